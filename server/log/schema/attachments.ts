import { z } from 'zod';
import type { Attachment } from '../../../shared/scenario/attachments.ts';
import { ms, number, text } from './fieldTypes.ts';

const common = { alt: text, raw: z.literal(true).optional() };
const points = z.array(z.strictObject({ agoMs: ms, value: number }));

/** Pictures as an inject brought them, already filled in. Limits are the pack's: a log keeps what was sent. */
export const attachments = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('screenshot'),
      app: text,
      lines: z.array(z.strictObject({ who: text, text, mine: z.literal(true).optional() })),
      ...common,
    }),
    z.strictObject({
      kind: z.literal('headline'),
      outlet: text,
      headline: text,
      standfirst: text,
      time: text,
      ...common,
    }),
    z.strictObject({
      kind: z.literal('post'),
      handle: text,
      text,
      reach: z.strictObject({ views: number, shares: number }),
      at: text,
      ...common,
    }),
    z.strictObject({
      kind: z.literal('chart'),
      title: text,
      unit: text,
      series: z.array(z.strictObject({ name: text, points })),
      line: z.strictObject({ label: text, value: number }).optional(),
      ...common,
    }),
    z.strictObject({
      kind: z.literal('voicemail'),
      from: text,
      seconds: number,
      transcript: text,
      ...common,
    }),
  ]),
) satisfies z.ZodType<Attachment[], unknown>;
