import { columnNamed, plain } from '../header/keys.ts';
import type { ReadOptions } from '../read/readSheet.ts';
import { said } from '../rows/screen/rowMeaning.ts';
import type { Given } from '../rows/screen/verdict.ts';
import type { PairReading } from '../times/column.ts';

/**
 * Everything that whoever imports has said about a sheet, as plain data: the command line, the browser and the file beside a pack hold the
 * same. What nobody has said is left out, and the plan shows what was guessed in its place.
 */
export interface Decisions {
  sheets?: string[];
  /** Their header or its letter → our column, or "ignore". */
  columns?: Record<string, string>;
  /** Their name → desks of ours, "all", or "note". */
  desks?: Record<string, string>;
  /** Who gets the rows that name no desk of ours. */
  to?: string;
  /** Their way of sending → a channel of ours. */
  channels?: Record<string, string>;
  /** Words under Type and Status → inject, contingency, expected, controller, out. */
  words?: Record<string, string>;
  times?: PairReading;
  /** So far apart come the rows of a list without times. */
  everyMs?: number;
  /** Style and pace refuse rows, as the check of a scenario does. */
  strict?: boolean;
}

/** What a word under Type or Status may be given to mean. */
export const MEANT = {
  in: 'in',
  inject: 'in',
  contingency: 'by hand',
  'by hand': 'by hand',
  shelf: 'by hand',
  expected: 'expected player action',
  'expected action': 'expected player action',
  controller: 'for controllers',
  out: 'omitted',
} as const;

export const givenOf = ({ words = {} }: Decisions): Given =>
  new Map(
    Object.entries(words).flatMap(([theirs, ours]) => {
      const word = ours.trim().toLowerCase();
      return Object.hasOwn(MEANT, word) ? [[said(theirs), MEANT[word as keyof typeof MEANT]] as const] : [];
    }),
  );

/** What reading the file needs of them. Throws `SheetError` for a column that is none of ours. */
export const readOptionsOf = ({ sheets, columns = {} }: Decisions): ReadOptions => ({
  ...(sheets === undefined || sheets.length === 0 ? {} : { sheets }),
  named: new Map(
    Object.entries(columns).map(([theirs, ours]) => [plain(theirs), columnNamed(ours)] as const),
  ),
});
