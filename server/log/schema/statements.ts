import { z } from 'zod';
import type { StatementsEvents } from '../../../shared/drill/statements/events.ts';
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
} from './fieldTypes.ts';

const verdict = z.enum(['clear', 'change']);

/** What is said outside, and who cleared it. */
export const statementsSchemas = {
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
  'outreach.drafted': z.strictObject({
    group: text,
    version: number,
    clauses,
    freeText: text,
    to: texts.optional(),
  }),
  'outreach.cleared': z.strictObject({
    group: text,
    version: number,
    role: playRole,
    verdict,
    comment: text,
  }),
  'outreach.sent': z.strictObject({
    group: text,
    clauses,
    freeText: text,
    clearedBy: playRoles,
    to: texts.optional(),
  }),
  'outreach.sentToSome': z.strictObject({
    group: text,
    clauses,
    freeText: text,
    clearedBy: playRoles,
    to: texts,
  }),
  'outreach.checked': z.strictObject({ group: text, clauses: checkedClauses }),
} as const satisfies Record<keyof StatementsEvents, z.ZodType>;
