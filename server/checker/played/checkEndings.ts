import { own } from '../../../shared/keyed.ts';
import type { Predicate } from '../../../shared/scenario/predicate.ts';
import type { ParAction, Scenario } from '../../../shared/scenario/scenario.ts';
import type { DrillPool } from '../../rehearsal/pool.ts';
import { ROTE_TEAMS } from '../../rehearsal/teams/teams.ts';
import type { Complain } from '../problem.ts';
import { waysToHold } from '../solve.ts';
import { plansFor } from './plays.ts';
import type { Played } from './rehearse.ts';

/** How one ending was reached: by a bundled team, or by the par team with a changed plan. */
export type Reached = { ending: string; seed: number } & ({ team: string } | { plan: readonly ParAction[] });

/** Ways of fulfilling one ending's condition that are tried before it counts as out of reach. */
const MOST_WAYS = 6;

/**
 * Every ending is reached by some drill through the real room. First the drills that were played anyway, then the teams of one fixed
 * idea, then plans made for the facts that the ending asks for (`plays.ts`). What is not found like this is a problem, even if a
 * cleverer team could get there.
 */
export async function reachEndings(
  scenario: Scenario,
  pool: DrillPool,
  played: readonly Played[],
): Promise<Reached[]> {
  const reached = new Map<string, Reached>();
  const note = (ending: string, how: Omit<Reached, 'ending'>): void => {
    if (!reached.has(ending)) reached.set(ending, { ...how, ending } as Reached);
  };
  for (const { card, team, seed } of [...played].sort((a, b) => order(a.team) - order(b.team)))
    note(card.ending.id, { team, seed } as Omit<Reached, 'ending'>);
  const { endings } = scenario.rubric;
  const missing = () => endings.filter(({ id }) => !reached.has(id));
  if (missing().length > 0) {
    const rote = ROTE_TEAMS.map((team) => ({ scenario, team, seed: 1 }));
    for (const [index, { card }] of (await pool.playAll(rote)).entries())
      note(card.ending.id, { team: rote[index]?.team, seed: 1 } as Omit<Reached, 'ending'>);
  }
  for (const { id } of missing()) {
    const plan = await planTowards(scenario, pool, id);
    if (plan) note(id, { plan, seed: 1 } as Omit<Reached, 'ending'>);
  }
  return endings.flatMap(({ id }) => reached.get(id) ?? []);
}

/** A plan made for the facts that an ending asks for and that led there when it was played, the shortest of its kind; null: none did. */
export async function planTowards(
  scenario: Scenario,
  pool: DrillPool,
  ending: string,
): Promise<readonly ParAction[] | null> {
  const { endings } = scenario.rubric;
  const index = endings.findIndex(({ id }) => id === ending);
  const shut = endings.slice(0, index).map((earlier): Predicate => ({ not: earlier.when }));
  const wanted = endings[index]?.when ?? { all: [] };
  for (const facts of waysToHold({ all: [wanted, ...shut] }).slice(0, MOST_WAYS)) {
    const plans = plansFor(scenario, facts).sort((a, b) => a.length - b.length);
    // A few at a time, as many as play side by side: the first that leads there is found without those after it.
    const atOnce = Math.max(1, pool.workers);
    for (let from = 0; from < plans.length; from += atOnce) {
      const few = plans.slice(from, from + atOnce);
      const results = await pool.playAll(few.map((plan) => playOf(scenario, plan)));
      const found = results.findIndex(({ card }) => card.ending.id === ending);
      if (found >= 0) return own(few, found) ?? null;
    }
  }
  return null;
}

/** Nothing done is the shortest play there is, and the par plan the longest: the shorter stands for an ending that both reach. */
const ORDER = ['absent', 'macro', 'novice', 'par'];
const order = (team: string): number => ORDER.indexOf(team);

const playOf = (scenario: Scenario, parPlan: readonly ParAction[]) => ({
  scenario: { ...scenario, parPlan: [...parPlan].sort((a, b) => a.at - b.at) },
  team: 'par',
  seed: 1,
});

export function checkEndings(
  { rubric }: Scenario,
  played: readonly Played[],
  reached: readonly Reached[],
  complain: Complain,
): void {
  for (const { id, title } of rubric.endings)
    if (!reached.some(({ ending }) => ending === id))
      complain(
        `rubric.endings.${id}`,
        `no drill ended with "${title}": not the bundled teams, not plans made for it`,
        'Look at what its condition asks for, and at the endings before it.',
      );
  const open = played.find(({ card }) => !rubric.endings.some(({ id }) => id === card.ending.id));
  if (open)
    complain(
      'rubric.endings',
      `none of them holds when ${open.team} has played seed ${open.seed}`,
      'Let the last ending hold always: `all: []`.',
    );
}

/** Drills that one shortening may cost. */
const MOST_DRILLS = 150;

/**
 * Leaves acts out of a plan for as long as the ending stays the same, in ever smaller pieces: what remains cannot do without any of its
 * acts. It need not be the shortest play of all; every step of it was played through the real room.
 */
export async function shortened(
  scenario: Scenario,
  pool: DrillPool,
  ending: string,
  plan: readonly ParAction[],
): Promise<readonly ParAction[]> {
  let kept = plan;
  let spent = 0;
  for (let size = Math.ceil(kept.length / 2); size >= 1 && spent < MOST_DRILLS; ) {
    const pieces = Array.from({ length: Math.ceil(kept.length / size) }, (_, index) => index * size);
    const candidates = pieces.map((from) => [...kept.slice(0, from), ...kept.slice(from + size)]);
    const results = await pool.playAll(candidates.map((candidate) => playOf(scenario, candidate)));
    spent += results.length;
    const droppable = pieces.filter((_, index) => results[index]?.card.ending.id === ending);
    // Pieces that can each be spared can often all be spared; if not, the first of them can.
    const all = kept.filter((_, index) => !droppable.some((from) => index >= from && index < from + size));
    const together = droppable.length > 1 && (await endsAs(scenario, pool, all, ending));
    const [first] = droppable;
    if (together) kept = all;
    else if (first !== undefined) kept = [...kept.slice(0, first), ...kept.slice(first + size)];
    if (first === undefined || together) {
      if (size === 1 && first === undefined) break;
      size = Math.max(1, Math.floor(size / 2));
    }
    if (kept.length === 0) break;
    size = Math.min(size, Math.max(1, Math.ceil(kept.length / 2)));
  }
  return kept;
}

const endsAs = async (
  scenario: Scenario,
  pool: DrillPool,
  plan: readonly ParAction[],
  ending: string,
): Promise<boolean> => (await pool.play(playOf(scenario, plan))).card.ending.id === ending;
