import { minutes } from '../../../shared/time.ts';
import { all, any, fact } from '../../common/predicates.ts';
import { copiesSwitches, rubricWith, wideSet } from '../rubric.ts';

export const rubricB2 = rubricWith({
  severalTenants: any(
    fact('held.sample-count'),
    all(
      fact('held.answer-trace'),
      any(fact('held.possible-tenants'), fact('held.similar-tickets'), fact('held.checked-posts')),
    ),
  ),
  fits: ['rollback-model', 'hold'],
  sufficient: [
    // The comparison of both models is in at about T+14; the older one then takes twelve minutes.
    { switches: [{ switch: 'model-back', scopes: ['all'] }, ...copiesSwitches], obtainableAt: minutes(16) },
    wideSet,
  ],
  preciseKnown: any(fact('held.canary-result'), fact('held.model-comparison')),
  scopeAnswers: {
    straightforward: {
      right: ['ordinary'],
      needs: ['answer-trace', 'canary-result', 'similar-tickets', 'sample-count'],
    },
    spread: {
      right: ['all-tenants'],
      needs: ['possible-tenants', 'behaviour-readings', 'similar-tickets', 'sample-count'],
    },
    skew: { right: ['new-model'], needs: ['canary-result', 'behaviour-readings', 'sample-count'] },
    seenBefore: { right: ['ticket'], needs: ['similar-tickets'] },
  },
  prevalence: { low: 5_705, high: 8_044, by: minutes(25), evidence: 'sample-count' },
  cause: {
    right: 'systemic',
    evidence: ['answer-trace', 'canary-result', 'video-replayed', 'model-comparison', 'sample-count'],
  },
});
