import { any, atMost, effective } from '../../common/predicates.ts';
import { decisionWith } from '../decision.ts';

export const decisionB1 = decisionWith(
  {
    filter: {
      grade: 'wrong',
      because:
        'It stops less than half of what the tool returns, and blocks honest order questions with it. Anybody can still ask for anybody’s order.',
      priced: ['order-status'],
    },
    'rollback-index-replay': {
      grade: 'wrong',
      because:
        'No document was retrieved for what leaked. An older index answers the same tool in the same way.',
      priced: ['new-documents'],
    },
    'patch-tool': {
      grade: 'right',
      because:
        'The look-up took the nearest match on surname and postcode, ran under an account that may read every order, and asked nobody who they are. Tool off, credential rotated, each call bound to the visitor’s own rights: that takes the cause away.',
      priced: ['order-lookup'],
    },
    'patch-index': {
      grade: 'wrong',
      because:
        'No document lacked a visibility, and none was quoted in what leaked. A new index answers the same tool in the same way, and anybody can still ask for anybody’s order.',
      priced: ['self-service'],
    },
    'rollback-model': {
      grade: 'wrong',
      because:
        'cv-4.2 calls the same tool with the same rights: 33 of 120 against 31 of 120. Nothing is contained by it, and 19 tenants lose function calling.',
      priced: ['function-calling'],
    },
    'rollback-index': {
      grade: 'wrong',
      because:
        'The index was not in it, so going back contains nothing, and it brings back 1,204 people whose data was erased.',
      priced: ['erased-back', 'new-documents'],
    },
    'widget-off': {
      grade: 'wrong',
      because:
        'One tool on twelve tenants was at fault and could be closed alone. Going dark takes a service under contract from 340 tenants, one of them an emergency page.',
      priced: ['storm-page', 'self-service'],
    },
    delete: {
      grade: 'wrong',
      because:
        'Deleting the tool and its account deletes the log of who was asked for. That log is what the notices rest on.',
      priced: [],
    },
    hold: {
      grade: 'defensible',
      because:
        'Waiting is safe as long as the look-up is off and the copies are dealt with: it then costs twelve tenants a trial feature. It does not remove the cause.',
      needs: any(
        effective('lookup-off', 'tool'),
        effective('listed-widgets-off', 'listed'),
        atMost('residual', 0.05),
      ),
      priced: ['order-lookup'],
    },
    close: {
      grade: 'wrong',
      because:
        'Nobody had to manipulate anything: a surname, a postcode and a plain question were enough, and most people gave their own.',
      priced: [],
    },
  },
  'tool-rights',
  [['answer-trace', 'tool-log']],
);
