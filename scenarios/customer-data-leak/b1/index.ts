import type { Variant } from '../../common/assemble.ts';
import { fact } from '../../common/predicates.ts';
import { chart, delays } from '../chart.ts';
import { commsWith } from '../comms.ts';
import { dutiesWith } from '../duties.ts';
import { guideWith } from '../guide.ts';
import { paging } from '../paging.ts';
import { peopleWith } from '../people.ts';
import { queries } from '../queries.ts';
import { suitesWith } from '../suites.ts';
import { decisionB1 } from './decision.ts';
import { evidenceB1 } from './evidence.ts';
import { expectationsB1 } from './expectations.ts';
import { injectsB1 } from './injects.ts';
import { parPlanB1 } from './parPlan.ts';
import { rubricB1 } from './rubric.ts';
import { worldB1 } from './world.ts';

/** The order look-up on twelve pilot tenants answers anybody about anybody. Looks like a typing slip at first. */
export const b1: Variant = {
  variant: 'b1',
  variantTitle: 'The tool, not the index',
  world: worldB1,
  evidence: evidenceB1,
  queries,
  suites: suitesWith(
    {
      current: [33, 82],
      'lkg-model': [31, 79],
      'lkg-index': [32, 80],
      candidate: [0, 0],
    },
    { candidate: [2, 5], filter: [11, 27] },
  ),
  injects: injectsB1,
  chart,
  delays,
  paging,
  decision: decisionB1,
  comms: commsWith({ began: 'monday-morning', cause: 'tool', causeKnown: fact('held.tool-log') }),
  duties: dutiesWith({
    'art-33-own': { expected: 'assess', accepted: ['assess', 'not-applicable'] },
    'art-34-people': { expected: 'assess', accepted: ['assess', 'not-applicable'] },
    'dental-baa': { expected: 'not-applicable', accepted: ['not-applicable', 'assess'] },
  }),
  people: peopleWith(false, true),
  rubric: rubricB1,
  guide: guideWith({
    fault:
      'since Monday 08:10 the order look-up answers visitors of twelve pilot tenants under an account that may read every order; an email address is all it asks for. No document is involved, and both models call the tool alike.',
    precise:
      'order look-up off, its credential rotated, then the cache purged and the share pages down: 1.2 % is left.',
    decision:
      'correct the tool: bind each call to the rights of the person asking, and keep the look-up off until that has passed.',
    curve:
      'Look-up off with the pages down but the cache forgotten leaves 7.0 %; everything done to the index or its source leaves 85.7 %, and ten minutes after a purge 91.4 %.',
    traps: [
      'It looks like {{org.severity.2}}: one slip of the keyboard, one wrong parcel. The second ticket says "can anyone look up anyone?".',
      'Own help centre and dental group are not in the pilot. Notifying for them "to be safe" states something that is not so.',
    ],
  }),
  expectations: expectationsB1,
  parPlan: parPlanB1,
};
