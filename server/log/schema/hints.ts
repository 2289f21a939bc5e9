import { z } from 'zod';
import type { HintsEvents } from '../../../shared/drill/hints/events.ts';
import { HINT_KINDS } from '../../../shared/drill/hints/hint.ts';
import { text, yesNo } from './fieldTypes.ts';

/** What the facilitator left alone, and what the autopilot did in their place. */
export const hintsSchemas = {
  'hint.dismissed': z.strictObject({ hint: text }),
  'autopilot.set': z.strictObject({ on: yesNo }),
  'autopilot.nudged': z.strictObject({ hint: text, kind: z.enum(HINT_KINDS), inject: text }),
} as const satisfies Record<keyof HintsEvents, z.ZodType>;
