/** Words in which a text says that something was measured, or gives a number that reads as one. */
export interface MeasuredClaim {
  /** As it stands in the text. */
  words: string;
  /** That it was read; that it has come down; or a number. */
  says: 'read' | 'down' | 'number';
  numbers: readonly number[];
  /** Of a `read` claim: numbers given in the same sentence. A finding that holds them all is what was read. */
  beside: readonly MeasuredClaim[];
}

import { NUMBER_WORD, SPELT } from './numberWords.ts';

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
]);

/** A number in digits or words. Not the tail of a version, a time or a name: cv-4.2, 14:45, g41. */
const AMOUNT = `(?<![\\p{L}\\d.:+_-])(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?:${NUMBER_WORD})(?![\\p{L}-]))(?![:\\d])(?:\\s+(?:hundred|thousand|million)\\b)?`;
const amounts = new RegExp(AMOUNT, 'giu');

function amountOf(written: string): number {
  const [first = '', scale = ''] = written.toLowerCase().split(/\s+/u);
  const value = SPELT.get(first) ?? Number(first.replaceAll(',', ''));
  return value * (SCALES.get(scale) ?? 1);
}

/** Every number a text holds, however it is written. */
export const numbersIn = (text: string): number[] =>
  [...text.matchAll(amounts)].map(([word]) => amountOf(word));

/** What a count can be of, where it tells how much harm there is or how many it concerns. */
const COUNTED =
  'failures?|hits?|answers?|outputs?|rewrites?|records?|accounts?|users?|people|persons|conversations?|chats?|attempts?|prompts?|reports?|tickets?|cases?|tenants?|customers?|businesses|messages?|pupils?|students?|children|schools?';
/** Words after which a new thing is spoken of, and the number belongs to the one before. */
const BETWEEN = 'on|in|of|at|for|from|by|to|and|or|with|per|than|as';
const NUMBERS: readonly RegExp[] = [
  new RegExp(`${AMOUNT}\\s*(?:%|per ?cent\\b)`, 'giu'),
  new RegExp(`${AMOUNT}\\s+(?:out of|of|in)\\s+(?:the\\s+|every\\s+)?${AMOUNT}`, 'giu'),
  /(?<![\d/:.])\d+\s?\/\s?\d{2,}(?![\d/])/gu,
  new RegExp(`${AMOUNT}\\s+(?:an?|per|every)\\s+(?:hour|minute|day)\\b`, 'giu'),
  new RegExp(`${AMOUNT}\\s+(?:(?!(?:${BETWEEN})\\b)[\\p{L}-]+\\s+){0,2}?(?:${COUNTED})\\b`, 'giu'),
];

const READ =
  /\b(?:as )?measured\b|\bmeasurements? (?:show|say|confirm)s?\b|\breadings? (?:show|say|confirm)s?\b|\bread (?:back|after (?:the |its |each |every )?(?:last )?(?:switch|switch|purge|press|rollback))\b/giu;
const COME_DOWN = /\bcontained\b|\bbelow the (?:line|limit|threshold)\b|\b(?:falling|dropping|halved)\b/giu;

/** What is denied, asked for or still to come is no claim. */
const NOT_SAID =
  /\b(?:not|nothing|never|none|nobody|no|until|once|when|if|whether|before|unless|without|will|would|must|needs?|to be|being|how)\b|n['’]t\b/iu;

/** Sentence by sentence, so that a "not yet" speaks for its own sentence alone. */
const sentencesOf = (text: string): string[] =>
  text.replace(/\{\{[^}]*\}\}/gu, '…').split(/(?<=[.;!?])\s+|\n/u);

export function measuredClaims(text: string): MeasuredClaim[] {
  return sentencesOf(text).flatMap((sentence) => {
    const numbers = numberClaims(sentence);
    const said = (pattern: RegExp, says: 'read' | 'down'): MeasuredClaim[] =>
      [...sentence.matchAll(pattern)]
        .filter(({ index }) => !NOT_SAID.test(sentence.slice(0, index)) && !/\byet\b/iu.test(sentence))
        .map(([words]) => ({ words, says, numbers: [], beside: says === 'read' ? numbers : [] }));
    return [...said(COME_DOWN, 'down'), ...said(READ, 'read'), ...numbers];
  });
}

/** Shares, ratios, rates and counts above one; the bare number of a step or a person is none. */
const numberClaims = (sentence: string): MeasuredClaim[] =>
  NUMBERS.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map(
      ([words]): MeasuredClaim => ({
        words,
        says: 'number',
        numbers: numbersIn(words.replace('/', ' ')),
        beside: [],
      }),
    ),
  ).filter(
    ({ words, numbers: [first = 0, second] }) => second !== undefined || /%|cent/iu.test(words) || first > 1,
  );

/** One source that holds all the numbers of the claim: two numbers from two places make no ratio. */
export const restsOn = ({ numbers }: MeasuredClaim, sources: readonly string[]): boolean =>
  sources.some((source) => {
    const known = new Set(numbersIn(source.replaceAll('/', ' ')));
    return numbers.every((number) => known.has(number));
  });
