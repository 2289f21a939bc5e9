import type { Beat } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import { minutes } from '../../shared/time.ts';
import type { Desk } from './desks.ts';
import { called } from './desks.ts';

/** Every minute from the first to the last, or every so many. */
export const each = (first: number, last: number, step = 1): DrillTime[] =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => minutes(first + index * step));

/** One row that comes at one of these times. */
export const beat = (id: string, at: DrillTime[], more: Pick<Beat, 'absentPercent'> = {}): Beat => ({
  id,
  oneOf: [{ inject: id, at }],
  ...more,
});

/** Who is wanted elsewhere, and when: the commander for one of two reasons, one of these desks at its own times, or nobody. */
export const calledAwayBeat = (at: DrillTime[], desks: Partial<Record<Desk, DrillTime[]>>): Beat => ({
  id: 'called-away',
  oneOf: [
    { inject: 'pulled-away', at },
    { inject: 'fire-alarm', at },
    ...Object.entries(desks).map(([desk, times]) => ({ inject: called(desk as Desk), at: times })),
    { inject: 'not-needed', at },
  ],
});
