import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { MselRow } from '../../../../../shared/protocol.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { Button } from '../../../../components/kit.tsx';
import { useView, useWire } from '../../../../connection/context.tsx';
import { Key } from '../../../warRoom/userText.tsx';
import { layMsel, nameIn } from '../events/eventWords.ts';
import { Opened } from '../events/opened.tsx';
import { Pane } from '../pane.tsx';
import { useConsole } from '../state.tsx';
import { FireNow } from './fireNow.tsx';

const NONE: MselRow[] = [];

/** What would bring it, if not a hand. */
function broughtBy({ own, state, cause }: MselRow): string {
  if (own) return own.keptAt === null ? '' : `kept ${formatDrillTime(own.keptAt)}`;
  if (state === 'shelved') return 'only if you do';
  return cause === null ? 'only if you do' : `or by itself: ${cause}`;
}

/** Injects without a time: those the facilitator keeps, and those of the scenario that wait for a hand or a cause. */
export function Shelf() {
  const { columns, selected, select, open } = useConsole();
  const rows = useWire((wire) => wire.console?.msel ?? NONE);
  const isPlaying = useView(({ phase }) => phase === 'running' || phase === 'paused');
  const shelf = useMemo(() => sorted(layMsel(rows, 'all', '').shelf), [rows]);
  const canAct = isPlaying && columns > 0;
  return (
    <Pane
      title="Shelf"
      meta={shelf.length === 0 ? 'empty' : `${shelf.length}, ready to fire`}
      padded={false}
      action={
        canAct && (
          <Button tone="quiet" small onPress={() => open('inject')}>
            <Plus aria-hidden size={13} />
            New <Key>I</Key>
          </Button>
        )
      }
    >
      <ul
        aria-label="Shelf"
        // Three lines, as the letters above need the room; more while one of them is open.
        className={`overflow-y-auto ${shelf.some(({ inject }) => inject === selected) ? 'max-h-[45dvh]' : 'max-h-[100px]'}`}
      >
        {shelf.map((row) => (
          <li
            key={row.inject}
            data-inject={row.inject}
            className="border-b border-line [contain-intrinsic-size:auto_32px] [content-visibility:auto] last:border-0"
          >
            <div className="flex min-h-8 items-center gap-2 pr-2 pl-3">
              <button
                type="button"
                aria-expanded={selected === row.inject}
                onClick={() => select(selected === row.inject ? null : row.inject)}
                className="grid min-h-8 min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] items-center gap-2 rounded-control text-left"
              >
                <span dir="auto" className="truncate text-body">
                  {nameIn(row)}
                </span>
                <span className="max-w-36 truncate text-small text-fg-2" title={broughtBy(row)}>
                  {broughtBy(row)}
                </span>
              </button>
              {canAct && <FireNow row={row} />}
            </div>
            {selected === row.inject && (
              <div className="bg-act-wash px-3 pt-1 pb-3">
                <Opened row={row} canAct={canAct} moving={null} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {shelf.length === 0 && <p className="px-3 py-2 text-small text-fg-2">Nothing is kept here.</p>}
    </Pane>
  );
}

/** One's own first, then what was put aside, then what the scenario keeps. */
const sorted = (rows: MselRow[]): MselRow[] => {
  const place = ({ own, state, cause }: MselRow): number =>
    own ? 0 : state === 'shelved' ? 1 : cause === null ? 2 : 3;
  return [...rows].sort((a, b) => place(a) - place(b));
};
