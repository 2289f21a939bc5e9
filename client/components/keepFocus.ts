import type { RefObject } from 'react';
import { useEffect } from 'react';

/**
 * What is pressed may be gone once it has worked: a page that moved on, a request that was answered. The keyboard then stays in the
 * part it was in instead of falling to the top of the page. The part needs `tabIndex={-1}`.
 */
export function useKeepFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const node = part.current;
    if (!node) return;
    let held: Element | null = null;
    const onFocus = (event: FocusEvent) => {
      held = event.target instanceof Element ? event.target : null;
    };
    const observer = new MutationObserver(() => {
      const isLost = held !== null && !held.isConnected && document.activeElement === document.body;
      if (!isLost) return;
      held = null;
      node.focus({ preventScroll: true });
    });
    node.addEventListener('focusin', onFocus);
    observer.observe(node, { childList: true, subtree: true });
    return () => {
      node.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, [part]);
}
