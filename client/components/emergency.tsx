import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import * as Aria from 'react-aria-components';
import type { StopNow } from '../../shared/stop.ts';

import { Button } from './button.tsx';
import { stop as stopRinging } from './sound.ts';

const OVER_MS = 15_000;
type Over = { id: string; ended: boolean; leftMs: number };

/** What a desk says of a stop for something real: that it holds, then that it is over, until that was read or its time is up. */
export default function Emergency({
  stop,
  children,
}: {
  stop: StopNow | null;
  /** What whoever runs the drill sees while it holds, in place of what a desk does. */
  children?: ReactNode;
}) {
  const over = useOver(stop);
  const isStopped = stop?.is === 'stopped';
  useEffect(() => {
    if (isStopped) stopRinging();
  }, [isStopped]);
  return (
    <>
      {stop?.is === 'stopped' && (children ?? <Stopped by={stop.by} />)}
      {/* The region is there before its words, or they would not be spoken. */}
      <div role="alert">{!isStopped && over.shown && <IsOver over={over.shown} onRead={over.read} />}</div>
    </>
  );
}

/** The end of a stop, as long as it is to be shown. A desk that was away when it was told knows it from its own stop being gone. */
function useOver(stop: StopNow | null): { shown: Over | null; read: () => void } {
  const [shown, setShown] = useState<Over | null>(null);
  const known = useRef<{ stopped: string | null; over: string | null }>({ stopped: null, over: null });
  const is = stop?.is ?? null;
  const id = stop?.id ?? null;
  const told = useRef(stop);
  told.current = stop;
  useEffect(() => {
    const now = told.current;
    const before = known.current;
    if (is === 'stopped') {
      known.current = { ...before, stopped: id };
      setShown(null);
    } else if (now?.is === 'over' && now.id !== before.over) {
      known.current = { stopped: null, over: now.id };
      setShown({ id: now.id, ended: now.ended, leftMs: now.leftMs });
    } else if (is === null && before.stopped !== null) {
      known.current = { ...before, stopped: null };
      setShown({ id: before.stopped, ended: false, leftMs: OVER_MS });
    }
  }, [is, id]);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(null), shown.leftMs);
    return () => clearTimeout(timer);
  }, [shown]);
  return { shown, read: () => setShown(null) };
}

const Stopped = ({ by }: { by: string | null }) => (
  <Aria.ModalOverlay isOpen isKeyboardDismissDisabled className="fixed inset-0 z-50 overflow-auto bg-bg">
    <Aria.Modal className="mx-auto min-h-full w-full max-w-3xl px-4 py-8">
      <Aria.Dialog
        role="alertdialog"
        className="flex flex-col gap-5 text-[20px] leading-snug outline-none max-[767px]:text-[18px]"
      >
        <Aria.Heading
          slot="title"
          className="border-l-8 border-sev0 pl-4 text-[34px] leading-tight font-bold max-[767px]:text-[28px]"
        >
          REAL EMERGENCY: exercise stopped
        </Aria.Heading>
        <p className="font-semibold [overflow-wrap:anywhere]">
          Stopped by <span dir="auto">{by ?? 'the facilitator'}</span>. This is not part of the story.
        </p>
        <ol className="flex list-decimal flex-col gap-2 pl-6">
          <li>Put the exercise down. Nothing you do here counts now, and every clock stands.</li>
          <li>Look after the people around you. Nobody is left alone.</li>
          <li>Danger? Call your local emergency number before anything else.</li>
          <li>Listen to the facilitator. This screen says when it is over.</li>
        </ol>
      </Aria.Dialog>
    </Aria.Modal>
  </Aria.ModalOverlay>
);

const IsOver = ({ over, onRead }: { over: Over; onRead: () => void }) => (
  <div className="fixed inset-x-0 top-0 z-50 flex flex-wrap items-center gap-x-4 gap-y-2 border-b-4 border-safe bg-panel px-4 py-3 text-base shadow-xl">
    <strong className="text-[18px] leading-tight">
      {over.ended
        ? 'The real-world stop is over: the exercise has ended.'
        : 'The real-world stop is over: the exercise goes on.'}
    </strong>
    <Button tone="primary" onPress={onRead}>
      Understood
    </Button>
  </div>
);
