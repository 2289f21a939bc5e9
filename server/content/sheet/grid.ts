/** One cell as it was read. Numbers and dates keep their value beside the words for them. */
export interface GridCell {
  text: string;
  number?: number;
  /** A cell formatted as date or time: days since the last day of 1899, as workbooks count. */
  days?: number;
}

/** One table of a file: `rows[0]` is what a sheet program calls row 1. */
export interface Grid {
  /** The name of the sheet; null for a text file, which has one table and no name. */
  sheet: string | null;
  rows: readonly (readonly GridCell[])[];
  /** Cells, as `B5`, whose value a formula made: what is taken is its last result. */
  formulas: ReadonlySet<string>;
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
export const MOST = { bytes: 8_000_000, unpackedBytes: 64_000_000, rows: 5_000, columns: 200 };

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
