import type { PlayRole } from '../../roles.ts';
import type { WelfareAction } from '../../scenario/people.ts';
import type { DrillTime } from '../../time.ts';
import type { CheckedClause, StatementClause } from '../statements/events.ts';

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
  /** What was decided to be owed has gone out: `to` is whom the card names. */
  'notice.sent': {
    duty: string;
    title: string;
    to?: string;
    words: string;
    /** The sentences it was built from, before `words`. Left out where the card has none, and in older logs. */
    clauses?: StatementClause[];
    /** Desks that cleared exactly these words. Left out where the card asks for no clearance. */
    clearedBy?: PlayRole[];
  };
  /** What is about to be sent, for the call to read. */
  'notice.drafted': {
    duty: string;
    title: string;
    version: number;
    clauses: StatementClause[];
    words: string;
  };
  'notice.cleared': {
    duty: string;
    version: number;
    role: PlayRole;
    verdict: 'clear' | 'change';
    comment: string;
  };
  /** What its claims were worth when it went out. Hidden until the debrief. */
  'notice.checked': {
    duty: string;
    clauses: CheckedClause[];
  };
}
