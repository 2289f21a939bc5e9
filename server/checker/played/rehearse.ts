import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { DrillJob, DrillResult } from '../../rehearsal/playJob.ts';
import type { DrillPool } from '../../rehearsal/pool.ts';
import { SEEDS } from '../checkPace.ts';

/** Score bands of the bundled teams, lowest and highest total allowed in any seed (RULE-3). */
export const BANDS = { par: [92, 100], novice: [38, 60], absent: [0, 10], macro: [0, 55] } as const;
/**
 * The same for packs. A pack may last a quarter of an hour, in which newcomers get less done, and its author may want a harder or an
 * easier evening: what must stay is that knowing how pays, and that nothing done and everything at once do not.
 */
export const PACK_BANDS = { par: [85, 100], novice: [25, 65], absent: [0, 10], macro: [0, 55] } as const;
export type Bands = Readonly<Record<BandTeam, readonly [low: number, high: number]>>;
type BandTeam = keyof typeof BANDS;
export const BAND_TEAMS = Object.keys(BANDS) as BandTeam[];

/** Seeds whose drills hold every text against the facts. */
const READ_SEEDS = 5;
/** Seeds whose drills also say which chart states they went through. */
const WATCHED_SEEDS = 2;

export type Played = DrillJob & DrillResult;

/**
 * The drills that every played check reads: four teams over seeds 1 to 20, each played once through the real room. `seeds` is for tests
 * that ask about a rule and not about a scenario.
 */
export async function rehearse(
  scenario: Scenario,
  pool: DrillPool,
  seeds: readonly number[] = SEEDS,
): Promise<Played[]> {
  const jobs = BAND_TEAMS.flatMap((team) =>
    seeds.map(
      (seed, index): DrillJob => ({
        scenario,
        team,
        seed,
        keepStates: index < WATCHED_SEEDS,
        checkTexts: index < READ_SEEDS,
        // What the model answer says, and when, differs with the draws: each of its logs is read.
        keepEvents: team === 'par',
      }),
    ),
  );
  const results = await pool.playAll(jobs);
  return jobs.map((job, index) => ({ ...job, ...(results[index] as DrillResult) }));
}

export const by = (played: readonly Played[], team: BandTeam): Played[] =>
  played.filter((drill) => drill.team === team);

/** `seed 3`, or `seeds 3, 7 and 9 more`. */
export function seedList(seeds: readonly number[]): string {
  const shown = seeds.slice(0, 3).join(', ');
  return `${seeds.length === 1 ? 'seed' : 'seeds'} ${shown}${seeds.length > 3 ? ` and ${seeds.length - 3} more` : ''}`;
}
