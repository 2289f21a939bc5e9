import type { Json } from '../../shared/json.ts';
import type { ChartAction, ChartState, ChartTransition } from '../../shared/scenario/chart.ts';
import type { Consequence } from '../../shared/scenario/msel.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

/** Every value of a piece of data with its dotted place; items with an id stand under it, others under their number. */
function visit(value: unknown, place: string, look: (value: unknown, place: string) => void): void {
  look(value, place);
  if (Array.isArray(value))
    for (const [index, item] of value.entries())
      visit(item, `${place}.${(item as { id?: string } | null)?.id ?? index}`, look);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) visit(item, `${place}.${key}`, look);
}

/** Something found in a scenario, with its place. */
export interface Found<T> {
  place: string;
  item: T;
}

type FactTest = Extract<Predicate, { fact: string }>;
const isFactTest = (value: unknown): value is FactTest =>
  typeof value === 'object' && value !== null && 'fact' in value && typeof value.fact === 'string';

/** Every comparison of a fact, wherever a condition stands. */
export function factTests(scenario: Scenario): Found<FactTest>[] {
  const found: Found<FactTest>[] = [];
  for (const [part, value] of Object.entries(scenario))
    visit(value, part, (item, place) => {
      if (isFactTest(item)) found.push({ place, item });
    });
  return found;
}

export const textsIn = (value: unknown, place: string): Found<string>[] => {
  const found: Found<string>[] = [];
  visit(value, place, (item, where) => {
    if (typeof item === 'string') found.push({ place: where, item });
  });
  return found;
};

/** What rows of the event list set off, whenever they do. */
export const consequences = (scenario: Scenario): Found<Consequence>[] =>
  scenario.msel.flatMap((row) =>
    [
      { place: `msel.${row.id}.then`, items: row.then },
      { place: `msel.${row.id}.otherwise.then`, items: row.otherwise?.then },
      ...(row.replies ?? []).map(({ id, then }) => ({
        place: `msel.${row.id}.replies.${id}.then`,
        items: then,
      })),
    ].flatMap(({ place, items }) => (items ?? []).map((item) => ({ place, item }))),
  );

/** Every state of a chart by its dotted path; the root's is empty. */
export const statesOf = (state: ChartState, path = ''): Found<ChartState>[] => [
  { place: path, item: state },
  ...Object.entries(state.states ?? {}).flatMap(([name, child]) =>
    statesOf(child, path === '' ? name : `${path}.${name}`),
  ),
];

const transitionsOf = (state: ChartState): ChartTransition[] =>
  [...Object.values(state.on ?? {}), ...Object.values(state.after ?? {}), state.always ?? []].flat();

/** Every action of the chart, under the state that holds it. */
export const chartActions = ({ chart }: Scenario): Found<ChartAction>[] =>
  statesOf(chart).flatMap(({ place, item: state }) =>
    [
      ...(state.entry ?? []),
      ...(state.exit ?? []),
      ...transitionsOf(state).flatMap(({ actions }) => actions ?? []),
    ].map((item) => ({ place: place === '' ? 'chart' : `chart.${place}`, item })),
  );

/** Everything that may set a flag, and the values it is set to. */
export function flagValues(scenario: Scenario): Map<string, Json[]> {
  const values = new Map<string, Json[]>();
  const add = (flag: string, value: Json): void =>
    void values.set(flag, [...(values.get(flag) ?? []), value]);
  for (const { item } of consequences(scenario)) if (item.do === 'setFlag') add(item.flag, item.value);
  for (const { item } of chartActions(scenario))
    if (item.type === 'setFlag') add(item.params.flag, item.params.value);
  return values;
}

export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

export const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
