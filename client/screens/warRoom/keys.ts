import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useSteppedOut } from '../../components/away.ts';
import { useComfort } from '../../components/comfort.tsx';
import { useLooksOn } from '../../components/lookingOn.ts';
import { useConnection } from '../../connection/context.tsx';
import { useDesk } from './desk/desk.ts';
import { sectionsFor } from './desk/sections.ts';
import { needsYou } from './needsYou.ts';
import { useRoom } from './room.tsx';
import { speakClocks } from './speakClocks.ts';
import { useTakeBack } from './takeBack/useTakeBack.ts';
import { useColumns } from './useWide.ts';

const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]';
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null;
const isDialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

const ITEM = '[data-feed-item]';
function moveInFeed(step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>(ITEM)];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const next = items[at < 0 ? 0 : at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Presses the reply with this number in the message the reader is in. Says whether there was one. */
function chooseReply(digit: string): boolean {
  const reply = document.activeElement?.closest(ITEM)?.querySelector<HTMLElement>(`[data-reply="${digit}"]`);
  reply?.click();
  return reply != null;
}

/** Presses what can be done with the message the reader is in. Says whether there was such a button. */
function share(what: 'pin' | 'forward'): boolean {
  const button = unfolded()?.querySelector<HTMLElement>(`[data-share="${what}"]`);
  button?.click();
  return button != null;
}

/** The message the reader is in; one that lies folded is opened first. */
function unfolded(): HTMLElement | null {
  const item = document.activeElement?.closest<HTMLElement>(ITEM) ?? null;
  if (!(item instanceof HTMLButtonElement)) return item;
  flushSync(() => item.click());
  const card = item.parentElement?.querySelector<HTMLElement>(ITEM) ?? null;
  card?.focus();
  return card;
}

/** To the tab of the section that is open, from which the next stop is in it. */
const toDesk = (): void =>
  document
    .querySelector<HTMLElement>('[role="tablist"][aria-label="Your desk"] [aria-selected="true"]')
    ?.focus();

/** From a message back to the desk, so that digits mean sections again. */
function leaveMessage(): boolean {
  if (!document.activeElement?.closest(ITEM)) return false;
  toDesk();
  return true;
}

/** Opens the first of what waits, wherever its column is. */
function useFirstNeed(): () => void {
  const room = useRoom();
  const columns = useColumns();
  return () => {
    flushSync(() => {
      if (columns === 2) room.openIncoming(true);
      if (columns === 1) room.show('feed');
    });
    const first = document.querySelector<HTMLElement>('section[aria-label="Needs you"] [data-feed-item]');
    (first ?? document.querySelector<HTMLElement>(ITEM))?.focus();
  };
}

/** What one key does; null for a key that means nothing here. */
function useVerbs(): (key: string) => (() => void) | null {
  const { store, send } = useConnection();
  const room = useRoom();
  const { roles, kits, isCommander } = useDesk();
  const firstNeed = useFirstNeed();
  const takeBack = useTakeBack();
  const accept = () => {
    const need = needsYou(store.getState().view).find(
      ({ kind }) => kind === 'command' || kind === 'ownership',
    );
    if (need?.kind === 'command') void send('acceptCommand', {}, need.to);
    if (need?.kind === 'ownership') void send('acceptOwnership', { area: need.area }, need.role);
  };
  return (key) => {
    const { view } = store.getState();
    const { inCall } = view.me;
    const section = sectionsFor(roles, kits, { isCommander })[Number(key) - 1];
    if (/^[1-9]$/.test(key))
      return () => {
        if (chooseReply(key) || !inCall || !section) return;
        // What had the keyboard goes away with its section.
        flushSync(() => room.showSection(section.id));
        toDesk();
      };
    const anywhere: Record<string, () => void> = {
      a: () => view.myPages.length > 0 && void send('acknowledgePage', { pages: view.myPages }),
      p: () => room.open({ kind: 'page', severity: view.severity }),
      '?': () => room.open({ kind: 'help' }),
      j: () => moveInFeed(1),
      k: () => moveInFeed(-1),
      n: firstNeed,
      y: accept,
    };
    const onTheCall: Record<string, () => void> = {
      u: () => room.open({ kind: 'update' }),
      t: () => room.open({ kind: 'task' }),
      h: () => room.open({ kind: 'handOver' }),
      b: () => room.open({ kind: 'board' }),
      m: () => room.writeMessage(),
      f: () => share('forward'),
      z: () => void takeBack(),
    };
    return anywhere[key] ?? (inCall ? (onTheCall[key] ?? null) : null);
  };
}

/** All that somebody has who only looks on: sections, messages, the board, the list of keys. */
const SHOWS = /^([1-9]|[jknb?]|escape)$/;

/** Bare keys, only while nobody is typing and no dialog is open, and only where this person wants them. Switches have none. */
export function useKeys(): void {
  const room = useRoom();
  const connection = useConnection();
  const { shortcuts } = useComfort();
  const isOut = useSteppedOut();
  const looksOn = useLooksOn();
  const verbs = useVerbs();
  const latest = useRef({ verbs, room });
  latest.current = { verbs, room };
  useEffect(() => {
    // Whoever has stepped out touches nothing by accident.
    if (isOut) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (key === 'k' && (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        if (!isDialogOpen() && !looksOn) latest.current.room.open({ kind: 'palette' });
        return;
      }
      if (!shortcuts || event.metaKey || event.ctrlKey || event.altKey || event.repeat) return;
      if (event.defaultPrevented || isTyping(event.target) || isDialogOpen()) return;
      if (key === 'escape' && leaveMessage()) return event.preventDefault();
      if (looksOn && !SHOWS.test(key)) return;
      if (event.shiftKey && key === 'p' && share('pin')) return event.preventDefault();
      if (event.shiftKey && key !== '?' && key !== 't') return;
      const verb = event.shiftKey && key === 't' ? () => speakClocks(connection) : latest.current.verbs(key);
      if (!verb) return;
      event.preventDefault();
      verb();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [shortcuts, isOut, looksOn, connection]);
}
