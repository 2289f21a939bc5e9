import { useEffect } from 'react';
import { useSteppedOut } from '../../components/away.ts';
import { ring, stop } from '../../components/sound.ts';
import { useView } from '../../connection/context.tsx';
import { useRinging } from './pages/ringing.tsx';

/** Rings while a page rings here, the clock runs and its reader has not stepped out; the tab's title and icon follow. */
export function usePager(): void {
  const pages = useRinging();
  const isPaused = useView(({ phase }) => phase === 'paused');
  const isOut = useSteppedOut();
  const count = isPaused || isOut ? 0 : pages.length;
  const isUrgent = pages.some(({ severity }) => severity !== 2);
  useEffect(() => {
    if (count > 0) ring(isUrgent, count);
    else stop();
  }, [count, isUrgent]);
  useEffect(() => stop, []);
}
