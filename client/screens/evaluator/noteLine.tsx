import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import type { DrillTime } from '../../../shared/time.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { useAct } from '../../components/act.tsx';
import { Button } from '../../components/button.tsx';
import { useNames } from '../../components/names.ts';
import { Problem, Said } from '../../components/panel.tsx';
import { useConnection, useDrillNow } from '../../connection/context.tsx';
import { readNote } from './readNote.ts';

/** A note in one line, pinned to the moment at which its writer began to type. Enter keeps it. */
export function NoteLine() {
  const id = useId();
  const { ticks } = useConnection();
  const { short } = useNames();
  const [typed, setTyped] = useState('');
  const [moment, setMoment] = useState<DrillTime | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { act, busy, refusal, clear } = useAct();
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed.trim() === '' || busy) return;
    const { tags, ...words } = readNote(typed, short);
    if (!(await act('takeNote', { ...words, tags, moment }))) return;
    setSaid(`Kept${moment === null ? '' : ` at ${formatDrillTime(moment)}`}.`);
    setTyped('');
    setMoment(null);
  };
  return (
    <form className="flex flex-col gap-1 p-2" onSubmit={(event) => void keep(event)}>
      <label htmlFor={id} className="text-small text-fg-2 [overflow-wrap:anywhere]">
        Note at <Moment at={moment} />
      </label>
      <div className="flex gap-1.5">
        <input
          id={id}
          data-key-n
          value={typed}
          maxLength={1_000}
          autoComplete="off"
          enterKeyHint="send"
          aria-keyshortcuts="N"
          aria-describedby={`${id}-more`}
          placeholder="#good #gap @CP"
          className="min-h-8 w-full min-w-0 rounded-control border border-line-strong bg-bg px-2 text-base text-fg placeholder:text-fg-3 max-[767px]:min-h-11"
          onChange={({ target }) => {
            setTyped(target.value);
            if (moment === null && target.value !== '') setMoment(ticks.now());
            if (target.value === '') setMoment(null);
            setSaid(null);
            clear();
          }}
        />
        <Button type="submit" isDisabled={busy || typed.trim() === ''}>
          Keep
        </Button>
      </div>
      <p id={`${id}-more`} className="sr-only">
        A word after # is a tag; a desk’s letters after @ say whom it is about.
      </p>
      {said && <Said>{said}</Said>}
      {refusal && <Problem>{refusal}</Problem>}
    </form>
  );
}

const Moment = ({ at }: { at: DrillTime | null }) => (
  <span className="m-mono">{formatDrillTime(Math.max(0, useNow(at)))}</span>
);
function useNow(at: DrillTime | null): DrillTime {
  const now = useDrillNow();
  return at ?? now;
}
