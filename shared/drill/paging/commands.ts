import { z } from 'zod';
import { id, ids, severity, someText, text } from '../fields.ts';

export const pagingCommands = {
  declareIncident: z.strictObject({ severity, summary: text.default('') }),
  changeSeverity: z.strictObject({ severity, reason: someText }),
  sendPage: z.strictObject({ targets: ids, note: text.default('') }),
  acknowledgePage: z.strictObject({ pages: ids }),
  declinePage: z.strictObject({ page: id, reason: someText }),
  escalatePage: z.strictObject({ page: id }),
} as const;
