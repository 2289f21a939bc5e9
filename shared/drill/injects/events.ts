import type { PlayRole } from '../../roles.ts';
import type { Channel } from '../../scenario/msel.ts';
import type { DrillTime } from '../../time.ts';

export interface InjectsEvents {
  'inject.delivered': {
    inject: string;
    from: string;
    to: PlayRole[];
    channel: Channel;
    subject: string;
    body: string;
    phoneScript: string | null;
    replies: { id: string; label: string }[];
    adHoc: boolean;
  };
  'inject.withheld': { inject: string; because: string };
  'inject.held': { inject: string };
  'inject.released': { inject: string; dueAt: DrillTime };
  'inject.skipped': { inject: string };
  'inject.answered': { inject: string; reply: string; label: string; to: PlayRole[] };
  /** The expected action did not come in time; consequences follow. */
  'inject.unanswered': { inject: string };
  /** It went on without their answer: the replies are closed, and the desks that had them are told. */
  'inject.lapsed': { inject: string; to: PlayRole[] };
}
