import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';

/** How wide an element is, so that a drawing can be laid out for it: letters keep their size, lines move. */
export function useWidth<T extends Element>(first: number): [RefObject<T | null>, number] {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const watcher = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    watcher.observe(watched);
    return () => watcher.disconnect();
  }, []);
  return [element, width];
}
