/** One cell as it was read. Numbers and dates keep their value beside the words for them. */
export interface GridCell {
  text: string;
  number?: number;
  /** A cell formatted as date or time: days since the last day of 1899, as workbooks count. */
  days?: number;
  /** All of its text is struck out. */
  struck?: boolean;
  /** Part of its text was struck out, and is not in `text`. */
  partStruck?: string;
  /** The cell shows no value: a formula without a result, an error such as #REF!, or a format that hides everything. */
  broken?: 'formula' | 'error' | 'unseen';
}

/** Cells that are shown as one: only the first holds anything. From 1. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
}

/** One table of a file: `rows[0]` is what a sheet program calls row 1. */
export interface Grid {
  /** The name of the sheet; null for a text file, which has one table and no name. */
  sheet: string | null;
  /** The sheet itself is hidden, by hand or by a macro. */
  isHidden: boolean;
  rows: readonly (readonly GridCell[])[];
  /** Cells, as `B5`, whose value a formula made: what is taken is its last result. */
  formulas: ReadonlySet<string>;
  /** What whoever opens the sheet does not see: hidden, filtered out, folded away, or no height at all. Numbered from 1. */
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  merges: readonly Merge[];
  /** Cells are struck out by a rule of the workbook that is worked out only while it is shown. */
  strikesByRule: boolean;
  /** Cells far outside the list, which are left out: how many, and where one of them stands. */
  strays: { count: number; place: string } | null;
}

/** Something about a sheet that the person who imports it must know. `row` and `column` are those a sheet program shows. */
export interface SheetProblem {
  /** `refused`: the row does not become an inject. `changed`: it does, and something is read otherwise than it is written. */
  kind: 'refused' | 'changed';
  row: number | null;
  /** The header over it, as the sheet has it. */
  column: string | null;
  problem: string;
  fix: string;
}

/** The file cannot be read as a sheet at all, or holds too much: one reason, one way out. */
export class SheetError extends Error {
  readonly fix: string;

  constructor(problem: string, fix: string) {
    super(problem);
    this.fix = fix;
  }
}

/** An event list has some hundred rows; these keep a wrong file from filling the memory. */
export const MOST = {
  bytes: 8_000_000,
  unpackedBytes: 64_000_000,
  /** Entries of a workbook's zip file. */
  parts: 2_000,
  rows: 5_000,
  columns: 200,
  /** Rows beyond the last that may be a slip, and cells outside the list altogether. */
  strayRows: 20,
  strayCells: 50_000,
  sheets: 100,
  /** Cells with something in them, of all sheets. */
  cells: 200_000,
  /** Places that are laid out, empty ones between filled ones included. */
  places: 2_000_000,
  /** Characters of all cells: the same long text may be named by each of them. */
  chars: 10_000_000,
  /** Of one cell, as sheet programs have it. */
  cellChars: 32_767,
  merges: 20_000,
  /** Of the XML that a workbook is made of. */
  depth: 60,
  elements: 3_000_000,
  tagChars: 70_000,
};

/** `1` is A, `27` is AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A wall of cells, refused before anybody works through it. */
export function mustFit(rows: number, columns: number): void {
  if (rows > MOST.rows || columns > MOST.columns)
    throw new SheetError(
      `it has ${rows > MOST.rows ? `${rows} rows` : `${columns} columns`}; an event list has at most ${MOST.rows} rows and ${MOST.columns} columns`,
      'Delete what is empty or belongs to something else, also formatted empty rows below the list, and save it again.',
    );
}
