import type { Variant } from '../../common/assemble.ts';
import { chartWith, delaysWith } from '../chart.ts';
import { dealOf } from '../draws.ts';
import { guideWith } from '../guide.ts';
import { peopleWith } from '../people.ts';
import { queries } from '../queries.ts';
import { commsC2 } from './comms.ts';
import { decisionC2 } from './decision.ts';
import { dutiesC2 } from './duties.ts';
import { evidenceC2, imagesC2 } from './evidence.ts';
import { expectationsC2 } from './expectations.ts';
import { injectsC2 } from './injects.ts';
import { pagingC2 } from './paging.ts';
import { parPlanC2 } from './parPlan.ts';
import { rubricC2 } from './rubric.ts';
import { suitesC2 } from './suites.ts';
import { worldC2 } from './world.ts';

/** It really is the model: the fine-tune shifted, on everyday prompts. It opens as if it were nothing. */
export const c2: Variant = {
  variant: 'c2',
  variantTitle: 'It really is the model',
  draws: [dealOf(imagesC2)],
  world: worldC2,
  evidence: evidenceC2,
  queries,
  suites: suitesC2,
  injects: injectsC2,
  chart: chartWith({
    fits: ['rollback-model'],
    fails: ['both', 'strict-filters', 'rollback-template', 'patch-filter', 'close-narrow'],
    latent: 'batch',
    systemic: true,
  }),
  delays: delaysWith(true),
  paging: pagingC2,
  decision: decisionC2,
  comms: commsC2,
  duties: dutiesC2,
  people: peopleWith(true),
  rubric: rubricC2,
  guide: guideWith(
    'Six people practise the first hour and the next morning of an incident that opens as a trifle: one image, 300 views, a poster known for oddities. Behind it the newer model has shifted: everyday requests that mention a group of people fail in one of sixteen, in every tone and language, and none fails on the earlier model. Three of the five images are current. The rollback that somebody offers as theatre is right this time, once a suite on both versions shows it; it misses the tenants pinned to cv-4.3, who have to be moved (4.1 % left). Until then the strict profile, and the pinned tenants moved first, are a fair bridge of a quarter of an hour (33.9 %).',
    [
      'Small is not narrow. 300 views and "took me a while" invite a {{org.severity.2}} and a ticket. The count settles it, not the views.',
      'The pins. Rolling back and forgetting the pinned tenants leaves 17.3 %, at the customers who paid for certainty.',
      'Yesterday’s lesson. A team that has heard of templates and thresholds will look there first, and find a pack that is innocent: two images are older than it.',
      'The bridge that stays. The strict profile more than halves it and has to be lifted when the rollback is in force.',
    ],
  ),
  parPlan: parPlanC2,
  expectations: expectationsC2,
};
