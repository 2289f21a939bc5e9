import type { Variant } from '../../common/assemble.ts';
import { chartWith, delaysWith } from '../chart.ts';
import { dealOf } from '../draws.ts';
import { guideWith } from '../guide.ts';
import { peopleWith } from '../people.ts';
import { queries } from '../queries.ts';
import { commsC1 } from './comms.ts';
import { decisionC1 } from './decision.ts';
import { dutiesC1 } from './duties.ts';
import { evidenceC1, imagesC1 } from './evidence.ts';
import { expectationsC1 } from './expectations.ts';
import { injectsC1 } from './injects.ts';
import { pagingC1 } from './paging.ts';
import { parPlanC1 } from './parPlan.ts';
import { rubricC1 } from './rubric.ts';
import { suitesC1 } from './suites.ts';
import { worldC1 } from './world.ts';

/** Loud but small: two old, two forged, one scripted. Nothing systemic, and nothing to contain. */
export const c1: Variant = {
  variant: 'c1',
  variantTitle: 'Loud but small',
  draws: [dealOf(imagesC1)],
  world: worldC1,
  evidence: evidenceC1,
  queries,
  suites: suitesC1,
  injects: injectsC1,
  chart: chartWith({
    fits: ['close-narrow'],
    fails: ['both', 'rollback-model', 'strict-filters', 'rollback-template', 'patch-filter'],
    latent: null,
    systemic: false,
  }),
  delays: delaysWith(false),
  paging: pagingC1,
  decision: decisionC1,
  comms: commsC1,
  duties: dutiesC1,
  people: peopleWith(false),
  rubric: rubricC1,
  guide: guideWith(
    'Six people practise the first hour and the next morning of something that is loud and small: two of five images are from a version corrected in June, two were never ours, and one is the fourteenth turn of one person’s script. Three hits in two million rewrites, none in 600 everyday prompts. The higher severity is right while verifying, until T+15; then it is the lowest, with a narrow block of the script, a test that keeps it, written limits, and a calm answer that blames nobody. Containment is scored for verification on record and for switches left alone.',
    [
      'Volume. Everything in the room asks for a large act. The count is there at T+10 if somebody orders it at once.',
      'Right about the forgeries, wrong about the word. Two are forged and one is real; "fabricated" is false for three of five.',
      'Blaming the user. It took a script, and the product gave the answer. "Users being users" costs points here too.',
      'The partner’s headline was typed by hand. Both quick answers, "ours" and "cannot have been us", are given without looking.',
    ],
  ),
  parPlan: parPlanC1,
  expectations: expectationsC1,
};
