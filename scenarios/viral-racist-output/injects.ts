import type { InjectRow } from '../../shared/scenario/msel.ts';
import { injectsOf, withPictures } from '../common/injects.ts';
import { deciding } from './injects/deciding.ts';
import { late } from './injects/late.ts';
import { lateIf } from './injects/lateIf.ts';
import { middle } from './injects/middle.ts';
import { middleIf } from './injects/middleIf.ts';
import { morning, morningIf } from './injects/morning.ts';
import { opening } from './injects/opening.ts';
import { openingIf } from './injects/openingIf.ts';
import { pictures } from './injects/pictures.ts';
import { promised } from './injects/promised.ts';
import { remedies } from './injects/remedies.ts';

const bare: InjectRow[] = [
  ...opening,
  ...middle,
  ...remedies,
  ...late,
  ...deciding,
  ...morning,
  ...openingIf,
  ...middleIf,
  ...lateIf,
  ...morningIf,
  ...promised,
];
const rows = withPictures(bare, pictures);

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
