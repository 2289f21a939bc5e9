import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { OwnInjects } from '../common/injects.ts';
import { injectsOf } from '../common/injects.ts';
import { late } from './injects/late.ts';
import { lateIf } from './injects/lateIf.ts';
import { middle, middleIf } from './injects/middle.ts';
import { morning } from './injects/morning.ts';
import { morningIf, night } from './injects/morningIf.ts';
import { opening, openingIf } from './injects/opening.ts';

/** Timed rows first, then what only comes for a cause: through the chart, a reply or the facilitator. */
const rows: InjectRow[] = [
  ...opening,
  ...middle,
  ...late,
  ...morning,
  ...openingIf,
  ...middleIf,
  ...lateIf,
  ...night,
  ...morningIf,
];

/** With what is true in one variant. */
export const injectsWith = (own: OwnInjects = {}): InjectRow[] => injectsOf(rows, own);
