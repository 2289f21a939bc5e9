import type { SaidSentence, SaidText, SentenceCheck } from '../../../shared/published.ts';
import { CHECK_WORDS } from '../../../shared/published.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { Empty } from '../../components/panel.tsx';
import { Evidence, Section } from './pageParts.tsx';

/** A shape beside the word, so that neither colour nor print has to carry it. */
const SHAPE: Record<SentenceCheck, string> = {
  so: '✓',
  notSo: '✕',
  notKnown: '△',
  harm: '!',
  open: '·',
  removed: '–',
};
const TONE: Record<SentenceCheck, string> = {
  so: 'text-safe',
  notSo: 'text-risk',
  notKnown: 'text-wait',
  harm: 'text-risk',
  open: 'text-fg-2',
  removed: 'text-fg-2',
};

/** Every text that left the house, word for word, with what was true of it at that moment. Told with the debrief and no earlier. */
export function WhatWentOut({
  texts,
  times,
}: {
  texts: readonly SaidText[] | undefined;
  times: ReadonlyMap<number, string>;
}) {
  if (texts === undefined) return null;
  return (
    <Section id="went-out" title="What went out" long>
      <p className="max-w-prose text-body text-fg-2">
        Word for word, in the order it left. Read it as whoever got it; beside each sentence is what was true
        of it at that moment, and what made it so.
      </p>
      {texts.length === 0 ? (
        <Empty>Nothing went out.</Empty>
      ) : (
        <ol className="flex flex-col gap-4">
          {texts.map((text) => (
            <li key={text.seq}>
              <Text text={text} times={times} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

const Text = ({ text, times }: { text: SaidText; times: ReadonlyMap<number, string> }) => (
  <article className="flex min-w-0 flex-col gap-2 border-t border-line pt-3">
    <h3 className="text-base font-semibold break-words">
      <a
        href={`#event-${text.seq}`}
        className="m-mono inline-flex min-h-6 items-center font-normal text-act underline underline-offset-2"
      >
        {formatDrillTime(text.at)}
      </a>{' '}
      {text.title}
    </h3>
    <p className="text-small text-fg-2">
      {text.by && `Written by ${text.by}. `}
      {text.cleared}
    </p>
    <ul className="flex flex-col gap-2">
      {text.sentences.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences of a text that has gone out, never reordered
        <Sentence key={index} sentence={sentence} times={times} />
      ))}
    </ul>
  </article>
);

const Sentence = ({
  sentence: { text, check, because, evidence },
  times,
}: {
  sentence: SaidSentence;
  times: ReadonlyMap<number, string>;
}) => (
  <li className="grid min-w-0 gap-x-4 gap-y-1 border-l-2 border-line-strong pl-3 break-inside-avoid md:grid-cols-2">
    <p className="max-w-prose text-base break-words">
      {check === 'removed' ? <em className="text-fg-2">Removed on request.</em> : text}
    </p>
    <div className="flex min-w-0 flex-col gap-0.5 text-body text-fg-2">
      <p className="break-words">
        <strong className={TONE[check]}>
          <span aria-hidden>{SHAPE[check]} </span>
          {CHECK_WORDS[check]}.
        </strong>{' '}
        {because}
      </p>
      <Evidence seqs={evidence} times={times} />
    </div>
  </li>
);
