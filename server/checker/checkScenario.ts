import { HEARD_ACTS } from '../../shared/event/paging.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { compile } from '../kernel/compiled.ts';
import { emptyState } from '../kernel/emptyState.ts';
import { factsOf } from '../kernel/facts.ts';
import { templateNames } from '../kernel/template.ts';
import { checkDraws } from './checkDraws.ts';

/** Something an author must put right: where, what is wrong, and how to mend it. */
export interface Problem {
  place: string;
  problem: string;
  fix: string;
}

/** Facts whose last part names something of the scenario; the record itself knows the rest. */
const PREFIXES = [
  'flag',
  'held',
  'pinned',
  'paged',
  'answered',
  'frozen',
  'lost',
  'deployed',
  'share',
  'delivered',
  'reply',
  'duty',
  'welfare',
  'outreach',
  'owner',
  'option',
  'switch',
  'milestone',
  'heard',
  'staffed',
  'active',
  'inCall',
];

/** Structure, names and texts of one scenario. A clean list means the kernel will find everything it is told about. */
export function checkScenario(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  const complain = (place: string, problem: string, fix: string): void =>
    void problems.push({ place, problem, fix });
  try {
    compile(scenario, 1);
  } catch (error) {
    complain(
      'chart',
      error instanceof Error ? error.message : String(error),
      'Mend the state the message names.',
    );
    return problems;
  }
  uniqueIds(scenario, complain);
  references(scenario, complain);
  const names = factNamesOf(scenario);
  visit(scenario, scenario.id, (value, place) => {
    if (isFactTest(value) && !names.has(value.fact))
      complain(
        place,
        `nothing can ever set the fact "${value.fact}"`,
        `Use a fact of shared/scenario/predicate.ts; names start with ${PREFIXES.join('., ')}.`,
      );
  });
  checkDraws(scenario, complain);
  visit({ msel: scenario.msel, evidence: scenario.evidence }, scenario.id, (value, place) => {
    if (typeof value !== 'string') return;
    for (const name of templateNames(value))
      if (!name.startsWith('draw.') && !names.has(name))
        complain(
          place,
          `the text uses {{${name}}}, which is no fact`,
          'Use a fact, or declare a draw and write {{draw.<id>}}.',
        );
  });
  for (const { purpose } of scenario.comms.wanted)
    if (!scenario.comms.clauses.some((clause) => clause.purpose === purpose))
      complain(
        'comms.wanted',
        `no clause serves the purpose "${purpose}"`,
        'Write one, or take the purpose out.',
      );
  return problems;
}

type Complain = (place: string, problem: string, fix: string) => void;

function uniqueIds(scenario: Scenario, complain: Complain): void {
  const lists = {
    'world.components': scenario.world.components,
    'world.switches': scenario.world.switches,
    'world.probes': scenario.world.probes,
    evidence: scenario.evidence,
    queries: scenario.queries,
    suites: scenario.suites,
    msel: scenario.msel,
    duties: scenario.duties,
    'paging.targets': scenario.paging.targets,
    'comms.clauses': scenario.comms.clauses,
    'people.welfare': scenario.people.welfare,
  };
  for (const [place, items] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const { id } of items) {
      if (seen.has(id)) complain(`${place}.${id}`, 'the id is used twice', 'Rename one of the two.');
      seen.add(id);
    }
  }
}

