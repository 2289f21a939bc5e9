import type { InjectRow } from '../../shared/scenario/msel.ts';
import { late } from './msel/late.ts';
import { lateIf } from './msel/lateIf.ts';
import { middle, middleIf } from './msel/middle.ts';
import { morning } from './msel/morning.ts';
import { morningIf, night } from './msel/morningIf.ts';
import { opening, openingIf } from './msel/opening.ts';

/** Timed rows first, then what only comes for a cause: through the chart, a reply or the facilitator. */
export const mselA0: InjectRow[] = [
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
