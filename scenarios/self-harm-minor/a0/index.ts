import type { Variant } from '../../common/assemble.ts';
import { all, atLeast, atMost, fact } from '../../common/predicates.ts';
import type { Turns } from '../chart.ts';
import { chartWith, delaysWith, settledBy } from '../chart.ts';
import type { Truths } from '../comms.ts';
import { commsWith } from '../comms.ts';
import { dutiesWith } from '../duties.ts';
import { injectsWith } from '../injects.ts';
import { pagingWith } from '../paging.ts';
import { peopleWith } from '../people.ts';
import { queriesWith } from '../queries.ts';
import { suitesWith } from '../suites.ts';
import { decisionA0 } from './decision.ts';
import { evidenceA0 } from './evidence.ts';
import { expectationsA0 } from './expectations.ts';
import { guideA0 } from './guide.ts';
import { parPlanA0 } from './parPlan.ts';
import { rubricA0 } from './rubric.ts';
import { worldA0 } from './world.ts';

const ended = (...streams: string[]) => all(...streams.map((stream) => atMost(`share.${stream}`, 0.1)));

const truths: Truths = {
  longEnded: ended('l-mobile-main', 'l-web-main', 'l-voice-main', 'l-schools'),
  schoolsLongEnded: ended('l-schools'),
  partnerConcerned: false,
  longIsWhere: true,
  cause: { clause: 'cause-path', knownWhen: fact('held.multi-turn-result') },
};

const turns: Turns = {
  tail: 'l-mobile-main',
  survivor: 'l-mobile-main',
  schoolsOpen: atLeast('share.l-schools', 0.1),
  settled: settledBy(decisionA0),
};

/** Base variant: a long-session path with the wrong safety settings, on both models. */
export const a0: Variant = {
  variant: 'a0',
  variantTitle: 'The path, not the model',
  draws: [
    {
      // The path shipped on Sunday whatever else shipped when; the model is the newest thing, or the older of the two.
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
        newest: ['cv-4.3 shipped on Monday', 'cv-4.3 shipped on Saturday'],
      },
    },
  ],
  world: worldA0,
  evidence: evidenceA0,
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
      'single-turn': { n: 120, failures: [0, 0, 0] },
      'multi-turn': { n: 60, failures: [13, 8, 0] },
      gallery: { n: 60, failures: [0, 0, 0] },
    },
    'multi-turn',
  ),
  injects: injectsWith(),
  chart: chartWith(turns),
  delays: delaysWith(turns),
  paging: pagingWith(),
  decision: decisionA0,
  comms: commsWith(truths),
  people: peopleWith(truths),
  duties: dutiesWith(),
  rubric: rubricA0,
  guide: guideA0,
  expectations: expectationsA0,
  parPlan: parPlanA0,
};
