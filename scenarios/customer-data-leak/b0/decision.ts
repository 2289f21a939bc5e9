import { all, any, atMost, effective, fact } from '../../common/predicates.ts';
import { decisionWith } from '../decision.ts';

const sourceFound = any(
  fact('held.answer-trace'),
  fact('held.pipeline-log'),
  fact('held.behaviour-readings'),
);

export const decisionB0 = decisionWith(
  {
    filter: {
      grade: 'wrong',
      because:
        'The filter sees 41 % of free text about a person: it leaves a quarter of the leak and blocks ordinary order questions, and it changes nothing about tickets without a visibility.',
      priced: ['order-status'],
    },
    'rollback-index-replay': {
      grade: 'right',
      because:
        'g40 has no ticket without a visibility, and with the 1,204 erasures and two delistings replayed it breaks no promise. New documents are missing until they are added again.',
      priced: ['new-documents'],
    },
    'patch-index': {
      grade: 'right',
      because:
        'A missing visibility was read as public. Reading it as "nobody", with the mapping corrected and g41 rebuilt as g42, removes the cause and brings nothing back that was erased.',
      priced: ['self-service'],
    },
    'patch-tool': {
      grade: 'wrong',
      because:
        'The public widget did not call the look-up once. Binding it to somebody’s rights corrects what was not at fault, and changes nothing about tickets without a visibility.',
      priced: ['order-lookup'],
    },
    'rollback-model': {
      grade: 'wrong',
      because:
        'Both models quote what they are given: 31 of 120 against 29 of 120 cannot be told apart. Nothing is contained by it, and 19 tenants lose function calling.',
      priced: ['function-calling'],
    },
    'rollback-index': {
      grade: 'wrong',
      because:
        'It closes this leak and opens another: it brings back 1,204 people whose data was erased, and two documents delisted by order. The replay takes 25 minutes; that was the price to pay.',
      priced: ['erased-back', 'new-documents'],
    },
    'widget-off': {
      grade: 'wrong',
      because:
        'One connector on 46 tenants was at fault and could be closed alone. Going dark takes a service under contract from 340 tenants, one of them an emergency page, and leaves the share pages up.',
      priced: ['storm-page', 'self-service'],
    },
    delete: {
      grade: 'wrong',
      because:
        'g41 is the evidence of what was shown. Deleting it removes the leak and every honest answer about it.',
      priced: [],
    },
    hold: {
      grade: 'defensible',
      because:
        'Waiting is safe as long as the connector is off in all three regions, or something as good is in force, and the copies are dealt with: it then costs 6 % of answers. It does not remove the cause.',
      needs: any(
        fact('switch.connector-off', 'effective'),
        effective('drain-shards', 'shards'),
        effective('listed-widgets-off', 'listed'),
        all(atMost('residual', 0.05), sourceFound),
      ),
      priced: ['self-service'],
    },
    close: {
      grade: 'wrong',
      because:
        'No reported answer shows a script: one plain question was enough. The researcher’s video and the leak have nothing to do with each other.',
      priced: [],
    },
  },
  'visibility',
  [['answer-trace', 'erasure-log']],
);
