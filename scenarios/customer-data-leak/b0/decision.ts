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
        'g40 has no ticket without a visibility, and with the 1,204 erasures and two delistings replayed it breaks no promise. New documents are missing until they are added again. It lasts only while index builds are stopped: the next one, built the same way, would leak like g41.',
      needs: any(fact('frozen.retention'), fact('hold.indexes')),
      priced: ['new-documents'],
    },
    'patch-index': {
      grade: 'right',
      because:
        'A missing visibility was read as public. It was missing because the visibility service did not answer in time while g41 was built, and an empty answer counted as success on every board. Reading it as "nobody" and letting the build stop on an empty answer removes both, and brings nothing back that was erased. Rebuilt without that finding, the next index has the same gaps.',
      needs: fact('held.health-boards'),
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
        'g41 is the evidence of what was shown, and to whom. Erasing it ends the leak and every honest answer about it; what people may ask to have erased comes after what they must be told.',
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
