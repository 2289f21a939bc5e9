import { z } from 'zod';
import { id, ids, playRole } from '../fields.ts';

export const lookupsCommands = {
  runQuery: z.strictObject({ query: id }),
  approveRawAccess: z.strictObject({ query: id, role: playRole }),
  runSuite: z.strictObject({ suite: id, targets: ids, n: z.number().int().positive() }),
  stopRun: z.strictObject({ run: id }),
  pinEvidence: z.strictObject({ evidence: ids }),
  runProbe: z.strictObject({ targets: z.array(id).min(1).max(6) }),
} as const;
