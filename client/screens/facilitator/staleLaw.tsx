import type { StaleCard } from '../../../shared/scenario/freshness.ts';
import { MOST_DAYS } from '../../../shared/scenario/freshness.ts';
import { counted } from './drillWords.ts';

/** Law moves: what nobody has looked at for long, while there is time to look. Silent where all is fresh. */
export function StaleLaw({ cards }: { cards: readonly StaleCard[] }) {
  if (cards.length === 0) return null;
  return (
    <section
      aria-label="Law cards to check"
      className="mb-3 flex flex-col gap-1 rounded-control border border-risk bg-panel px-3 py-2 text-body"
    >
      <p>
        <span aria-hidden className="text-risk">
          ▲{' '}
        </span>
        {counted(cards.length, 'law card')} {cards.length === 1 ? 'was' : 'were'} last checked more than{' '}
        {MOST_DAYS} days ago. Check {cards.length === 1 ? 'it' : 'them'}, or say so in the briefing.
      </p>
      <ul className="flex list-disc flex-col gap-0.5 pl-5">
        {cards.map(({ id, title, asOf, days }) => (
          <li key={id} className="break-words">
            {title}, <span className="whitespace-nowrap">{asOf}</span> ({days} days)
          </li>
        ))}
      </ul>
    </section>
  );
}
