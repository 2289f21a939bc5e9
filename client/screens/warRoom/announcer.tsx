import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useConnection } from '../../connection/context.tsx';
import { limitsOf } from './speakClocks.ts';
import { hush, say, spoken } from './spoken.ts';
import { marksBetween, toldBetween } from './told.ts';

/** Speaks politely: one sentence for each thing, at most one every three seconds. The same sentence stands in sight (`status.tsx`). */
export default function Announcer() {
  const { store, ticks } = useConnection();
  const view = useStore(store, (state) => state.view);
  const last = useRef(view);
  const { now, count } = useStore(spoken);
  useEffect(() => {
    // Nothing is announced at a fresh start.
    if (last.current.revision > 0) say(...toldBetween(last.current, view));
    last.current = view;
  }, [view]);
  useEffect(() => {
    let before = ticks.now();
    const stop = ticks.subscribe(() => {
      const read = ticks.now();
      const { view: known } = store.getState();
      if (known.phase === 'running')
        say(...marksBetween(before, read, limitsOf(known)).map((words) => ({ words, place: null })));
      before = read;
    });
    return () => {
      stop();
      hush();
    };
  }, [store, ticks]);
  return (
    <p className="sr-only" aria-live="polite">
      {/* The same words once more are spoken once more. */}
      {now && <span key={count}>{now.words}</span>}
    </p>
  );
}
