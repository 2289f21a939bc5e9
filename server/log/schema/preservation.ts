import { z } from 'zod';
import type { PreservationEvents } from '../../../shared/drill/preservation/events.ts';
import { ms, text, texts } from './fieldTypes.ts';

/** Keeping evidence safe, and raw content away. */
export const preservationSchemas = {
  'raw.posted': z.strictObject({ item: text, title: text, by: text }),
  'raw.purged': z.strictObject({ item: text }),
  'seal.started': z.strictObject({ run: text, parts: texts, seats: texts, readyAt: ms }),
  'evidence.sealed': z.strictObject({ run: text, parts: texts, missing: texts }),
  'evidence.lost': z.strictObject({ thing: text, because: text }),
  'hold.issued': z.strictObject({ systems: texts, effectiveAt: ms }),
  'hold.effective': z.strictObject({ systems: texts }),
  'freeze.set': z.strictObject({ scope: text, title: text }),
} as const satisfies Record<keyof PreservationEvents, z.ZodType>;
