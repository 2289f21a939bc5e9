import type { Json } from '../../shared/json.ts';
import type { ChartConfig, ChartEvent, ChartState, ChartTransition } from '../../shared/scenario/chart.ts';
import type { Facts, Predicate } from '../../shared/scenario/predicate.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { ChartSnapshot, ChartStep } from '../kernel/statechart.ts';
import { Chart } from '../kernel/statechart.ts';
import { waysToHold } from './solve.ts';
import { statesOf } from './walk.ts';

/** One thing that happens to a chart: an event, or a delay that runs out, while these facts hold. */
interface Move {
  cause: string;
  facts: Facts;
}

/** By the dotted path of every state that can be reached, the fewest moves that lead there. */
type ChartPaths = ReadonlyMap<string, readonly Move[]>;

/** A chart that wanders further than this has more in it than states; the search then stops with what it has. */
const MOST_PLACES = 20_000;
/** So does one that takes more work than this: each try costs the more, the more states there are. The largest bundled chart needs a tenth. */
const MOST_WORK = 4_000_000;
const WORK_OF_A_TRY = 20;

/** The chart has more ways through it than can be tried. */
export class ChartTooLarge extends Error {}

/**
 * Breadth first, region by region, through the kernel's own interpreter. Regions are searched apart, because together they have more
 * places than could ever be visited. At each place it offers every event and every running delay that the place waits for, with facts
 * that open each of its guards in turn. So a state it finds is one that the chart lets happen; whether a team can bring those facts
 * about is for plays to show.
 */
export function chartPaths({ chart, delays }: Pick<Scenario, 'chart' | 'delays'>): ChartPaths {
  const found = new Map<string, readonly Move[]>();
  const budget = { left: MOST_WORK };
  for (const part of partsOf(chart, delays))
    for (const [state, path] of search(part, delays, budget)) {
      const known = found.get(state);
      if (!known || path.length < known.length) found.set(state, path);
    }
  return found;
}

/** The regions of a parallel chart by themselves; the whole chart where one region leads into another or the root has moves of its own. */
function partsOf(chart: ChartConfig, delays: Scenario['delays']): ChartConfig[] {
  const { states = {}, on, after, always, ...root } = chart;
  if (chart.type !== 'parallel' || on || after || always) return [chart];
  const parts = Object.entries(states).map(
    ([name, region]): ChartConfig => ({ ...root, states: { [name]: region } }),
  );
  try {
    for (const part of parts) new Chart(part, delays);
    return parts;
  } catch {
    return [chart];
  }
}

interface Place {
  snapshot: ChartSnapshot;
  timers: readonly string[];
  path: readonly Move[];
}

function search(
  config: ChartConfig,
  delays: Scenario['delays'],
  budget: { left: number },
): Map<string, readonly Move[]> {
  const chart = new Chart(config, delays);
  const states = new Map(statesOf(config).map(({ place, item }) => [place, item]));
  const spend = (): void => {
    budget.left -= WORK_OF_A_TRY + states.size;
    if (budget.left < 0) throw new ChartTooLarge('it has more ways through it than can be tried');
  };
  const found = new Map<string, readonly Move[]>();
  const seen = new Set<string>();
  const queue: Place[] = [];
  const arrive = (step: ChartStep, timers: readonly string[], path: readonly Move[]): void => {
    const running = new Set(timers);
    for (const timer of step.timers)
      if ('cancel' in timer) running.delete(timer.cancel);
      else running.add(timer.arm);
    const key = JSON.stringify([chart.active(step.snapshot), [...running].sort()]);
    if (seen.has(key)) return;
    seen.add(key);
    for (const state of chart.active(step.snapshot)) if (!found.has(state)) found.set(state, path);
    queue.push({ snapshot: step.snapshot, timers: [...running], path });
  };
  const openings = alwaysOpenings(states);
  for (const facts of openings) arrive(chart.start(facts), [], []);
  for (let place = queue.shift(); place && seen.size < MOST_PLACES; place = queue.shift()) {
    const active = ['', ...chart.active(place.snapshot)].flatMap((path) => states.get(path) ?? []);
    for (const [event, facts] of eventsOf(active, openings)) {
      spend();
      const step = chart.step(place.snapshot, { type: event, facts });
      if (step.snapshot !== place.snapshot)
        arrive(step, place.timers, [...place.path, { cause: event, facts }]);
    }
    for (const timer of place.timers) {
      const left = place.timers.filter((other) => other !== timer);
      for (const facts of delayFacts(active, openings)) {
        spend();
        const step = chart.elapse(place.snapshot, timer, facts);
        arrive(step, left, [...place.path, { cause: delayName(timer), facts }]);
      }
    }
  }
  return found;
}

