import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { OwnInjects } from '../common/injects.ts';
import { injectsOf, sizeUpDue, withPictures } from '../common/injects.ts';
import { closings } from './injects/closings.ts';
import { late } from './injects/late.ts';
import { lateIf } from './injects/lateIf.ts';
import { middle } from './injects/middle.ts';
import { middleIf } from './injects/middleIf.ts';
import { morning } from './injects/morning.ts';
import { morningIf, night } from './injects/morningIf.ts';
import { opening } from './injects/opening.ts';
import { openingIf } from './injects/openingIf.ts';
import { pictures } from './injects/pictures.ts';

/** Timed rows first, then what only comes for a cause: through the chart, a reply or the facilitator. */
const bare: InjectRow[] = [
  ...opening,
  sizeUpDue,
  ...middle,
  ...late,
  ...morning,
  ...openingIf,
  ...middleIf,
  ...lateIf,
  ...night,
  ...morningIf,
  ...closings,
];
const rows = withPictures(bare, pictures);

/** With what is true in one variant. */
export const injectsWith = (own: OwnInjects = {}): InjectRow[] => injectsOf(rows, own);
