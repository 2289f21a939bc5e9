import { z } from 'zod';
import type { SwitchesEvents } from '../../../shared/drill/switches/events.ts';
import { ms, number, playRole, role, text, texts, yesNo } from './fieldTypes.ts';

const due = z.array(z.strictObject({ scope: text, at: ms }));

/** Switches and the world they act on. */
export const switchesSchemas = {
  'switch.authorised': z.strictObject({ switch: text, title: text, scopes: texts, role, happenedAt: ms }),
  'switch.applied': z.strictObject({
    switch: text,
    title: text,
    scopes: texts,
    options: texts,
    waitsFor: z.array(z.strictObject({ scope: text, role: playRole })),
    due,
    role: playRole,
    breakGlass: yesNo,
  }),
  'switch.coSigned': z.strictObject({ switch: text, scopes: texts, due, role: playRole }),
  'switch.effective': z.strictObject({ switch: text, scope: text }),
  'switch.reverted': z.strictObject({ switch: text, scopes: texts }),
  'switch.settled': z.strictObject({ switch: text, scope: text, component: text, step: number }),
  'component.deployed': z.strictObject({ component: text }),
  'world.changed': z.strictObject({ residual: number, ratePerHour: number, rates: z.record(text, number) }),
} as const satisfies Record<keyof SwitchesEvents, z.ZodType>;
