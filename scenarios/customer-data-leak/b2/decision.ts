import { any, atMost, effective } from '../../common/predicates.ts';
import { decisionWith } from '../decision.ts';

export const decisionB2 = decisionWith(
  {
    filter: {
      grade: 'wrong',
      because:
        'As a bridge for a quarter of an hour the filter is sound; as the remedy, filter and prompt together still let 6 recitals through in 300 and block honest order questions. What the model has learnt stays learnt; only training without those transcripts takes it out.',
      priced: ['order-status'],
    },
    'rollback-index-replay': {
      grade: 'wrong',
      because:
        'No document was retrieved for what leaked. The sentences are in the weights, not in any index.',
      priced: ['new-documents'],
    },
    'patch-index': {
      grade: 'wrong',
      because:
        'No document was retrieved for what leaked, and none lacked a visibility. The sentences are in the weights; a new index is recited over like the old one.',
      priced: ['self-service'],
    },
    'patch-tool': {
      grade: 'wrong',
      because:
        'No tool was called for what leaked. There is no permission to correct: what the model has learnt, it recites under anybody’s rights.',
      priced: ['order-lookup'],
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
        'The index was not in it, so going back contains nothing, and it brings back 1,204 people whose data was erased.',
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
        'Waiting is safe as long as the older model serves and the copies are dealt with. It leaves open what becomes of the weights.',
      needs: any(effective('model-back', 'all'), atMost('residual', 0.05)),
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
  [['answer-trace', 'canary-result']],
);
