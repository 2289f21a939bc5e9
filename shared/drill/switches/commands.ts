import { z } from 'zod';
import { id, scopes } from '../fields.ts';

export const options = z.array(id).max(10).default([]);

export const switchesCommands = {
  authoriseSwitch: z.strictObject({ switch: id, scopes }),
  applySwitch: z.strictObject({ switch: id, scopes, options, breakGlass: z.boolean().default(false) }),
  coSignSwitch: z.strictObject({ switch: id, scopes }),
  revertSwitch: z.strictObject({ switch: id, scopes }),
} as const;
