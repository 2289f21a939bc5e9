import type { ChartConfig, ChartState } from '../../shared/scenario/chart.ts';
import type { Expectations } from '../../shared/scenario/expectations.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { RubricData } from '../../shared/scenario/rubric.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * One change of what is logged, from a shape that an older Muster wrote to the next one. Never removed and never edited once a release
 * has it: a log may be as old as the first. A change must leave what is new already as it is, because a drill that was under way
 * during an upgrade holds both shapes.
 */
export type Upcast =
  /** The event has another name now. The old name is never given to anything else. */
  | { type: string; renamedTo: string }
  /** The event's data have another shape now. */
  | { type: string; data: (old: Fields) => Fields };

/** In the order in which they came about. */
export const UPCASTS: readonly Upcast[] = [];

/** Type and data as this build knows them. */
export function upcast(
  type: string,
  data: Fields,
  table: readonly Upcast[] = UPCASTS,
): { type: string; data: Fields } {
  let now = { type, data };
  for (const change of table) {
    if (change.type !== now.type) continue;
    now =
      'renamedTo' in change ? { ...now, type: change.renamedTo } : { ...now, data: change.data(now.data) };
  }
  return now;
}

/**
 * A scenario that rode along in an old log listens to events by their old names. Everything else in it was compiled when it was
 * played and stays as it is. The hash in the header is that of the scenario as it came, so check it before this.
 */
export function upcastScenario(scenario: Scenario, table: readonly Upcast[] = UPCASTS): Scenario {
  const named = withFieldsNamed(withCriteriaNamed(scenario));
  const renames = table.filter((change) => 'renamedTo' in change);
  if (renames.length === 0) return named;
  const name = (type: string): string => upcast(type, {}, renames).type;
  return { ...named, chart: withEventNames(named.chart, name) as ChartConfig };
}

/** What a row tests once stood in square brackets at the end of its prose. */
const TESTED = /\s*\[([A-Z]{1,2}\d{1,2}(?:-\w+)?(?:, ?[A-Z]{1,2}\d{1,2}(?:-\w+)?)*)\]/g;

function withCriteriaNamed(scenario: Scenario): Scenario {
  const isOld = ({ tests, criteria }: InjectRow): boolean => !criteria && tests.search(TESTED) >= 0;
  if (!scenario.msel.some(isOld)) return scenario;
  const renewed = (row: InjectRow): InjectRow => ({
    ...row,
    tests: row.tests.replace(TESTED, ''),
    criteria: [...row.tests.matchAll(TESTED)].flatMap(([, ids = '']) => ids.split(/, ?/)),
  });
  return { ...scenario, msel: scenario.msel.map((row) => (isOld(row) ? renewed(row) : row)) };
}

/** What an earlier Muster called otherwise in the rubric: severities were grades, switches were levers. */
type OldRubric = { grades?: RubricData['severities'] };

function withFieldsNamed(scenario: Scenario): Scenario {
  const { grades, ...rest } = scenario.rubric as OldRubric & RubricData;
  if (grades === undefined) return scenario;
  const renamed = (entry: object): object => {
    const { levers, ...others } = entry as { levers?: unknown };
    return levers === undefined ? entry : { switches: levers, ...others };
  };
  const { sufficient, nothingToContain: rare } = rest;
  return {
    ...scenario,
    rubric: {
      ...rest,
      severities: grades,
      sufficient: sufficient.map(renamed),
      ...(rare ? { nothingToContain: { ...rare, spared: renamed(rare.spared) } } : {}),
    } as RubricData,
    ...(scenario.expectations
      ? { expectations: { residuals: scenario.expectations.residuals.map(renamed) } as Expectations }
      : {}),
  };
}

function withEventNames(state: ChartState | ChartConfig, name: (type: string) => string): ChartState {
  const { on, states } = state;
  return {
    ...state,
    ...(on ? { on: Object.fromEntries(Object.entries(on).map(([type, to]) => [name(type), to])) } : {}),
    ...(states
      ? {
          states: Object.fromEntries(
            Object.entries(states).map(([id, below]) => [id, withEventNames(below, name)]),
          ),
        }
      : {}),
  } as ChartState;
}
