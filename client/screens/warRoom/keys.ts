import { useEffect, useRef } from 'react';
import { useSteppedOut } from '../../components/away.ts';
import { useComfort } from '../../components/comfort.tsx';
import { useConnection } from '../../connection/context.tsx';
import { useRoom } from './room.tsx';

export const SHORTCUTS: readonly { key: string; does: string }[] = [
  { key: 'A', does: 'Acknowledge every page that rings' },
  { key: 'P', does: 'Page people' },
  { key: 'U', does: 'Post an update' },
  { key: 'B', does: 'Show the board' },
  { key: 'J', does: 'Next in the feed' },
  { key: 'K', does: 'Previous in the feed' },
  { key: '?', does: 'This list' },
];

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]';
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null;
const isDialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

function moveInFeed(step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-feed-item]')];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const next = items[at < 0 ? 0 : at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Bare letters, only while nobody is typing and no dialog is open, and only where this person wants them. Switches have none. */
export function useKeys(): void {
  const { store, send } = useConnection();
  const room = useRoom();
  const { shortcuts } = useComfort();
  const isOut = useSteppedOut();
  const press = useRef<(key: string) => void>(() => {});
  press.current = (key) => {
    const { view } = store.getState();
    if (key === 'a' && view.myPages.length > 0) void send('acknowledgePage', { pages: view.myPages });
    if (key === 'p') room.open({ kind: 'page', severity: view.severity });
    if (key === '?') room.open({ kind: 'help' });
    if (key === 'j') moveInFeed(1);
    if (key === 'k') moveInFeed(-1);
    if (!view.me.inCall) return;
    if (key === 'u') room.open({ kind: 'update' });
    if (key === 'b') room.showCall('board');
  };
  const openPalette = useRef(() => {});
  openPalette.current = () => room.open({ kind: 'palette' });
  useEffect(() => {
    // Whoever has stepped out touches nothing by accident.
    if (isOut) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isLetterK = event.key.toLowerCase() === 'k';
      if (isLetterK && (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        if (!isDialogOpen()) openPalette.current();
        return;
      }
      if (!shortcuts || event.metaKey || event.ctrlKey || event.altKey || event.repeat) return;
      if (event.defaultPrevented || isTyping(event.target) || isDialogOpen()) return;
      const key = event.key.toLowerCase();
      if (SHORTCUTS.some((known) => known.key.toLowerCase() === key)) {
        event.preventDefault();
        press.current(key);
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [shortcuts, isOut]);
}
