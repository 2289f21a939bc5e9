import { z } from 'zod';
import type { ClockEvents } from '../../../shared/drill/clock/events.ts';
import { json, ms, number, text } from './fieldTypes.ts';

const nothing = z.strictObject({});

/** The drill's own course: its phases, its time, its timers. */
export const clockSchemas = {
  'drill.started': nothing,
  'act.started': z.strictObject({ act: text, title: text, storyClock: text, endsAt: ms }),
  'act.ended': z.strictObject({ act: text }),
  'drill.paused': z.strictObject({ reason: text, by: z.enum(['facilitator', 'someone']) }),
  'drill.resumed': nothing,
  'speed.changed': z.strictObject({ speed: number }),
  'timeFactor.set': z.strictObject({ factor: number }),
  'clock.skipped': z.strictObject({ from: ms, to: ms, why: z.enum(['skip', 'act']) }),
  'clock.restarted': z.strictObject({ lostMs: ms }),
  'drill.ended': z.strictObject({ ending: text }),
  'exercise.stopped': z.strictObject({ reason: text, lobby: z.literal(true).optional() }),
  'exercise.continued': z.strictObject({ lobby: z.literal(true).optional() }),
  'controls.taken': nothing,
  'timer.elapsed': z.strictObject({
    timer: text,
    kind: z.enum(['switch', 'query', 'page', 'chart', 'msel', 'promise', 'clock']),
  }),
  'timer.setAside': z.strictObject({
    timer: text,
    kind: z.enum(['switch', 'query', 'page', 'chart', 'msel', 'promise', 'clock']),
    because: text,
  }),
  'command.accepted': z.strictObject({ command: text }),
  'flag.set': z.strictObject({ flag: text, value: json }),
  'milestone.reached': z.strictObject({ milestone: text }),
} as const satisfies Record<keyof ClockEvents, z.ZodType>;
