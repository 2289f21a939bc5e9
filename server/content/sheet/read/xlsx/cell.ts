import type { GridCell } from '../grid.ts';
import type { Run } from './strings.ts';
import type { CellStyle } from './styles.ts';

/** One `<c>` of a sheet as it was written. */
export interface RawCell {
  type: string;
  style: CellStyle;
  /** The words of `<v>`; null where there is none. */
  value: string | null;
  inline: readonly Run[];
  hasFormula: boolean;
}

const DAY = 86_400_000;
/** The day workbooks count as 0, in days before 1970. */
const DAY_ZERO = 25_569;
/** Workbooks of old Macs count from 1904. */
const FROM_1904 = 1_462;

/** A cell as a person sees it, or null where it shows nothing and holds nothing. */
export function cellOf(raw: RawCell, strings: readonly (readonly Run[])[], is1904: boolean): GridCell | null {
  const { type, value, style, hasFormula } = raw;
  const cell = type === 'inlineStr' ? fromRuns(raw.inline, style) : fromValue(raw, strings, is1904);
  if (cell === null) return hasFormula && value === null ? { text: '', broken: 'formula' } : null;
  if (style.isUnseen && cell.text !== '') return { text: '', broken: 'unseen' };
  return style.isStruck && type !== 's' && type !== 'inlineStr' ? { ...cell, struck: true } : cell;
}

function fromValue(
  { type, value, style }: RawCell,
  strings: readonly (readonly Run[])[],
  is1904: boolean,
): GridCell | null {
  if (value === null || value.trim() === '') return null;
  switch (type) {
    case 's': {
      const runs = strings[Number(value)];
      return runs === undefined ? { text: '', broken: 'error' } : fromRuns(runs, style);
    }
    case 'str':
      return { text: unescaped(value) };
    case 'b':
      return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
    case 'd': {
      const moment = Date.parse(/[zZ]$|[+-]\d{2}:?\d{2}$/.test(value) ? value : `${value}Z`);
      return Number.isNaN(moment) ? { text: value } : dated(moment / DAY + DAY_ZERO);
    }
    case 'n':
    case '': {
      const number = Number(value);
      if (!Number.isFinite(number)) return { text: '', broken: 'error' };
      if (style.isDate && number >= 0 && number < 3_000_000)
        return dated(is1904 && number >= 1 ? number + FROM_1904 : number);
      return { text: String(number), number };
    }
    default:
      return { text: '', broken: 'error' };
  }
}

/** Without what is struck out; where all of it is, the words stay so that they can be named. */
function fromRuns(runs: readonly Run[], style: CellStyle): GridCell | null {
  const isStruck = ({ isStruck: own }: Run): boolean => own ?? style.isStruck;
  const words = (list: readonly Run[]): string => unescaped(list.map(({ text }) => text).join(''));
  const struck = runs.filter(isStruck);
  const kept = words(runs.filter((run) => !isStruck(run)));
  if (words(struck).trim() === '') return runs.length === 0 ? null : { text: words(runs) };
  if (kept.trim() === '') return { text: words(runs), struck: true };
  return { text: kept, partStruck: words(struck) };
}

function dated(days: number): GridCell {
  // Rounded to the second: a share of a day has no exact number.
  const exact = Math.round(days * 86_400) / 86_400;
  const moment = new Date(Math.round((exact - DAY_ZERO) * 86_400) * 1_000).toISOString();
  const clock = moment.slice(11, 19);
  return { text: exact < 1 ? clock : `${moment.slice(0, 10)} ${clock}`, days: exact };
}

/** `_x000D_` is how a workbook writes what XML cannot hold. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
