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

/** Base variant: an index build dropped the visibility of tickets, and "none" was read as "public". */
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
      'this morning’s index build (g41) lost the visibility of tickets on two shard groups, and a missing visibility counts as public; 46 tenants’ public widgets quote internal tickets, our own help centre among them.',
    precise:
      'Tickets connector off in all three regions, then the cache purged, then the share pages down: 2.1 % is left.',
    decision:
      'correct the index: read a missing visibility as "nobody", mend the mapping and build g42; or go back to g40 with the erasures replayed. Both earn full marks.',
    curve:
      'Connector off alone leaves 39.2 %, with the cache purged 12.9 %; UK forgotten leaves 11.2 % and climbs to 15.1 % as the cache fills; the model rollback leaves 62.9 % and ten minutes later 89.2 %.',
    traps: [
      'A check was red at 06:58 and waived. Nobody is to blame for believing in noise; ask what would have made it expensive to waive.',
    ],
  }),
  expectations: expectationsB0,
  parPlan: parPlanB0,
};
