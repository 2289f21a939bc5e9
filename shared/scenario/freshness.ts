import type { Day } from '../calendar.ts';
import { daysBetween, isDay } from '../calendar.ts';
import type { Duty } from './people.ts';

/** Law moves. After that many days somebody looks again. */
export const MOST_DAYS = 90;

/** A card that nobody has held against its source for longer than `MOST_DAYS`. */
export interface StaleCard {
  id: string;
  title: string;
  asOf: Day;
  days: number;
}

/** Oldest first. What is no day is a matter for the check. Today comes from whoever has a clock. */
export const staleCards = ({ duties }: { duties: readonly Duty[] }, today: Day): StaleCard[] =>
  duties
    .flatMap(({ id, title, asOf }) => {
      const days = isDay(asOf) ? daysBetween(asOf, today) : 0;
      return days > MOST_DAYS ? [{ id, title, asOf, days }] : [];
    })
    .sort((a, b) => b.days - a.days);
