import type { Variant } from '../../common/assemble.ts';
import { all, atMost, fact } from '../../common/predicates.ts';
import type { Turns } from '../chart.ts';
import { chartWith, delaysWith, settledBy } from '../chart.ts';
import type { Truths } from '../comms.ts';
import { commsWith } from '../comms.ts';
import { dutiesWith } from '../duties.ts';
import { pagingWith } from '../paging.ts';
import { peopleWith } from '../people.ts';
import { queriesWith } from '../queries.ts';
import { suitesWith } from '../suites.ts';
import { decisionA1 } from './decision.ts';
import { evidenceA1 } from './evidence.ts';
import { expectationsA1 } from './expectations.ts';
import { guideA1 } from './guide.ts';
import { injectsA1 } from './injects.ts';
import { parPlanA1 } from './parPlan.ts';
import { rubricA1 } from './rubric.ts';
import { worldA1 } from './world.ts';

const ended = (...streams: string[]) => all(...streams.map((stream) => atMost(`share.${stream}`, 0.1)));

const truths: Truths = {
  longEnded: ended('l-mobile-main', 'l-web-main', 'l-voice-main'),
  schoolsLongEnded: all(),
  partnerConcerned: false,
  longIsWhere: false,
  cause: {
    clause: 'cause-model',
    knownWhen: all(fact('held.message-trace'), fact('held.single-turn-result')),
  },
};

const turns: Turns = {
  tail: 'l-mobile-main',
  survivor: null,
  schoolsOpen: null,
  settled: settledBy(decisionA1),
};

/** The newer model over-complies in fiction, and the classifier does not see it. */
export const a1: Variant = {
  variant: 'a1',
  variantTitle: 'It is the model',
  draws: [
    {
      // The model shipped on Monday at noon whatever else shipped when; the orchestrator before it or after it.
      id: 'order',
      oneOf: ['model last', 'orchestrator last'],
      words: {
        modelWhen: ['Mon 12:10 UTC', 'Mon 12:10 UTC'],
        orchWhen: ['Sun 00:10 UTC', 'Mon 18:10 UTC'],
        blame: [
          'It shipped yesterday, this happened yesterday.',
          'It shipped yesterday, this happened yesterday.',
        ],
        urge: [
          'It shipped yesterday, the report is from yesterday evening, nothing else moved.',
          'It shipped at noon yesterday, the report is from the evening, and what came after it is plumbing.',
        ],
      },
    },
  ],
  world: worldA1,
  evidence: evidenceA1,
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
  }),
  suites: suitesWith(
    {
      'single-turn': { n: 120, failures: [26, 1, 24] },
      'multi-turn': { n: 60, failures: [13, 0, 12] },
      gallery: { n: 60, failures: [9, 0, 9] },
    },
    'single-turn',
  ),
  injects: injectsA1,
  chart: chartWith(turns),
  delays: delaysWith(turns),
  paging: pagingWith(['sirt']),
  decision: decisionA1,
  comms: commsWith(truths),
  people: peopleWith(truths),
  // The Schools service is clean: the clause is assessed and written down, and no notice goes out under it.
  duties: dutiesWith({ 'schools-notice': { expected: 'assess', accepted: ['assess', 'not-applicable'] } }),
  rubric: rubricA1,
  guide: guideA1,
  expectations: expectationsA1,
  parPlan: parPlanA1,
};
