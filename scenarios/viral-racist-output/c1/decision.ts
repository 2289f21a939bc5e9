import { all, effective, fact, not } from '../../common/predicates.ts';
import { decisionWith } from '../decision.ts';

const nothingOn = all(
  ...[
    ['tone-off', 'surfaces'],
    ['template-back', 'all'],
    ['model-back', 'unpinned'],
    ['strict-profile', 'global'],
    ['language-off', 'locale'],
    ['whole-product-off', 'product'],
  ].map(([id = '', scope = '']) => not(effective(id, scope))),
);

export const decisionC1 = decisionWith(
  {
    'strict-filters': {
      grade: 'wrong',
      because:
        'Three hits in two million, all one script. For them, one in eleven lessons, news texts and reports of abuse would be refused.',
      priced: ['false-refusals'],
    },
    'rollback-model': {
      grade: 'wrong',
      because:
        'No prompt but the script fails on either model. Going back reopens a fixed leak and changes nothing that was measured.',
      priced: ['model-fixes', 'pins'],
    },
    both: {
      grade: 'wrong',
      because:
        'Pack and thresholds were run and are in order. Changing what works, because it is loud, is a change without a test behind it.',
      priced: ['pack-fixes', 'tone'],
    },
    hold: {
      grade: 'defensible',
      because:
        'With the count on record and nothing broad switched on, waiting for a second night of counting costs nothing.',
      needs: all(fact('pinned.prevalence-count'), nothingOn),
      priced: [],
    },
    'rollback-template': {
      grade: 'wrong',
      because: 'The pack was run on hostile sources and fails in none of 120. It is merely the newest thing.',
      priced: ['pack-fixes'],
    },
    'close-narrow': {
      grade: 'right',
      because:
        'Two images are from June, two were never ours, one is the fourteenth turn of a script. A block for the script, a test that keeps it and limits in writing are enough; the product needs no change.',
      priced: [],
    },
    'patch-filter': {
      grade: 'wrong',
      because:
        'Every threshold has its evaluation, and the rates are flat in every language. There is nothing to correct.',
      priced: [],
    },
    'product-off': {
      grade: 'wrong',
      because:
        'Two million rewrites, three of them one person’s script. A pause would be the only harm of the day.',
      priced: ['availability'],
    },
  },
  'script',
  {
    discriminating: [['request-id-check', 'prevalence-count']],
    verification: { suite: 'common-prompts', targets: ['deployed'], minN: 600, benignSuite: 'benign-twin' },
  },
);
