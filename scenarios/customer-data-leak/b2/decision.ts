import { decisionWith } from '../options.ts';
import { any, atMost, effective } from '../predicates.ts';

export const decisionB2 = decisionWith(
  {
    filter: {
      grade: 'wrong',
      because:
        'As a bridge for a quarter of an hour it is sound; as the remedy it lets a third of the recitals through and blocks honest order questions. What the model has learnt stays learnt.',
      priced: ['order-status'],
    },
    'rollback-index-replay': {
      grade: 'wrong',
      because:
        'No document was retrieved for what leaked. The sentences are in the weights, not in any index.',
      priced: ['new-documents'],
    },
    patch: {
      grade: 'wrong',
      because:
        'There is no setting, mapping or permission to correct. The candidate with a stricter prompt and filter still recited in 6 of 300; only training without those transcripts takes them out.',
      priced: ['order-status'],
    },
    'rollback-model': {
      grade: 'right',
      because:
        'cv-4.3 was tuned on transcripts that nobody had redacted, and recites them: 19 of 300 against 0 of 300 on cv-4.2. Going back ends it; the weights stay under hold, because they are evidence.',
      priced: ['function-calling'],
    },
    'rollback-index': {
      grade: 'wrong',
      because:
        'The index was not in it, so nothing is contained; and 1,204 people whose data was erased are public again.',
      priced: ['erased-back', 'new-documents'],
    },
    'widget-off': {
      grade: 'wrong',
      because:
        'As a bridge of minutes it can be argued. As the standing answer it takes the service from 340 tenants, one of them with an emergency page, when an older model was warm and clean.',
      priced: ['storm-page', 'self-service'],
    },
    delete: {
      grade: 'wrong',
      because:
        'The weights are the evidence of what was learnt and from whom. They belong in quarantine under hold; deleting them ends the investigation.',
      priced: [],
    },
    hold: {
      grade: 'defensible',
      because:
        'With the older model serving and the copies dealt with, nothing leaks while the tests run on. It leaves open what becomes of the weights.',
      needs: any(effective('S5', 'all'), atMost('residual', 0.05)),
      priced: ['function-calling'],
    },
    close: {
      grade: 'wrong',
      because:
        'No reported answer shows a script: one plain question was enough, on tenants that share nothing but the model.',
      priced: [],
    },
  },
  'memorised',
  [['G2', 'G4']],
);