/** `xstate.after.sixMinutes.lantern.parent.waiting` is the delay `sixMinutes`. */
const delayName = (timer: string): string => `after ${timer.split('.')[2] ?? timer}`;

/** Facts that open each transition of a list in turn, those before it kept shut where that can be done. */
function openingsOf(transitions: readonly ChartTransition[]): Facts[] {
  return transitions.flatMap(({ guard }, index) => {
    const before = transitions
      .slice(0, index)
      .flatMap((earlier) => (earlier.guard ? [earlier.guard.params] : []));
    return ways(guard?.params, before);
  });
}

const ways = (wanted: Predicate | undefined, shut: readonly Predicate[]): Facts[] => {
  const all: Predicate[] = [...(wanted ? [wanted] : []), ...shut.map((not): Predicate => ({ not }))];
  return waysToHold({ all });
};

function* eventsOf(
  active: readonly ChartState[],
  openings: readonly Facts[],
): Generator<[ChartEvent, Facts]> {
  for (const { on = {} } of active)
    for (const [event, transitions] of Object.entries(on))
      for (const facts of openingsOf([transitions].flat()))
        for (const extra of openings) yield [event as ChartEvent, { ...extra, ...facts }];
}

const delayFacts = (active: readonly ChartState[], openings: readonly Facts[]): Facts[] =>
  [
    {},
    ...active.flatMap(({ after = {} }) => Object.values(after).flatMap((list) => openingsOf([list].flat()))),
  ].flatMap((facts) => openings.map((extra) => ({ ...extra, ...facts })));

/** Moves without an event are taken as soon as facts allow, so every other move is tried with those facts too. */
function alwaysOpenings(states: ReadonlyMap<string, ChartState>): Facts[] {
  const guarded = [...states.values()].flatMap(({ always }) => openingsOf([always ?? []].flat()));
  return [{}, ...guarded];
}

/** Transitions that nothing can open: their condition contradicts itself, or an earlier one of the same list always comes first. */
export function deadTransitions(chart: ChartConfig): { state: string; on: string; index: number }[] {
  return statesOf(chart).flatMap(({ place, item }) =>
    [
      ...Object.entries(item.on ?? {}),
      ...Object.entries(item.after ?? {}).map(([delay, list]) => [`after ${delay}`, list] as const),
      ['always', item.always ?? []] as const,
    ].flatMap(([on, value]) => {
      const list = [value].flat();
      return list.flatMap(({ guard }, index) => {
        const before = list.slice(0, index);
        const blocked = before.some((earlier) => !earlier.guard);
        const shut = before.flatMap((earlier) => (earlier.guard ? [earlier.guard.params] : []));
        return blocked || ways(guard?.params, shut).length === 0 ? [{ state: place, on, index }] : [];
      });
    }),
  );
}

/** How a report writes a move: `inject.answered with reply.parent = human`. */
export function moveWords({ cause, facts }: Move): string {
  const given = Object.entries(facts).map(([name, value]) => `${name} = ${shown(value)}`);
  return given.length > 0 ? `${cause} with ${given.join(', ')}` : cause;
}
const shown = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

export const chartStates = (chart: ChartConfig): string[] =>
  statesOf(chart)
    .filter(({ place, item }) => place !== '' && item.type !== 'history')
    .map(({ place }) => place);
