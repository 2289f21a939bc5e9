import type { Variant } from '../../common/assemble.ts';
import { all, any, fact } from '../../common/predicates.ts';
import { chart, delays } from '../chart.ts';
import { commsWith } from '../comms.ts';
import { dutiesWith } from '../duties.ts';
import { guideWith } from '../guide.ts';
import { paging } from '../paging.ts';
import { peopleWith } from '../people.ts';
import { queries } from '../queries.ts';
import { suitesWith } from '../suites.ts';
import { decisionB0 } from './decision.ts';
import { evidenceB0 } from './evidence.ts';
import { expectationsB0 } from './expectations.ts';
import { injectsB0 } from './injects.ts';
import { parPlanB0 } from './parPlan.ts';
import { rubricB0 } from './rubric.ts';
import { worldB0 } from './world.ts';

/** Base variant: while the index was built a service did not answer in time; no answer was stored as no visibility, and that was read as "public". */
export const b0: Variant = {
  variant: 'b0',
  variantTitle: 'The index, not the model',
  world: worldB0,
  evidence: evidenceB0,
  queries,
  suites: suitesWith(
    {
      current: [31, 77],
      'lkg-model': [29, 73],
      'lkg-index': [0, 0],
      candidate: [0, 0],
    },
    { candidate: [2, 5], filter: [11, 27] },
  ),
  injects: injectsB0,
  chart,
  delays,
  paging,
  decision: decisionB0,
  comms: commsWith({
    began: 'tuesday',
    cause: 'visibility',
    causeKnown: all(fact('held.answer-trace'), any(fact('held.pipeline-log'), fact('held.canary-result'))),
  }),
  duties: dutiesWith({
    'art-33-own': { expected: 'notify', accepted: ['notify', 'assess'] },
    'art-34-people': { expected: 'assess', accepted: ['assess', 'notify'] },
    'dental-baa': { expected: 'notify', accepted: ['notify'] },
  }),
  people: peopleWith(true),
  rubric: rubricB0,
  guide: guideWith({
    fault:
      'while this morning’s index (g41) was built with three times the workers, the visibility service did not answer in time for 61,880 tickets on two shard groups. Every board counted the empty answer as success, the index stored no visibility, and none counts as public: 46 tenants’ public widgets quote internal tickets, our own help centre among them.',
    precise:
      'Tickets connector off in all three regions, then the cache purged, then the share pages down: 2.1 % is left.',
    decision:
      'correct the index: read a missing visibility as "nobody", let the build stop on an empty answer, and build g42; or go back to g40 with the erasures replayed and index builds stopped. Both earn full marks. Without a look at the boards ("errors 0", 61,880 empty) the first is defensible only: the next build under the same load has the same gaps.',
    curve:
      'Connector off alone leaves 39.2 %, with the cache purged 12.9 %; UK forgotten leaves 11.2 % and climbs to 15.1 % as the cache fills; the model rollback leaves 62.9 % and ten minutes later 89.2 %.',
    traps: [
      'Green boards are part of it, in this variant alone. Nothing failed: a service that did not answer was counted as having answered. "Not infrastructure" is what everybody says until somebody asks what an empty answer counts as.',
      'A check was red at 06:58 and waived. Nobody is to blame for believing in noise; ask what would have made it expensive to waive.',
    ],
  }),
  expectations: expectationsB0,
  parPlan: parPlanB0,
};
