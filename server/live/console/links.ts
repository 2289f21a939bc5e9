import type { InjectLinks } from '../../../shared/protocol.ts';
import type { ChartAction, ChartState, ChartTransition } from '../../../shared/scenario/chart.ts';
import type { Consequence, InjectRow } from '../../../shared/scenario/msel.ts';
import type { Predicate } from '../../../shared/scenario/predicate.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { factNames } from '../../kernel/predicate.ts';

/** What hangs on what in a scenario: by inject, and in words where it has no time of its own. */
interface Links {
  links: ReadonlyMap<string, InjectLinks>;
  causes: ReadonlyMap<string, string>;
}

const known = new WeakMap<Scenario, Links>();

/** Worked out once for a scenario, which never changes while it is played. */
export function linksOf(scenario: Scenario): Links {
  const before = known.get(scenario);
  if (before) return before;
  const found = find(scenario);
  known.set(scenario, found);
  return found;
}

const ABOUT = /^(?:delivered|reply|answered|promise)\.(.+)$/u;

/** The injects that a condition asks about. */
const asksAbout = (when: Predicate | undefined): string[] =>
  when ? factNames(when).flatMap((name) => ABOUT.exec(name)?.[1] ?? []) : [];

/** The injects without which a condition cannot be true. One that must not have come is not among them. */
function waitsFor(when: Predicate): string[] {
  if ('all' in when) return when.all.flatMap(waitsFor);
  if ('any' in when) return when.any.length === 1 ? when.any.flatMap(waitsFor) : [];
  if ('not' in when) return [];
  const isThere =
    'is' in when ? when.is !== null && when.is !== false : 'isNot' in when && when.isNot === null;
  return isThere ? asksAbout(when) : [];
}

const delivers = (then: readonly Consequence[] = []): string[] =>
  then.flatMap((item) => (item.do === 'deliver' ? [item.inject] : []));

function find({ msel, chart }: Scenario): Links {
  const ids = new Set(msel.map(({ id }) => id));
  const brings = new Map<string, Set<string>>();
  const needs = new Map<string, Set<string>>();
  const story = new Map<string, Set<string>>();
  const causes = new Map<string, string[]>();
  const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
    map.set(key, (map.get(key) ?? new Set()).add(value));
  };
  const because = (id: string, words: string): void => {
    causes.set(id, [...new Set([...(causes.get(id) ?? []), words])]);
  };
  for (const row of msel) {
    for (const [id, words] of broughtBy(row)) {
      add(brings, row.id, id);
      add(needs, id, row.id);
      because(id, words);
    }
    for (const id of row.when ? waitsFor(row.when) : [])
      if (ids.has(id) && id !== row.id) {
        add(needs, row.id, id);
        add(brings, id, row.id);
      }
    if (row.onEnter) because(row.id, `when ${place(row.onEnter.state)}`);
  }
  for (const [region, state] of Object.entries(chart.states ?? {}))
    for (const part of partsOf(state)) {
      for (const id of part.asks) if (ids.has(id)) add(story, id, spelled(region));
      for (const id of part.delivers) because(id, `from the story: ${spelled(region)}`);
    }
  return {
    links: new Map(
      msel.map(({ id }) => [
        id,
        {
          brings: [...(brings.get(id) ?? [])],
          needs: [...(needs.get(id) ?? [])],
          story: [...(story.get(id) ?? [])],
        },
      ]),
    ),
    causes: new Map([...causes].map(([id, words]) => [id, words.slice(0, 2).join(', or ')])),
  };
}

/** What a row brings, and how that is said of what it brings. */
function broughtBy({ subject, then, replies = [], otherwise }: InjectRow): [string, string][] {
  const name = subject.includes('{{') ? subject.replaceAll(/\{\{[^{}]*\}\}/gu, '…') : subject;
  return [
    ...delivers(then).map((id): [string, string] => [id, `after “${name}”`]),
    ...replies.flatMap((reply) =>
      delivers(reply.then).map((id): [string, string] => [id, `on an answer to “${name}”`]),
    ),
    ...delivers(otherwise?.then).map((id): [string, string] => [id, `if “${name}” is left undone`]),
  ];
}

const spelled = (id: string): string => id.replaceAll(/[-_]/gu, ' ').replaceAll(/([a-z])([A-Z])/gu, '$1 $2');
const place = (path: string): string => {
  const [region = '', ...states] = path.split('.');
  return `${spelled(region)} is ${states.map(spelled).join(', ') || 'entered'}`;
};

interface ChartPart {
  asks: string[];
  delivers: string[];
}

const asList = <T>(item: T | readonly T[] | undefined): readonly T[] =>
  item === undefined ? [] : Array.isArray(item) ? (item as readonly T[]) : [item as T];

/** What a state and everything below it asks about injects, and delivers. */
function partsOf(state: ChartState): ChartPart[] {
  const transitions = [
    ...Object.values(state.on ?? {}).flatMap((item) => asList<ChartTransition>(item)),
    ...Object.values(state.after ?? {}).flatMap((item) => asList<ChartTransition>(item)),
    ...asList<ChartTransition>(state.always),
  ];
  const actions: ChartAction[] = [
    ...(state.entry ?? []),
    ...(state.exit ?? []),
    ...transitions.flatMap(({ actions: done }) => done ?? []),
  ];
  return [
    {
      asks: transitions.flatMap(({ guard }) => asksAbout(guard?.params)),
      delivers: actions.flatMap((action) => (action.type === 'deliver' ? [action.params.inject] : [])),
    },
    ...Object.values(state.states ?? {}).flatMap(partsOf),
  ];
}
