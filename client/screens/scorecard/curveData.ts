import type { Scorecard } from '../../../shared/scorecard.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { minutes } from '../../../shared/time.ts';

/** Act 1 runs at 1:1 for 36 minutes; the night after it would squash the part that matters. */
export const ACT_ONE = minutes(36);
export const LINE_AT = minutes(30);
export const CONTAINED_SHARE = 0.05;

export interface Step {
  at: DrillTime;
  residual: number;
}

/** The team's own harm over Act 1 as steps, with the last level drawn out to the end. */
export function actOneSteps(residualAt: Scorecard['residualAt'], until: DrillTime = ACT_ONE): Step[] {
  const steps = residualAt.filter(({ at }) => at <= until).map(({ at, residual }) => ({ at, residual }));
  const last = steps.at(-1);
  return last && last.at < until ? [...steps, { at: until, residual: last.residual }] : steps;
}

/** The top of the axis: the team's own worst, never less than what doing nothing would have left. */
export const topOf = (steps: Step[]): number => Math.max(1, ...steps.map(({ residual }) => residual));

export interface Mark {
  number: number;
  title: string;
  at: DrillTime | null;
  /** Inside Act 1, so it has a place on the axis. */
  isDrawn: boolean;
}

/** The four moments, in the order in which a good team reaches them; the numbers are their names in the drawing. */
export function marksOf(timings: Scorecard['timings'], until: DrillTime = ACT_ONE): Mark[] {
  const rows: [string, DrillTime | null][] = [
    ['Declared', timings.declaredAt],
    ['First mitigation', timings.firstMitigationAt],
    ['Contained', timings.containedAt],
    ['Decided', timings.decidedAt],
  ];
  return rows.map(([title, at], index) => ({
    number: index + 1,
    title,
    at,
    isDrawn: at !== null && at <= until,
  }));
}

/** Each mark's row above the drawing, so that two close ones do not cover each other. */
export function rowsFor(places: number[], width: number): number[] {
  const lastInRow: number[] = [];
  const rows = new Map<number, number>();
  for (const index of places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))) {
    const x = places[index] ?? 0;
    const free = lastInRow.findIndex((last) => x - last >= width);
    const row = free === -1 ? lastInRow.length : free;
    lastInRow[row] = x;
    rows.set(index, row);
  }
  return places.map((_, index) => rows.get(index) ?? 0);
}

/** The curve in one sentence, for those who hear it instead. */
export function curveWords(steps: Step[], timings: Scorecard['timings'], par: Step[]): string {
  const lowest = Math.min(1, ...steps.map(({ residual }) => residual));
  const end = steps.at(-1)?.residual ?? 1;
  const share = (value: number) => `${(value * 100).toFixed(1)} %`;
  return `Harm still going out, as a share of its start, over the 36 minutes of Act 1. It began at 100 %, fell to ${share(lowest)} at the lowest and stood at ${share(end)} at the end. Par stood at ${share(par.at(-1)?.residual ?? 1)} by then. The containment line is at 5 %. ${timings.containedAt === null ? 'It was never contained.' : 'It was contained.'}`;
}
