import { createStore } from 'zustand/vanilla';
import type { SectionId } from './desk/sections.ts';

/** Where the thing a sentence is about can be seen. */
export type Place = SectionId | 'incoming' | 'board' | 'people' | 'channel';

/** One sentence for somebody who cannot see the screen, and for everybody else beside it. */
export interface Sentence {
  words: string;
  place: Place | null;
}

/** Shorter and a screen reader is talked over. */
const BREATH_MS = 3_000;
/** More than these are told as a number: nobody listens for half a minute. */
const MOST = 5;

interface Spoken {
  now: Sentence | null;
  /** Sentences so far: the same words twice are still two. */
  count: number;
}
export const spoken = createStore<Spoken>()(() => ({ now: null, count: 0 }));

let waiting: Sentence[] = [];
let timer: ReturnType<typeof setTimeout> | null = null;

function next(): void {
  timer = null;
  const [first] = waiting;
  if (!first) return;
  const isMany = waiting.length > MOST;
  const sentence = isMany
    ? { words: `${waiting.length} things happened. The last: ${waiting.at(-1)?.words ?? ''}`, place: null }
    : first;
  waiting = isMany ? [] : waiting.slice(1);
  spoken.setState(({ count }) => ({ now: sentence, count: count + 1 }));
  timer = setTimeout(next, BREATH_MS);
}

/** Says these one after the other, at most one in three seconds. */
export function say(...sentences: readonly Sentence[]): void {
  if (sentences.length === 0) return;
  waiting = [...waiting, ...sentences];
  if (timer === null) next();
}

/** The room is left: what waited is not said anywhere else. */
export function hush(): void {
  waiting = [];
  spoken.setState({ now: null });
}
