import { z } from 'zod';
import { TIME_FACTORS } from './drill/clock/timeFactor.ts';
import type { DrillTime } from './time.ts';

const REHEARSAL_SKILLS = ['par', 'practised', 'novice', 'absent'] as const;
export type RehearsalSkill = (typeof REHEARSAL_SKILLS)[number];
/** How fast a rehearsal may go; the last is as fast as the server plays it. */
const rate = z.union([1, 4, 16, 120].map((item) => z.literal(item)));
/** POST /api/rehearsals (facilitator): a drill that bots play. Answers `DrillDetail`, 201. */
export const rehearsalBody = z.strictObject({
  scenario: z.string().min(1).max(80),
  variant: z.string().min(1).max(20),
  acts: z.enum(['all', 'first']).default('all'),
  timeFactor: z.union(TIME_FACTORS.map((factor) => z.literal(factor))).default(1),
  skill: z.enum(REHEARSAL_SKILLS),
  rate,
});
export type RehearsalBody = z.output<typeof rehearsalBody>;
/** POST /api/drills/:id/pace: another speed, or as fast as it goes to a minute of drill time. Answers `DrillDetail`. */
export const paceBody = z.union([
  z.strictObject({ rate }),
  z.strictObject({ toMs: z.number().int().min(0).max(1e9) }),
]);
export type Pace = z.output<typeof paceBody>;
/** How a rehearsal is played now; `rate` null when it is not any more, `toMs` while it is played through to a minute. */
export interface Rehearsal {
  skill: RehearsalSkill;
  rate: number | null;
  toMs: DrillTime | null;
}
