import type { CommandName, PayloadInput } from '../../shared/drill/parseCommand.ts';
import type { PlayRole } from '../../shared/roles.ts';
import type { ParCondition } from '../../shared/scenario/parPlan.ts';
import { afterOf } from '../../shared/scenario/parPlan.ts';
import type { ParAction } from '../../shared/scenario/scenario.ts';
import type { DrillTime, DurationMs } from '../../shared/time.ts';
import {
  authorised,
  caseShown,
  cleared,
  commander,
  declared,
  drafted,
  feed,
  free,
  handoff,
  held,
  joined,
  measured,
  owner,
  sent,
  waiting,
  writing,
} from './planConditions.ts';

// The language of par plans: one verb for each thing that a well-drilled team does, and behind it what the desk's own screen must show
// first (`planConditions.ts`). A verb brings the wait that the act cannot do without; `after` adds to it.

export * from './planConditions.ts';

type Wait = readonly ParCondition[];
type Given<N extends CommandName> = PayloadInput<N>;

/** Any act. Those below are for what more than one plan does. */
export const act = <N extends CommandName>(
  at: DrillTime,
  role: PlayRole,
  command: N,
  payload: Given<N>,
  ...after: Wait[]
): ParAction<N> => ({ at, role, command, payload, ...afterOf(after.flat()) }) as ParAction<N>;

// The call.
export const declare = (at: DrillTime, role: PlayRole, severity: 0 | 1 | 2, summary: string): ParAction =>
  act(at, role, 'declareIncident', { severity, summary });
export const page = (at: DrillTime, role: PlayRole, targets: string[]): ParAction =>
  act(at, role, 'sendPage', { targets }, declared);
export const brief = (at: DrillTime, text: string, ...after: Wait[]): ParAction =>
  act(at, 'incident-commander', 'postBriefing', { text }, ...after);
export const update = (
  at: DrillTime,
  role: PlayRole,
  text: string,
  nextInMs: DurationMs,
  ...after: Wait[]
): ParAction => act(at, role, 'postUpdate', { audience: 'internal', text, nextInMs }, ...after);
type Area = Given<'setOwner'>['area'];
export const nameOwner = (at: DrillTime, area: Area, role: PlayRole): ParAction =>
  act(at, 'incident-commander', 'setOwner', { area, role });
export const own = (at: DrillTime, role: PlayRole, area: Area): ParAction =>
  act(at, role, 'acceptOwnership', { area }, owner(area), joined(role));
export const handOver = (at: DrillTime, from: PlayRole, to: PlayRole, ...after: Wait[]): ParAction =>
  act(at, from, 'handOverCommand', { to }, commander(from), ...after);
export const takeCommand = (at: DrillTime, role: PlayRole): ParAction =>
  act(at, role, 'acceptCommand', {}, handoff);
export const answer = (at: DrillTime, role: PlayRole, inject: string, reply: string): ParAction =>
  act(at, role, 'answerInject', { inject, reply }, feed(inject));

// Finding out.
export const approve = (at: DrillTime, query: string, role: PlayRole): ParAction =>
  act(at, 'safety-lead', 'approveRawAccess', { query, role }, joined('safety-lead'));
export const query = (at: DrillTime, role: PlayRole, id: string, ...after: Wait[]): ParAction =>
  act(at, role, 'runQuery', { query: id }, ...after, free);
export const suite = (
  at: DrillTime,
  role: PlayRole,
  id: string,
  targets: string[],
  n: number,
  ...after: Wait[]
): ParAction => act(at, role, 'runSuite', { suite: id, targets, n }, ...after, free);
export const probe = (at: DrillTime, role: PlayRole, targets: string[], ...after: Wait[]): ParAction =>
  act(at, role, 'runProbe', { targets }, ...after, free);
export const pin = (at: DrillTime, role: PlayRole, ...evidence: string[]): ParAction =>
  act(at, role, 'pinEvidence', { evidence }, ...evidence.map(held));
/** What the last reading of a probe showed. */
export const pinReading = (at: DrillTime, role: PlayRole, ofProbe: string): ParAction =>
  act(at, role, 'pinEvidence', { evidence: [`reading:${ofProbe}`] }, measured(ofProbe));
export const estimate = (at: DrillTime, scope: Given<'estimateScope'>, ...after: Wait[]): ParAction =>
  act(at, 'safety-lead', 'estimateScope', scope, ...after);

