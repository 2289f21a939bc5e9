import type { ReactNode, RefObject } from 'react';
import { memo, useLayoutEffect } from 'react';
import { isDrawnAlike, useBlocks } from '../../../../components/windowed.tsx';
import type { Block } from '../../../../components/windows.ts';

interface BodyProps<T> {
  /** Of the list. */
  name: string;
  block: Block<T>;
  row: (item: T) => ReactNode;
  isDrawn: boolean;
  height: number;
}

function Body<T>({ name, block, row, isDrawn, height }: BodyProps<T>) {
  return (
    // Isolated: painted again for its own rows only, and not for a clock that ticks in the same table.
    <tbody data-list={name} data-block={block.key} aria-hidden={!isDrawn || undefined} className="isolate">
      {isDrawn ? (
        block.rows.map(row)
      ) : (
        <tr>
          <td style={{ height }} />
        </tr>
      )}
    </tbody>
  );
}
const MemoBody = memo(Body, isDrawnAlike) as typeof Body;

/**
 * Events of a list of any length, of which only those near the window are drawn. They stand straight in the table, which may hold several
 * such lists and other rows between them. `first`: the number of the first row in the whole table, its head counted as one.
 */
export function EventBodies<T>({
  table,
  first,
  items,
  row,
  grows,
  rowHeight,
}: {
  table: RefObject<HTMLTableElement | null>;
  first: number;
  items: readonly T[];
  /** The same function at every drawing, or the rows are drawn again. Gives one `tr` with a key, marked `data-inject`, and what is open under it. */
  row: (item: T) => ReactNode;
  grows: 'start' | 'end';
  rowHeight: number;
}) {
  const { name, blocks, isDrawn, heightOf } = useBlocks(table, { items, grows, rowHeight });
  // A reader who cannot see the table hears which row this is, whatever of it is drawn.
  useLayoutEffect(() => {
    const fromOf = new Map(blocks.map(({ key, from }) => [String(key), from]));
    for (const body of table.current?.tBodies ?? [])
      if (body.dataset.list === name && !body.ariaHidden)
        numberLines(body, first + (fromOf.get(body.dataset.block ?? '') ?? 0));
  });
  return blocks.map((block) => (
    <MemoBody
      key={block.key}
      name={name}
      block={block}
      row={row}
      isDrawn={isDrawn(block)}
      height={heightOf(block)}
    />
  ));
}

/** Told only where it changed: every line that is touched is looked at again by the browser. */
function numberLines(body: HTMLElement, first: number): void {
  let number = first;
  for (const line of body.children)
    if (line instanceof HTMLElement && line.dataset.inject !== undefined) {
      if (line.getAttribute('aria-rowindex') !== String(number))
        line.setAttribute('aria-rowindex', String(number));
      number += 1;
    }
}
