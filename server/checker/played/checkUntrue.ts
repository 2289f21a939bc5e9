import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { DrillPool } from '../../rehearsal/pool.ts';
import { ROTE_TEAMS } from '../../rehearsal/teams/teams.ts';
import type { Complain } from '../problem.ts';
import type { Played } from './rehearse.ts';
import { seedList } from './rehearse.ts';

/**
 * No text contradicts what is so at that moment: not an inject, not an ending, in any rehearsed drill. The teams of one fixed idea bring
 * about what neither good nor poor teams do.
 */
export async function checkUntrue(
  scenario: Scenario,
  pool: DrillPool,
  played: readonly Played[],
  complain: Complain,
): Promise<void> {
  const jobs = ROTE_TEAMS.map((team) => ({ scenario, team, seed: 1, checkTexts: true }));
  const rote = (await pool.playAll(jobs)).map((result, index) => ({ ...result, ...jobs[index] }));
  const found = new Map<
    string,
    { place: string; words: string; but: string; team: string; seeds: number[] }
  >();
  for (const { untrue, team = '', seed = 1 } of [...played, ...rote])
    for (const { place, words, but } of untrue) {
      const key = `${place} ${words} ${but} ${team}`;
      const known = found.get(key) ?? { place, words, but, team, seeds: [] };
      found.set(key, { ...known, seeds: [...new Set([...known.seeds, seed])] });
    }
  for (const { place, words, but, team, seeds } of found.values())
    complain(
      place,
      `it says "${words}", and ${but} (team ${team}, ${seedList(seeds)})`,
      'Let its condition test that, or say only what it tests.',
    );
}
