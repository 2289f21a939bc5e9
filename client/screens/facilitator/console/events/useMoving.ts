import { useMachine } from '@xstate/react';
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useConnection } from '../../../../connection/context.tsx';
import { useConsole } from '../state.tsx';
import { timeOf } from './consequences.ts';
import { marksOf, timeBetween } from './gutter.ts';
import type { Move } from './moving.ts';
import { moving as machine, STEP } from './moving.ts';

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]';
/** A press that wanders less than this is a press. */
const SLACK = 5;

export interface Moving {
  move: Move | null;
  isDragging: boolean;
  isSending: boolean;
  refusal: string | null;
  send: ReturnType<typeof useMachine<typeof machine>>[1];
  /** For the time of a row: dragging it up and down the list moves the row. */
  onGrab: (event: ReactPointerEvent, inject: string, at: number) => void;
}

/** Rows on their way to another time: with the pointer along the list, with Alt and an arrow from anywhere in it. */
export function useMoving(box: RefObject<HTMLElement | null>, canMove: boolean): Moving {
  const [state, send] = useMachine(machine);
  const { selected, select } = useConsole();
  const latest = useRef({ selected, canMove });
  latest.current = { selected, canMove };
  const { move, refusal } = state.context;
  const isAsking = state.matches('asking');
  const asked = isAsking ? (move?.inject ?? null) : null;
  useEffect(() => {
    if (asked !== null) select(asked);
  }, [asked, select]);
  usePushing(latest, send);
  const onGrab = useCallback<Moving['onGrab']>(
    (event, inject, at) => {
      const list = box.current;
      if (!list || !latest.current.canMove || event.button !== 0) return;
      const handle = event.currentTarget as HTMLElement;
      const startY = event.clientY;
      let isOn = false;
      handle.setPointerCapture(event.pointerId);
      const onMove = ({ clientY }: PointerEvent): void => {
        if (!isOn && Math.abs(clientY - startY) < SLACK) return;
        if (!isOn) send({ type: 'grab', inject, at });
        isOn = true;
        const { top, bottom } = list.getBoundingClientRect();
        if (clientY < top + 24) list.scrollTop -= 12;
        if (clientY > bottom - 24) list.scrollTop += 12;
        send({ type: 'drag', to: timeBetween(marksOf(list, inject), clientY) ?? at });
      };
      const end = (type: 'drop' | 'cancel') => () => {
        handle.removeEventListener('pointermove', onMove);
        handle.removeEventListener('pointerup', drop);
        handle.removeEventListener('pointercancel', cancel);
        removeEventListener('keydown', onEscape, true);
        if (isOn) send({ type });
      };
      const drop = end('drop');
      const cancel = end('cancel');
      const onEscape = (pressed: KeyboardEvent): void => {
        if (pressed.key === 'Escape') cancel();
      };
      handle.addEventListener('pointermove', onMove);
      handle.addEventListener('pointerup', drop);
      handle.addEventListener('pointercancel', cancel);
      addEventListener('keydown', onEscape, true);
    },
    [box, send],
  );
  const isDragging = state.matches('dragging');
  const isSending = state.matches('sending');
  return useMemo(
    () => ({ move, refusal, send, onGrab, isDragging, isSending }),
    [move, refusal, send, onGrab, isDragging, isSending],
  );
}

/** Alt and an arrow move the chosen row, wherever the focus is but in a field. */
function usePushing(
  latest: RefObject<{ selected: string | null; canMove: boolean }>,
  send: Moving['send'],
): void {
  const { wire } = useConnection();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const by = event.key === 'ArrowUp' ? -STEP : event.key === 'ArrowDown' ? STEP : 0;
      const { selected: inject, canMove: can } = latest.current;
      if (!event.altKey || event.ctrlKey || event.metaKey || by === 0 || !inject || !can) return;
      if (event.target instanceof Element && event.target.closest(FIELDS)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      const row = wire.getState().console?.msel.find((item) => item.inject === inject);
      const at = row && row.state !== 'delivered' && row.state !== 'skipped' ? timeOf(row) : null;
      if (at === null) return;
      event.preventDefault();
      send({ type: 'nudge', inject, at, by });
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [latest, send, wire]);
}
