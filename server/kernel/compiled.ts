import type { PlayRole } from '../../shared/roles.ts';
import type { EvidenceItem, Query, Suite } from '../../shared/scenario/evidence.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { PagerFailure, PageTarget } from '../../shared/scenario/paging.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { ProbeTarget, Switch } from '../../shared/scenario/world.ts';
import { draw, drawIndex } from './draw.ts';
import { Chart } from './statechart.ts';

/** A scenario made ready to run with one seed: looked-up parts, the built chart, and what the seed drew. Never logged. */
export interface Compiled {
  scenario: Scenario;
  seed: number;
  chart: Chart;
  /** Drawn details for texts, as `draw.<id>`. */
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

/** Charts are the same for every seed of a scenario and cost about a millisecond to build, so they are kept per scenario object. */
const charts = new WeakMap<Scenario, Chart>();

export function compile(scenario: Scenario, seed: number, options: { stock?: boolean } = {}): Compiled {
  let chart = options.stock ? undefined : charts.get(scenario);
  if (!chart) {
    chart = new Chart(scenario.chart, scenario.delays, options);
    if (!options.stock) charts.set(scenario, chart);
  }
  const { failures } = scenario.paging;
  return {
    scenario,
    seed,
    chart,
    drawn: Object.fromEntries(
      scenario.draws.map(({ id, oneOf }) => [
        `draw.${id}`,
        oneOf[drawIndex(seed, oneOf.length, 'draw', id)] ?? '',
      ]),
    ),
    failure: failures.length ? (failures[Math.floor(draw(seed, 'pager') * failures.length)] ?? null) : null,
    switches: byId(scenario.world.switches),
    queries: byId(scenario.queries),
    suites: byId(scenario.suites),
    probes: byId(scenario.world.probes),
    evidence: byId(scenario.evidence),
    injects: byId(scenario.msel),
    targets: byId(scenario.paging.targets),
  };
}

/** Desks that decide what is done for a person at risk. */
export const WELFARE_ROLES: readonly PlayRole[] = ['safety-lead', 'support-lead', 'legal-privacy'];

/** Roles that may measure the product themselves; a commander, a lawyer and a spokesperson ask for readings instead. */
export const PROBING_ROLES: readonly PlayRole[] = [
  'model-owner',
  'safety-lead',
  'product-owner',
  'infra-oncall',
  'support-lead',
];
