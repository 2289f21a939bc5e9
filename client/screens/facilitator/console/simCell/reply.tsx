import { useRef, useState } from 'react';
import type { LetterRow } from '../../../../../shared/protocol.ts';
import { isPlayRole } from '../../../../../shared/roles.ts';
import { useAct } from '../../../../components/act.tsx';
import { Button } from '../../../../components/kit.tsx';
import { useDraft } from '../../../warRoom/desk/drafts.ts';
import { useAlso, useDoing } from '../people/doing.ts';
import { STOCK_LINES } from './inboxOrder.ts';
import { LineField } from './lineField.tsx';
import { ReplyDialog } from './replyDialog.tsx';

/** The first name, or the whole of a name that is no person's. */
const shortly = (name: string): string => name.split(',')[0] ?? name;

/** An answer from whoever was written to, back to the desk that wrote. */
export function Reply({ row }: { row: LetterRow }) {
  const [words, setWords, forget] = useDraft(`simCell.${row.letter}`, '');
  const [isMore, setMore] = useState(false);
  const { act, busy, refusal } = useAct();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isIn, setIn] = useState(false);
  useDoing(isIn || isMore ? 'reply' : null, row.to);
  const also = useAlso('reply', row.to);
  const lines = row.lines.length > 0 ? row.lines : STOCK_LINES;
  const take = (line: string): void => {
    setWords(line);
    field.current?.focus();
  };
  const subject = `Re: ${row.subject.replace(/^(Re: )+/, '') || 'your message'}`;
  const { role } = row;
  const send = async (): Promise<void> => {
    if (!isPlayRole(role)) return;
    const message = { from: row.to, to: [role], channel: row.channel, subject, body: words };
    if (await act('replyAsPersona', { letter: row.letter, ...message })) forget();
  };
  if (row.reader === 'left' || !isPlayRole(role)) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own
    <div
      role="group"
      aria-label={`Answer as ${row.to}`}
      className="flex flex-col gap-1"
      onFocus={() => setIn(true)}
      onBlur={({ currentTarget, relatedTarget }) => setIn(currentTarget.contains(relatedTarget))}
    >
      {also !== '' && (
        <p role="status" className="text-small text-wait">
          {also} is writing as {shortly(row.to)} too.
        </p>
      )}
      <div className="flex items-center justify-between">
        <span className="text-meta text-fg-2">as {shortly(row.to)}</span>
        <Button small tone="quiet" onPress={() => setMore(true)}>
          More…
        </Button>
      </div>
      {lines.map((line) => (
        <button
          key={line}
          type="button"
          dir="auto"
          onClick={() => take(line)}
          className="min-h-6 cursor-default rounded-control border border-line-strong bg-raised px-2 py-1 text-left text-small [overflow-wrap:anywhere] hover:brightness-110 max-[767px]:min-h-11"
        >
          <span className="line-clamp-2">{line}</span>
        </button>
      ))}
      <LineField
        field={field}
        label={`Write as ${row.to}`}
        placeholder={`Write as ${shortly(row.to)}…`}
        value={words}
        onChange={setWords}
        onSend={() => void send()}
        busy={busy}
        refusal={refusal}
      />
      {isMore && (
        <ReplyDialog
          letter={row.letter}
          first={{ from: row.to, to: [role], channel: row.channel, subject, body: words }}
          onSent={forget}
          onClose={() => setMore(false)}
        />
      )}
    </div>
  );
}
