import { Check, Circle, PenLine, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { join } from '../../../../components/join.ts';
import { useNames } from '../../../../components/names.ts';
import type { Step, TextRow } from './texts.ts';

const WORDS = { cleared: 'cleared', change: 'asks for a change', waits: 'not yet' } as const;
const LOOK = { cleared: 'text-safe', change: 'text-risk', waits: 'text-fg-2' } as const;
const SIGN = { cleared: Check, change: PenLine, waits: Circle } as const;

/** Who has to clear it, as initials with a sign; a screen reader hears the names. */
export function ShortRail({ steps }: { steps: readonly Step[] }) {
  const { short, title } = useNames();
  return (
    <span className="flex flex-wrap items-center gap-1">
      {steps.map(({ role, says }) => {
        const Sign = SIGN[says];
        return (
          <span
            key={role}
            className="inline-flex items-center gap-1 rounded-tag bg-raised px-1.5 text-meta leading-5 text-fg-2"
          >
            <span aria-hidden className="m-mono">
              {short(role)}
            </span>
            <Sign aria-hidden size={11} className={LOOK[says]} />
            <span className="sr-only">
              {title(role)}: {WORDS[says]}.{' '}
            </span>
          </span>
        );
      })}
    </span>
  );
}

const Stop = ({ sign: Sign, look, children }: { sign: typeof Circle; look: string; children: ReactNode }) => (
  <li className="flex min-w-0 items-center gap-1.5 text-small after:h-px after:w-3 after:shrink-0 after:bg-line-strong last:after:hidden">
    <Sign aria-hidden size={13} className={join('shrink-0', look)} />
    <span className="min-w-0 break-words text-fg-2">{children}</span>
  </li>
);

const Time = ({ at }: { at: number }) => <span className="m-mono text-meta">{formatDrillTime(at)}</span>;

/** The way of one text from the first draft until it is out, with times and what was said on it. */
export function ClearanceRail({ row }: { row: TextRow }) {
  const { title, titles } = useNames();
  const { shown, steps, out, standing } = row;
  const isOut = standing === 'out' && out !== null;
  return (
    <ol
      aria-label={`Clearance: ${row.title}`}
      className="flex flex-wrap items-center gap-x-1.5 gap-y-1 border-b border-line px-3 py-1.5"
    >
      <Stop sign={shown ? Check : Circle} look={shown ? 'text-safe' : 'text-fg-3'}>
        {shown ? (
          <>
            Drafted{shown.by && ` by ${title(shown.by.role)}`} <Time at={shown.at} />
          </>
        ) : (
          'Not drafted'
        )}
      </Stop>
      {steps.map(({ role, says, at, comment }) => (
        <Stop key={role} sign={SIGN[says]} look={LOOK[says]}>
          {title(role)}: {WORDS[says]} {at !== null && <Time at={at} />}
          {comment && ` “${comment}”`}
        </Stop>
      ))}
      <Stop sign={isOut ? Send : Circle} look={isOut ? 'text-safe' : 'text-fg-3'}>
        {isOut ? (
          <>
            Out <Time at={out.at} />
            {out.again.map((at) => (
              <span key={at}>
                , again <Time at={at} />
              </span>
            ))}
            {out.missing.length > 0 && (
              <span className="text-risk"> without clearance by {titles(out.missing)}</span>
            )}
          </>
        ) : (
          'Out'
        )}
      </Stop>
    </ol>
  );
}
