import { HOSTILE_KEYS } from '../pack/packField.ts';

/** Control characters and codes that are no characters have no place in a cell, and a workbook cannot hold most of them. */
const CONTROL = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}\uFEFF]/gu;
/** Half of a letter: no file can hold it. */
const LONE = /\p{Surrogate}/gu;

/** A cell as it travels: line ends as one sign, nothing around it, no control characters. Doing it twice changes nothing. */
export const tidy = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(CONTROL, '')
    .replace(LONE, '\uFFFD')
    .trim();

/**
 * A sheet program runs a cell that starts like a formula, also behind spaces, also in wide letters, and also from a CSV file. An
 * apostrophe in front keeps it a text. One that stood there already gets another, so that taking one off always gives back what was.
 */
const RUNS = /^'*\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^'*[\t\r\n]/;
const DEFUSED = /^'+\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^'+[\t\r\n]/;

/** The workbook writer keeps texts in a table that takes such words for its own, so they go behind an apostrophe as well. */
const isTaken = (text: string): boolean => HOSTILE_KEYS.has(text.replace(/^'+/, ''));

export const defuse = (text: string): string => (RUNS.test(text) || isTaken(text) ? `'${text}` : text);
export const undefuse = (text: string): string =>
  DEFUSED.test(text) || (text.startsWith("'") && isTaken(text)) ? text.slice(1) : text;

/** A cell that a sheet program would run, had it been typed there. */
export const looksLikeFormula = (text: string): boolean => /^\s*[=\uFF1D]/.test(text);
