import type { Severity } from './drill/paging/events.ts';
import type { DrillTime } from './time.ts';

/** What everybody in the call may read, as it stands on a wall. */
export interface WallCall {
  /** Null before the declaration. */
  severity: Severity | null;
  severityName: string | null;
  /** What is declared, in the team's words; empty before. */
  summary: string;
  /** Who has command, as the company calls the role. */
  commander: string | null;
  /** The newest first. */
  board: { at: DrillTime; title: string; from: string }[];
  /** How many are pinned, shown or not. */
  pinned: number;
  /** The last lines, oldest first. */
  timeline: { at: DrillTime; who: string | null; text: string }[];
}
