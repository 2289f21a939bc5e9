import type { InjectRow } from '../../shared/scenario/msel.ts';
import { afternoonIf } from './injects/afternoonIf.ts';
import { late } from './injects/late.ts';
import { middle } from './injects/middle.ts';
import { morning } from './injects/morning.ts';
import { morningIf } from './injects/morningIf.ts';
import { opening } from './injects/opening.ts';
import { leversIf } from './injects/switchesIf.ts';
import type { InjectTexts } from './injects/texts.ts';

/** Timed rows first, then what only comes for a cause: through the chart, a reply or the facilitator. */
export const injectsWith = (own: InjectTexts): InjectRow[] => [
  ...opening(own),
  ...middle(own),
  ...late(own),
  ...morning,
  ...afternoonIf,
  ...leversIf,
  ...morningIf(own),
];
