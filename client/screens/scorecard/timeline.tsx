import { useState } from 'react';
import { Link } from 'wouter';
import type { Scorecard } from '../../../shared/scorecard.ts';
import { Check } from '../../components/ticks.tsx';
import type { Moment } from './moments.ts';
import { timelineRows } from './moments.ts';
import { ScrollBox, Section } from './pageParts.tsx';
import { citedBy } from './scoreWords.ts';

/** What happened, by number. Every link from a point ends here. */
export function Timeline({
  card,
  moments,
  elsewhere,
}: {
  card: Scorecard;
  moments: Moment[] | null;
  /** Where this person can read the words, if not here. */
  elsewhere: string | null;
}) {
  const [onlyCited, setOnlyCited] = useState(false);
  const cited = citedBy(card);
  const rows = timelineRows(moments ?? [], cited).filter(({ seq }) => !onlyCited || cited.has(seq));
  return (
    <Section
      id="timeline"
      title="Timeline"
      long
      action={
        moments && (
          <span className="m-noprint">
            <Check isSelected={onlyCited} onChange={setOnlyCited}>
              Only what carries points
            </Check>
          </span>
        )
      }
    >
      {moments === null ? (
        <p className="text-body text-fg-2">
          These are the numbers of the events the points rest on.{' '}
          {elsewhere ? (
            <Link href={elsewhere} className="m-noprint text-act underline">
              Read the timeline in words in the debrief
            </Link>
          ) : (
            'The log holds their words once the debrief is open.'
          )}
        </p>
      ) : (
        <p className="hidden text-small text-fg-2 print:block">
          On paper: only the lines that carry points. The exports hold the rest.
        </p>
      )}
      <ScrollBox label="Timeline, as a table">
        <table className="w-full min-w-[560px] text-body print:min-w-0">
          <thead>
            <tr className="text-left text-small text-fg-2">
              <th className="py-1 pr-3 font-normal">Time</th>
              <th className="py-1 pr-3 font-normal">Who</th>
              <th className="py-1 pr-3 font-normal">What</th>
              <th className="py-1 pr-3 font-normal">Carries</th>
              <th className="py-1 text-right font-normal">Event</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ seq, time, who, text }) => (
              <tr
                key={seq}
                id={`event-${seq}`}
                tabIndex={-1}
                className={`break-inside-avoid border-t border-line align-top target:bg-raised target:outline-2 target:-outline-offset-2 target:outline-act ${cited.has(seq) ? '' : 'print:hidden'}`}
              >
                <td className="m-mono py-1 pr-3 whitespace-nowrap">{time}</td>
                <td className="py-1 pr-3 text-fg-2">{who}</td>
                <td className="py-1 pr-3 break-words">{text}</td>
                <td className="py-1 pr-3 text-small text-fg-2">{carriedWords(cited.get(seq) ?? [])}</td>
                <td className="m-mono py-1 text-right text-small text-fg-2">#{seq}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Section>
  );
}

/** A narrow column: the first two that rest on it, and how many more; each of them names its events. */
const carriedWords = ([first, second, ...more]: readonly string[]): string =>
  [first, second, more.length > 0 ? `and ${more.length} more` : undefined].filter(Boolean).join('; ');
