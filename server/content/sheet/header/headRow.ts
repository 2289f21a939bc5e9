import type { Grid } from '../read/grid.ts';
import { momentOf } from '../times/cell.ts';
import { guessedAs } from './guess.ts';
import type { ImportKey } from './keys.ts';
import { knownAs, plain } from './keys.ts';
import type { Named } from './mapColumns.ts';

/** A header is looked for in so many rows from the top: above it stand titles, logos, instructions. */
const HEAD_WITHIN = 300;
/** Longer than any header: such a row holds sentences. */
const LONGEST = 90;
const FILLED = 3;

/** Rows that may be the header, with how well each names columns of an event list. */
export function headRows({ rows, hiddenColumns }: Grid, named: Named): { row: number; score: number }[] {
  const worths = new Map<string, ReturnType<typeof worthOf>>();
  const worth = (text: string): ReturnType<typeof worthOf> => {
    const known = worths.get(text);
    if (known !== undefined) return known;
    const found = worthOf(text);
    worths.set(text, found);
    return found;
  };
  const found = rows.slice(0, HEAD_WITHIN).flatMap((cells, index) => {
    const keys = new Map<ImportKey, number>();
    let filled = 0;
    let strange = 0;
    cells.forEach(({ text, number, days }, at) => {
      if (text.trim() === '' || hiddenColumns.has(at + 1)) {
        const own = named.get(plain(text));
        if (text.trim() !== '' && own !== undefined && own !== 'ignore') keys.set(own, 3);
        return;
      }
      filled += 1;
      const isValue = number !== undefined || days !== undefined || text.length > LONGEST;
      const own = named.get(plain(text));
      const means = isValue
        ? null
        : own !== undefined && own !== 'ignore'
          ? { key: own, by: 3 }
          : worth(text);
      if (means === null) strange += 1;
      else keys.set(means.key, Math.max(keys.get(means.key) ?? 0, means.by));
    });
    const sum = [...keys.values()].reduce((total, by) => total + by, 0);
    // A row of the list may hold "Phone" and "Subject to change"; a header holds little else than headers.
    return keys.size >= 2 && sum > strange * 0.5
      ? [{ row: index + 1, score: sum - strange * 0.2 + Math.min(filled, 20) / 100 }]
      : [];
  });
  if (found.length > 0) return found;
  const shaped = byShape(rows, hiddenColumns);
  return shaped.length > 0 ? shaped : withoutHead(rows);
}

function worthOf(text: string): { key: ImportKey; by: number } | null {
  const known = knownAs(text)[0];
  if (known) return { key: known.key, by: 2 };
  const guess = guessedAs(text);
  return guess === null ? null : { key: guess.key, by: 1 };
}

/** A list that begins with its first row: most rows hold a time and something to say. Row 0 stands for the header that is not there. */
function withoutHead(rows: Grid['rows']): { row: number; score: number }[] {
  const filled = rows
    .map((cells) => cells.filter(({ text }) => text.trim() !== ''))
    .filter(({ length }) => length > 0);
  const telling = filled.filter(
    (cells) =>
      cells.length >= FILLED &&
      cells.some((cell) => ['clock', 'pair', 'date', 'offset'].includes(momentOf(cell).is)) &&
      cells.some(({ text }) => text.length > 20),
  );
  return telling.length >= 2 && telling.length > filled.length * 0.6 ? [{ row: 0, score: 0.1 }] : [];
}

/** A header in words that nobody here knows: a row of short texts above rows that hold times, numbers or sentences. */
function byShape(rows: Grid['rows'], hidden: ReadonlySet<number>): { row: number; score: number }[] {
  const seen = (cells: Grid['rows'][number]) =>
    cells.filter(({ text }, at) => text.trim() !== '' && !hidden.has(at + 1));
  for (const [index, cells] of rows.slice(0, HEAD_WITHIN).entries()) {
    const heads = seen(cells);
    const below = rows.slice(index + 1, index + 6).map(seen);
    if (heads.length < FILLED || below.length < 2) continue;
    const areShort = heads.every(
      ({ text, number, days }) =>
        text.length <= 40 && number === undefined && days === undefined && !/\d:\d\d/.test(text),
    );
    const hasTexts = below.some((row) => row.some(({ text }) => text.length > 30));
    const areAsWide = below.some((row) => row.length >= heads.length - 2);
    if (areShort && hasTexts && areAsWide) return [{ row: index + 1, score: 0.5 }];
  }
  return [];
}
