import type { Criterion, Scorecard } from './scorecard.ts';

const points = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

/** What was earned of a criterion: by the log, or from a person; null while it waits or does not count. */
export function earned({
  observed,
  judged,
  observedMax,
  verdict,
  points: got,
  max,
}: Criterion): string | null {
  if (verdict === 'notScored') return null;
  if (!observed) return `${points(got)} / ${points(max)}`;
  return judged && `${points(judged.points)} / ${points(observedMax)}, judged`;
}

/** What people judged, beside the total; empty where there was nothing for them to judge. */
export function judgedWords({ judged: { points: got, max, waiting } }: Pick<Scorecard, 'judged'>): string {
  const parts = [
    max > 0 ? `Judged by a person, beside the total: ${points(got)} of ${points(max)}.` : '',
    waiting > 0
      ? `Up to ${points(waiting)} more ${waiting === 1 ? 'waits' : 'wait'} for a person's judgement.`
      : '',
  ];
  return parts.filter(Boolean).join(' ');
}
