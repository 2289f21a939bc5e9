import { SheetError } from '../grid.ts';
import { isDateFormat } from './dateFormat.ts';
import { isTrue, readXml } from './xml.ts';

/** What a style says that matters to a list: how its number is meant, and if its text is struck out or not shown at all. */
export interface CellStyle {
  isDate: boolean;
  isStruck: boolean;
  isUnseen: boolean;
}

export const PLAIN_STYLE: CellStyle = { isDate: false, isStruck: false, isUnseen: false };

/** Formats that sheet programs know by number: dates and times, wherever in the world. */
const BUILT_IN_DATES = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47],
  ...[27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58],
  ...[71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81],
]);
/** Sheet programs themselves allow no more. */
const MOST_STYLES = 70_000;
/** A format of four empty parts shows nothing, whatever the cell holds. */
const SHOWS_NOTHING = /^\s*;\s*;\s*;\s*$/;

interface Styles {
  /** In the order in which cells name them. */
  styles: CellStyle[];
  /** The looks that strike text out and are put on by a rule, by their number. */
  strikingRules: Set<number>;
}

export function stylesOf(xml: Buffer | null): Styles {
  if (xml === null) return { styles: [], strikingRules: new Set() };
  const formats = new Map<string, string>();
  const struck: boolean[] = [];
  const styles: CellStyle[] = [];
  const strikingRules = new Set<number>();
  let rules = 0;
  let inside = '';
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'fonts' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') inside = name;
      else if (name === 'numFmt' && inside !== 'dxfs')
        formats.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? '');
      else if (name === 'dxf') rules += 1;
      else if (name === 'strike' && inside === 'dxfs' && isOn(attribute('val'))) strikingRules.add(rules - 1);
      else if (name === 'font' && inside === 'fonts') struck.push(false);
      else if (name === 'strike' && inside === 'fonts') struck[struck.length - 1] = isOn(attribute('val'));
      else if (name === 'xf' && inside === 'cellXfs') {
        const id = attribute('numFmtId') ?? '0';
        const format = formats.get(id);
        styles.push({
          isDate: format === undefined ? BUILT_IN_DATES.has(Number(id)) : isDateFormat(format),
          isStruck: struck[Number(attribute('fontId') ?? '0')] ?? false,
          isUnseen: format !== undefined && SHOWS_NOTHING.test(format),
        });
      }
      if (styles.length > MOST_STYLES || struck.length > MOST_STYLES || formats.size > MOST_STYLES)
        throw new SheetError(
          'the workbook holds more styles than a sheet program allows',
          'Copy the rows of the list into a new workbook and import that.',
        );
    },
    close: (name) => {
      if (name === inside) inside = '';
    },
  });
  return { styles, strikingRules };
}

/** `<strike/>` alone says yes. */
export const isOn = (value: string | undefined): boolean => value === undefined || isTrue(value);
