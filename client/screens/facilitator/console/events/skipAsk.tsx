import { useEffect, useRef, useState } from 'react';
import type { MselRow } from '../../../../../shared/protocol.ts';
import { useAct } from '../../../../components/act.tsx';
import { Button, Problem } from '../../../../components/kit.tsx';
import { Why } from './why.tsx';

/** A skip says why: the reason stands in the record and on the scorecard. It can be taken back. */
export function SkipAsk({ row, onClose }: { row: MselRow; onClose: () => void }) {
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { act, busy, refusal } = useAct();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const skip = async (): Promise<void> => {
    setTried(true);
    if (busy || why.trim() === '') return;
    if (await act('skipInject', { inject: row.inject, why })) onClose();
  };
  return (
    <form
      ref={form}
      aria-label={`Skip ${row.subject}`}
      className="flex flex-col gap-2 border-t border-line pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        void skip();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Why value={why} onChange={setWhy} isMissing={isTried && why.trim() === ''} />
      {row.criteria.length > 0 && (
        <p className="text-small text-fg-2">
          Not scored then, unless it is earned in full: {row.criteria.join('; ')}.
        </p>
      )}
      {refusal && <Problem>{refusal}</Problem>}
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>Keep it</Button>
        <Button type="submit" tone="primary" isBusy={busy}>
          Skip it
        </Button>
      </div>
    </form>
  );
}
