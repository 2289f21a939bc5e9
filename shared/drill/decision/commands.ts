import { z } from 'zod';
import { durationMs, id, ids, playRole, someText, text } from '../fields.ts';
import { MARKS } from './events.ts';

export const decisionCommands = {
  estimateScope: z.strictObject({
    low: z.number().min(0).max(1e9).nullable().default(null),
    high: z.number().min(0).max(1e9).nullable().default(null),
    answers: z
      .strictObject({
        straightforward: id.optional(),
        spread: id.optional(),
        skew: id.optional(),
        seenBefore: id.optional(),
      })
      .default({}),
    cause: z.enum(['systemic', 'induced']).nullable().default(null),
    evidence: z.array(id).max(10).default([]),
  }),
  recordDecision: z.strictObject({
    option: id,
    rejected: z.array(id).max(10).default([]),
    citations: z
      .array(z.strictObject({ evidence: id, mark: z.enum(['supports', 'rulesOut']) }))
      .max(5, 'cite at most five items')
      .default([]),
    causeId: id.nullable().default(null),
    causeText: text.default(''),
    confidence: z.enum(['low', 'medium', 'high']).nullable().default(null),
    changeMind: text.default(''),
    verify: z
      .strictObject({ suite: id, targets: ids, n: z.number().int().positive(), benign: z.boolean() })
      .nullable()
      .default(null),
    revert: text.default(''),
    losses: z.array(id).max(10).default([]),
    canaryPercent: z.number().min(0).max(100).nullable().default(null),
    owner: playRole.nullable().default(null),
    reconsiderInMs: durationMs.nullable().default(null),
    objectionsAsked: z.boolean().default(false),
    dissent: text.nullable().default(null),
    /** Who was asked for objections, and what they said. */
    heard: z
      .array(z.strictObject({ role: playRole, words: text, dissents: z.boolean() }))
      .max(10)
      .default([]),
  }),
  /** What a finding on the board says about an option, as this desk reads it. Null takes one's own mark back. */
  markEvidence: z.strictObject({ evidence: id, option: id, mark: z.enum(MARKS).nullable() }),
  setOptionAside: z.strictObject({ option: id, reason: someText }),
  bringOptionBack: z.strictObject({ option: id }),
} as const;
