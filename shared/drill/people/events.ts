import type { PlayRole } from '../../roles.ts';
import type { WelfareAction } from '../../scenario/people.ts';
import type { DrillTime } from '../../time.ts';

export interface PeopleEvents {
  /** A person to think about came up: abstract facts, for the desks that look after people. */
  'welfare.opened': {
    case: string;
    title: string;
    facts: string;
    actions: WelfareAction[];
    to: PlayRole[];
    /** By when it is to be decided. */
    dueAt?: DrillTime;
    /** Whose decision it is while they are in the call: somebody may be in danger now. */
    decides?: PlayRole;
  };
  'welfare.decided': {
    case: string;
    actions: WelfareAction[];
    reviewer: string;
    basis: string;
    happenedAt: DrillTime;
  };
  'awareness.set': { regime: string; at: DrillTime };
  'duty.recorded': {
    duty: string;
    title: string;
    action: 'notify' | 'assess' | 'not-applicable';
    basis: string;
  };
}
