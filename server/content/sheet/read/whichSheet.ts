import { plain } from '../header/keys.ts';
import type { Mapping } from '../header/mapColumns.ts';
import { daysIn } from '../times/dates.ts';
import type { Grid } from './grid.ts';
import { SheetError } from './grid.ts';

/** A sheet that may be the event list. */
export interface Candidate {
  grid: Grid;
  mapping: Mapping;
  /** Rows with something to say. */
  usable: number;
  /** How many of our columns it has. */
  keys: number;
  score: number;
  /** Which day it holds, where there is a sheet for each; from 0. */
  day: number;
}

/** Rows of the second sheet are numbered from here on, so that each row has a number of its own. */
export const ROWS_OF_A_SHEET = 100_000;

/** What people call sheets they keep beside the list in use. */
const ASIDE =
  /\b(?:old|archived?|do not use|don'?t use|not used|unused|deleted?|cancell?ed|superseded|obsolete|withdrawn|drafts?|templates?|backup|examples?|samples?|controllers?|evaluators?|expected|lookups?|metadata|legend|lists?|print)\b/i;
export const isAside = ({ sheet }: Grid): boolean =>
  sheet !== null && ASIDE.test(sheet.replace(/_/g, ' ')) && !/\bevents? lists?\b|\bmsel\b/i.test(sheet);

/** The sheets of one list, a sheet for each day: named by days, dates or weekdays, and with the same columns. */
export function joined(best: Candidate, shown: readonly Candidate[]): Candidate[] {
  const dayOf = ({ grid }: Candidate): ReturnType<typeof daysIn>['day'] =>
    grid.sheet === null ? null : daysIn(grid.sheet.trim().toLowerCase().replace(/_/g, ' ')).day;
  if (dayOf(best) === null) return [best];
  const heads = ({ mapping }: Candidate): string =>
    mapping.columns
      .filter(({ header }) => header !== '')
      .map(({ header }) => plain(header))
      .join('|');
  const days = shown.filter(
    (other) =>
      dayOf(other) !== null && !isAside(other.grid) && heads(other) === heads(best) && other.usable > 0,
  );
  const names = [...new Set(days.map((day) => JSON.stringify(dayOf(day))))];
  return days.map((day) => {
    const words = dayOf(day);
    const counted = words?.is === 'count' ? words.index : names.indexOf(JSON.stringify(words));
    return { ...day, day: counted };
  });
}

export function chosenSheets(
  grids: readonly Grid[],
  wanted: readonly string[],
  failed: SheetError | null,
): readonly Grid[] {
  if (wanted.length === 0) return grids;
  const name = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return wanted.map((word) => {
    const found = grids.find(({ sheet }) => sheet !== null && name(sheet) === name(word));
    if (found) return found;
    if (failed && grids.length === 0) throw failed;
    const names = grids.flatMap(({ sheet }) => (sheet === null ? [] : [`"${sheet}"`]));
    throw new SheetError(
      `it has no sheet "${word}"`,
      names.length > 0 ? `It has ${names.join(', ')}.` : 'A text file has one table: leave --sheet out.',
    );
  });
}
