import type { KeyboardEvent } from 'react';
import { useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { join } from '../../../../components/join.ts';
import { useView } from '../../../../connection/context.tsx';
import { useDesk, withRole } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { HandsHead } from './handsHead.tsx';
import { nextRow } from './roving.ts';
import { COLUMNS, Row } from './row.tsx';
import type { LookupRow } from './rows.ts';
import { lookupRows } from './rows.ts';
import type { Hands } from './useHands.ts';

function useRows(): LookupRow[] {
  const { kits, roles } = useDesk();
  const known = useView(
    useShallow(({ answers, board, evidence, kits: all, measured, offers, running, stopped, suites }) => ({
      answers,
      board,
      evidence,
      kits: all,
      measured,
      offers,
      running,
      stopped,
      suites,
    })),
  );
  return useMemo(() => lookupRows(known, withRole(kits, 'queries'), roles), [known, kits, roles]);
}

/**
 * Every look-up of this desk, and what has come in without one. One tab stop: arrows move by row, the right arrow goes to the row's
 * buttons and the left one back, Enter looks or opens, Shift+P pins.
 */
export function LookupTable({ hands }: { hands: Hands }) {
  const rows = useRows();
  const [open, setOpen] = useDraft<string[]>('evidence.open', []);
  const [read, setRead] = useDraft<string[]>('evidence.read', []);
  const [at, setAt] = useState<string | null>(null);
  const stop = rows.some(({ id }) => id === at) ? at : (rows[0]?.id ?? null);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    const to = row && nextRow(event.currentTarget, row, event.target as HTMLElement, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
    to.scrollIntoView({ block: 'nearest' });
  };
  const toggle = (id: string, brought: readonly { evidence: string }[]) => {
    setOpen(open.includes(id) ? open.filter((known) => known !== id) : [...open, id]);
    setRead([...new Set([...read, ...brought.map(({ evidence }) => evidence)])]);
  };
  if (rows.length === 0)
    return (
      <p className="rounded-panel border border-line bg-panel px-3 py-2 text-small text-fg-2">
        This desk has no look-ups. What others find is on the board once they pin it.
      </p>
    );
  return (
    <section aria-label="Look-ups" className="@container rounded-panel border border-line bg-panel">
      <HandsHead hands={hands} />
      <table
        aria-label="Look-ups"
        className="block w-full"
        onKeyDown={onKeyDown}
        onFocus={(event) =>
          setAt((event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row ?? at)
        }
      >
        <Head />
        <tbody className="block">
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              hands={hands}
              isStop={row.id === stop}
              isOpen={open.includes(row.id)}
              isUnread={row.loose.some((evidence) => !read.includes(evidence))}
              onToggle={() => toggle(row.id, row.brought)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const HEAD = [
  ['look-up', ''],
  ['desk', ''],
  ['takes', ''],
  ['raw records', 'hidden @min-[46rem]:block'],
  ['state', ''],
  ['act', 'sr-only'],
] as const;

const Head = () => (
  <thead className="hidden bg-raised text-meta text-fg-3 @min-[36rem]:block">
    <tr className={join('grid min-h-7.5 border-b border-l-3 border-b-line border-l-transparent', COLUMNS)}>
      {HEAD.map(([title, look]) => (
        <th key={title} scope="col" className={join('text-left font-normal', look)}>
          {title}
        </th>
      ))}
    </tr>
  </thead>
);
