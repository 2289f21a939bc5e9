import type { InjectRow } from '../../shared/scenario/msel.ts';
import { afternoonIf } from './msel/afternoonIf.ts';
import { late } from './msel/late.ts';
import { leversIf } from './msel/leversIf.ts';
import { middle } from './msel/middle.ts';
import { morning } from './msel/morning.ts';
import { morningIf } from './msel/morningIf.ts';
import { opening } from './msel/opening.ts';
import type { Story } from './story.ts';

/** Timed rows first, then what only comes for a cause: through the chart, a reply or the facilitator. */
export const mselOf = (story: Story): InjectRow[] => [
  ...opening(story),
  ...middle(story),
  ...late(story),
  ...morning,
  ...afternoonIf,
  ...leversIf,
  ...morningIf(story),
];
