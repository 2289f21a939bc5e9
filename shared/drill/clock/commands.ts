import { z } from 'zod';
import { drillTime, text } from '../fields.ts';

export const clockCommands = {
  startDrill: z.strictObject({}),
  pauseDrill: z.strictObject({ reason: text.default('') }),
  resumeDrill: z.strictObject({}),
  setSpeed: z.strictObject({ speed: z.number().min(0.5).max(4) }),
  skipTo: z.strictObject({ at: drillTime }),
  endAct: z.strictObject({}),
  endDrill: z.strictObject({}),
} as const;
