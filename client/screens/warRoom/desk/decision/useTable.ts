import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { EvidenceMark } from '../../../../../shared/drill/decision/events.ts';
import { useComfort } from '../../../../components/comfort.tsx';
import type { Place } from './places.ts';
import { nextPlace, placeId, walk } from './places.ts';
import type { TeamActs } from './useTeamActs.ts';

const MARK_KEYS: Readonly<Record<string, EvidenceMark | null>> = {
  s: 'supports',
  x: 'rulesOut',
  '0': 'noBearing',
  Backspace: null,
};
/** About half a second in which a dialog that closes may still hold the keyboard. */
const FRAMES = 30;
const placeAt = (table: HTMLElement | null, id: string): HTMLElement | null =>
  table?.querySelector<HTMLElement>(`[data-place="${CSS.escape(id)}"]`) ?? null;

/** The keyboard in the table: one tab stop, arrows by cell, and a letter for each mark. */
export function useTable(
  options: readonly string[],
  findings: readonly string[],
  acts: TeamActs,
  setAside: (option: string) => void,
) {
  const { shortcuts } = useComfort();
  const table = useRef<HTMLDivElement>(null);
  const rows = walk(options, findings);
  const places = new Map(rows.flat().map((place) => [placeId(place), place]));
  const [at, setAt] = useState<string | null>(null);
  const first = rows[1]?.[1] ?? rows[0]?.[0];
  const stop = at !== null && places.has(at) ? at : first ? placeId(first) : null;
  const stopNow = useRef(stop);
  stopNow.current = stop;
  const focused = useRef<HTMLElement | null>(null);
  // A column that somebody sets aside takes the focus with it: it goes to the cell the Tab key would reach.
  useEffect(() => {
    if (focused.current?.isConnected !== false || document.activeElement !== document.body) return;
    focused.current = null;
    if (stop !== null) placeAt(table.current, stop)?.focus({ preventScroll: true });
  });
  const onLetter = (place: Place, key: string): boolean => {
    if (key in MARK_KEYS) {
      if (place.evidence === null || place.option === null) return false;
      acts.mark(place, MARK_KEYS[key] ?? null);
      return true;
    }
    if (key === 'a' && place.option !== null) setAside(place.option);
    else if (key === 'o') acts.askObjections();
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const place = places.get((event.target as HTMLElement).dataset.place ?? '');
    if (!place || event.metaKey || event.ctrlKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (shortcuts && !event.repeat && onLetter(place, key)) {
      event.preventDefault();
      return;
    }
    const to = nextPlace(rows, place, event.key);
    if (!to) return;
    event.preventDefault();
    placeAt(table.current, placeId(to))?.focus();
  };
  return {
    table,
    stop,
    /** After a dialog about a column that has gone: there is no button left to give the keyboard back to. */
    refocus: () => {
      let left = FRAMES;
      const look = () => {
        if (document.activeElement === document.body)
          placeAt(table.current, stopNow.current ?? '')?.focus({ preventScroll: true });
        else if (table.current?.contains(document.activeElement)) return;
        // The dialog gives the focus back some frames after it closes, and a busy machine takes longer over it.
        left -= 1;
        if (left > 0) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    find: (place: Place) => placeAt(table.current, placeId(place)),
    handlers: {
      onKeyDown,
      onFocus: (event: { target: EventTarget }) => {
        focused.current = event.target as HTMLElement;
        const id = (event.target as HTMLElement).dataset.place;
        if (id !== undefined) setAt(id);
      },
      onBlur: (event: { relatedTarget: EventTarget | null }) => {
        if (event.relatedTarget !== null) focused.current = null;
      },
    },
  };
}
