import type { ChartConfig } from '../../shared/scenario/chart.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Beat, Scenario } from '../../shared/scenario/scenario.ts';

/** What no variant changes: from it nobody at a desk can tell which one is played. */
export type Shared = Pick<
  Scenario,
  | 'id'
  | 'version'
  | 'title'
  | 'family'
  | 'summary'
  | 'contentNote'
  | 'objectives'
  | 'durationMinutes'
  | 'organisation'
  | 'roles'
  | 'acts'
  | 'draws'
  | 'beats'
  | 'scopeUnit'
  | 'scopeQuestions'
  | 'sealParts'
  | 'holdSystems'
  | 'rawItems'
  | 'losses'
  | 'cannedLines'
>;

/** What one variant brings. Cards and lists that desks read are the same in all of them; what they find, and what is right, is not. */
export type Variant = Pick<
  Scenario,
  | 'variant'
  | 'variantTitle'
  | 'world'
  | 'evidence'
  | 'queries'
  | 'suites'
  | 'chart'
  | 'delays'
  | 'paging'
  | 'decision'
  | 'comms'
  | 'duties'
  | 'people'
  | 'rubric'
  | 'guide'
  | 'parPlan'
  | 'expectations'
> & {
  injects: InjectRow[];
  /** Draws whose words hang on the variant. A desk's card may not use them. */
  draws?: Scenario['draws'];
};

/** Flags that a reply, a row or the chart can set. */
function flagsOf(injects: readonly InjectRow[], chart: ChartConfig): string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (value && typeof value === 'object') {
      const { flag } = value as { flag?: unknown };
      if (typeof flag === 'string') found.add(flag);
      Object.values(value).forEach(look);
    }
  };
  look(injects);
  look(chart);
  return [...found].sort();
}

/** Beats without the rows that a variant dropped. */
function beatsOf(beats: readonly Beat[], injects: readonly InjectRow[]): Beat[] {
  const there = new Set(injects.map(({ id }) => id));
  return beats
    .map((beat) => ({ ...beat, oneOf: beat.oneOf.filter(({ inject }) => there.has(inject)) }))
    .filter(({ oneOf }) => oneOf.length > 0);
}

export const scenarioOf = (shared: Shared, { injects, draws = [], ...own }: Variant): Scenario => ({
  ...shared,
  ...own,
  draws: [...shared.draws, ...draws],
  beats: beatsOf(shared.beats ?? [], injects),
  msel: injects,
  flags: flagsOf(injects, own.chart),
});
