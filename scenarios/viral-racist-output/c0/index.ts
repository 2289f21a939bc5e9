import type { Variant } from '../../common/assemble.ts';
import { chartWith, delaysWith } from '../chart.ts';
import { dealOf } from '../draws.ts';
import { guideWith } from '../guide.ts';
import { paging } from '../paging.ts';
import { peopleWith } from '../people.ts';
import { queries } from '../queries.ts';
import { commsC0 } from './comms.ts';
import { decisionC0 } from './decision.ts';
import { dutiesC0 } from './duties.ts';
import { evidenceC0, imagesC0 } from './evidence.ts';
import { expectationsC0 } from './expectations.ts';
import { injectsC0 } from './injects.ts';
import { parPlanC0 } from './parPlan.ts';
import { rubricC0 } from './rubric.ts';
import { suitesC0 } from './suites.ts';
import { worldC0 } from './world.ts';

/** Base variant: an instruction text and a placeholder threshold together; the model is innocent. */
export const c0: Variant = {
  variant: 'c0',
  variantTitle: 'Two settings, one of them in a language nobody here reads',
  draws: [dealOf(imagesC0)],
  world: worldC0,
  evidence: evidenceC0,
  queries,
  suites: suitesC0,
  injects: injectsC0,
  chart: chartWith({
    fits: ['both'],
    fails: ['rollback-model', 'strict-filters', 'rollback-template', 'patch-filter', 'close-narrow'],
    latent: 'line-back',
    systemic: true,
  }),
  delays: delaysWith(true),
  paging,
  decision: decisionC0,
  comms: commsC0,
  duties: dutiesC0,
  people: peopleWith(true),
  rubric: rubricC0,
  guide: guideWith(
    'Six people practise the first hour and the next morning of a story that is half true: two of five images are real and current, two are old, one is forged. The fault: since yesterday evening a new line in the Banter instructions asks for it, and in one language a filter threshold was never set. Both models do it. The precise switch is the tone off in the app and on the API (4 % left), with the partner’s headline asked down. The sound decision is both: pack back and threshold corrected (3.8 % left).',
    [
      'The API. Switching the tone off in the app leaves 7.9 %: programs name the tone themselves.',
      'The other language. The tile counts English; four fifths of the harm is elsewhere. Fixing English alone reopens at T+28.',
      'Half a remedy. Pack back alone leaves 22.4 %, the threshold alone 25.6 %. Both look finished from one desk.',
    ],
  ),
  parPlan: parPlanC0,
  expectations: expectationsC0,
};
