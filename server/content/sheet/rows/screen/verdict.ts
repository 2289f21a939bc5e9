import type { Why } from './vocabulary.ts';

/** What becomes of a row, as its sheet says it: an inject that comes by the clock, one that is fired by hand, or none. */
export type Verdict = { is: 'in' | 'by hand' } | Out;

export interface Out {
  is: 'out';
  why: Why;
  /** The header of the column that says so, as the sheet has it; null where the row's look or place says it. */
  column: string | null;
  /** What stands there; empty where nothing does. */
  value: string;
  /** What whoever imports may say instead, on the command line. */
  flag: 'type' | 'status' | null;
}

/** What a word of the sheet was given to mean on the command line, by the word as `said` makes it. */
export type Given = ReadonlyMap<
  string,
  'in' | 'by hand' | 'expected player action' | 'for controllers' | 'omitted'
>;

export const out = (why: Why, column: string | null = null, value = '', flag: Out['flag'] = null): Out => ({
  is: 'out',
  why,
  column,
  value,
  flag,
});
