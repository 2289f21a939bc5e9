import type { InjectRow } from '../../shared/scenario/msel.ts';
import { withPictures } from '../common/injects.ts';
import { afternoonIf } from './injects/afternoonIf.ts';
import { deciding } from './injects/deciding.ts';
import { late } from './injects/late.ts';
import { middle } from './injects/middle.ts';
import { morning } from './injects/morning.ts';
import { morningIf } from './injects/morningIf.ts';
import { opening } from './injects/opening.ts';
import { pictures } from './injects/pictures.ts';
import { switchesIf } from './injects/switchesIf.ts';
import type { InjectTexts } from './injects/texts.ts';

/** Timed rows first, then what only comes for a cause: through the chart, a reply or the facilitator. */
export const injectsWith = (own: InjectTexts): InjectRow[] =>
  withPictures(
    [
      ...opening(own),
      ...middle(own),
      ...late(own),
      ...deciding(own),
      ...morning,
      ...afternoonIf,
      ...switchesIf,
      ...morningIf(own),
    ],
    pictures,
  );