function references(scenario: Scenario, complain: Complain): void {
  const ids = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));
  const evidence = ids(scenario.evidence);
  const switches = ids(scenario.world.switches);
  const components = ids(scenario.world.components);
  const targets = ids(scenario.paging.targets);
  const injects = ids(scenario.msel);
  const need = (known: Set<string>, id: string, place: string, kind: string): void => {
    if (!known.has(id))
      complain(place, `there is no ${kind} "${id}"`, `Use one of ${[...known].join(', ')}.`);
  };
  for (const query of scenario.queries)
    for (const item of query.yields)
      need(evidence, item.evidence, `queries.${query.id}.yields`, 'evidence item');
  for (const suite of scenario.suites)
    for (const item of suite.yields)
      need(evidence, item.evidence, `suites.${suite.id}.yields`, 'evidence item');
  for (const lever of scenario.world.switches) {
    const scopes = ids(lever.scopes);
    for (const effect of lever.effects) {
      need(components, effect.component, `world.switches.${lever.id}.effects`, 'component');
      need(scopes, effect.scope, `world.switches.${lever.id}.effects`, 'scope');
    }
  }
  for (const probe of scenario.world.probes)
    for (const id of probe.components) need(components, id, `world.probes.${probe.id}`, 'component');
  for (const severity of ['0', '1', '2'] as const) {
    for (const id of [...scenario.paging.policy[severity], ...scenario.paging.required[severity]])
      need(targets, id, `paging.${severity}`, 'page target');
  }
  for (const failure of scenario.paging.failures)
    need(targets, failure.target, 'paging.failures', 'page target');
  for (const row of scenario.msel) {
    const lists = [row.then, row.otherwise?.then, ...(row.replies ?? []).map(({ then }) => then)].flatMap(
      (list) => list ?? [],
    );
    for (const item of lists) {
      const place = `msel.${row.id}`;
      if (item.do === 'deliver') need(injects, item.inject, place, 'inject');
      if (item.do === 'giveEvidence') need(evidence, item.evidence, place, 'evidence item');
      if (item.do === 'applySwitch') need(switches, item.switch, place, 'switch');
      if (item.do === 'postRaw') need(ids(scenario.rawItems), item.item, place, 'raw item');
      if (item.do === 'setFlag') need(new Set(scenario.flags), item.flag, place, 'flag');
    }
    if (row.to.length === 0)
      complain(`msel.${row.id}`, 'nobody receives it', 'Name at least one role in `to`.');
  }
  visit(scenario.chart, 'chart', (value, place) => {
    if (!value || typeof value !== 'object' || !('type' in value) || !('params' in value)) return;
    const { type, params } = value as { type: string; params: Record<string, string> };
    if (type === 'deliver') need(injects, params.inject ?? '', place, 'inject');
    if (type === 'deploy') need(components, params.component ?? '', place, 'component');
    if (type === 'setFlag') need(new Set(scenario.flags), params.flag ?? '', place, 'flag');
  });
}

/** Every fact name this scenario can speak of: those the record always holds, and those made from its own ids. */
function factNamesOf(scenario: Scenario): Set<string> {
  const c = compile(scenario, 1);
  const names = new Set(Object.keys(factsOf(c, emptyState(c))));
  const add = (prefix: string, ids: readonly string[]): void =>
    ids.forEach((id) => void names.add(`${prefix}.${id}`));
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  add('flag', scenario.flags);
  for (const prefix of ['held', 'pinned']) add(prefix, ids(scenario.evidence));
  for (const prefix of ['paged', 'answered']) add(prefix, ids(scenario.paging.targets));
  add('deployed', ids(scenario.world.components));
  for (const prefix of ['delivered', 'reply']) add(prefix, ids(scenario.msel));
  add('duty', ids(scenario.duties));
  add('welfare', ids(scenario.people.welfare));
  add('outreach', ids(scenario.people.outreach));
  add('hold', ids(scenario.holdSystems));
  add('measured', ids(scenario.world.probes));
  add('loss', ids(scenario.decision.losses));
  add('owner', ['org', 'technical', 'external']);
  add('heard', HEARD_ACTS);
  for (const lever of scenario.world.switches) {
    add(`switch.${lever.id}`, ids(lever.scopes));
    add(`option.${lever.id}`, ids(lever.options));
    if (lever.kind === 'freeze') add('frozen', ids(lever.scopes));
    if (lever.alters) names.add(`lost.${lever.alters.thing}`);
  }
  add(
    'lost',
    scenario.losses.map(({ thing }) => thing),
  );
  visit(scenario.chart, 'chart', (value) => {
    if (!value || typeof value !== 'object' || !('type' in value)) return;
    const { type, params } = value as { type: string; params?: Record<string, string> };
    if (type === 'lose') names.add(`lost.${params?.thing ?? ''}`);
    if (type === 'reach') names.add(`milestone.${params?.milestone ?? ''}`);
  });
  return names;
}

const isFactTest = (value: unknown): value is Extract<Predicate, { fact: string }> =>
  typeof value === 'object' && value !== null && 'fact' in value && typeof value.fact === 'string';

function visit(value: unknown, place: string, look: (value: unknown, place: string) => void): void {
  look(value, place);
  if (Array.isArray(value))
    for (const [index, item] of value.entries())
      visit(item, `${place}[${(item as { id?: string } | null)?.id ?? index}]`, look);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) visit(item, `${place}.${key}`, look);
}
