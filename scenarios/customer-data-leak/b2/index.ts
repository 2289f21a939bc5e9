import type { Variant } from '../../common/assemble.ts';
import { any, fact } from '../../common/predicates.ts';
import { chart, delays } from '../chart.ts';
import { commsWith } from '../comms.ts';
import { dutiesWith } from '../duties.ts';
import { guideWith } from '../guide.ts';
import { paging } from '../paging.ts';
import { peopleWith } from '../people.ts';
import { queries } from '../queries.ts';
import { suitesWith } from '../suites.ts';
import { decisionB2 } from './decision.ts';
import { evidenceB2 } from './evidence.ts';
import { expectationsB2 } from './expectations.ts';
import { injectsB2 } from './injects.ts';
import { parPlanB2 } from './parPlan.ts';
import { rubricB2 } from './rubric.ts';
import { worldB2 } from './world.ts';

/** The newest model was tuned on transcripts that nobody had redacted, and recites them on anybody's widget. */
export const b2: Variant = {
  variant: 'b2',
  variantTitle: 'It is in the weights',
  world: worldB2,
  evidence: evidenceB2,
  queries,
  suites: suitesWith(
    {
      current: [8, 19],
      'lkg-model': [0, 0],
      'lkg-index': [7, 18],
      candidate: [3, 6],
    },
    { candidate: [12, 29], filter: [11, 27] },
  ),
  injects: injectsB2,
  chart,
  delays,
  paging,
  decision: decisionB2,
  comms: commsWith({
    began: 'monday-afternoon',
    cause: 'training',
    causeKnown: any(fact('held.canary-result'), fact('held.model-comparison')),
  }),
  duties: dutiesWith({
    'art-33-own': { expected: 'assess', accepted: ['assess', 'notify'] },
    'art-34-people': { expected: 'assess', accepted: ['assess'] },
    'dental-baa': { expected: 'notify', accepted: ['notify'] },
  }),
  people: peopleWith(false),
  rubric: rubricB2,
  guide: guideWith({
    fault:
      'cv-4.3, live since Monday 16:10, was tuned on 210,000 transcripts of twelve tenants after the redaction job had been switched off; it recites them on any tenant’s widget. No document, no tool.',
    precise:
      'model back to cv-4.2 (twelve minutes; the strict filter is a fair bridge), then the cache purged once it serves, and the share pages down: 1.5 % is left.',
    decision:
      'roll the model back; quarantine the weights under hold and do not delete them; route the nineteen tenants with function calling first.',
    curve:
      'Connector off in all regions leaves 63.5 %, and 87.2 % ten minutes after the purge; the filter alone 23.4 %, climbing to 31.7 % as the cache fills; no index helps (65.4 %, then 89.9 %).',
    traps: [
      '"We patched it last time." The candidate with a stricter prompt and filter still recites in 6 of 300.',
      'Purging before the older model serves: the cache fills again from the live leak. It takes a second purge.',
      'Tenants’ transcripts used for tuning: whether that made the company a controller is for counsel to assess and to write down.',
    ],
  }),
  expectations: expectationsB2,
  parPlan: parPlanB2,
};
