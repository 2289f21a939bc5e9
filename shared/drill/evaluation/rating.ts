import type { Account } from '../given.ts';

/** P performed, S with some challenges, M with major challenges, U unable; and what nobody saw, which counts for nothing. */
export const PERSON_RATINGS = ['P', 'S', 'M', 'U', 'notObserved'] as const;
export type PersonRating = (typeof PERSON_RATINGS)[number];
type Seen = Exclude<PersonRating, 'notObserved'>;

/** Better to worse. */
const WORSE: readonly Seen[] = ['P', 'S', 'M', 'U'];

/** What a person rates: a criterion of the rubric that the log cannot hear, or what an inject expected of the desks. */
export interface Rated {
  kind: 'criterion' | 'expected';
  /** The criterion, or the inject. */
  id: string;
}

export const ratedKey = ({ kind, id }: Rated): string => `${kind}:${id}`;

/** Of several people the worst counts, in whatever order they came; null where nobody saw it. */
export const worstOf = (ratings: readonly PersonRating[]): Seen | null =>
  WORSE.findLast((rating) => ratings.includes(rating)) ?? null;

/** People who saw the same thing and said different things of it. */
export const areDivided = (ratings: readonly PersonRating[]): boolean =>
  new Set(ratings.filter((rating) => rating !== 'notObserved')).size > 1;

/** Who wrote it: a seat, and of facilitators, who share one, the account. */
export const whoseWord = ({ seat, account }: { seat: string; account?: Account }): string =>
  account ? `${seat}#${account.id}` : seat;

export const RATING_TITLES: Record<PersonRating, string> = {
  P: 'Performed',
  S: 'Some challenges',
  M: 'Major challenges',
  U: 'Unable',
  notObserved: 'Not observed',
};
