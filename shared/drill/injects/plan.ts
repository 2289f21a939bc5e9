import type { PlayRole } from '../../roles.ts';
import type { Channel } from '../../scenario/msel.ts';

/** An inject of the facilitator's own. */
export interface OwnInject {
  from: string;
  to: PlayRole[];
  channel: Channel;
  subject: string;
  body: string;
}

/** What facilitators do to an inject before it goes out, and can take back. */
export const PLAN_CHANGES = [
  'revised',
  'held',
  'released',
  'skipped',
  'unskipped',
  'shelved',
  'unshelved',
] as const;
export type PlanChange = (typeof PLAN_CHANGES)[number];

/** The parts of an inject that a facilitator may revise. */
export const REVISED_PARTS = ['from', 'subject', 'body', 'to', 'dueAt'] as const;
export type RevisedPart = (typeof REVISED_PARTS)[number];
