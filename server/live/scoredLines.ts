import { namesOf, titleIn } from '../../shared/roleNames.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { formatDrillTime } from '../../shared/time.ts';
import { CRITERIA } from '../scorecard/rubric.ts';
import { rowsTesting } from '../scorecard/testedBy.ts';

/** For the facilitator's guide: which injects test a criterion, and what a good team does about each. */
export function scoredLines(scenario: Scenario): string[] {
  const names = namesOf(scenario.organisation);
  const told = ({ at, to, expectedAction }: InjectRow): string =>
    `${at === undefined ? 'When something brings it' : formatDrillTime(at)}, to ${to.map((role) => titleIn(names, role)).join(', ')}: ${expectedAction}`;
  return [...CRITERIA].flatMap(([id, { title }]) => {
    const rows = rowsTesting(scenario, id);
    const lines = scenario.msel.filter((row) => rows.includes(row.id)).map(told);
    return lines.length > 0 ? [`${title}. ${lines.join(' ')}`] : [];
  });
}
