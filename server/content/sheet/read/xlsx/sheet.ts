import type { Grid, GridCell, Merge } from '../grid.ts';
import { columnLetters, columnNumber, MOST, mustFit, SheetError } from '../grid.ts';
import type { RawCell } from './cell.ts';
import { cellOf } from './cell.ts';
import type { Run } from './strings.ts';
import { RichText } from './strings.ts';
import type { CellStyle } from './styles.ts';
import { PLAIN_STYLE } from './styles.ts';
import type { Attribute } from './xml.ts';
import { isTrue, readXml } from './xml.ts';

/** What the sheets of a workbook share, and how much of it may still be read. */
export interface Workbook {
  strings: readonly (readonly Run[])[];
  styles: readonly CellStyle[];
  is1904: boolean;
  /** Looks that rules of the workbook strike text out with, by their number. */
  strikingRules: ReadonlySet<number>;
  room: { cells: number; chars: number; places: number };
}

/** Lower than this no line of text can be read. */
const NO_HEIGHT = 1;
const NO_WIDTH = 0.2;
const EMPTY: GridCell = { text: '' };

/** Reads one sheet from its XML. Throws `SheetError` where it holds more than a list can. */
export function gridOf(xml: Buffer, sheet: string, isHidden: boolean, book: Workbook): Grid {
  const reader = new SheetReader(book);
  readXml(xml, reader);
  return { ...reader.grid(), sheet, isHidden };
}

class SheetReader {
  readonly #book: Workbook;
  readonly #rows: GridCell[][] = [];
  readonly #seen = new Set<string>();
  readonly #formulas = new Set<string>();
  readonly #hiddenRows = new Set<number>();
  readonly #shown = new Map<number, boolean>();
  readonly #merges: Merge[] = [];
  readonly #rich = new RichText();
  #strays: Grid['strays'] = null;
  #strayRow = 0;
  #strayRows = 0;
  #noWidth = false;
  #strikesByRule = false;
  #row = 0;
  #column = 0;
  #cell: (RawCell & { place: string }) | null = null;
  #inValue = false;

  constructor(book: Workbook) {
    this.#book = book;
  }

