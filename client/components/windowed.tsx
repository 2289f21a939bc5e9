import type { ReactNode, RefObject } from 'react';
import { memo, useId, useLayoutEffect, useRef } from 'react';
import { useNear } from './useNear.ts';
import type { Block } from './windows.ts';
import { blocksOf } from './windows.ts';

/** One element with a key, a `listitem` or an `article`. `place` is the same for the same item while the list grows. */
type Row<T> = (item: T, place: number) => ReactNode;

interface RowsProps<T> {
  /** Of the list. */
  name: string;
  block: Block<T>;
  row: Row<T>;
  isDrawn: boolean;
  height: number;
  lined: boolean;
}

function Rows<T>({ name, block, row, isDrawn, height, lined }: RowsProps<T>) {
  return (
    <div
      role="presentation"
      aria-hidden={!isDrawn || undefined}
      data-list={name}
      data-block={block.key}
      style={isDrawn ? undefined : { height }}
      className={lined ? 'border-line not-last:border-b' : undefined}
    >
      {isDrawn && block.rows.map((item, index) => row(item, block.placeOf(index)))}
    </div>
  );
}
/** What of a block its drawing depends on. */
interface Drawn {
  block: { rows: readonly unknown[] };
  /** Draws one row. */
  row: unknown;
  isDrawn: boolean;
  height: number;
}
/** A block is drawn again for its own rows and for nothing else. */
export const isDrawnAlike = (before: Drawn, after: Drawn): boolean =>
  before.isDrawn && after.isDrawn
    ? before.block.rows === after.block.rows && before.row === after.row
    : before.isDrawn === after.isDrawn && before.height === after.height;
const MemoRows = memo(Rows, isDrawnAlike) as typeof Rows;

/**
 * A list of any length, of which only what is near the window is drawn; the rest keeps its place by its height. It says how long it is
 * and where each row stands in it. `row` has to be the same function at every drawing. `grows`: the end at which rows come, where the
 * list is read first.
 */
export function Windowed<T>({
  items,
  row,
  grows,
  rowHeight,
  role = 'list',
  label,
  lined = false,
}: {
  items: readonly T[];
  row: Row<T>;
  grows: 'start' | 'end';
  /** What a row is likely to take, in px, until its block has been drawn once. */
  rowHeight: number;
  role?: 'list' | 'feed';
  label?: string;
  /** A line between any two rows; each row brings its own but after a block's last. */
  lined?: boolean;
}) {
  const list = useRef<HTMLDivElement>(null);
  const { name, blocks, isDrawn, heightOf } = useBlocks(list, { items, grows, rowHeight });
  useLayoutEffect(() => {
    if (list.current) countRows(list.current, blocks, items.length);
  });
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles may have a name.
    <div ref={list} role={role} aria-label={label}>
      {blocks.map((block) => (
        <MemoRows
          key={block.key}
          name={name}
          block={block}
          row={row}
          lined={lined}
          isDrawn={isDrawn(block)}
          height={heightOf(block)}
        />
      ))}
    </div>
  );
}

interface Grown<T> {
  items: readonly T[];
  grows: 'start' | 'end';
  rowHeight: number;
}

/** The blocks of a list that grows, and which of them are drawn: what is near the window, and always where rows come. */
export function useBlocks<T>(list: RefObject<HTMLElement | null>, { items, grows, rowHeight }: Grown<T>) {
  const name = useId();
  const kept = useRef<readonly Block<T>[]>([]);
  const blocks = blocksOf(items, grows, kept.current);
  kept.current = blocks;
  const newest = (grows === 'start' ? blocks[0] : blocks.at(-1))?.key ?? 0;
  const { drawn, heights } = useNear(list, name, [newest, newest - 1]);
  return {
    name,
    blocks,
    isDrawn: ({ key }: Block<T>): boolean => key === newest || drawn.has(key),
    heightOf: ({ key, rows }: Block<T>): number => heights.get(key) ?? rows.length * rowHeight,
  };
}

/** A reader who cannot see the list hears how long it is, whatever of it is drawn. */
function countRows<T>(list: HTMLElement, blocks: readonly Block<T>[], total: number): void {
  for (const [index, { from }] of blocks.entries())
    for (const [at, row] of [...(list.children[index]?.children ?? [])].entries()) {
      row.setAttribute('aria-setsize', String(total));
      row.setAttribute('aria-posinset', String(from + at + 1));
    }
}
