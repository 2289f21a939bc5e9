import type { Cell, SheetData } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { defuse, tidy } from '../cellText.ts';
import type { SheetRow } from '../columns.ts';
import { COLUMNS, MARK } from '../columns.ts';
import { csvText } from './csvText.ts';

/** An event list ready to be written: its rows and what stands above them. */
export interface EventList {
  /** What it is the list of: scenario, variant, drill. */
  title: string;
  rows: readonly SheetRow[];
}

/** File name of an export, without its ending: says EXERCISE and holds nothing a file system would refuse. */
export const fileStem = (name: string): string => `${MARK}-msel-${name.replace(/[^A-Za-z0-9._-]+/g, '-')}`;

const cellOf = (text: string): string => defuse(tidy(text));
const titleOf = ({ title }: EventList): string =>
  `${MARK} ${MARK} ${MARK} - ${tidy(title).replaceAll('\n', ' ')} - for the facilitator only`;

/** As CSV: the line that says what it is, the header, then a line per inject. */
export const writeCsv = (list: EventList): string =>
  csvText([
    [titleOf(list), ...COLUMNS.slice(1).map(() => '')],
    COLUMNS.map(({ header }) => header),
    ...list.rows.map((row) => COLUMNS.map(({ key }) => row[key])),
  ]);

/** A workbook writes odd characters as `_x000D_`; letters of a text that look so are marked as letters, which the writer leaves to us. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const TAPE = { backgroundColor: '#B42318', textColor: '#FFFFFF', fontWeight: 'bold' } as const;
const HEAD = { backgroundColor: '#1F2A37', textColor: '#FFFFFF', fontWeight: 'bold', wrap: true } as const;
const BODY = { type: String, wrap: true, alignVertical: 'top' } as const;

/** The same as a workbook, every cell a text: nothing in it is ever calculated, and it holds no macros. */
export async function writeXlsx(list: EventList): Promise<Buffer> {
  const title: Cell = { value: escaped(titleOf(list)), type: String, columnSpan: COLUMNS.length, ...TAPE };
  const data: SheetData = [
    [title, ...COLUMNS.slice(1).map(() => null)],
    COLUMNS.map(({ header }): Cell => ({ value: header, type: String, ...HEAD })),
    ...list.rows.map((row) =>
      COLUMNS.map(({ key }): Cell => {
        const value = escaped(cellOf(row[key]));
        return value === '' ? null : { value, ...BODY };
      }),
    ),
  ];
  return await writeExcelFile(data, {
    sheet: `${MARK} MSEL`,
    orientation: 'landscape',
    columns: COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 2,
  }).toBuffer();
}
