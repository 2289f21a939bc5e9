import type { LetterRow } from '../../../../../shared/protocol.ts';
import { useAct } from '../../../../components/act.tsx';
import { useDraft } from '../../../warRoom/desk/drafts.ts';
import { LineField } from './lineField.tsx';

/** An answer to whoever asked, and to nobody else. */
export function AnswerAsk({ row }: { row: LetterRow }) {
  const [words, setWords, forget] = useDraft(`simCell.${row.letter}`, '');
  const { act, busy, refusal } = useAct();
  const send = async (): Promise<void> => {
    if (await act('answerParticipant', { ask: row.letter, words })) forget();
  };
  if (row.reader === 'left') return null;
  return (
    <LineField
      label="Answer them alone"
      placeholder="Answer them alone…"
      value={words}
      onChange={setWords}
      onSend={() => void send()}
      busy={busy}
      refusal={refusal}
    />
  );
}
