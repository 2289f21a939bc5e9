import { z } from 'zod';
import type { LookupsEvents } from '../../../shared/drill/lookups/events.ts';
import { card } from './card.ts';
import { ms, number, playRole, text, texts } from './fieldTypes.ts';

const sample = z.strictObject({ failures: number, n: number, low: number, high: number });
const access = z.strictObject({ query: text, role: playRole });

/** Looking, and sharing what was found. */
export const lookupsSchemas = {
  'query.started': z.strictObject({ run: text, query: text, title: text, seats: texts, readyAt: ms }),
  'joint.offered': z.strictObject({
    kind: z.enum(['query', 'suite']),
    id: text,
    title: text,
    seat: text,
    role: playRole,
    waitsFor: playRole,
    targets: texts,
    n: number,
  }),
  'query.finished': z.strictObject({ run: text, query: text, seats: texts, found: texts, words: text }),
  'run.stopped': z.strictObject({
    run: text,
    kind: z.enum(['query', 'suite', 'probe']),
    id: text,
    title: text,
    seats: texts,
    spentMs: ms,
  }),
  'evidence.received': z.strictObject({ ...card, seats: texts }),
  'evidence.pinned': z.strictObject({ ...card, by: text }),
  'rawAccess.approved': access,
  'raw.viewed': access,
  'suite.started': z.strictObject({
    run: text,
    suite: text,
    targets: texts,
    n: number,
    seats: texts,
    readyAt: ms,
  }),
  'suite.completed': z.strictObject({
    run: text,
    suite: text,
    title: text,
    results: z.array(z.strictObject({ target: text, title: text, sample })),
    seats: texts,
    evidence: text,
  }),
  'probe.started': z.strictObject({ run: text, targets: texts, seats: texts, readyAt: ms }),
  'probe.completed': z.strictObject({
    run: text,
    readings: z.array(
      z.strictObject({
        target: text,
        title: text,
        sample,
        perHour: z.strictObject({ estimate: number, low: number, high: number }).nullable(),
        readAt: ms,
        lagMs: ms,
      }),
    ),
    seats: texts,
    evidence: text,
  }),
} as const satisfies Record<keyof LookupsEvents, z.ZodType>;
