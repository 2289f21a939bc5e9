import type { CommandName, PayloadInput } from '../../shared/drill/parseCommand.ts';
import type { PlayRole } from '../../shared/roles.ts';
import type { ParCondition } from '../../shared/scenario/parPlan.ts';
import { afterOf } from '../../shared/scenario/parPlan.ts';
import type { ParAction } from '../../shared/scenario/scenario.ts';
import type { DrillTime, DurationMs } from '../../shared/time.ts';
import { minutes } from '../../shared/time.ts';
import { EXECUTIVE_BRIEF } from './executiveBrief.ts';
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

/** Lines that belong to a drawn inject: they move with it, and are left out where the seed leaves it out. */
export const following = (inject: string, ...lines: ParAction[]): ParAction[] =>
  lines.map((line) => ({ ...line, follows: inject }));

/** What only whoever has command may do waits while the commander is away. */
const inCommand = commander('incident-commander');

// The call.
export const declare = (at: DrillTime, role: PlayRole, severity: 0 | 1 | 2, summary: string): ParAction =>
  act(at, role, 'declareIncident', { severity, summary });
export const page = (at: DrillTime, role: PlayRole, targets: string[]): ParAction =>
  act(at, role, 'sendPage', { targets }, declared);
export const brief = (at: DrillTime, text: string, ...after: Wait[]): ParAction =>
  act(at, 'incident-commander', 'postBriefing', { text }, ...after);
/** A task with a name and a time; whoever has it says when it is done. */
export const assign = (
  at: DrillTime,
  role: PlayRole,
  text: string,
  dueInMs: DurationMs,
  ...after: Wait[]
): ParAction => act(at, 'incident-commander', 'assignTask', { role, text, dueInMs }, inCommand, ...after);
export const finish = (at: DrillTime, role: PlayRole, words: string, ...after: Wait[]): ParAction =>
  act(at, role, 'finishTask', { task: 'task-1', words }, ...after);
export const update = (
  at: DrillTime,
  role: PlayRole,
  text: string,
  nextInMs: DurationMs,
  ...after: Wait[]
): ParAction => act(at, role, 'postUpdate', { audience: 'internal', text, nextInMs }, ...after);
type Area = Given<'setOwner'>['area'];
export const nameOwner = (at: DrillTime, area: Area, role: PlayRole): ParAction =>
  act(at, 'incident-commander', 'setOwner', { area, role }, inCommand);
export const own = (at: DrillTime, role: PlayRole, area: Area): ParAction =>
  act(at, role, 'acceptOwnership', { area }, owner(area), joined(role));
export const handOver = (at: DrillTime, from: PlayRole, to: PlayRole, ...after: Wait[]): ParAction =>
  act(at, from, 'handOverCommand', { to }, commander(from), ...after);
export const takeCommand = (at: DrillTime, role: PlayRole): ParAction =>
  act(at, role, 'acceptCommand', {}, handoff);
export const answer = (at: DrillTime, role: PlayRole, inject: string, reply: string): ParAction => ({
  ...act(at, role, 'answerInject', { inject, reply }, feed(inject)),
  follows: inject,
});

/** In the desk's own words, where no reply that was offered says it. */
export const say = (at: DrillTime, role: PlayRole, inject: string, words: string): ParAction => ({
  ...act(at, role, 'answerInject', { inject, words }, feed(inject)),
  follows: inject,
});

/** A promise that the desk keeps by word of mouth, with what was said. */
export const keep = (at: DrillTime, role: PlayRole, inject: string, words: string): ParAction => ({
  ...act(at, role, 'keepPromise', { promise: inject, words }, feed(inject)),
  follows: inject,
});

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
export const seal = (at: DrillTime, role: PlayRole, parts: string[], ...after: Wait[]): ParAction =>
  act(at, role, 'sealEvidence', { parts }, ...after, joined(role), free);
export const hold = (at: DrillTime, systems: string[]): ParAction =>
  act(at, 'legal-privacy', 'issueHold', { systems }, joined('legal-privacy'));
export const freeze = (at: DrillTime, role: PlayRole, scope: string): ParAction =>
  act(at, role, 'freeze', { scope }, joined(role));

// Switches.
export const authorise = (at: DrillTime, id: string, scopes: string[], ...after: Wait[]): ParAction =>
  act(at, 'incident-commander', 'authoriseSwitch', { switch: id, scopes }, inCommand, ...after);
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
  act(at, 'incident-commander', 'recordDecision', record, inCommand, ...after);
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
/** The page the board is read: communications writes it, the commander answers for the facts and counsel for the words. */
export const executiveBrief = (
  at: DrillTime,
  sentences: readonly string[],
  ...after: Wait[]
): ParAction[] => [
  outreach(at, 'comms', EXECUTIVE_BRIEF, sentences, joined('comms'), ...after),
  clearOutreach(at + minutes(1.2), 'incident-commander', EXECUTIVE_BRIEF),
  clearOutreach(at + minutes(1.4), 'legal-privacy', EXECUTIVE_BRIEF),
];
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
  also: string[] = [],
): ParAction =>
  act(
    at,
    'legal-privacy',
    'recordDuty',
    { duty: id, ...(also.length > 0 ? { also } : {}), action, basis },
    joined('legal-privacy'),
  );
/** A notice that no text to a group carries, of the card's sentences and a line of one's own; it says no more than is known. */
export const notice = (at: DrillTime, id: string, clauses: readonly string[], words: string): ParAction =>
  act(
    at,
    'legal-privacy',
    'sendNotice',
    { duty: id, words, clauses: clauses.map((clause) => ({ clause })) },
    joined('legal-privacy'),
  );
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
