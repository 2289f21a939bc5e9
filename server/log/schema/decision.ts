import { z } from 'zod';
import type { DecisionEvents } from '../../../shared/drill/decision/events.ts';
import { MARKS } from '../../../shared/drill/decision/events.ts';
import { SCOPE_QUESTIONS } from '../../../shared/scenario/rubric.ts';
import { ms, number, playRole, text, texts, yesNo } from './fieldTypes.ts';

/** How much is affected, and what is decided. */
export const decisionSchemas = {
  'scope.estimated': z.strictObject({
    low: number.nullable(),
    high: number.nullable(),
    answers: z.partialRecord(z.enum(SCOPE_QUESTIONS), text),
    cause: z.enum(['systemic', 'induced']).nullable(),
    evidence: texts,
  }),
  'decision.recorded': z.strictObject({
    decision: number,
    option: text,
    rejected: texts,
    citations: z.array(z.strictObject({ evidence: text, mark: z.enum(['supports', 'rulesOut']) })),
    causeId: text.nullable(),
    causeText: text,
    confidence: z.enum(['low', 'medium', 'high']).nullable(),
    changeMind: text,
    verify: z.strictObject({ suite: text, targets: texts, n: number, benign: yesNo }).nullable(),
    revert: text,
    losses: texts,
    canaryPercent: number.nullable(),
    owner: playRole.nullable(),
    reconsiderAt: ms.nullable(),
    objectionsAsked: yesNo,
    dissent: text.nullable(),
    heard: z.array(z.strictObject({ role: playRole, words: text, dissents: yesNo })).optional(),
  }),
  'evidence.marked': z.strictObject({
    evidence: text,
    title: text,
    option: text,
    mark: z.enum(MARKS).nullable(),
    role: playRole,
  }),
  'option.setAside': z.strictObject({ option: text, reason: text }),
  'option.broughtBack': z.strictObject({ option: text }),
} as const satisfies Record<keyof DecisionEvents, z.ZodType>;
