import type { EvidenceItem, Query, Suite } from '../../shared/scenario/evidence.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { PagerFailure, PageTarget } from '../../shared/scenario/paging.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { ProbeTarget, Switch } from '../../shared/scenario/world.ts';
import { draw } from './draw.ts';
import { drawnWords, shuffled } from './shuffle.ts';
import { Chart } from './statechart.ts';

/** A scenario made ready to run with one seed: looked-up parts, the built chart, and what the seed drew. Never logged. */
export interface Compiled {
  /** As this seed deals it: the log's first line carries it as written. */
  scenario: Scenario;
  seed: number;
  chart: Chart;
  /** Drawn details as `draw.<id>`: facts for conditions, and words for texts that were not filled when the scenario was dealt. */
  drawn: Record<string, string>;
  /** The pager that fails in this run. */
  failure: PagerFailure | null;
  switches: ReadonlyMap<string, Switch>;
  queries: ReadonlyMap<string, Query>;
  suites: ReadonlyMap<string, Suite>;
  probes: ReadonlyMap<string, ProbeTarget>;
  evidence: ReadonlyMap<string, EvidenceItem>;
  injects: ReadonlyMap<string, InjectRow>;
  targets: ReadonlyMap<string, PageTarget>;
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** A chart costs about a millisecond to build and differs by seed only where a draw sets a delay, so charts are kept by what they are made of. */
const charts = new WeakMap<Scenario['chart'], Map<string, Chart>>();

function chartOf({ chart, delays }: Scenario): Chart {
  let byDelays = charts.get(chart);
  if (!byDelays) {
    byDelays = new Map();
    charts.set(chart, byDelays);
  }
  const key = JSON.stringify(delays);
  let built = byDelays.get(key);
  if (!built) {
    built = new Chart(chart, delays);
    byDelays.set(key, built);
  }
  return built;
}

export function compile(source: Scenario, seed: number, options: { stock?: boolean } = {}): Compiled {
  const scenario = shuffled(source, seed);
  const chart = options.stock ? new Chart(scenario.chart, scenario.delays, options) : chartOf(scenario);
  const { failures } = scenario.paging;
  return {
    scenario,
    seed,
    chart,
    drawn: drawnWords(source, seed),
    failure: failures.length
      ? (failures.at(Math.floor(draw(seed, 'pager') * failures.length)) ?? null)
      : null,
    switches: byId(scenario.world.switches),
    queries: byId(scenario.queries),
    suites: byId(scenario.suites),
    probes: byId(scenario.world.probes),
    evidence: byId(scenario.evidence),
    injects: byId(scenario.msel),
    targets: byId(scenario.paging.targets),
  };
}
