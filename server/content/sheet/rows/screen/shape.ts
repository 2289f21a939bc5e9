import { plain } from '../../header/keys.ts';
import type { ReadList } from '../../read/readSheet.ts';
import type { ReadRow } from '../rowsBelow.ts';
import type { Why } from './vocabulary.ts';

const TOTAL =
  /^(?:grand |sub-?)?(?:total|totals|sum|summe|gesamt|anzahl|count|insgesamt|合計|总计|合计)\b[\s:]*(?:of |number of )?(?:injects?|events?|rows?)?[\s:]*\d*$/i;
/** A sentence of more words is something to say. */
const MOST_WORDS = 8;

/** What a row is that belongs to the layout of the sheet and not to the list; null for a row of the list. */
export function shapeOf(
  row: ReadRow,
  { mapping }: ReadList,
): Extract<Why, 'heading' | 'header again' | 'total'> | null {
  const filled = row.asides.filter(({ text }) => text !== '');
  const again = filled.filter(
    ({ column, text }) => plain(text) === plain(mapping.columns[column - 1]?.header ?? ''),
  );
  if (again.length >= 2 && again.length * 2 > filled.length) return 'header again';
  if (filled.length <= 3 && filled.some(({ text }) => TOTAL.test(text.trim()))) return 'total';
  const [only] = filled;
  if (filled.length !== 1 || only === undefined) return null;
  const key = mapping.columns[only.column - 1]?.key ?? null;
  if (key !== 'message' && key !== 'subject') return only.text.length <= 120 ? 'heading' : null;
  const words = only.text.split(/\s+/).length;
  return words <= MOST_WORDS && !/[.!?…]["')]*$/.test(only.text) ? 'heading' : null;
}
