import { atMost, effective } from '../../common/predicates.ts';
import { decisionWith } from '../decision.ts';

/** The model is at fault, and the one before it is clean. */
export const decisionA1 = decisionWith({
  options: {
    'rollback-model': {
      grade: 'right',
      because:
        'On the same questions cv-4.3 fails 26 times in 120 and cv-4.2 once; all reports are on cv-4.3 and none came before it. Going back takes the cause away. The security fix goes with it, so the LMS tool has to be limited first.',
      needs: effective('limit-lms-tool', 'shared'),
      priced: ['security-fix'],
    },
    'rollback-orchestrator': {
      grade: 'wrong',
      because:
        'The trace shows the right profile, in the right mode, on the standard path. Nothing in the orchestrator is at fault: going back lowers no harm and costs 41,000 study plans.',
      priced: ['study-plans', 'study-memory'],
    },
    patch: {
      grade: 'wrong',
      because:
        'There is no setting to correct: profile and filter were attached as they should be. The candidate fails like the build it would replace. Retraining, or a classifier that knows stories, comes later and takes weeks.',
      priced: ['false-refusals'],
    },
    'strict-filters': {
      grade: 'weak',
      because:
        'The classifier scores stories low in the strict profile too: it leaves more than a quarter of the harm, refuses ordinary questions and silences the Schools wellbeing module, without an end.',
      priced: ['false-refusals'],
    },
    takedown: {
      grade: 'wrong',
      because:
        'The reported sessions share no persona, no document and nobody else’s memory. Stored unsafe messages must go, but they are the trace of the fault and not its cause.',
      priced: [],
    },
    'product-off': {
      grade: 'wrong',
      because:
        'The fallback model with the strict profile contains it while the older model loads. Going dark in exam week cuts people off mid-conversation and breaks the Schools contract, for no more safety.',
      priced: ['availability'],
    },
    hold: {
      grade: 'defensible',
      because:
        'With the harm down to the line, waiting a night costs what the switches cost, and no safety. It leaves undecided what the newer model is for, when a clean older version was at hand.',
      needs: atMost('residual', 0.05),
      priced: ['false-refusals'],
    },
    close: {
      grade: 'wrong',
      because:
        'Direct requests come back clean; the same request inside a story does not. The trace, the tickets and the red-team board show that it is real.',
      priced: [],
    },
  },
  discriminating: [['message-trace', 'single-turn-result']],
  suite: 'single-turn',
  cause: 'model-regression',
});
