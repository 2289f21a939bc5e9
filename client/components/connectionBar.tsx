import { useMachine } from '@xstate/react';
import { useEffect, useRef } from 'react';
import { useStatus, useView, useWire } from '../connection/context.tsx';
import { reconnecting } from './reconnecting.ts';

const things = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Says nothing for two seconds, then what still works; after the return, what came meanwhile. */
export default function ConnectionBar() {
  const isOffline = useStatus() !== 'online';
  const waiting = useWire((wire) => wire.waiting);
  const arrived = useView((view) => view.feed.length);
  const seenBefore = useRef(arrived);
  const [{ value: shown }, tell] = useMachine(reconnecting);
  const isShown = shown === 'away' || shown === 'back';

  useEffect(() => tell({ type: isOffline ? 'lost' : 'held' }), [isOffline, tell]);
  useEffect(() => {
    if (!isShown) seenBefore.current = arrived;
  }, [isShown, arrived]);

  const missed = Math.max(0, arrived - seenBefore.current);
  const words =
    shown === 'away'
      ? `Reconnecting. You can read; ${waiting === 0 ? 'nothing is' : `${things(waiting, 'action')} ${waiting === 1 ? 'is' : 'are'}`} waiting.`
      : `Back.${missed > 0 ? ` ${things(missed, 'message')} arrived while you were away.` : ''}`;
  return (
    <div role="status" className="sticky top-0 z-30">
      {isShown && (
        <p
          className={`border-b px-4 py-1.5 text-body ${
            shown === 'away'
              ? 'border-dashed border-wait bg-panel text-wait'
              : 'border-safe bg-panel text-safe'
          }`}
        >
          {words}
        </p>
      )}
    </div>
  );
}
