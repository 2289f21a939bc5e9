import { z } from 'zod';
import { ENTRY_KINDS, FAMILIES, REMEDIES } from './catalogue.ts';

const text = (most: number) => z.string().trim().max(most, `must have at most ${most} characters`);
const needed = (most: number) => text(most).min(1, 'must not be empty');

/** POST and PUT of a team's own entry. */
export const entryBody = z.strictObject({
  kind: z.enum(ENTRY_KINDS),
  date: text(60).default(''),
  title: needed(120),
  happened: needed(1_500),
  detected: text(600).default(''),
  timeToDetection: text(200).default(''),
  switchedOff: text(600).default(''),
  remedy: text(600).default(''),
  comms: text(600).default(''),
  lesson: needed(600),
  families: z.array(z.enum(FAMILIES)).min(1, 'must name at least one kind').max(FAMILIES.length),
  levers: z.array(z.enum(REMEDIES)).max(REMEDIES.length).default([]),
  sources: z.array(needed(300)).max(10).default([]),
});
export const importBody = z.strictObject({ entries: z.array(entryBody).min(1, 'holds no entries').max(200) });
