import type { Coverage, DeskLoad, RowName } from '../../../shared/coverage.ts';
import { own } from '../../../shared/keyed.ts';
import { namesOf } from '../../../shared/roleNames.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { CORE_ROLES } from '../../../shared/roles.ts';
import type { InjectRow } from '../../../shared/scenario/msel.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { MINUTE } from '../../../shared/time.ts';
import { CRITERIA } from '../../scorecard/rubric.ts';
import { criterionTitle, testedBy } from '../../scorecard/testedBy.ts';

const STRETCH = 10 * MINUTE;

/** Objectives carry no ids of their own: the first is o1, the second o2. */
const objectivesOf = ({ objectives }: Scenario): { id: string; title: string }[] =>
  objectives.map((title, index) => ({ id: `o${index + 1}`, title }));

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
const nameOf = ({ id, subject }: InjectRow): RowName => ({ id, subject });

/** A row names an objective by its id, or says in its own words what it tests and those are the objective's. */
const tests = (row: InjectRow, { id, title }: { id: string; title: string }): boolean =>
  row.objectives?.includes(id) === true || plain(row.tests).includes(plain(title));

/** What the event list of a scenario is for, and what of that it reaches. Nothing of it is played: the plan alone is read. */
export function coverageOf(scenario: Scenario): Coverage {
  const objectives = objectivesOf(scenario).map((objective) => ({
    ...objective,
    injects: scenario.msel.filter((row) => tests(row, objective)).map(nameOf),
  }));
  const columns = stretches(scenario);
  return {
    objectives,
    isUnlinked: objectives.every(({ injects }) => injects.length === 0),
    tasks: tasksOf(scenario),
    criteria: criteriaOf(scenario),
    unknown: unknownNames(scenario),
    columns,
    desks: desksOf(scenario).map((role) => deskLoad(scenario, role, columns)),
  };
}

function tasksOf(scenario: Scenario): Coverage['tasks'] {
  const titles = new Map(objectivesOf(scenario).map(({ id, title }) => [id, title]));
  return (scenario.tasks ?? []).map(({ id, title, objective, criteria = [], watched }) => ({
    id,
    title,
    objective: objective === undefined ? null : (titles.get(objective) ?? objective),
    criteria: criteria.map(criterionTitle),
    watched: watched === true,
    injects: scenario.msel.filter((row) => row.tasks?.includes(id)).map(nameOf),
  }));
}

function criteriaOf(scenario: Scenario): Coverage['criteria'] {
  const rows = scenario.msel.map((row) => testedBy(scenario, row));
  return [...CRITERIA].map(([id, criterion]) => ({
    id,
    title: criterion.title,
    observed: 'watch' in criterion,
    injects: rows.filter((ids) => ids.includes(id)).length,
  }));
}

function unknownNames(scenario: Scenario): Coverage['unknown'] {
  const objectives = new Set(objectivesOf(scenario).map(({ id }) => id));
  const tasks = new Set((scenario.tasks ?? []).map(({ id }) => id));
  const missing = (where: string, names: readonly string[], known: ReadonlySet<string>) =>
    names.filter((name) => !known.has(name)).map((name) => ({ where, name }));
  return [
    ...scenario.msel.flatMap((row) => [
      ...missing(row.id, row.objectives ?? [], objectives),
      ...missing(row.id, row.tasks ?? [], tasks),
    ]),
    ...(scenario.tasks ?? []).flatMap(({ id, objective }) =>
      missing(id, objective === undefined ? [] : [objective], objectives),
    ),
  ];
}

const stretches = ({ acts }: Scenario): Coverage['columns'] =>
  acts.flatMap(({ startsAt, endsAt }) =>
    Array.from({ length: Math.max(1, Math.ceil((endsAt - startsAt) / STRETCH)) }, (_, index) => ({
      from: startsAt + index * STRETCH,
      to: Math.min(endsAt, startsAt + (index + 1) * STRETCH),
    })),
  );

/** The six that every drill has, and any other that something is sent to. */
const desksOf = ({ msel }: Scenario): PlayRole[] => [
  ...new Set<PlayRole>([...CORE_ROLES, ...msel.flatMap(({ to }) => to)]),
];

function deskLoad(scenario: Scenario, role: PlayRole, columns: Coverage['columns']): DeskLoad {
  const rows = scenario.msel.filter(({ to }) => to.includes(role));
  const times = rows.flatMap(({ at }) => (at === undefined ? [] : [at])).sort((a, b) => a - b);
  const last = columns.length - 1;
  return {
    role,
    title: own(namesOf(scenario.organisation).roles, role) ?? role,
    counts: columns.map(
      ({ from, to }, index) =>
        times.filter((at) => at >= from && (at < to || (index === last && at === to))).length,
    ),
    untimed: rows.length - times.length,
    quiet: quietOf(scenario, times),
    busiest: busiestOf(times),
  };
}

/** The longest stretch of play in which nothing reaches the desk. What lies between two acts is nobody's wait. */
function quietOf({ acts }: Scenario, times: readonly DrillTime[]): DeskLoad['quiet'] {
  let quiet = { from: 0, to: 0 };
  for (const { startsAt, endsAt } of acts) {
    const points = [startsAt, ...times.filter((at) => at > startsAt && at < endsAt), endsAt];
    for (const [index, from] of points.entries()) {
      const to = points[index + 1] ?? from;
      if (to - from > quiet.to - quiet.from) quiet = { from, to };
    }
  }
  return quiet;
}

function busiestOf(times: readonly DrillTime[]): DeskLoad['busiest'] {
  let busiest: DeskLoad['busiest'] = null;
  for (const from of times) {
    const count = times.filter((at) => at >= from && at < from + STRETCH).length;
    if (busiest === null || count > busiest.count) busiest = { from, count };
  }
  return busiest;
}
