import type { ReactNode } from 'react';
import { Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { later } from '../../../../components/later.tsx';
import { Empty } from '../../../../components/panel.tsx';
import { useRoom } from '../../room.tsx';
import { useDecisionRoom } from './useDecisionRoom.ts';

const DecisionRoom = later(() => import('./decisionRoom.tsx'));

/** The columns, or the decision room in their place. The columns stay as they were left: half-typed, half-scrolled. */
export function DecisionOver({ children }: { children: ReactNode }) {
  const { isOpen, leave } = useDecisionRoom();
  const { column, section, isIncomingOpen } = useRoom();
  const place = `${column} ${section} ${isIncomingOpen}`;
  const was = useRef({ place, isOpen });
  // A key or a command that shows another part of the war room leaves this one.
  useEffect(() => {
    if (isOpen && was.current.isOpen && was.current.place !== place) leave();
    was.current = { place, isOpen };
  });
  useLayoutEffect(() => {
    if (!isOpen) return;
    const scrolled = scrollY;
    scrollTo({ top: 0 });
    return () => scrollTo({ top: scrolled });
  }, [isOpen]);
  return (
    <>
      <div className={isOpen ? 'hidden' : 'contents'}>{children}</div>
      {isOpen && (
        <Suspense fallback={<Empty>Opening…</Empty>}>
          <DecisionRoom />
        </Suspense>
      )}
    </>
  );
}
