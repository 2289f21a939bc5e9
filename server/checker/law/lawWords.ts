import type { Day } from '../../../shared/calendar.ts';
import { MOST_DAYS, staleCards } from '../../../shared/scenario/freshness.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { ungrounded } from './checkLaw.ts';

const cards = (count: number): string => `${count} law ${count === 1 ? 'card' : 'cards'}`;

/** What an author or a facilitator should know of the cards, and what keeps nobody from playing. */
export function lawNotes(scenario: Scenario, today: Day): string[] {
  const stale = staleCards(scenario, today);
  const bare = ungrounded(scenario);
  return [
    ...(stale.length > 0
      ? [
          `${cards(stale.length)} last checked more than ${MOST_DAYS} days ago: ${stale.map(({ title, asOf }) => `${title} (${asOf})`).join('; ')}. Check them, or say so in the briefing.`,
        ]
      : []),
    ...bare.map(
      ({ id, title, missing }) =>
        `duties.${id}: "${title}" does not say its ${missing.join(', ')}. Players see the gap.`,
    ),
  ];
}
