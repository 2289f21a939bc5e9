import { z } from 'zod';
import { WELFARE_ACTIONS } from '../../../shared/scenario/people.ts';
import {
  checkedClauses,
  clauses,
  ms,
  number,
  playRole,
  playRoles,
  text,
  textKind,
  texts,
  yesNo,
} from './parts.ts';

const verdict = z.enum(['clear', 'change']);
const actions = z.array(z.enum(WELFARE_ACTIONS));

/** Deciding, speaking, caring, owing. */
export const outcome = {
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
  }),
  'welfare.opened': z.strictObject({ case: text, title: text, facts: text, actions, to: playRoles }),
  'welfare.decided': z.strictObject({ case: text, actions, reviewer: text, basis: text, happenedAt: ms }),
  'awareness.set': z.strictObject({ regime: text, at: ms }),
  'duty.recorded': z.strictObject({
    duty: text,
    title: text,
    action: z.enum(['notify', 'assess', 'not-applicable']),
    basis: text,
  }),
  'spokesperson.set': z.strictObject({ role: playRole }),
  'narrative.aligned': z.strictObject({
    what: yesNo,
    howCommon: yesNo,
    steps: yesNo,
    plan: yesNo,
    willNotClaim: yesNo,
    text,
    happenedAt: ms,
  }),
  'statement.drafted': z.strictObject({
    statement: text,
    version: number,
    kind: textKind,
    clauses,
    freeText: text,
    words: number,
  }),
  'statement.cleared': z.strictObject({
    statement: text,
    version: number,
    role: playRole,
    verdict,
    comment: text,
  }),
  'statement.published': z.strictObject({
    statement: text,
    version: number,
    kind: textKind,
    clauses,
    freeText: text,
    uncleared: playRoles,
  }),
  'statement.checked': z.strictObject({
    statement: text,
    version: number,
    clauses: checkedClauses,
    unheard: texts.optional(),
  }),
  'statement.withheld': z.strictObject({ reason: text, reviewAt: ms }),
  'outreach.drafted': z.strictObject({ group: text, version: number, clauses, freeText: text }),
  'outreach.cleared': z.strictObject({
    group: text,
    version: number,
    role: playRole,
    verdict,
    comment: text,
  }),
  'outreach.sent': z.strictObject({ group: text, clauses, freeText: text, clearedBy: playRoles }),
  'outreach.checked': z.strictObject({ group: text, clauses: checkedClauses }),
  'criterion.judged': z.strictObject({ criterion: text, points: number, note: text }),
  'pir.filled': z.strictObject({
    answers: z.record(text, text),
    actions: z.array(z.strictObject({ text, owner: text, dueInDays: number })),
    classification: z.enum(['incident', 'hazard', 'near-miss']),
  }),
} as const;
