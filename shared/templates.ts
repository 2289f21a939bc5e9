import { z } from 'zod';
import { newDrillBody } from './api.ts';

/** POST: keeps the settings of a plan under a name. One of that name is replaced. */
export const templateBody = z.strictObject({
  name: z.string().trim().min(1, 'must not be empty').max(60),
  settings: newDrillBody,
});

export type PlanSettings = z.output<typeof newDrillBody>;

/** Settings of a plan, kept for the next. Its scenario may be gone by then. */
export interface DrillTemplate {
  id: number;
  name: string;
  settings: PlanSettings;
  savedBy: string;
  /** Wall time, ISO. */
  savedAt: string;
}

export interface TemplatesAnswer {
  /** By name. */
  templates: DrillTemplate[];
  /** What the drill that was planned last has; null where none was. */
  last: PlanSettings | null;
}
