import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { useConnection } from '../../../connection/context.tsx';

/** Half of it in view, or as much as fits, for this long: nobody reads faster. */
const LOOK_MS = 600;

/** Tells the server once that this inject stood on the screen, so that the facilitator knows what was read. */
export function useSeen<E extends HTMLElement>(inject: string): RefObject<E | null> {
  const element = useRef<E>(null);
  const { seen } = useConnection();
  useEffect(() => {
    const { current } = element;
    if (!current || typeof IntersectionObserver === 'undefined') return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (timer !== null) clearTimeout(timer);
        timer = null;
        if (!entry?.isIntersecting || document.hidden) return;
        timer = setTimeout(() => {
          watch.disconnect();
          seen(inject);
        }, LOOK_MS);
      },
      { threshold: [0, 0.5] },
    );
    watch.observe(current);
    return () => {
      watch.disconnect();
      if (timer !== null) clearTimeout(timer);
    };
  }, [inject, seen]);
  return element;
}
