import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** How far beyond the window rows are drawn: a turn of the wheel must not show an empty place. */
const BEYOND_PX = 600;

/** Something in it is open, or holds the keyboard: it stays, wherever the reader looks meanwhile. */
const isHeld = (element: HTMLElement): boolean =>
  element.contains(document.activeElement) || element.querySelector('[aria-expanded="true"]') !== null;

function isNear(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > -BEYOND_PX && top < innerHeight + BEYOND_PX;
}

const keyOf = (block: HTMLElement): number => Number(block.dataset.block);
/** One element may hold the blocks of several lists, and things between them. */
const blocksIn = (list: HTMLElement, name: string): HTMLElement[] =>
  [...list.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && child.dataset.list === name,
  );

/** The blocks to draw now. What goes out of sight leaves its height behind. */
function nearBlocks(
  blocks: readonly HTMLElement[],
  drawn: ReadonlySet<number>,
  heights: Map<number, number>,
): ReadonlySet<number> {
  const next = new Set<number>();
  for (const block of blocks) {
    const key = keyOf(block);
    if (isNear(block) || (drawn.has(key) && isHeld(block))) next.add(key);
    else if (drawn.has(key)) heights.set(key, block.offsetHeight);
  }
  const isSame = next.size === drawn.size && [...next].every((key) => drawn.has(key));
  return isSame ? drawn : next;
}

/** Browsers that do not keep what is read in its place by themselves when something above it changes its height. */
const SHIFTS = typeof CSS === 'undefined' || !CSS.supports('overflow-anchor', 'auto');
function scrolledBy(list: HTMLElement): Element | null {
  for (let box = list.parentElement; box; box = box.parentElement)
    if (/auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight)
      return box;
  return document.scrollingElement;
}

/** Does what changes the list, and leaves the row at the top of the window where it was. */
function inPlace(list: HTMLElement, blocks: readonly HTMLElement[], change: () => void): void {
  const top = SHIFTS ? blocks.find((block) => block.getBoundingClientRect().bottom > 0) : undefined;
  const before = top?.getBoundingClientRect().bottom;
  change();
  if (top === undefined || before === undefined || !top.isConnected) return;
  const moved = top.getBoundingClientRect().bottom - before;
  const box = moved === 0 ? null : scrolledBy(list);
  if (box) box.scrollTop += moved;
}

/**
 * Which blocks of a list are near the window, by their keys: looked at whenever anything scrolls, the window changes its size, or a
 * block comes into sight for another reason. Measured against the whole window, so that it does not matter which part of a page scrolls.
 */
export function useNear(list: RefObject<HTMLElement | null>, name: string, atFirst: readonly number[]) {
  const [heights] = useState(() => new Map<number, number>());
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(() => new Set(atFirst));
  const latest = useRef(drawn);
  latest.current = drawn;
  const soon = useRef<() => void>(() => undefined);
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const { current } = list;
      if (!current) return;
      const blocks = blocksIn(current, name);
      for (const block of blocks) seen.observe(block);
      const next = nearBlocks(blocks, latest.current, heights);
      // At once: an empty place must not be painted.
      if (next !== latest.current) inPlace(current, blocks, () => flushSync(() => setDrawn(next)));
    };
    soon.current = () => {
      frame ||= requestAnimationFrame(look);
    };
    const onChange = (): void => soon.current();
    const seen = new IntersectionObserver(onChange);
    document.addEventListener('scroll', onChange, { capture: true, passive: true });
    addEventListener('resize', onChange);
    return () => {
      cancelAnimationFrame(frame);
      seen.disconnect();
      document.removeEventListener('scroll', onChange, { capture: true });
      removeEventListener('resize', onChange);
    };
  }, [list, name, heights]);
  // A list that has just grown may have grown into the window.
  useEffect(() => soon.current());
  return { drawn, heights };
}
