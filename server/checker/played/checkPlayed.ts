import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { DrillPool } from '../../rehearsal/pool.ts';
import { chartStates } from '../chartPaths.ts';
import { checkModelAnswer } from '../checkModelAnswer.ts';
import type { Complain, Problem } from '../problem.ts';
import { bandsOf, checkBands } from './checkBands.ts';
import { checkClicks, heaviest } from './checkClicks.ts';
import { checkCriteria, criteriaRanges } from './checkCriteria.ts';
import type { Reached } from './checkEndings.ts';
import { checkEndings, reachEndings } from './checkEndings.ts';
import { checkIdle } from './checkIdle.ts';
import { checkUntrue } from './checkUntrue.ts';
import type { Bands } from './rehearse.ts';
import { rehearse } from './rehearse.ts';

/** What playing a scenario proved, for the report. */
export interface PlayedProof {
  drills: number;
  bands: ReturnType<typeof bandsOf>;
  clicks: ReturnType<typeof heaviest>;
  criteria: number;
  endings: readonly Reached[];
  /** Chart states that some bundled team went through, of how many. */
  states: { seen: number; unseen: string[] };
}

/**
 * Everything that only playing can show: bands, click load, idle desks, criteria, the model answer, endings. Each drill is played once and read by all
 * checks. `seeds` is for tests that ask about a rule and not about a scenario; `bands` are the bundled
 * scenarios’ own unless others are given.
 */
export async function checkPlayed(
  scenario: Scenario,
  pool: DrillPool,
  { seeds, bands }: { seeds?: readonly number[]; bands?: Bands } = {},
): Promise<{ problems: Problem[]; proof: PlayedProof }> {
  const problems: Problem[] = [];
  const complain: Complain = (place, problem, fix) => void problems.push({ place, problem, fix });
  const played = await rehearse(scenario, pool, seeds);
  checkBands(played, complain, bands);
  checkClicks(played, complain);
  checkCriteria(played, complain);
  checkIdle(played, complain);
  checkModelAnswer(scenario, played, complain);
  await checkUntrue(scenario, pool, played, complain);
  const endings = await reachEndings(scenario, pool, played);
  checkEndings(scenario, played, endings, complain);
  const seen = new Set(played.flatMap(({ visited }) => visited));
  const states = chartStates(scenario.chart);
  return {
    problems,
    proof: {
      drills: played.length,
      bands: bandsOf(played),
      clicks: heaviest(played),
      criteria: [...criteriaRanges(played).values()].filter(({ max }) => max > 0).length,
      endings,
      states: {
        seen: states.filter((state) => seen.has(state)).length,
        unseen: states.filter((state) => !seen.has(state)),
      },
    },
  };
}
