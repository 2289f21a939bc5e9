import { Suspense, useLayoutEffect, useRef } from 'react';
import { later } from '../../components/later.tsx';
import { useRoom } from './room.tsx';

const RoomDialogs = later(() => import('./roomDialogs.tsx'));

/**
 * One dialog often follows another, and what opened the first may be gone with what was done: the keyboard then goes back to where it
 * was, else to the main part of the page, and never to its top.
 */
function useBackToOpener(isOpen: boolean): void {
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isOpen) {
      opener.current = document.activeElement;
      return;
    }
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body || opener.current === null) return;
      const { current } = opener;
      const back = current instanceof HTMLElement && current.isConnected && current !== document.body;
      (back ? current : document.getElementById('main'))?.focus({ preventScroll: true });
    }, 60);
    return () => clearTimeout(timer);
  }, [isOpen]);
}

export function Dialogs() {
  const { dialog } = useRoom();
  useBackToOpener(dialog !== null);
  return (
    dialog && (
      <Suspense>
        <RoomDialogs />
      </Suspense>
    )
  );
}
