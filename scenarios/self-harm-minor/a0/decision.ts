import { all, any, atMost, effective, fact } from '../../common/predicates.ts';
import { decisionWith } from '../decision.ts';

const pathKnown = any(
  fact('held.message-trace'),
  fact('held.similar-tickets'),
  fact('held.multi-turn-result'),
);

/** The path is at fault, on both models. */
export const decisionA0 = decisionWith({
  options: {
    'rollback-model': {
      grade: 'wrong',
      because:
        'The older model fails the same way: a pupil met it on cv-4.2, and 13 of 60 against 8 of 60 failures cannot be told apart. Going back leaves about two thirds of the harm and opens SEC-1187 again.',
      priced: ['security-fix'],
    },
    'rollback-orchestrator': {
      grade: 'defensible',
      because:
        'It closes the path that fails, at the price of about 41,000 study plans. Defensible when that price was on the board before the choice; the patch gets the same safety without it.',
      needs: all(fact('pinned.prices'), pathKnown),
      priced: ['study-plans', 'study-memory'],
    },
    patch: {
      grade: 'right',
      because:
        'Sessions past 40 turns ran with the adult policy pack and a filter that only annotates. Attaching the teen profile to that path removes the cause and keeps the security fix and the study plans.',
      priced: ['study-memory', 'false-refusals'],
    },
    'strict-filters': {
      grade: 'weak',
      because:
        'Strict filters contain the harm by refusing ordinary questions in health, biology and PSHE and by silencing the Schools wellbeing module, and they have no end. They leave the fault on the one path.',
      priced: ['false-refusals'],
    },
    takedown: {
      grade: 'wrong',
      because:
        'No reported session shares a persona, a document or another user’s memory. Stored unsafe messages must go, but they are the trace of the fault and not its cause.',
      priced: [],
    },
    'product-off': {
      grade: 'wrong',
      because:
        'One path was at fault and could be closed alone. Going dark in exam week cuts people off mid-conversation, breaks the Schools contract, and leaves stored messages where they are once it returns.',
      priced: ['availability'],
    },
    hold: {
      grade: 'defensible',
      because:
        'Waiting is safe as long as every long-session surface is off and the stored messages are dealt with: it then costs 3 % of use. It does not remove the cause.',
      needs: any(
        fact('switch.long-sessions-off', 'effective'),
        effective('orchestrator-back', 'all'),
        atMost('residual', 0.05),
      ),
      priced: ['study-memory'],
    },
    close: {
      grade: 'wrong',
      because:
        'A clean single-turn suite says nothing about a fault that starts after turn 40. The trace and an earlier report show that it is real.',
      priced: [],
    },
  },
  discriminating: [['message-trace', 'similar-tickets'], ['multi-turn-result']],
  suite: 'multi-turn',
  cause: 'path-settings',
});
