import { z } from 'zod';
import { HEARD_ACTS } from '../event/paging.ts';
import { WELFARE_ACTIONS } from '../scenario/people.ts';
import {
  agoMs,
  drillTime,
  durationMs,
  id,
  ids,
  playRole,
  scopes,
  severity,
  someText,
  text,
} from './parts.ts';

const owner = z.enum(['org', 'technical', 'external']);
const clauses = z.array(z.strictObject({ clause: id, text: text.default('') })).max(20);
const options = z.array(id).max(10).default([]);

const request = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('query'), query: id }),
  z.strictObject({ kind: z.literal('suite'), suite: id, targets: ids, n: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('probe'), targets: ids }),
  z.strictObject({ kind: z.literal('apply'), switch: id, scopes, options }),
  z.strictObject({ kind: z.literal('coSign'), switch: id, scopes }),
  z.strictObject({ kind: z.literal('authorise'), switch: id, scopes }),
  z.strictObject({ kind: z.literal('clear'), statement: id, version: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('clearOutreach'), group: id, version: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('freeze'), scope: id }),
  z.strictObject({ kind: z.literal('approveRaw'), query: id, role: playRole }),
]);

/** Every command a seat can give, with the shape of its payload. Parsed at the boundary; strict: unknown fields are refused. */
export const PLAYER_PAYLOADS = {
  declareIncident: z.strictObject({ severity, summary: text.default('') }),
  changeSeverity: z.strictObject({ severity, reason: someText }),
  sendPage: z.strictObject({ targets: ids, note: text.default('') }),
  acknowledgePage: z.strictObject({ pages: ids }),
  declinePage: z.strictObject({ page: id, reason: someText }),
  escalatePage: z.strictObject({ page: id }),
  postBriefing: z.strictObject({ text: someText }),
  postUpdate: z.strictObject({
    audience: z.enum(['internal', 'executives']).default('internal'),
    text: someText,
    nextInMs: durationMs.nullable().default(null),
  }),
  /** `wants`: the words ask the commander to authorise these scopes, who then says so in one press. */
  postMessage: z.strictObject({
    text: someText,
    to: playRole.nullable().default(null),
    wants: z.strictObject({ switch: id, scopes }).nullable().default(null),
  }),
  answerInject: z.strictObject({ inject: id, reply: id }),
  setOwner: z.strictObject({ area: owner, role: playRole }),
  acceptOwnership: z.strictObject({ area: owner }),
  handOverCommand: z.strictObject({ to: playRole }),
  acceptCommand: z.strictObject({}),
  assignTask: z.strictObject({ role: playRole, text: someText, dueInMs: durationMs }),
  logHeard: z.strictObject({
    act: z.enum(HEARD_ACTS),
    role: playRole,
    subject: id.nullable().default(null),
    agoMs,
  }),
  askColleague: z.strictObject({ role: playRole, request }),
  runQuery: z.strictObject({ query: id }),
  approveRawAccess: z.strictObject({ query: id, role: playRole }),
  runSuite: z.strictObject({ suite: id, targets: ids, n: z.number().int().positive() }),
  pinEvidence: z.strictObject({ evidence: ids }),
  purgeRaw: z.strictObject({ item: id }),
  authoriseSwitch: z.strictObject({ switch: id, scopes }),
  applySwitch: z.strictObject({ switch: id, scopes, options, breakGlass: z.boolean().default(false) }),
  coSignSwitch: z.strictObject({ switch: id, scopes }),
  revertSwitch: z.strictObject({ switch: id, scopes }),
  runProbe: z.strictObject({ targets: z.array(id).min(1).max(6) }),
  sealEvidence: z.strictObject({ parts: ids }),
  issueHold: z.strictObject({ systems: ids }),
  freeze: z.strictObject({ scope: id }),
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
  }),
  decideWelfare: z.strictObject({
    cases: ids,
    actions: z.array(z.enum(WELFARE_ACTIONS)).min(1).max(5),
    reviewer: text.default(''),
    basis: text.default(''),
  }),
  setAwareness: z.strictObject({ regime: id, at: drillTime }),
  recordDuty: z.strictObject({
    duty: id,
    action: z.enum(['notify', 'assess', 'not-applicable']),
    basis: someText,
  }),
  setSpokesperson: z.strictObject({ role: playRole }),
  alignNarrative: z.strictObject({
    what: z.boolean(),
    howCommon: z.boolean(),
    steps: z.boolean(),
    plan: z.boolean(),
    willNotClaim: z.boolean(),
    text: text.default(''),
  }),
  draftStatement: z.strictObject({
    kind: z.enum(['statement', 'holding', 'reactive']),
    clauses,
    freeText: text.default(''),
  }),
  clearStatement: z.strictObject({
    statement: id,
    version: z.number().int().positive(),
    verdict: z.enum(['clear', 'change']),
    comment: text.default(''),
  }),
  publishStatement: z.strictObject({ statement: id, version: z.number().int().positive() }),
  withholdStatement: z.strictObject({ reason: someText, reviewInMs: durationMs }),
  /**
   * A text to a group, shown to the call: it goes out by itself when the last desk whose clearance is asked for has given it. The
   * writer's own desk clears by writing. A newer text replaces it.
   */
  draftOutreach: z.strictObject({ group: id, clauses, freeText: text.default('') }),
  /** One press may clear several. */
  clearOutreach: z.strictObject({
    texts: z
      .array(z.strictObject({ group: id, version: z.number().int().positive() }))
      .min(1)
      .max(10),
    verdict: z.enum(['clear', 'change']),
    comment: text.default(''),
  }),
  /** At once, with whatever clearance these very words have by now. */
  sendOutreach: z.strictObject({ group: id, clauses, freeText: text.default('') }),
  fillPir: z.strictObject({
    answers: z.record(id, text).default({}),
    actions: z
      .array(z.strictObject({ text: someText, owner: someText, dueInDays: z.number().int().min(0).max(365) }))
      .max(10)
      .default([]),
    classification: z.enum(['incident', 'hazard', 'near-miss']).default('incident'),
  }),
} as const;

/** What only the facilitator may do. */
export const CONTROL_PAYLOADS = {
  startDrill: z.strictObject({}),
  pauseDrill: z.strictObject({ reason: text.default('') }),
  resumeDrill: z.strictObject({}),
  setSpeed: z.strictObject({ speed: z.number().min(0.5).max(4) }),
  skipTo: z.strictObject({ at: drillTime }),
  endAct: z.strictObject({}),
  endDrill: z.strictObject({}),
  fireInject: z.union([
    z.strictObject({ inject: id }),
    z.strictObject({
      adHoc: z.strictObject({
        from: someText,
        to: z.array(playRole).min(1).max(10),
        channel: id,
        subject: someText,
        body: someText,
      }),
    }),
  ]),
  /** Gives a seat to a person who comes late, or a seat whose person has left to a scripted colleague. */
  assignSeat: z.strictObject({ seat: id, occupant: z.enum(['person', 'colleague']) }),
  holdInject: z.strictObject({ inject: id }),
  releaseInject: z.strictObject({ inject: id }),
  skipInject: z.strictObject({ inject: id }),
  openDebrief: z.strictObject({}),
  judgeCriterion: z.strictObject({
    criterion: id,
    points: z.number().min(0).max(10),
    note: someText,
  }),
} as const;