  readonly open = (name: string, attribute: Attribute): void => {
    if (name === 'row') this.#openRow(attribute);
    else if (name === 'c') this.#openCell(attribute);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'f' && this.#cell) this.#cell.hasFormula = true;
    else if (this.#cell) this.#rich.open(name, attribute);
    else if (name === 'col') this.#columns(attribute);
    else if (name === 'sheetFormatPr') this.#noWidth = attribute('defaultColWidth') === '0';
    else if (name === 'mergeCell') this.#merge(attribute('ref') ?? '');
    else if (name === 'cfRule' && this.#book.strikingRules.has(Number(attribute('dxfId') ?? '-1')))
      this.#strikesByRule = true;
  };

  readonly text = (words: string): void => {
    if (!this.#cell) return;
    if (this.#inValue) {
      this.#cell.value = (this.#cell.value ?? '') + words;
      if (this.#cell.value.length > MOST.cellChars) throw tooLong();
    } else this.#rich.text(words);
  };

  readonly close = (name: string): void => {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (this.#cell) this.#rich.close(name);
  };

  grid(): Omit<Grid, 'sheet' | 'isHidden'> {
    const columns = this.#rows.reduce((most, row) => Math.max(most, row.length), 0);
    this.#book.room.places -= this.#rows.reduce((sum, row) => sum + row.length, 0);
    if (this.#book.room.places < 0) throw tooMany();
    const isShown = (column: number): boolean => this.#shown.get(column) ?? !this.#noWidth;
    return {
      rows: Array.from({ length: this.#rows.length }, (_row, index) =>
        Array.from(this.#rows[index] ?? [], (cell: GridCell | undefined) => cell ?? EMPTY),
      ),
      formulas: this.#formulas,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: new Set(
        Array.from({ length: columns }, (_column, index) => index + 1).filter((column) => !isShown(column)),
      ),
      merges: this.#merges,
      strikesByRule: this.#strikesByRule,
      strays: this.#strays,
    };
  }

  #openRow(attribute: Attribute): void {
    const row = attribute('r');
    this.#row = row === undefined ? this.#row + 1 : whole(row);
    this.#column = 0;
    const height = attribute('ht');
    if (isTrue(attribute('hidden')) || (height !== undefined && Number(height) < NO_HEIGHT))
      this.#hiddenRows.add(this.#row);
  }

  #openCell(attribute: Attribute): void {
    const ref = attribute('r');
    if (ref === undefined) this.#column += 1;
    else {
      const [, letters, row] = /^([A-Z]{1,4})(\d{1,8})$/.exec(ref) ?? [];
      if (letters === undefined || whole(row ?? '') !== this.#row) throw strange();
      this.#column = columnNumber(letters);
    }
    const style = attribute('s');
    this.#rich.begin();
    this.#cell = {
      place: `${columnLetters(this.#column)}${this.#row}`,
      type: attribute('t') ?? 'n',
      style: this.#book.styles[Number(style ?? '0')] ?? PLAIN_STYLE,
      value: null,
      inline: [],
      hasFormula: false,
    };
  }

  #closeCell(): void {
    const raw = this.#cell;
    this.#cell = null;
    if (raw === null) return;
    const { strings, is1904, room } = this.#book;
    const cell = cellOf({ ...raw, inline: this.#rich.runs }, strings, is1904);
    if (raw.hasFormula) this.#formulas.add(raw.place);
    if (cell === null || (cell.text === '' && cell.broken === undefined)) return;
    if (this.#row > MOST.rows || this.#column > MOST.columns) {
      this.#stray(raw.place);
      return;
    }
    // The same place twice: which of the two a person sees depends on the program.
    if (this.#seen.has(raw.place)) throw strange();
    this.#seen.add(raw.place);
    room.cells -= 1;
    room.chars -= cell.text.length + (cell.partStruck?.length ?? 0);
    if (room.cells < 0 || room.chars < 0) throw tooMany();
    const row = this.#rows[this.#row - 1] ?? [];
    row[this.#column - 1] = cell;
    this.#rows[this.#row - 1] = row;
  }

  /** One cell at the end of the sheet was touched by mistake; many are rows of a list that is too long. */
  #stray(place: string): void {
    this.#strays = { count: (this.#strays?.count ?? 0) + 1, place };
    if (this.#row > MOST.rows && this.#row !== this.#strayRow) {
      this.#strayRow = this.#row;
      this.#strayRows += 1;
      if (this.#strayRows > MOST.strayRows) mustFit(this.#row, this.#column);
    }
    if (this.#strays.count > MOST.strayCells) throw tooMany();
  }

  #columns(attribute: Attribute): void {
    const [from, to] = [whole(attribute('min') ?? ''), whole(attribute('max') ?? '')];
    const width = attribute('width');
    const isShown = !isTrue(attribute('hidden')) && !(width !== undefined && Number(width) < NO_WIDTH);
    for (let column = from; column <= Math.min(to, MOST.columns); column++)
      this.#shown.set(column, isShown && (this.#shown.get(column) ?? true));
  }

  #merge(ref: string): void {
    const [, left = '', top = '', right, bottom] =
      /^([A-Z]{1,4})(\d{1,8})(?::([A-Z]{1,4})(\d{1,8}))?$/.exec(ref) ?? [];
    if (right === undefined || left === '') return;
    if (this.#merges.length >= MOST.merges) throw tooMany();
    this.#merges.push({ top: whole(top), left: columnNumber(left), bottom: whole(bottom ?? '') });
  }
}

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < 1) throw strange();
  return Number(text);
}

const strange = (): SheetError =>
  new SheetError(
    'the workbook is damaged: its rows and cells are not where they say',
    'Open it in a sheet program and save it again as .xlsx, or as CSV.',
  );
const tooMany = (): SheetError =>
  new SheetError(
    `it holds more than ${MOST.cells} filled cells, or more than ${MOST.chars} characters`,
    'Copy the rows of the list into a new workbook and import that.',
  );
const tooLong = (): SheetError =>
  new SheetError(
    `a cell holds more than ${MOST.cellChars} characters`,
    'No sheet program allows that. Open it in one, and save it again.',
  );
