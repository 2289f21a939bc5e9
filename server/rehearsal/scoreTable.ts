import { own, put } from '../../shared/keyed.ts';
import { PLAY_ROLES } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import type { DrillJob, DrillResult } from './playJob.ts';
import type { DrillPool } from './pool.ts';
import { ROTE_TEAMS, SOLO } from './teams/teams.ts';

/** Teams of the table, in the order of its columns; the best single role stands behind them. */
export const TABLE_TEAMS = ['par', 'novice', 'absent', ...ROTE_TEAMS, 'macro'] as const;
type TableTeam = (typeof TABLE_TEAMS)[number];

/** What one team made of one variant over the seeds played. Points to 0.1. */
export interface Cell {
  total: { mean: number; low: number; high: number };
  /** Of the block "Rollback, patch, both or neither", 20 points. */
  decision: { mean: number; high: number };
  /** How many seeds ended in each band. */
  bands: Partial<Record<Scorecard['band'], number>>;
}
interface TableRow {
  scenario: string;
  variant: string;
  teams: Record<TableTeam, Cell>;
  /** The role that gets furthest alone among silent people, at its best seed. */
  single: Cell & { role: string };
}
/** A team of one fixed idea over all variants, with the remedy that serves it best in each scenario: what a rote answer is worth. */
interface RoteSummary {
  team: string;
  /** Decision points per variant, averaged. At most a third of 20. */
  decision: number;
  /** Variants in which that remedy is the right one. */
  rightIn: string[];
  remedies: Record<string, string>;
}
export interface ScoreTable {
  format: 'muster-table/1';
  seeds: number[];
  rows: TableRow[];
  rote: RoteSummary[];
}

/** Seeds 1 to 8 hold every remedy of a kind in both readings (see `craft/decisionTasks.ts`). */
export const TABLE_SEEDS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8];
const SOLO_SEEDS: readonly number[] = [1, 2];

/** Plays every team on every variant and lays the scores side by side. Same scenarios, same table. */
export async function scoreTable(
  scenarios: readonly Scenario[],
  pool: DrillPool,
  seeds: readonly number[] = TABLE_SEEDS,
): Promise<ScoreTable> {
  const jobs = scenarios.flatMap((scenario): DrillJob[] => [
    ...TABLE_TEAMS.flatMap((team) => seeds.map((seed) => ({ scenario, team, seed }))),
    ...PLAY_ROLES.flatMap((role) => SOLO_SEEDS.map((seed) => ({ scenario, team: `${SOLO}${role}`, seed }))),
  ]);
  const results = await pool.playAll(jobs);
  const played = jobs.map((job, index) => ({ ...job, ...(results[index] as DrillResult) }));
  const rows = scenarios.map((scenario): TableRow => {
    const mine = played.filter((item) => item.scenario === scenario);
    const cells = TABLE_TEAMS.map((team) => [team, cell(mine.filter((item) => item.team === team))] as const);
    const singles = PLAY_ROLES.map((role) => ({
      role,
      ...cell(mine.filter((item) => item.team === `${SOLO}${role}`)),
    })).sort((a, b) => b.total.high - a.total.high);
    return {
      scenario: scenario.id,
      variant: scenario.variant,
      teams: Object.fromEntries(cells) as Record<TableTeam, Cell>,
      single: singles[0] as TableRow['single'],
    };
  });
  return {
    format: 'muster-table/1',
    seeds: [...seeds],
    rows,
    rote: ROTE_TEAMS.map((team) => rote(team, played)),
  };
}

/** The rote teams alone, over the same variants. */
export async function roteWorth(
  scenarios: readonly Scenario[],
  pool: DrillPool,
  seeds: readonly number[] = TABLE_SEEDS,
): Promise<RoteSummary[]> {
  const jobs = scenarios.flatMap((scenario) =>
    ROTE_TEAMS.flatMap((team) => seeds.map((seed): DrillJob => ({ scenario, team, seed }))),
  );
  const results = await pool.playAll(jobs);
  const played = jobs.map((job, index) => ({ ...job, ...(results[index] as DrillResult) }));
  return ROTE_TEAMS.map((team) => rote(team, played));
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
const decisionOf = (card: Scorecard): number => card.blocks.find(({ id }) => id === 'decision')?.points ?? 0;

function cell(results: readonly DrillResult[]): Cell {
  const totals = results.map(({ card }) => card.total);
  const decisions = results.map(({ card }) => decisionOf(card));
  const bands: Cell['bands'] = {};
  for (const { card } of results) put(bands, card.band, (own(bands, card.band) ?? 0) + 1);
  return {
    total: { mean: tenths(mean(totals)), low: Math.min(...totals), high: Math.max(...totals) },
    decision: { mean: tenths(mean(decisions)), high: Math.max(...decisions) },
    bands,
  };
}

/** For each scenario the remedy that serves the team best over its variants: it cannot know which variant it is in. */
function rote(team: string, played: readonly (DrillJob & DrillResult)[]): RoteSummary {
  const remedies: Record<string, string> = {};
  const perVariant: number[] = [];
  const rightIn: string[] = [];
  for (const id of new Set(played.map(({ scenario }) => scenario.id))) {
    const mine = played.filter((item) => item.team === team && item.scenario.id === id);
    const options = [...new Set(mine.map(({ decided }) => decided))].filter((option) => option !== null);
    const worth = options.map((option) => ({
      option,
      variants: variantsOf(mine).map((variant) => {
        const plays = mine.filter((item) => item.scenario.variant === variant && item.decided === option);
        return { variant, decision: mean(plays.map(({ card }) => decisionOf(card))) };
      }),
    }));
    const best = worth.sort(
      (a, b) =>
        mean(b.variants.map(({ decision }) => decision)) - mean(a.variants.map(({ decision }) => decision)),
    )[0];
    if (!best) {
      // No such remedy on the cards, or none recorded: it earns what it earned.
      for (const variant of variantsOf(mine))
        perVariant.push(
          mean(mine.filter((item) => item.scenario.variant === variant).map(({ card }) => decisionOf(card))),
        );
      continue;
    }
    put(remedies, id, best.option);
    for (const { variant, decision } of best.variants) {
      perVariant.push(decision);
      const scenario = mine.find((item) => item.scenario.variant === variant)?.scenario;
      if (scenario?.decision.options.find((option) => option.id === best.option)?.grade === 'right')
        rightIn.push(variant);
    }
  }
  return { team, decision: tenths(mean(perVariant)), rightIn, remedies };
}

const variantsOf = (played: readonly DrillJob[]): string[] => [
  ...new Set(played.map(({ scenario }) => scenario.variant)),
];
