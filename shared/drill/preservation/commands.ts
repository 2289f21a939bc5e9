import { z } from 'zod';
import { id, ids } from '../fields.ts';

export const preservationCommands = {
  purgeRaw: z.strictObject({ item: id }),
  sealEvidence: z.strictObject({ parts: ids }),
  issueHold: z.strictObject({ systems: ids }),
  freeze: z.strictObject({ scope: id }),
} as const;
