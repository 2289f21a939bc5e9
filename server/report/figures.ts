import type { Rating } from '../../shared/scorecard.ts';

/** Points as every paper shows them. */
export const points = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

/** What a rating is called in a sentence. */
export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  P: 'performed',
  S: 'with some challenges',
  M: 'with major challenges',
  U: 'not achieved',
};
