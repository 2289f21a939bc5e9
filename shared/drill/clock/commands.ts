import { z } from 'zod';
import { drillTime, text } from '../fields.ts';
import { TIME_FACTORS } from './timeFactor.ts';

export const clockCommands = {
  startDrill: z.strictObject({}),
  pauseDrill: z.strictObject({ reason: text.default('') }),
  resumeDrill: z.strictObject({}),
  setSpeed: z.strictObject({ speed: z.number().min(0.5).max(4) }),
  setTimeFactor: z.strictObject({ factor: z.union(TIME_FACTORS.map((factor) => z.literal(factor))) }),
  skipTo: z.strictObject({ at: drillTime }),
  endAct: z.strictObject({}),
  endDrill: z.strictObject({}),
  /** For a real emergency, in any phase: everything stands until `continueExercise`, or the drill ends. `lobby`: it was before there was a log. */
  stopExercise: z.strictObject({ reason: text.default(''), lobby: z.literal(true).optional() }),
  continueExercise: z.strictObject({ lobby: z.literal(true).optional() }),
  /** Of several facilitators one drives the clock and the list; another takes that over. */
  takeControls: z.strictObject({}),
} as const;
