import { deflateRawSync } from 'node:zlib';

/** A cell of a workbook made by hand: its text, or more about it. */
export type MadeCell =
  | string
  | number
  | null
  | {
      text?: string;
      /** Stretches of text, struck out or not. */
      runs?: { text: string; struck?: boolean }[];
      /** The whole cell is struck out by its style. */
      struck?: boolean;
      /** A share of a day, shown as a time. */
      clock?: number;
      /** A formula; `text` is its last result. */
      formula?: string;
      error?: string;
    };

export interface MadeSheet {
  name: string;
  rows: MadeCell[][];
  state?: 'hidden' | 'veryHidden';
  /** Rows and columns by their number, from 1. */
  hiddenRows?: number[];
  flatRows?: number[];
  hiddenColumns?: number[];
  merges?: string[];
  filter?: string;
}

const PLAIN = 0;
const CLOCK = 1;
const STRUCK = 2;
const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="20" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as sheet programs write it, with what is hidden and struck out in it: the library that writes ours can do neither. */
export function workbookOf(sheets: readonly MadeSheet[]): Buffer {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_sheet, index) =>
          `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  });
  return zipOf(parts);
}

function sheetXml(sheet: MadeSheet): string {
  const { rows, hiddenRows = [], flatRows = [], hiddenColumns = [], merges = [], filter } = sheet;
  const columns = hiddenColumns.map(
    (column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`,
  );
  const body = rows.map((cells, index) => {
    const row = index + 1;
    const looks = `${hiddenRows.includes(row) ? ' hidden="1"' : ''}${flatRows.includes(row) ? ' ht="0" customHeight="1"' : ''}`;
    return `<row r="${row}"${looks}>${cells.map((cell, column) => cellXml(cell, `${letters(column + 1)}${row}`)).join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${body.join('')}</sheetData>${filter ? `<autoFilter ref="${filter}"/>` : ''}${merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`;
}

function cellXml(cell: MadeCell, place: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if (cell.clock !== undefined) return `<c r="${place}" s="${CLOCK}"><v>${cell.clock}</v></c>`;
  if (cell.error !== undefined) return `<c r="${place}" t="e"><v>${cell.error}</v></c>`;
  if (cell.formula !== undefined)
    return `<c r="${place}" t="str"><f>${escaped(cell.formula)}</f>${cell.text === undefined ? '' : `<v>${escaped(cell.text)}</v>`}</c>`;
  const runs = cell.runs ?? [{ text: cell.text ?? '' }];
  const inner = cell.runs
    ? runs
        .map(
          ({ text, struck }) =>
            `<r><rPr>${struck ? '<strike/>' : ''}</rPr><t xml:space="preserve">${escaped(text)}</t></r>`,
        )
        .join('')
    : `<t xml:space="preserve">${escaped(cell.text ?? '')}</t>`;
  return `<c r="${place}" s="${cell.struck ? STRUCK : PLAIN}" t="inlineStr"><is>${inner}</is></c>`;
}

const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What a zip file may say otherwise than it is. */
export interface ZipLies {
  /** The size each part claims to have, unpacked. */
  claims?: number;
  /** Names as the parts' own headers say them. */
  localNames?: Record<string, string>;
  /** Bytes behind its end. */
  behind?: Buffer;
}

/** Parts as a zip file; a name may come twice when it is given as a list. */
export function zipOf(
  parts: Record<string, string | Buffer> | readonly (readonly [string, string | Buffer])[],
  { claims, localNames = {}, behind = Buffer.alloc(0) }: ZipLies = {},
): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  const list = Array.isArray(parts) ? parts : Object.entries(parts);
  for (const [name, body] of list as readonly (readonly [string, string | Buffer])[]) {
    const bytes = Buffer.from(body);
    const packed = deflateRawSync(bytes);
    const localName = Buffer.from(localNames[name] ?? name);
    const ownName = Buffer.from(name);
    const local = Buffer.alloc(30 + localName.length);
    const entry = Buffer.alloc(46 + ownName.length);
    for (const [head, magic, shift, length] of [
      [local, 0x04034b50, 0, localName.length],
      [entry, 0x02014b50, 2, ownName.length],
    ] as const) {
      head.writeUInt32LE(magic, 0);
      head.writeUInt16LE(8, 8 + shift);
      head.writeUInt32LE(packed.length, 18 + shift);
      head.writeUInt32LE(claims ?? bytes.length, 22 + shift);
      head.writeUInt16LE(length, 26 + shift);
    }
    localName.copy(local, 30);
    entry.writeUInt32LE(at, 42);
    ownName.copy(entry, 46);
    bodies.push(local, packed);
    entries.push(entry);
    at += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(entries).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...entries, end, behind]);
}
