import { memo } from 'react';
import type { MselRow } from '../../../../../shared/protocol.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { Tag } from '../../../../components/kit.tsx';
import { ICON } from '../../../warRoom/feed/skins.tsx';
import { timeOf } from './consequences.ts';
import { CHANNEL_WORDS, markOf, nameIn, saidOf } from './eventWords.ts';
import { Opened } from './opened.tsx';
import type { Desk } from './receipts.tsx';
import { ReceiptCells } from './receipts.tsx';
import type { Moving } from './useMoving.ts';

const bare = (at: number): string => formatDrillTime(at).replace(/^T\+/u, '');

/** One line of the list and, when chosen, everything it says and what may be done with it. */
export const Row = memo(function Row({
  row,
  desks,
  isSelected,
  canAct,
  onSelect,
  onGrab,
  moving,
}: {
  row: MselRow;
  desks: readonly Desk[];
  isSelected: boolean;
  canAct: boolean;
  onSelect: (inject: string | null) => void;
  onGrab: Moving['onGrab'];
  /** Only where this row is the one that is moved. */
  moving: Moving | null;
}) {
  const at = timeOf(row);
  const Icon = ICON[row.channel];
  const isDim = row.state !== 'scheduled' && row.state !== 'waiting' && row.state !== 'held';
  const mark = markOf(row);
  const canMove = canAct && at !== null && (row.state === 'scheduled' || row.state === 'held');
  return (
    <>
      <tr
        data-inject={row.inject}
        {...(at !== null && { 'data-at': at })}
        className={`h-10 border-b border-line ${isSelected ? 'bg-act-wash shadow-[inset_3px_0_0_var(--act)]' : row.state === 'held' ? 'shadow-[inset_3px_0_0_var(--wait)]' : ''}`}
      >
        <td className="pl-2.5">
          {/* The gutter: dragged with the pointer; from the keyboard Alt and an arrow do the same for the chosen row. */}
          <span
            className={`m-mono text-small whitespace-nowrap text-fg-2 ${canMove ? 'cursor-ns-resize touch-none select-none px-1 py-2 hover:text-act' : 'px-1'}`}
            {...(canMove && {
              title: 'Drag to another time',
              onPointerDown: (event) => onGrab(event, row.inject, at),
            })}
          >
            {at === null ? '–' : bare(moving?.move ? moving.move.to : at)}
          </span>
        </td>
        <td className="text-fg-2">
          <Icon role="img" aria-label={CHANNEL_WORDS[row.channel]} size={13} />
        </td>
        <td className="min-w-0 py-1">
          <button
            type="button"
            aria-expanded={isSelected}
            onClick={() => onSelect(isSelected ? null : row.inject)}
            className="flex min-h-8 w-full min-w-0 items-center gap-2 rounded-control text-left"
          >
            <span className="grid min-w-0 flex-1 leading-tight">
              <span dir="auto" className={`truncate text-body ${isDim ? 'text-fg-2' : 'font-medium'}`}>
                {nameIn(row)}
              </span>
              <span dir="auto" className="truncate text-small text-fg-2">
                {[row.from, saidOf(row)].filter((words) => words !== '').join(' · ')}
              </span>
            </span>
            {mark && <Tag tone={mark.tone}>{mark.words}</Tag>}
          </button>
        </td>
        <ReceiptCells row={row} desks={desks} />
      </tr>
      {isSelected && (
        <tr className="border-b border-line bg-act-wash shadow-[inset_3px_0_0_var(--act)]">
          <td colSpan={3 + desks.length} className="px-3 pt-0.5 pb-3">
            <Opened row={row} canAct={canAct} moving={moving} />
          </td>
        </tr>
      )}
    </>
  );
});
