import { z } from 'zod';
import type { SeatsEvents } from '../../../shared/drill/seats/events.ts';
import { PLAY_ROLES } from '../../../shared/roles.ts';
import { ms, number, occupant, role, seatPlan, text, texts, yesNo } from './fieldTypes.ts';
import { kit } from './kit.ts';

const byRole = z.record(z.enum(PLAY_ROLES), text);

/** Who is played, and by whom. */
export const seatsSchemas = {
  'drill.created': z.strictObject({
    scenario: text,
    version: text,
    variant: text,
    seed: number,
    hash: text,
    seats: z.array(seatPlan),
    acts: texts,
    solo: role.nullable(),
    sealed: z.literal(true).optional(),
    rehearsal: z.literal(true).optional(),
  }),
  'drill.branched': z.strictObject({
    drill: text,
    code: text,
    title: text,
    minute: ms,
    events: number,
    hash: text,
    seats: z.array(seatPlan),
  }),
  'organisation.named': z.strictObject({
    company: text,
    names: z.strictObject({
      roles: byRole,
      shorts: byRole,
      severities: z.strictObject({ '0': text, '1': text, '2': text }),
    }),
  }),
  'seat.assigned': z.strictObject({
    seat: text,
    roles: z.array(role),
    occupant,
    moved: z.literal(true).optional(),
  }),
  'seat.covered': z.strictObject({ seat: text, by: text, roles: z.array(role) }),
  'seat.givenBack': z.strictObject({ seat: text, by: text, roles: z.array(role) }),
  'role.briefed': z.strictObject({ seat: text, role, kit, open: yesNo }),
} as const satisfies Record<keyof SeatsEvents, z.ZodType>;
