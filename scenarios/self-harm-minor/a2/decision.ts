import { all, atMost, effective } from '../../common/predicates.ts';
import { decisionWith } from '../decision.ts';

/** Neither rollback nor patch; what others put in comes out, in both places. */
export const decisionA2 = decisionWith({
  options: {
    'rollback-model': {
      grade: 'wrong',
      because:
        'With the persona loaded cv-4.2 fails 13 times in 60 and cv-4.3 14 times; without it both are clean. Going back leaves six sevenths of the harm, in Schools as well, and opens SEC-1187 again.',
      priced: ['security-fix'],
    },
    'rollback-orchestrator': {
      grade: 'wrong',
      because:
        'The first report is older than the newest orchestrator. The persona works as well under the one before, and going back costs 41,000 study plans.',
      priced: ['study-plans', 'study-memory'],
    },
    patch: {
      grade: 'weak',
      because:
        'Route, profile and filter are set as they should be, and the candidate fails like the build it would replace. A check of whole prompts before they enter the gallery is worth building; it takes weeks, and takes no persona out.',
      priced: ['false-refusals'],
    },
    'strict-filters': {
      grade: 'weak',
      because:
        'It halves and halves again what a single takedown removes, refuses ordinary questions and silences the wellbeing module, and it has no end. It leaves a seventh of the harm.',
      priced: ['false-refusals'],
    },
    takedown: {
      grade: 'right',
      because:
        'One partner persona carries hidden instructions, and memory summaries carry them on, into accounts that never loaded it. Taking both out leaves the software as it is and costs less than one per cent of use.',
      needs: all(effective('persona-down', 'persona'), effective('memory-quarantine', 'cohort')),
      priced: ['study-memory'],
    },
    'product-off': {
      grade: 'wrong',
      because:
        'One persona and the memory it left were at fault and could be set aside alone. Going dark in exam week cuts people off mid-conversation, breaks the Schools contract, and brings the persona back when the product returns.',
      priced: ['availability'],
    },
    hold: {
      grade: 'defensible',
      because:
        'With the harm down to the line, waiting a night costs little and no safety. It leaves open who reads a persona before it goes back.',
      needs: atMost('residual', 0.05),
      priced: ['study-memory'],
    },
    close: {
      grade: 'wrong',
      because:
        'Suites without the persona come back clean on every build; that says what they left out. The trace and six reports show that it is real.',
      priced: [],
    },
  },
  discriminating: [['persona-findings', 'memory-findings']],
  suite: 'gallery',
  cause: 'content',
});
