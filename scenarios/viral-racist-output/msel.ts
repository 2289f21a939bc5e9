import type { InjectRow } from '../../shared/scenario/msel.ts';
import { late } from './msel/late.ts';
import { lateIf } from './msel/lateIf.ts';
import { middle } from './msel/middle.ts';
import { middleIf } from './msel/middleIf.ts';
import { morning, morningIf } from './msel/morning.ts';
import { opening, openingIf } from './msel/opening.ts';

const rows: InjectRow[] = [
  ...opening,
  ...middle,
  ...late,
  ...morning,
  ...openingIf,
  ...middleIf,
  ...lateIf,
  ...morningIf,
];

/** What one variant says otherwise in a row that they share. Time, sender and recipients stay, so that the pace is the same. */
export type Rewrites = Record<
  string,
  Partial<
    Pick<
      InjectRow,
      'subject' | 'body' | 'phoneScript' | 'replies' | 'when' | 'because' | 'expectedAction' | 'tests'
    >
  >
>;

/** Timed rows first, then what only comes for a cause: through the chart, a reply or the facilitator. */
export const mselWith = (rewrites: Rewrites, without: readonly string[] = []): InjectRow[] =>
  rows.filter(({ id }) => !without.includes(id)).map((row) => ({ ...row, ...rewrites[row.id] }));
