import type { ImportKey } from '../header/keys.ts';
import type { SheetProblem } from '../read/grid.ts';

/** Says what of a row is read otherwise than it is written, or why it stays out. */
export type Complain = (
  kind: SheetProblem['kind'],
  key: ImportKey | null,
  problem: string,
  fix: string,
) => void;
