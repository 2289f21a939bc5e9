import type { ChartAction, ChartConfig, ChartState, ChartTransition } from '../../shared/scenario/chart.ts';
import type { Predicate } from '../../shared/scenario/predicate.ts';

/** A state of a region by its path below the region; the region itself has none. */
interface RegionState {
  id: string;
  entry: readonly ChartAction[];
  below: boolean;
}

/** One transition with its ends as paths below the region. `from` null: it holds in the whole region. `to` null: it stays. */
export interface RegionWay {
  id: string;
  from: string | null;
  to: string | null;
  event: string | null;
  delay: { name: string; timer: string } | null;
  guard: Predicate | null;
  actions: readonly ChartAction[];
}

export interface Region {
  id: string;
  states: RegionState[];
  ways: RegionWay[];
}

/** Where the lines begin that lead on from every state of a region. */
export const ANY = '*';

/** The regions of a chart, flat: every state and every transition of it once. */
export function regionsOf(chart: ChartConfig): Region[] {
  const named = namedStates(chart, []);
  return Object.entries(chart.states ?? {}).map(([id, region]) => {
    const states: RegionState[] = [];
    const ways: RegionWay[] = [];
    const visit = (state: ChartState, path: string[]): void => {
      if (path.length > 1)
        states.push({
          id: path.slice(1).join('.'),
          entry: state.entry ?? [],
          below: state.states !== undefined,
        });
      for (const way of waysOf(chart.id, state, path, named))
        ways.push({ ...way, id: `${id}:${ways.length}` });
      for (const [name, child] of Object.entries(state.states ?? {})) visit(child, [...path, name]);
    };
    visit(region, [id]);
    // What holds in every state of a region starts from a place of its own.
    if (ways.some(({ from, to }) => from === null && to !== null))
      states.unshift({ id: ANY, entry: [], below: false });
    return { id, states, ways };
  });
}

/** States with an id of their own, which a target may name from anywhere. */
function namedStates(state: ChartState, path: string[]): Map<string, string[]> {
  const named = new Map<string, string[]>();
  if (state.id !== undefined) named.set(state.id, path);
  for (const [name, child] of Object.entries(state.states ?? {}))
    for (const [id, place] of namedStates(child, [...path, name])) named.set(id, place);
  return named;
}

function waysOf(
  machine: string,
  state: ChartState,
  path: string[],
  named: ReadonlyMap<string, string[]>,
): Omit<RegionWay, 'id'>[] {
  const node = state.id ?? [machine, ...path].join('.');
  const from = path.length > 1 ? path.slice(1).join('.') : null;
  const way = (
    { target, guard, actions = [] }: ChartTransition,
    event: string | null,
    delay: RegionWay['delay'],
  ): Omit<RegionWay, 'id'> => ({
    from,
    to: target === undefined ? null : targetOf(target, path, named),
    event,
    delay,
    guard: guard?.params ?? null,
    actions,
  });
  return [
    ...Object.entries(state.on ?? {}).flatMap(([event, list]) =>
      [list].flat().map((item) => way(item, event, null)),
    ),
    ...Object.entries(state.after ?? {}).flatMap(([name, list]) =>
      [list].flat().map((item) => way(item, null, { name, timer: `chart:xstate.after.${name}.${node}` })),
    ),
    ...[state.always ?? []].flat().map((item) => way(item, null, null)),
  ];
}

/** A target as a path below the region: `#id.child`, `.child`, or a state beside this one. Null: the region itself. */
function targetOf(target: string, path: string[], named: ReadonlyMap<string, string[]>): string | null {
  const [first = '', ...rest] = target.split('.');
  const place = first.startsWith('#')
    ? [...(named.get(first.slice(1)) ?? path), ...rest]
    : first === ''
      ? [...path, ...rest]
      : [...path.slice(0, -1), first, ...rest];
  return place.length > 1 ? place.slice(1).join('.') : null;
}
