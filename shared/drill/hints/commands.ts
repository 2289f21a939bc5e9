import { z } from 'zod';
import { id } from '../fields.ts';

export const hintsCommands = {
  /** The facilitator leaves a hint as it is: it does not come back, and the autopilot does not act on it. */
  dismissHint: z.strictObject({ hint: id }),
  /** While it is on, the server acts on the hints by itself. */
  setAutopilot: z.strictObject({ on: z.boolean() }),
} as const;
