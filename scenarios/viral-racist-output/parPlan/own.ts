import type { ParCondition } from '../../../shared/scenario/parPlan.ts';

/** What one variant says and times differently. */
export interface Own {
  pages: string[];
  summary: string;
  briefing: string;
  statement: string[];
  narrative: string;
  updates: [string, string];
  morning: string;
  /** Minutes: when the one who was named is called, legal clears what goes out before the statement, and the statement is public. */
  call: { at: number; after: readonly ParCondition[] };
  clear: { at: number; groups: string[] };
  public: number;
}
