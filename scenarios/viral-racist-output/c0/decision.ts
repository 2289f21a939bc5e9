import { all, any, atMost, effective } from '../../common/predicates.ts';
import { decisionWith } from '../decision.ts';

const contained = any(
  all(effective('tone-off', 'surfaces'), effective('api-tone-off', 'api')),
  atMost('residual', 0.05),
);

export const decisionC0 = decisionWith(
  {
    'strict-filters': {
      grade: 'wrong',
      because:
        'A notch multiplies thresholds, and a placeholder stays a placeholder: it leaves 88.8 %, and refuses teachers and people who report abuse.',
      priced: ['false-refusals'],
    },
    'rollback-model': {
      grade: 'wrong',
      because:
        'The earlier model does the same with this pack and this threshold: going back leaves 90 % and opens a fixed leak again.',
      priced: ['model-fixes', 'pins'],
    },
    both: {
      grade: 'right',
      because:
        'The new line asks for it, and the placeholder lets it through in one language. Fixing one alone leaves a quarter; fixing both leaves 3.8 %, and a test keeps them out.',
      priced: ['pack-fixes', 'tone'],
    },
    hold: {
      grade: 'defensible',
      because:
        'Waiting for the night’s tests is safe as long as the tone is off in the app and on the API: it then costs a tone. It removes neither cause.',
      needs: contained,
      priced: ['tone'],
    },
    'rollback-template': {
      grade: 'weak',
      because:
        'It removes the line, and English is clean. In the language where the threshold was never set, one in thirteen still gets through.',
      priced: ['pack-fixes'],
    },
    'close-narrow': {
      grade: 'wrong',
      because:
        'There is no script: ordinary texts, one turn, hundreds of accounts. Closing leaves all of it running.',
      priced: [],
    },
    'patch-filter': {
      grade: 'weak',
      because:
        'It closes the blind language and leaves the line that asks for it: English and the API, 25.6 % in all.',
      priced: [],
    },
    'product-off': {
      grade: 'wrong',
      because:
        'One tone was at fault, and it can be switched off by itself. A pause takes the product from everybody and changes nothing for the day it returns.',
      priced: ['availability'],
    },
  },
  'two-settings',
  {
    discriminating: [
      ['registry-changes', 'hostile-source-remedies'],
      ['filter-by-language', 'hostile-source-remedies'],
    ],
    verification: {
      suite: 'hostile-source',
      targets: ['others-deployed', 'pack-back-others', 'candidate'],
      minN: 120,
      benignSuite: 'benign-twin',
    },
  },
);
