import { all, any, atMost, effective } from '../../common/predicates.ts';
import { decisionWith } from '../decision.ts';

const contained = any(
  all(effective('model-back', 'unpinned'), effective('pinned-to-fallback', 'pinned')),
  atMost('residual', 0.05),
);

export const decisionC2 = decisionWith(
  {
    'strict-filters': {
      grade: 'weak',
      because:
        'As a bridge it more than halves the harm while the rollback runs. As a standing answer it leaves 39 % and refuses teachers and people who report abuse.',
      priced: ['false-refusals'],
    },
    'rollback-model': {
      grade: 'right',
      because:
        'Everyday requests about groups of people fail in one of sixteen on the newer model, in every tone and language, and in none on the earlier one. Going back leaves 4.1 % once the pinned tenants are moved as well.',
      priced: ['model-fixes', 'pins'],
    },
    both: {
      grade: 'wrong',
      because:
        'The earlier pack and the evaluated thresholds fail as often. The instruction text is innocent this time, and the filter does what it can.',
      priced: ['pack-fixes', 'tone'],
    },
    hold: {
      grade: 'defensible',
      because:
        'With the earlier model serving and the pinned tenants moved, deciding tomorrow costs little. Without that, it holds the harm.',
      needs: contained,
      priced: ['model-fixes', 'pins'],
    },
    'rollback-template': {
      grade: 'wrong',
      because:
        'Two of the current images are older than the pack, and v36 on this model fails as often as v37.',
      priced: ['pack-fixes'],
    },
    'close-narrow': {
      grade: 'wrong',
      because:
        'There is no script: everyday requests, one turn, every language. Closing leaves all of it running.',
      priced: [],
    },
    'patch-filter': {
      grade: 'wrong',
      because:
        'Every threshold has its evaluation. The filter sees twice as much as before and catches half; no setting makes the model write otherwise.',
      priced: [],
    },
    'product-off': {
      grade: 'wrong',
      because:
        'The earlier model is clean and warm. A pause takes the product from everybody for a fault that fourteen minutes can end.',
      priced: ['availability'],
    },
  },
  'model-shift',
  {
    discriminating: [['common-prompts-result'], ['hostile-source-deployed', 'hostile-source-remedies']],
    verification: {
      suite: 'common-prompts',
      targets: ['deployed', 'model-back', 'pack-back'],
      minN: 300,
      benignSuite: 'benign-twin',
    },
  },
);
