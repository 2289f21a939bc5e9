import type { InjectRow } from '../../../shared/scenario/msel.ts';

/** Words between quotes are somebody else's, and so is a line of a mail that is quoted whole. */
const QUOTED: readonly RegExp[] = [
  /^[ \t]*>.*$/gmu,
  /"[^"\n]*"/gu,
  /“[^“”]*”/gu,
  /„[^„“”]*[“”]/gu,
  /«[^«»]*»/gu,
  // A single quote is an apostrophe too: only a pair that stands around whole words.
  /(?<![\p{L}\d])‘[^‘\n]*?’(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])'[^'\n]*'(?![\p{L}\d])/gu,
];

/** A mark at the end of a word, not one inside an address. */
const QUESTION = /[?？؟](?=[\s?!)\]}…*_"”’'»]|$)/u;

/** Is a question put to whoever reads this? */
const asksSomething = (text: string): boolean =>
  QUESTION.test(QUOTED.reduce((rest, pattern) => rest.replace(pattern, ' '), text));

/** Whoever receives this inject may answer it: it offers replies, or its words ask. */
export const takesAnswer = ({
  subject,
  body,
  replies = [],
  asksNothing,
}: Pick<InjectRow, 'subject' | 'body' | 'replies' | 'asksNothing'>): boolean =>
  replies.length > 0 || (asksNothing !== true && asksSomething(`${subject}\n${body}`));
