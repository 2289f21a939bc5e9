import type { Variant } from '../../common/assemble.ts';
import { all, atLeast, atMost, fact } from '../../common/predicates.ts';
import type { Turns } from '../chart.ts';
import { chartWith, delaysWith, settledBy } from '../chart.ts';
import type { Truths } from '../comms.ts';
import { commsWith } from '../comms.ts';
import { dutiesWith } from '../duties.ts';
import { pagingWith } from '../paging.ts';
import { peopleWith } from '../people.ts';
import { queriesWith } from '../queries.ts';
import { suitesWith } from '../suites.ts';
import { decisionA2 } from './decision.ts';
import { evidenceA2 } from './evidence.ts';
import { expectationsA2 } from './expectations.ts';
import { guideA2 } from './guide.ts';
import { injectsA2 } from './injects.ts';
import { parPlanA2 } from './parPlan.ts';
import { rubricA2 } from './rubric.ts';
import { worldA2 } from './world.ts';

const truths: Truths = {
  // A fifth of such sessions was long; a drained feature leaves four fifths.
  longEnded: all(...['p-mobile-main', 'p-web-main', 'p-voice-main'].map((id) => atMost(`share.${id}`, 0.81))),
  schoolsLongEnded: atMost('share.m-schools', 0.91),
  partnerConcerned: true,
  longIsWhere: false,
  cause: {
    clause: 'cause-content',
    knownWhen: all(fact('held.persona-findings'), fact('held.memory-findings')),
  },
};

const turns: Turns = {
  tail: null,
  survivor: 'p-mobile-main',
  schoolsOpen: atLeast('share.m-schools', 0.1),
  settled: settledBy(decisionA2),
};

/** A partner’s persona and what it left in memory; no version is at fault. */
export const a2: Variant = {
  variant: 'a2',
  variantTitle: 'It is the content',
  draws: [
    {
      // Two releases that had no part in it, in either order.
      id: 'order',
      oneOf: ['model last', 'orchestrator last'],
      words: {
        modelWhen: ['Mon 12:10 UTC', 'Sat 12:10 UTC'],
        orchWhen: ['Sun 00:10 UTC', 'Sun 00:10 UTC'],
        blame: [
          'It shipped yesterday, this happened yesterday.',
          'It is the newest model we have, and this is new.',
        ],
        urge: [
          'It shipped yesterday, the report is from yesterday evening, nothing else moved.',
          'It went out on Saturday, every report is from after it, nobody has touched the answers since.',
        ],
      },
    },
  ],
  world: worldA2,
  evidence: evidenceA2,
  queries: queriesWith({
    trace: 'message-trace',
    'search-tickets': 'similar-tickets',
    'red-team-board': 'red-team-ticket',
    'behaviour-tile': 'behaviour-readings',
    'infra-health': 'health-boards',
    'fix-list': 'model-fixes',
    contracts: 'contract-memo',
    'log-sample': 'sample-count',
    'unsafe-ids': 'message-id-list',
    personas: 'persona-findings',
    'memory-scan': 'memory-findings',
  }),
  suites: suitesWith(
    {
      'single-turn': { n: 120, failures: [0, 0, 0] },
      'multi-turn': { n: 60, failures: [0, 0, 0] },
      gallery: { n: 60, failures: [14, 13, 14] },
    },
    'gallery',
  ),
  injects: injectsA2,
  chart: chartWith(turns),
  delays: delaysWith(turns),
  paging: pagingWith(),
  decision: decisionA2,
  comms: commsWith(truths),
  people: peopleWith(truths),
  duties: dutiesWith({ 'online-safety': { expected: 'assess', accepted: ['assess', 'notify'] } }),
  rubric: rubricA2,
  guide: guideA2,
  expectations: expectationsA2,
  parPlan: parPlanA2,
};
