import type { ProbeReading, Sampled } from '../../../../../shared/drill/lookups/events.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { inMinutes, percent } from '../numbers.ts';

/** A proportion from a finite sample, as a sentence with its bounds. */
export const sampleWords = ({ failures, n, low, high }: Sampled): string =>
  failures === 0
    ? `0 of ${n} failed: at most ${percent(high)}`
    : `${failures} of ${n} failed: ${percent(failures / n)} (${percent(low)} to ${percent(high)})`;

const one = (value: number): string => value.toFixed(1);

/** A reading as a measurement: estimate, range, when it was true. Never a current value (RULE-1). */
export const readingWords = ({ perHour, sample, readAt, lagMs }: ProbeReading): string => {
  const what = perHour
    ? `about ${one(perHour.estimate)} an hour (${one(perHour.low)} to ${one(perHour.high)})`
    : sampleWords(sample);
  return `${what}, read at ${formatDrillTime(readAt)}${lagMs > 0 ? `, ${inMinutes(lagMs)} behind` : ''}`;
};
