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

/** What had gone out by an instant, expected. */
export interface SoFarPoint {
  at: DrillTime;
  total: number;
}

/** The integral of a rate that holds from step to step: a line with a corner at every step, up to the end of Act 1. */
export function soFar(steps: Scorecard['residualAt'], until: DrillTime = ACT_ONE): SoFarPoint[] {
  const points: SoFarPoint[] = [];
  let total = 0;
  const inside = steps.filter(({ at }) => at <= until);
  for (const [index, { at, ratePerHour }] of inside.entries()) {
    points.push({ at, total });
    const end = Math.min(until, inside[index + 1]?.at ?? until);
    total += (ratePerHour * (end - at)) / minutes(60);
  }
  return points.length > 0
    ? [...points, { at: until, total }]
    : [
        { at: 0, total: 0 },
        { at: until, total: 0 },
      ];
}

/** Read off the line between its corners. */
export function totalAt(points: readonly SoFarPoint[], at: DrillTime): number {
  const after = points.findIndex((point) => point.at >= at);
  const next = points[after] ?? points.at(-1);
  const before = points[Math.max(0, after - 1)];
  if (!next || !before || next.at === before.at || after === -1) return next?.total ?? 0;
  return before.total + ((at - before.at) / (next.at - before.at)) * (next.total - before.total);
}

/** The three lines in one sentence, for those who hear them instead. */
export function soFarWords(team: SoFarPoint[], par: SoFarPoint[], nothing: SoFarPoint[]): string {
  const end = (points: SoFarPoint[]): string => Math.round(totalAt(points, ACT_ONE)).toString();
  return `Expected harmful answers from T+0 to minute 36: ${end(team)} for this team, ${end(par)} at par, ${end(nothing)} had nobody acted. At minute 30 this team stood at ${Math.round(totalAt(team, LINE_AT))}.`;
}
