import type { Criterion, Gate, Rating, Scorecard, Verdict } from '../../../shared/scorecard.ts';
import { MINUTE } from '../../../shared/time.ts';

/** HSEEP's four ratings, spelled out. */
export const RATING_WORDS: Record<Rating, string> = {
  P: 'Performed',
  S: 'Performed, some challenges',
  M: 'Performed, major challenges',
  U: 'Unable to perform',
};

/** Shape first, then the word. */
export const VERDICT: Record<Verdict, { shape: string; words: string }> = {
  full: { shape: '●', words: 'In full' },
  part: { shape: '◐', words: 'In part' },
  none: { shape: '○', words: 'Not earned' },
  waiting: { shape: '◇', words: 'Waits for a person' },
  notScored: { shape: '–', words: 'Not scored here' },
};

export const number = (value: number): string =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
/** Where a tenth says nothing: "3,864". */
export const whole = (value: number): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(value);
export const percent = (share: number): string => `${number(share * 100)} %`;

export const shareOf = ({ points, max }: { points: number; max: number }): number =>
  max > 0 ? Math.min(1, Math.max(0, points / max)) : 0;

/** "of 98.5", and why it is not 100. */
export function outOf({ max, rescaled }: Pick<Scorecard, 'max' | 'rescaled'>): string {
  if (rescaled)
    return 'Parts that were not played were taken out, and the total was rescaled to 100. Compare it with other drills with care.';
  return max < 100
    ? `${number(max)} can be earned from the log. A person judges the other ${number(100 - max)}, beside it and never added in.`
    : '';
}

/** A late or early moment against the thirty-minute line: "7 min 20 s inside the line". */
export function againstLine(at: number | null, line = 30 * MINUTE): string {
  if (at === null) return 'harm did not come to 5 % and stay there';
  const gap = Math.abs(line - at);
  const words = `${Math.floor(gap / MINUTE)} min ${Math.floor((gap % MINUTE) / 1000)} s`;
  return at <= line ? `${words} inside the thirty-minute line` : `${words} after the thirty-minute line`;
}

interface Grouped {
  automatic: Criterion[];
  judgedByPeople: Criterion[];
}

/** What the log decides, and what a person decides. The two are shown apart and never added up. */
export const grouped = (criteria: Criterion[]): Grouped => ({
  automatic: criteria.filter(({ observed }) => !observed),
  judgedByPeople: criteria.filter(({ observed }) => observed),
});

/** The gates that held this block's rating down. */
export const gatesOf = (gates: Gate[], block: string): Gate[] =>
  gates.filter(({ hit, caps }) => hit && caps.some((cap) => cap.block === block));

/** Who rests on an event: criteria, questions and gates, by the event's number, in the order of the page. */
export function citedBy(card: Scorecard): Map<number, string[]> {
  const cited = new Map<number, string[]>();
  const add = (seqs: number[], name: string): void => {
    for (const seq of seqs) cited.set(seq, [...new Set([...(cited.get(seq) ?? []), name])]);
  };
  for (const { question, evidence } of card.answers) add(evidence, question);
  for (const { criteria } of card.blocks) for (const { title, evidence } of criteria) add(evidence, title);
  for (const { hit, title, evidence } of card.gates) if (hit) add(evidence, title);
  return new Map([...cited].sort(([a], [b]) => a - b));
}
