import { memo, useId } from 'react';
import { quotedLast } from '../../../../../shared/drill/wording.ts';
import type { LetterRow } from '../../../../../shared/protocol.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { Tag } from '../../../../components/kit.tsx';
import { useNames } from '../../../../components/names.ts';
import { usePersons } from '../../../../components/persons.ts';
import { Ticking } from '../../../../components/ticking.tsx';
import { countdown } from '../../../../components/time.tsx';
import { useDrillNow, useView } from '../../../../connection/context.tsx';
import { AnswerAsk } from './answerAsk.tsx';
import { endWords, isLate, isWaiting } from './inboxOrder.ts';
import { JudgeAnswer } from './judgeAnswer.tsx';
import { Reply } from './reply.tsx';
import { Settle } from './settle.tsx';

/** One thing somebody wrote: to whom, since when, and what may be done with it. */
export const Letter = memo(function Letter({
  row,
  isOpen,
  onOpen,
}: {
  row: LetterRow;
  isOpen: boolean;
  /** The same function at every drawing: a letter is drawn again for what is new in it alone. */
  onOpen: (letter: string) => void;
}) {
  const { short, title } = useNames();
  const { called } = usePersons();
  const body = useId();
  const isAsk = row.kind === 'ask';
  return (
    <li
      // Out of sight it is neither laid out nor painted: an inbox may hold hundreds.
      className={`border-b border-line [contain-intrinsic-size:auto_56px] [content-visibility:auto] ${isOpen ? 'border-l-[3px] border-l-sev1 bg-act-wash' : 'border-l-[3px] border-l-transparent'}`}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => onOpen(row.letter)}
        className="grid w-full cursor-default grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-2 px-2.5 py-1.5 text-left hover:bg-raised"
      >
        <span
          title={title(row.role)}
          className="m-mono min-w-[26px] rounded-tag bg-raised px-1 text-center text-meta/[18px] font-semibold text-fg-2"
        >
          {short(row.role)}
        </span>
        <span className="truncate text-small font-semibold">
          {called(row.role)} {isAsk ? 'asks you' : `to ${row.to}`}
        </span>
        <Age row={row} />
      </button>
      <div id={body} className="px-2.5 pb-2">
        <p
          dir="auto"
          className={`text-small text-fg-2 [overflow-wrap:anywhere] ${isOpen ? 'max-h-40 overflow-y-auto' : 'line-clamp-1'}`}
        >
          “{row.words}”
        </p>
        {isOpen && <Open row={row} />}
      </div>
    </li>
  );
});

/** How long it has waited, by the drill's clock; when it was written once nobody waits any more. */
function Age({ row }: { row: LetterRow }) {
  if (!isWaiting(row)) return <Written at={row.at} />;
  return <Waited at={row.at} />;
}

// The house's own time is too faint on the wash of the row that is open.
const Written = ({ at }: { at: number }) => (
  <time className="m-mono text-meta text-fg-2">{formatDrillTime(at)}</time>
);

function Waited({ at }: { at: number }) {
  const now = useDrillNow();
  const late = isLate(at, now);
  return (
    <span className={`text-meta ${late ? 'font-semibold text-sev1' : 'text-fg-2'}`}>
      <Ticking>{countdown(now - at)}</Ticking>
      <span className="sr-only">{late ? ' waited, late' : ' waited'}</span>
    </span>
  );
}

function Open({ row }: { row: LetterRow }) {
  const isPlaying = useView(({ phase }) => phase === 'running' || phase === 'paused');
  const isDone = row.end?.as === 'replied';
  return (
    <div className="mt-1.5 flex flex-col gap-1.5">
      {row.subject !== '' && <p className="text-meta text-fg-2">On “{row.subject}”</p>}
      {endWords(row) !== '' && (
        <p className="text-small">
          <Tag tone={row.end ? 'safe' : 'plain'}>{endWords(row)}</Tag>{' '}
          {row.end && <Written at={row.end.at} />}
          {row.end?.words && <span dir="auto"> “{row.end.words}”</span>}
        </p>
      )}
      {row.judged && (
        <p className="text-small text-fg-2">
          {row.judged.reply === null
            ? 'It counts as none of the replies.'
            : `It counts as ${quotedLast(row.judged.label)}`}{' '}
          {row.judged.why}
        </p>
      )}
      {!isDone && <Reader row={row} />}
      {row.kind === 'ask' && !isDone && <AnswerAsk row={row} />}
      {row.kind !== 'ask' && isPlaying && !isDone && <Reply row={row} />}
      {isPlaying && row.replies.length > 0 && (row.judged?.reply ?? null) === null && (
        <JudgeAnswer row={row} />
      )}
      {!isDone && <Settle row={row} />}
    </div>
  );
}

/** Whether anybody would read an answer. */
function Reader({ row: { reader, role } }: { row: LetterRow }) {
  const { title } = useNames();
  if (reader === 'here') return null;
  return (
    <p className="text-small text-sev1">
      {reader === 'out'
        ? `Whoever sits at ${title(role)} has stepped out and reads it when they are back.`
        : `Whoever wrote this has left. Nobody at ${title(role)} would read an answer.`}
    </p>
  );
}
