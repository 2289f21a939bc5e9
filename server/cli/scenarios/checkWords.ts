import { own } from '../../../shared/keyed.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { chartStates } from '../../checker/chartPaths.ts';
import type { PlayedProof } from '../../checker/played/checkPlayed.ts';
import { BAND_TEAMS } from '../../checker/played/rehearse.ts';

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** What the static check went through, in a few words. */
export const provenByLooking = ({ msel, evidence, chart, expectations }: Scenario): string =>
  [
    count(msel.length, 'inject'),
    count(evidence.length, 'evidence item'),
    `${chartStates(chart).length} chart states reachable`,
    expectations ? `${count(expectations.residuals.length, 'residual')} to 0.1 %` : 'no residual table',
  ].join(', ');

/** What playing showed: totals lowest to highest, endings, criteria, the fullest hands. */
export function provenByPlaying(
  { rubric }: Scenario,
  { drills, bands, clicks, criteria, endings }: PlayedProof,
): string {
  const totals = BAND_TEAMS.map((team) => {
    const { low, high } = own(bands, team) ?? { low: Number.NaN, high: Number.NaN };
    return `${team} ${low === high ? low : `${low}-${high}`}`;
  });
  return [
    `${drills} drills: ${totals.join(', ')}`,
    `${endings.length} of ${count(rubric.endings.length, 'ending')}`,
    `${criteria} criteria earned and lost`,
    `at most ${clicks.acts} acts (${clicks.inWindow} in 5 min), ${clicks.typed} words typed`,
  ].join(', ');
}
