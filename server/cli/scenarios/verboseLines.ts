import type { ParAction, Scenario } from '../../../shared/scenario/scenario.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { chartPaths, moveWords } from '../../checker/chartPaths.ts';
import type { Reached } from '../../checker/played/checkEndings.ts';
import { planTowards, shortened } from '../../checker/played/checkEndings.ts';
import type { PlayedProof } from '../../checker/played/checkPlayed.ts';
import { rowName, toPercent } from '../../checker/residualTable.ts';
import { flips } from '../../checker/sensitivity.ts';
import type { DrillPool } from '../../rehearsal/pool.ts';

/** The detail behind one line of the check: near edges, the way to each ending and to each chart state. */
export async function verboseLines(
  scenario: Scenario,
  proof: PlayedProof | null,
  pool: DrillPool,
): Promise<string[]> {
  const edges = flips(scenario).map(
    ({ row, number, residual }) =>
      `near edge: ${rowName(row)} comes to ${toPercent(residual)} % when ${number}`,
  );
  const endings: string[] = [];
  for (const reached of proof?.endings ?? [])
    endings.push(`ending ${reached.ending}: ${await shortestPlay(scenario, reached, pool)}`);
  const unseen = new Set(proof?.states.unseen);
  const states = [...chartPaths(scenario)].map(
    ([state, path]) =>
      `state ${state}: ${path.map(moveWords).join('; ') || 'from the start'}${proof && unseen.has(state) ? ' (on the chart; no bundled team went there)' : ''}`,
  );
  return [...edges, ...endings, ...states];
}

async function shortestPlay(scenario: Scenario, reached: Reached, pool: DrillPool): Promise<string> {
  const { ending } = reached;
  if ('team' in reached && reached.team === 'absent') return 'nobody does anything';
  const plan =
    'plan' in reached
      ? reached.plan
      : ((await planTowards(scenario, pool, ending)) ?? (reached.team === 'par' ? scenario.parPlan : null));
  if (plan) return planWords(await shortened(scenario, pool, ending, plan));
  return 'team' in reached ? `played by ${reached.team} on seed ${reached.seed}` : '';
}

const planWords = (plan: readonly ParAction[]): string =>
  plan.length === 0
    ? 'nobody does more than answer the pager'
    : [...plan]
        .sort((a, b) => a.at - b.at)
        .map(({ at, role, command, payload }) =>
          `${formatDrillTime(at)} ${role} ${command} ${subject(payload)}`.trim(),
        )
        .join('; ');

/** The names in a payload, without the texts. */
const subject = (payload: ParAction['payload']): string =>
  Object.values(payload)
    .flat()
    .filter((value) => typeof value === 'string' && !/\s/.test(value))
    .slice(0, 4)
    .join(' ');
