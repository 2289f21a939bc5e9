import { z } from 'zod';
import { WELFARE_ACTIONS } from '../../scenario/people.ts';
import { drillTime, id, ids, someText, text } from '../fields.ts';

export const peopleCommands = {
  decideWelfare: z.strictObject({
    cases: ids,
    actions: z.array(z.enum(WELFARE_ACTIONS)).min(1).max(5),
    reviewer: text.default(''),
    basis: text.default(''),
  }),
  setAwareness: z.strictObject({ regime: id, at: drillTime }),
  recordDuty: z.strictObject({
    duty: id,
    action: z.enum(['notify', 'assess', 'not-applicable']),
    basis: someText,
  }),
} as const;
