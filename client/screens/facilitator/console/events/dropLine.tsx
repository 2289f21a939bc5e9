import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { marksOf, placeOf } from './gutter.ts';
import type { Moving } from './useMoving.ts';

/** Where the row that is dragged would stand, and at what time. */
export function DropLine({ list, moving }: { list: RefObject<HTMLElement | null>; moving: Moving }) {
  return moving.isDragging && moving.move ? <Line list={list} {...moving.move} /> : null;
}

function Line({ list, inject, to }: { list: RefObject<HTMLElement | null>; inject: string; to: number }) {
  const line = useRef<HTMLDivElement>(null);
  // The list may have scrolled since the last one, so it is placed at each drawing, before it is painted.
  useLayoutEffect(() => {
    const [box, mark] = [list.current, line.current];
    const y = box ? placeOf(marksOf(box, inject), to) : null;
    if (!box || !mark || y === null) return;
    const inBox = y - box.getBoundingClientRect().top + box.scrollTop;
    // Never below its end, or the line itself would make the list longer.
    mark.style.top = `${Math.max(0, Math.min(inBox, box.scrollHeight - 2))}px`;
  });
  return (
    <div
      ref={line}
      aria-hidden
      data-drop-line
      className="pointer-events-none absolute inset-x-0 z-20 border-t-2 border-act"
    >
      <span className="m-mono absolute right-2 bottom-0 rounded-t-tag bg-act px-1.5 text-small font-semibold text-act-on">
        drops at {formatDrillTime(to)}
      </span>
    </div>
  );
}
