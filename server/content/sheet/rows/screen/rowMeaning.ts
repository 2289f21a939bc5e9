import { channelOf } from '../../values/channels.ts';
import type { Why } from './vocabulary.ts';
import { BY_HAND, COMES_IN, KINDS, SIGNED, STATUSES } from './vocabulary.ts';

/** What a cell that tells of its row says about it. */
export type Meaning = { is: 'in' | 'channel' | 'by hand' | 'nothing' | 'unknown' } | { is: 'out'; why: Why };

/** Cells are looked at up to here: nobody writes a kind or a status longer. */
const MOST_CHARS = 200;

/**
 * A cell's words as they are compared: `ExpectedPlayerActions`, `expected-player action #` and `EXPECTED PLAYER ACTION` are the same.
 */
export const said = (text: string): string =>
  text
    .slice(0, MOST_CHARS)
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/['’`]/g, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(singular)
    .join(' ');

const singular = (word: string): string =>
  /^(news|status|previous|as|is|this|us|press|less)$/.test(word) || /(ss|us|is)$/.test(word)
    ? word
    : word.endsWith('ies') && word.length > 4
      ? `${word.slice(0, -3)}y`
      : word.length > 3 && word.endsWith('s')
        ? word.slice(0, -1)
        : word;

interface Known {
  why: Why;
  anywhere: RegExp;
  alone: ReadonlySet<string>;
}

const compiled = (lists: typeof STATUSES): Known[] =>
  lists.map(({ why, anywhere, alone }) => ({
    why,
    anywhere: phrases(anywhere),
    alone: new Set((alone ?? '').split('|').map(said)),
  }));
const phrases = (list: string): RegExp =>
  new RegExp(`(?:^| )(?:${list.split('|').map(said).join('|')})(?: |$)`, 'u');

const GONE = compiled(STATUSES);
const NOT_FOR_PLAYERS = compiled(KINDS);
const HAND = phrases(BY_HAND);

/** What the words say, whether they stand under "Type" or under "Status": people keep both in one column. */
export function meaningOf(text: string): Meaning {
  const words = said(text);
  // A dash or a tick is how people leave a cell empty; a code or a cross may mean anything.
  if (words === '') return { is: /[\p{N}?!×✗✘❌🚫⛔]/u.test(text) ? 'unknown' : 'nothing' };
  const known = (list: readonly Known[], how: 'anywhere' | 'alone'): Why | undefined =>
    list.find((item) => (how === 'alone' ? item.alone.has(words) : item.anywhere.test(words)))?.why;
  const gone = known(GONE, 'alone') ?? known(GONE, 'anywhere');
  if (gone) return { is: 'out', why: gone };
  const kind = known(NOT_FOR_PLAYERS, 'alone') ?? known(NOT_FOR_PLAYERS, 'anywhere');
  if (kind) return { is: 'out', why: kind };
  if (HAND.test(words)) return { is: 'by hand' };
  const tokens = words.split(' ');
  if (/^(?:not|no|non|never|dont|un)\b/.test(words)) return { is: 'unknown' };
  if (tokens.includes('inject') || tokens.every((token) => COMES_IN.has(token)) || SIGNED.test(words))
    return { is: 'in' };
  if (words !== 'other' && channelOf(text) !== null) return { is: 'channel' };
  return { is: 'unknown' };
}

/** The words alone, wherever they stand, leave no doubt: "DELETED" under Remarks, "Expected player action" under Phase. */
const UNMISTAKABLE: Partial<Record<Why, RegExp>> = {
  deleted: /^deleted?$/,
  cancelled: /^cancell?ed$/,
  omitted: /^omitted$/,
  deferred: /^deferred$/,
  draft: /^draft$/,
  obsolete: /^obsolete$/,
  superseded: /^superseded$/,
  withdrawn: /^withdrawn$/,
  'on hold': /^on hold$/,
  'not used': /^(not used|do not use|do not play|do not send)$/,
  'expected player action':
    /^((expected|anticipated) (player |participant )?(action|response|reaction)|player action|epa)$/,
  administrative:
    /^(?:start ?ex|end ?ex|pause ?ex|start of exercise|end of exercise|exercise (?:start|end)|hot ?wash)$/,
  'for controllers':
    /^((for )?(the )?(controller|evaluator|facilitator|observer|white cell|excon|control) (only|note|information|info|instruction|action)|for (the )?(controller|evaluator|facilitator|control|white cell)( and (controller|evaluator))?( only)?|for information of control|not for player)$/,
};

/** Why a cell of any column keeps its row out, whatever the header over it; null where it does not. */
export function unmistakable(text: string): Why | null {
  if (text.length > 60) return null;
  const words = said(text);
  for (const [why, pattern] of Object.entries(UNMISTAKABLE)) if (pattern.test(words)) return why as Why;
  return null;
}

/** "Expected player action: …", "[DELETED] …", "CONTROLLER NOTE - …": a text that begins by saying whom it is not for. */
export function beginsWith(text: string): Why | null {
  const lead = text.slice(0, 60);
  const bracketed = /^\s*[[(<*_]+\s*([^\])>*_:]{2,40})\s*:?\s*[\])>*_]+/u.exec(lead)?.[1];
  const plain = /^\s*([^:\n]{2,40}?)(?:\s*:|\s+[-–—]|[-–—]\s)/u.exec(lead)?.[1];
  for (const words of [bracketed, plain]) {
    const why = words === undefined ? null : unmistakable(words);
    // "Cancelled: your order" may well be an inject for a desk; in brackets or capitals it is a mark of whoever keeps the list.
    const isMark = words === bracketed || words === words?.toUpperCase();
    if (why !== null && (isMark || why === 'expected player action' || why === 'for controllers')) return why;
  }
  return null;
}

/** "14 (deleted)", "The partner asks [DRAFT]". */
export function endsWith(text: string): Why | null {
  const words = /[[(]\s*([^\])([]{2,40})\s*[\])]\s*$/u.exec(text.slice(-60))?.[1];
  return words === undefined ? null : unmistakable(words);
}

/** "Deleted injects", "OLD - do not use", "Expected player actions": what a heading says of the rows below it. */
export function headingOf(text: string): Why | null {
  for (const part of text.split(/[/|,;&:()\u2013\u2014-]|\band\b|\bor\b/i)) {
    const words = said(part)
      .replace(/(?:^| )(?:inject|event|row|item|entry|list|section|below|from here)(?= |$)/g, '')
      .trim();
    const why = unmistakable(words);
    if (why !== null) return why;
  }
  return null;
}
