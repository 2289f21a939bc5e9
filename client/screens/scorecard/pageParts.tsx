import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import type { Rating, Verdict } from '../../../shared/scorecard.ts';
import { Tag } from '../../components/panel.tsx';
import { number, RATING_WORDS, shareOf, VERDICT } from './scoreWords.ts';

/** Prose from the log: names between backticks are set as code. */
export const Prose = ({ text }: { text: string }) => (
  <>
    {text.split('`').map((part, index) =>
      index % 2 === 1 ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence, never reordered
        <code key={index} className="m-mono text-[0.92em]">
          {part}
        </code>
      ) : (
        part
      ),
    )}
  </>
);

/** "4.8 of 28.0", with the points large. */
export const Points = ({ points, max, big }: { points: number; max: number; big?: boolean }) => (
  <span className="m-mono whitespace-nowrap">
    <span className={big ? 'text-[30px] leading-none font-bold' : 'font-semibold'}>{number(points)}</span>
    <span className="text-fg-2"> of {number(max)}</span>
  </span>
);

const BAR = { plain: 'fill-fg-2', safe: 'fill-safe', risk: 'fill-risk' };
/** A bar drawn as a picture, so that it also prints. The figure beside it says the same. */
export const Bar = ({
  points,
  max,
  tone = 'plain',
}: {
  points: number;
  max: number;
  tone?: keyof typeof BAR;
}) => (
  <svg className="block h-1.5 w-full" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
    <rect width="100" height="4" className="fill-line" />
    <rect width={shareOf({ points, max }) * 100} height="4" className={BAR[tone]} />
  </svg>
);

/** `short` where there is room for the letter only; the words are there for those who hear it. */
export const RatingTag = ({ rating, short = false }: { rating: Rating; short?: boolean }) => (
  <Tag>
    <strong>{rating}</strong> <span className={short ? 'sr-only' : ''}>{RATING_WORDS[rating]}</span>
  </Tag>
);

export const VerdictMark = ({ verdict }: { verdict: Verdict }) => (
  <span className="inline-flex items-baseline gap-1 whitespace-nowrap text-small text-fg-2">
    <span aria-hidden className="text-base leading-none text-fg">
      {VERDICT[verdict].shape}
    </span>
    {VERDICT[verdict].words}
  </span>
);

interface SectionProps {
  id: string;
  title: string;
  action?: ReactNode;
  children: ReactNode;
  long?: boolean;
}

/** A card of the page. It keeps together on paper unless it is `long`. */
export function Section({ id, title, action, children, long }: SectionProps) {
  const isFolded = useContext(Folding);
  if (isFolded)
    return (
      <FoldedSection id={id} title={title} action={action}>
        {children}
      </FoldedSection>
    );
  return (
    <section
      aria-labelledby={`${id}-title`}
      className={`flex min-w-0 flex-col rounded-panel border border-line bg-panel ${long ? '' : 'break-inside-avoid'}`}
    >
      <header className="flex min-h-9 flex-wrap items-center justify-between gap-x-3 break-after-avoid border-b border-line px-3 py-1">
        <h2 id={`${id}-title`} className="text-title font-semibold">
          {title}
        </h2>
        {action}
      </header>
      <div className="flex min-w-0 grow flex-col gap-3 p-3">{children}</div>
    </section>
  );
}

/** Cards inside are one click away: their titles stand there, and what they hold comes when it is asked for. */
const Folding = createContext(false);
export const Folded = ({ children }: { children: ReactNode }) => (
  <Folding.Provider value={true}>
    <div className="flex flex-col divide-y divide-line rounded-panel border border-line bg-panel print:gap-4 print:divide-y-0 print:border-0">
      {children}
    </div>
  </Folding.Provider>
);

const FoldedSection = ({ id, title, action, children }: Omit<SectionProps, 'long'>) => (
  <section aria-labelledby={`${id}-title`} className="min-w-0" id={id}>
    <details className="group min-w-0" data-fold>
      <summary className="flex min-h-10 cursor-default items-center gap-2 px-3 py-1 hover:bg-raised max-[767px]:min-h-11 print:break-after-avoid">
        <span aria-hidden className="m-mono text-fg-2 group-open:rotate-90 print:hidden">
          ›
        </span>
        <h2 id={`${id}-title`} className="text-title font-semibold">
          {title}
        </h2>
      </summary>
      <Folding.Provider value={false}>
        <div className="flex min-w-0 flex-col gap-3 border-t border-line p-3">
          {action && <div className="flex justify-end">{action}</div>}
          {children}
        </div>
      </Folding.Provider>
    </details>
  </section>
);

/** A wide table scrolls in its own box; the page never does. */
export const ScrollBox = ({ label, children }: { label: string; children: ReactNode }) => (
  <section
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    tabIndex={0}
    className="m-scroll max-w-full overflow-x-auto print:overflow-visible"
  >
    {children}
  </section>
);

const SHOWN = 6;
/** Links from a judgement to the moments it rests on. */
export function Evidence({ seqs, times }: { seqs: number[]; times: ReadonlyMap<number, string> }) {
  if (seqs.length === 0) return null;
  const link = (seq: number) => (
    <li key={seq}>
      <a
        href={`#event-${seq}`}
        className="m-mono inline-flex min-h-6 items-center text-small text-act underline underline-offset-2"
      >
        <span className="sr-only">Event </span>
        {times.has(seq) ? `${times.get(seq)} ` : ''}#{seq}
      </a>
    </li>
  );
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 text-small text-fg-2">
      <span>Rests on</span>
      <ul className="contents">{seqs.slice(0, SHOWN).map(link)}</ul>
      {seqs.length > SHOWN && (
        <details className="min-w-0">
          <summary className="min-h-6 text-act print:hidden">and {seqs.length - SHOWN} more</summary>
          <ul className="flex flex-wrap gap-x-3">{seqs.slice(SHOWN).map(link)}</ul>
        </details>
      )}
    </div>
  );
}
