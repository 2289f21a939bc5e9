import { useEffect, useRef, useState } from 'react';
import type { MselRow } from '../../../../../shared/protocol.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { Button, Problem } from '../../../../components/kit.tsx';
import { useSend } from '../../../../connection/context.tsx';
import { FollowsList } from './followsList.tsx';
import { STEP } from './moving.ts';
import type { Moving } from './useMoving.ts';
import { Why } from './why.tsx';

/** A row that was dragged or pushed to another time: what follows from that, and the one press that does it. */
export function MoveAsk({ row, moving }: { row: MselRow; moving: Moving }) {
  const { move, refusal, isSending, send } = moving;
  const [why, setWhy] = useState('To pace the room');
  const [isTried, setTried] = useState(false);
  const give = useSend();
  const button = useRef<HTMLDivElement>(null);
  // It was asked for from the keyboard or with the pointer, so the next Enter belongs to it.
  useEffect(() => {
    button.current?.querySelector('button')?.focus();
  }, []);
  if (!move) return null;
  const { from, to } = move;
  const confirm = (): void => {
    setTried(true);
    if (why.trim() === '') return;
    send({
      type: 'confirm',
      give: async () => {
        const seen = row.edits?.version ?? 0;
        const answer = await give('reviseInject', { inject: row.inject, seen, at: to, why });
        return { ok: answer.ok, refusal: answer.ok ? null : answer.rejection.message };
      },
    });
  };
  const step = (by: number): void => send({ type: 'nudge', inject: row.inject, at: from ?? to, by });
  return (
    <section
      aria-label={`Move ${row.subject}`}
      className="flex flex-col gap-2 border-t border-line pt-2"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        send({ type: 'cancel' });
      }}
    >
      <p className="flex flex-wrap items-center gap-2 text-body">
        <span>
          Move from <span className="m-mono">{from === null ? 'no time' : formatDrillTime(from)}</span> to{' '}
          <strong className="m-mono">{formatDrillTime(to)}</strong>
        </span>
        <Button small onPress={() => step(-STEP)}>
          30 s earlier
        </Button>
        <Button small onPress={() => step(STEP)}>
          30 s later
        </Button>
      </p>
      <FollowsList row={row} wanted={{ at: to }} />
      <Why value={why} onChange={setWhy} isMissing={isTried && why.trim() === ''} />
      {refusal && <Problem>{refusal}</Problem>}
      <div className="flex justify-end gap-2">
        <Button onPress={() => send({ type: 'cancel' })}>
          {from === null ? 'Leave it' : `Leave it at ${formatDrillTime(from)}`}
        </Button>
        <div ref={button}>
          <Button tone="primary" isBusy={isSending} onPress={confirm}>
            Move to {formatDrillTime(to)}
          </Button>
        </div>
      </div>
    </section>
  );
}
