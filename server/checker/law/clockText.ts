import type { DurationMs } from '../../../shared/time.ts';
import { HOUR, MINUTE } from '../../../shared/time.ts';
import { NUMBER_WORD, SPELT } from '../numberWords.ts';

const UNITS: readonly [RegExp, DurationMs][] = [
  [/^min/, MINUTE],
  [/^hour/, HOUR],
  [/^(?:business |working |calendar )?day/, 24 * HOUR],
];
const SPAN = new RegExp(
  `\\b(\\d+|${NUMBER_WORD})[ -]((?:business |working |calendar )?(?:minute|hour|day)s?)\\b`,
  'gi',
);

/** Every length of time that a card's clock names: "24 hours", "three business days". */
export const spansIn = (clock: string): DurationMs[] =>
  [...clock.matchAll(SPAN)].flatMap(([, count = '', unit = '']) => {
    const length = UNITS.find(([start]) => start.test(unit.toLowerCase()))?.[1];
    return length === undefined ? [] : [(SPELT.get(count.toLowerCase()) ?? Number(count)) * length];
  });
