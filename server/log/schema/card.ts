import { z } from 'zod';
import { playRoles, text } from './fieldTypes.ts';

/** What can be pinned and cited. */
export const card = {
  evidence: text,
  title: text,
  body: text,
  source: z.enum(['query', 'suite', 'probe', 'given', 'message']),
  holders: playRoles,
};