// Keeping what will be asked for.
export const seal = (at: DrillTime, role: PlayRole, parts: string[]): ParAction =>
  act(at, role, 'sealEvidence', { parts }, joined(role), free);
export const hold = (at: DrillTime, systems: string[]): ParAction =>
  act(at, 'legal-privacy', 'issueHold', { systems }, joined('legal-privacy'));
export const freeze = (at: DrillTime, role: PlayRole, scope: string): ParAction =>
  act(at, role, 'freeze', { scope }, joined(role));

// Switches.
export const authorise = (at: DrillTime, id: string, scopes: string[], ...after: Wait[]): ParAction =>
  act(at, 'incident-commander', 'authoriseSwitch', { switch: id, scopes }, ...after);
export const press = (
  at: DrillTime,
  role: PlayRole,
  id: string,
  scopes: string[],
  { options = [], after = [] }: { options?: string[]; after?: Wait } = {},
): ParAction =>
  act(
    at,
    role,
    'applySwitch',
    { switch: id, scopes, ...(options.length > 0 ? { options } : {}) },
    authorised(id),
    after,
  );
export const coSign = (at: DrillTime, role: PlayRole, id: string, scopes: string[]): ParAction =>
  act(at, role, 'coSignSwitch', { switch: id, scopes }, ...scopes.map((scope) => waiting(id, scope)));
export const lift = (
  at: DrillTime,
  role: PlayRole,
  id: string,
  scopes: string[],
  ...after: Wait[]
): ParAction => act(at, role, 'revertSwitch', { switch: id, scopes }, ...after);

// The decision.
export const decide = (at: DrillTime, record: Given<'recordDecision'>, ...after: Wait[]): ParAction =>
  act(at, 'incident-commander', 'recordDecision', record, ...after);
export const askObjections = (at: DrillTime, ...after: Wait[]): ParAction =>
  act(at, 'incident-commander', 'logHeard', { act: 'objectionsAsked', role: 'incident-commander' }, ...after);

// What is said, and to whom.
const clauses = (ids: readonly string[]) => ids.map((clause) => ({ clause }));
/** A plan writes one statement, and its first version goes out. */
const STATEMENT = { statement: 'statement-1', version: 1 };
export const spokesperson = (at: DrillTime): ParAction =>
  act(at, 'comms', 'setSpokesperson', { role: 'comms' }, joined('comms'));
export const align = (at: DrillTime, text: string, ...after: Wait[]): ParAction =>
  act(
    at,
    'comms',
    'alignNarrative',
    { what: true, howCommon: true, steps: true, plan: true, willNotClaim: true, text },
    ...after,
  );
export const draft = (at: DrillTime, sentences: readonly string[], ...after: Wait[]): ParAction =>
  act(at, 'comms', 'draftStatement', { kind: 'statement', clauses: clauses(sentences) }, ...after);
export const clearStatement = (at: DrillTime, role: PlayRole): ParAction =>
  act(at, role, 'clearStatement', { ...STATEMENT, verdict: 'clear' }, drafted(STATEMENT.statement));
/** The groups have it in writing before it is public. */
export const publish = (at: DrillTime, groups: readonly string[]): ParAction =>
  act(at, 'comms', 'publishStatement', STATEMENT, cleared(STATEMENT.statement), ...groups.map(sent));
/** A text to a group: it goes out when the desks that must clear it have. */
export const outreach = (
  at: DrillTime,
  role: PlayRole,
  group: string,
  sentences: readonly string[],
  ...after: Wait[]
): ParAction => act(at, role, 'draftOutreach', { group, clauses: clauses(sentences) }, ...after);
export const clearOutreach = (at: DrillTime, role: PlayRole, ...groups: string[]): ParAction =>
  act(
    at,
    role,
    'clearOutreach',
    { texts: groups.map((group) => ({ group, version: 1 })), verdict: 'clear' },
    ...groups.map(writing),
  );

// People, and what is owed.
export const duty = (
  at: DrillTime,
  id: string,
  action: Given<'recordDuty'>['action'],
  basis: string,
): ParAction => act(at, 'legal-privacy', 'recordDuty', { duty: id, action, basis }, joined('legal-privacy'));
export const welfare = (
  at: DrillTime,
  role: PlayRole,
  cases: string[],
  actions: Given<'decideWelfare'>['actions'],
  reviewer: string,
  basis: string,
  ...after: Wait[]
): ParAction =>
  act(at, role, 'decideWelfare', { cases, actions, reviewer, basis }, ...cases.map(caseShown), ...after);
