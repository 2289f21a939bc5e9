import { HEARD_ACTS } from '../../shared/drill/call/events.ts';
import type { Json } from '../../shared/json.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { compile } from '../kernel/compiled.ts';
import { emptyState } from '../kernel/emptyState.ts';
import { factsOf } from '../kernel/facts.ts';
import { takesAnswer } from '../kernel/injects/asks.ts';
import type { Rule } from './problem.ts';
import { chartActions, factTests, flagValues, idsOf } from './walk.ts';

/** What a fact can come to be: any of these values, or `any` where the kernel counts or the values are not names. */
type Values = readonly Json[] | 'any';

/** Every condition asks for a fact that something can set, and for a value it can take. */
export const checkFacts: Rule<Scenario> = (scenario, complain) => {
  const values = factValues(scenario);
  for (const { item, place } of factTests(scenario)) {
    const known = values.get(item.fact);
    if (known === undefined) {
      complain(
        place,
        `nothing can ever set the fact "${item.fact}"`,
        `${nearest(item.fact, values)} The names are listed in shared/scenario/predicate.ts.`,
      );
      continue;
    }
    if (item.fact.startsWith('reply.') && 'isNot' in item && item.isNot === null) {
      complain(
        place,
        `"${item.fact}" stays empty where somebody answers in their own words`,
        `Ask whether "answered.${item.fact.slice('reply.'.length)}" is true.`,
      );
      continue;
    }
    const asked = 'is' in item ? item.is : 'isNot' in item ? item.isNot : undefined;
    if (asked === undefined || asked === null || known === 'any' || known.includes(asked)) continue;
    complain(
      place,
      `the fact "${item.fact}" never is ${JSON.stringify(asked)}`,
      `It can be ${[...new Set(known.map((value) => JSON.stringify(value)))].join(', ') || 'nothing at all'}.`,
    );
  }
};

/** Every fact this scenario can speak of. */
export function factValues(scenario: Scenario): ReadonlyMap<string, Values> {
  const c = compile(scenario, 1);
  const found = new Map<string, Values>(Object.keys(factsOf(c, emptyState(c))).map((name) => [name, 'any']));
  const put = (prefix: string, ids: readonly string[], values: Values): void =>
    ids.forEach((id) => void found.set(`${prefix}.${id}`, values));
  const yes: Values = [true, false];
  const { world, decision, msel, people, paging } = scenario;
  found.set('act', idsOf(scenario.acts));
  found.set('severity', [0, 1, 2]);
  found.set('decision', idsOf(decision.options));
  found.set('statement', ['drafted', 'cleared', 'published']);
  for (const name of ['commander', 'spokesperson']) found.set(name, PLAY_ROLES);
  for (const name of [
    'declared',
    'sealed',
    'hold',
    'holdEffective',
    'handOffOpen',
    'narrative',
    'rawExposed',
  ])
    found.set(name, yes);
  for (const flag of scenario.flags) found.set(`flag.${flag}`, flagValues(scenario).get(flag) ?? []);
  for (const prefix of ['held', 'pinned']) put(prefix, idsOf(scenario.evidence), yes);
  for (const prefix of ['paged', 'answered']) put(prefix, idsOf(paging.targets), yes);
  for (const prefix of ['inCall', 'active', 'staffed']) put(prefix, PLAY_ROLES, yes);
  put('deployed', idsOf(world.components.filter(({ latent }) => latent)), yes);
  put('share', idsOf(world.components), 'any');
  put('measured', idsOf(world.probes), yes);
  put('reading', idsOf(world.probes), ['clean', 'failing']);
  put('delivered', idsOf(msel), yes);
  for (const [name, answers] of answerValues(msel)) found.set(name, answers);
  put('duty', idsOf(scenario.duties), ['notify', 'assess', 'not-applicable']);
  for (const { id } of scenario.duties) found.set(`duty.${id}.sent`, yes);
  for (const { id, actions } of people.welfare) found.set(`welfare.${id}`, actions);
  put('outreach', idsOf(people.outreach), yes);
  put('hold', idsOf(scenario.holdSystems), yes);
  put('loss', idsOf(decision.losses), yes);
  put('owner', ['org', 'technical', 'external'], PLAY_ROLES);
  put('heard', HEARD_ACTS, yes);
  for (const switchSpec of world.switches) {
    found.set(`switch.${switchSpec.id}`, ['off', 'partial', 'applied', 'effective']);
    put(`switch.${switchSpec.id}`, idsOf(switchSpec.scopes), ['off', 'applied', 'effective']);
    put(`option.${switchSpec.id}`, idsOf(switchSpec.options), yes);
    if (switchSpec.kind === 'freeze') put('frozen', idsOf(switchSpec.scopes), yes);
    if (switchSpec.alters) found.set(`lost.${switchSpec.alters.thing}`, yes);
  }
  found.set(
    'pagerFailure',
    paging.failures.map(({ target }) => target),
  );
  for (const { id, oneOf } of scenario.draws) found.set(`draw.${id}`, oneOf);
  put(
    'lost',
    scenario.losses.map(({ thing }) => thing),
    yes,
  );
  for (const { item } of chartActions(scenario)) {
    if (item.type === 'lose') found.set(`lost.${item.params.thing}`, yes);
    if (item.type === 'reach') found.set(`milestone.${item.params.milestone}`, 'any');
  }
  return found;
}

/** What an answer to an inject can make true. */
const answerValues = (msel: Scenario['msel']): [string, Values][] =>
  msel.flatMap((row): [string, Values][] => {
    const { id, replies = [] } = row;
    return [
      ...(takesAnswer(row) ? [[`answered.${id}`, [true, false]] as [string, Values]] : []),
      ...(replies.length > 0 ? [[`reply.${id}`, idsOf(replies)] as [string, Values]] : []),
      ...(replies.some(({ promise }) => promise)
        ? [[`promise.${id}`, ['none', 'open', 'kept', 'late', 'broken']] as [string, Values]]
        : []),
    ];
  });

/** The known names with the same first part, or the first parts there are. */
function nearest(fact: string, values: ReadonlyMap<string, Values>): string {
  const prefix = fact.split('.')[0] ?? '';
  const alike = [...values.keys()].filter((name) => name.startsWith(`${prefix}.`));
  if (alike.length > 0)
    return `Use one of ${alike.slice(0, 12).join(', ')}${alike.length > 12 ? ', …' : ''}.`;
  return `Facts begin with ${[...new Set([...values.keys()].map((name) => name.split('.')[0]))].join(', ')}.`;
}
