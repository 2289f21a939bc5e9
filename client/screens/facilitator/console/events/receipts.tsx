import { useMemo } from 'react';
import type { MselRow, Receipt } from '../../../../../shared/protocol.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { useNames } from '../../../../components/names.ts';
import { useConsole } from '../state.tsx';

/** One column of the list: a seat, under the name of its first role. */
export interface Desk {
  seat: string;
  roles: readonly PlayRole[];
  short: string;
  title: string;
}

/** The desks of this drill, in the order of its seats. */
export function useDesks(): Desk[] {
  const { drill } = useConsole();
  const { short, titles } = useNames();
  return useMemo(
    () =>
      drill.seats.flatMap(({ seat, roles }) =>
        roles[0] ? [{ seat, roles, short: short(roles[0]), title: titles(roles) }] : [],
      ),
    [drill.seats, short, titles],
  );
}

const RECEIPT_WORDS: Record<Receipt['state'], string> = {
  waiting: 'to come',
  delivered: 'delivered',
  seen: 'seen',
  answered: 'answered',
  nobody: 'no person at that desk',
  out: 'stepped out',
};

const SIGN: Record<Receipt['state'], string> = {
  waiting: 'border border-dashed border-line-strong',
  delivered: 'border-2 border-sev1',
  seen: 'border-2 border-act bg-[linear-gradient(90deg,var(--act)_50%,transparent_50%)]',
  answered: 'bg-safe',
  nobody: 'h-px! w-2.5! bg-fg-3 rounded-none!',
  out: 'border border-fg-3 bg-[linear-gradient(0deg,transparent_42%,var(--fg-3)_42%,var(--fg-3)_58%,transparent_58%)]',
};

/** How far an inject got at a desk: a shape each, the colour only repeats it. */
const Sign = ({ state }: { state: Receipt['state'] }) => (
  <span aria-hidden className={`block size-[11px] rounded-full ${SIGN[state]}`} />
);

/** What a desk has of a row. A desk of several roles shows the one that got furthest. */
const ORDER: readonly Receipt['state'][] = ['answered', 'seen', 'delivered', 'out', 'waiting', 'nobody'];
const receiptAt = (row: MselRow, { roles }: Desk): Receipt | null =>
  row.receipts
    .filter(({ role }) => roles.includes(role))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))[0] ?? null;

export function ReceiptCells({ row, desks }: { row: MselRow; desks: readonly Desk[] }) {
  return desks.map((desk) => {
    const receipt = receiptAt(row, desk);
    if (!receipt) return <td key={desk.seat} />;
    const words = `${RECEIPT_WORDS[receipt.state]}${receipt.at === null ? '' : ` ${formatDrillTime(receipt.at)}`}`;
    return (
      <td key={desk.seat} title={`${desk.title}: ${words}`} className="align-middle">
        <span className="grid place-items-center">
          <Sign state={receipt.state} />
          <span className="sr-only">
            {desk.short} {words}
          </span>
        </span>
      </td>
    );
  });
}

const SHOWN = ['waiting', 'delivered', 'seen', 'answered'] as const;
export const Legend = () => (
  <p className="flex min-h-8 items-center gap-x-3 gap-y-1 px-3 text-meta text-fg-3 max-sm:flex-wrap">
    {SHOWN.map((state) => (
      <span key={state} className="flex items-center gap-1.5">
        <Sign state={state} /> {RECEIPT_WORDS[state]}
      </span>
    ))}
  </p>
);
