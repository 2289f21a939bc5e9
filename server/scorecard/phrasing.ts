import type { DurationMs } from '../../shared/time.ts';
import { formatDrillTime, MINUTE, SECOND } from '../../shared/time.ts';

export const clock = formatDrillTime;

/** A duration as people say it: "3 min 10 s". */
export function span(ms: DurationMs): string {
  const whole = Math.max(0, Math.round(ms / SECOND));
  const [min, s] = [Math.floor(whole / 60), whole % 60];
  if (min === 0) return `${s} s`;
  return s === 0 ? `${min} min` : `${min} min ${s} s`;
}

/** Where an item holds a comma of its own, commas would not tell where the next begins; in brackets or quotes they do. */
const holdsComma = (item: string): boolean => item.replace(/\([^()]*\)|"[^"]*"/gu, '').includes(',');

/** Longest list that still reads as a sentence. */
const MOST_LISTED = 8;

export function list(items: readonly string[], most = MOST_LISTED): string {
  const shown =
    items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  const [between, last] = shown.some(holdsComma) ? ['; ', '; and '] : [', ', ' and '];
  return shown.length > 1
    ? `${shown.slice(0, -1).join(between)}${last}${shown.at(-1)}`
    : (shown[0] ?? 'none');
}

/** A sender's name in the middle of a sentence: "A parent" becomes "a parent". */
export const inSentence = (name: string): string =>
  name.replace(/^(?:A|An|The) /u, (article) => article.toLowerCase());

export const percent = (share: number): string => `${(Math.round(share * 1000) / 10).toFixed(1)} %`;

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const minutesOf = (ms: DurationMs): number => ms / MINUTE;

/** Words that somebody typed, inside a sentence: a line break there would begin a group of its own. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Whole sentences from clauses that each branch established; empty ones fall away. */
export const sentences = (...parts: (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join(' ');

/** The same, each on a line of its own: a sentence, and the groups below it. */
export const lines = (...parts: (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join('\n');

/** A field that says something: a box filled with a word or two is not a reason. What it says is for a person to judge. */
export const says = (text: string, atLeast = 3): boolean =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= atLeast;
