import { z } from 'zod';
import { PLAY_ROLES } from '../../../shared/roles.ts';
import { json, ms, number, occupant, role, seatPlan, text, texts, yesNo } from './fieldTypes.ts';
import { kit } from './kit.ts';

const nothing = z.strictObject({});
const byRole = z.record(z.enum(PLAY_ROLES), text);

/** The drill itself. */
export const lifecycle = {
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
  }),
  'organisation.named': z.strictObject({
    company: text,
    names: z.strictObject({
      roles: byRole,
      shorts: byRole,
      severities: z.strictObject({ '0': text, '1': text, '2': text }),
    }),
  }),
  'seat.assigned': z.strictObject({ seat: text, roles: z.array(role), occupant }),
  'role.briefed': z.strictObject({ seat: text, role, kit, open: yesNo }),
  'drill.started': nothing,
  'act.started': z.strictObject({ act: text, title: text, storyClock: text, endsAt: ms }),
  'act.ended': z.strictObject({ act: text }),
  'drill.paused': z.strictObject({ reason: text, by: z.enum(['facilitator', 'someone']) }),
  'drill.resumed': nothing,
  'speed.changed': z.strictObject({ speed: number }),
  'clock.skipped': z.strictObject({ from: ms, to: ms, why: z.enum(['skip', 'act']) }),
  'clock.restarted': z.strictObject({ lostMs: ms }),
  'drill.ended': z.strictObject({ ending: text }),
  'debrief.opened': z.strictObject({ scenario: text, variant: text, variantTitle: text, seed: number }),
  'timer.elapsed': z.strictObject({
    timer: text,
    kind: z.enum(['switch', 'query', 'page', 'chart', 'msel', 'clock']),
  }),
  'timer.setAside': z.strictObject({
    timer: text,
    kind: z.enum(['switch', 'query', 'page', 'chart', 'msel', 'clock']),
    because: text,
  }),
  'command.accepted': z.strictObject({ command: text }),
  'flag.set': z.strictObject({ flag: text, value: json }),
  'milestone.reached': z.strictObject({ milestone: text }),
} as const;
