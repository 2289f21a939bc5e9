import type { PlayRole } from '../../roles.ts';
import type { Channel } from '../../scenario/msel.ts';
import type { DrillTime } from '../../time.ts';

/** What a team can be stuck on, as far as the log tells. */
export const HINT_KINDS = [
  'noDeclaration',
  'silentDesk',
  'unansweredPage',
  'noVoice',
  'stuckText',
  'unreadMessage',
] as const;
export type HintKind = (typeof HINT_KINDS)[number];

/** For the facilitator alone. `id` stays the same as long as the team is stuck on the same thing. */
export interface Hint {
  id: string;
  kind: HintKind;
  /** Desks that it is about, and that a nudge goes to. */
  roles: PlayRole[];
  since: DrillTime;
  title: string;
  /** What somebody in the story would write, ready to be sent. */
  nudge: { from: string; channel: Channel; subject: string; body: string };
}
