import { Hand, Library, Pencil, Play, SkipForward, Trash2, Undo2 } from 'lucide-react';
import type { MselRow } from '../../../../../shared/protocol.ts';
import { useAct } from '../../../../components/act.tsx';
import { Problem } from '../../../../components/kit.tsx';
import { Key } from '../../../warRoom/userText.tsx';
import { useConsole } from '../state.tsx';
import type { InjectAct } from './eventWords.ts';
import { ACTS, nameIn } from './eventWords.ts';

const ACT: Record<InjectAct, { Icon: typeof Play; words: string; key: string | null }> = {
  fire: { Icon: Play, words: 'Fire', key: 'F' },
  hold: { Icon: Hand, words: 'Hold', key: 'H' },
  release: { Icon: Undo2, words: 'Release', key: 'H' },
  edit: { Icon: Pencil, words: 'Edit', key: 'E' },
  skip: { Icon: SkipForward, words: 'Skip', key: 'S' },
  unskip: { Icon: Undo2, words: 'Take the skip back', key: 'S' },
  shelve: { Icon: Library, words: 'To the shelf', key: null },
  unshelve: { Icon: Undo2, words: 'Back into the plan', key: null },
  drop: { Icon: Trash2, words: 'Throw away', key: null },
};

const COMMAND = {
  fire: 'fireInject',
  hold: 'holdInject',
  release: 'releaseInject',
  unskip: 'unskipInject',
  shelve: 'shelveInject',
  unshelve: 'unshelveInject',
  drop: 'unshelveInject',
} as const;

/** What may be done with the chosen inject. A refusal stands under the buttons, whichever key it was. */
export function Acts({ row }: { row: MselRow }) {
  const { setTask } = useConsole();
  const { act, busy, refusal } = useAct();
  const press = (id: InjectAct): void => {
    if (busy) return;
    if (id === 'edit' || id === 'skip') setTask({ inject: row.inject, kind: id });
    else void act(COMMAND[id], { inject: row.inject });
  };
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap gap-1.5">
        {ACTS[row.state].map((named) => {
          const id = named === 'unshelve' && row.own ? 'drop' : named;
          // Whoever plays along has not read it, so there is nothing to edit.
          if (id === 'edit' && row.body === '') return null;
          const { Icon, words, key } = ACT[id];
          return (
            <button
              key={id}
              type="button"
              aria-disabled={busy || undefined}
              {...(key !== null && { 'data-key': key.toLowerCase() })}
              onClick={() => press(id)}
              className={`inline-flex min-h-[26px] items-center gap-1.5 rounded-control border px-2 text-small hover:brightness-110 aria-disabled:opacity-50 max-[767px]:min-h-11 ${id === 'fire' ? 'border-transparent bg-act font-semibold text-act-on' : 'border-line-strong bg-bg'}`}
            >
              <Icon aria-hidden size={13} />
              <span>
                {words}
                <span className="sr-only">: {nameIn(row)}</span>
              </span>
              {key !== null && <Key>{key}</Key>}
            </button>
          );
        })}
      </div>
      {refusal && <Problem>{refusal}</Problem>}
    </div>
  );
}
