import { useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { Feed } from './feed/feed.tsx';
import { NEEDS_STRIP } from './needsStrip.tsx';
import { useRoom } from './room.tsx';

/** What came in, over the desk where there is no column for it. Esc gives the desk back, and the focus to what opened it. */
export function IncomingOver() {
  const { openIncoming } = useRoom();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    return () => document.getElementById(NEEDS_STRIP)?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes from anywhere inside; the button below does the same.
    <div
      ref={box}
      tabIndex={-1}
      className="absolute inset-0 z-10 flex min-h-0 flex-col bg-bg outline-none"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        openIncoming(false);
      }}
    >
      <div className="flex min-h-9 flex-none items-center justify-end">
        <Button small onPress={() => openIncoming(false)}>
          Back to the desk
        </Button>
      </div>
      <div className="grid min-h-0 flex-1 [grid-template-rows:minmax(0,1fr)]">
        <Feed />
      </div>
    </div>
  );
}
