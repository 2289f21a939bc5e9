import type { InjectRow } from '../../shared/scenario/msel.ts';
import { injectsOf } from '../common/injects.ts';
import { late } from './injects/late.ts';
import { lateIf } from './injects/lateIf.ts';
import { middle } from './injects/middle.ts';
import { middleIf } from './injects/middleIf.ts';
import { morning, morningIf } from './injects/morning.ts';
import { opening, openingIf } from './injects/opening.ts';

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

/** Time, sender and recipients of a shared row stay, so that the pace is the same in every variant. */
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
export const injectsWith = (changed: Rewrites = {}, dropped: readonly string[] = []): InjectRow[] =>
  injectsOf(rows, { changed, dropped });
