import { minutes } from '../../../shared/time.ts';
import { all, any, fact } from '../../common/predicates.ts';
import { copiesSwitches, rubricWith, wideSet } from '../rubric.ts';
import { REGIONS } from '../world.ts';

export const rubricB0 = rubricWith({
  severalTenants: any(
    fact('held.sample-count'),
    all(
      fact('held.answer-trace'),
      any(fact('held.possible-tenants'), fact('held.similar-tickets'), fact('held.checked-posts')),
    ),
  ),
  fits: ['patch-index', 'rollback-index-replay', 'hold'],
  sufficient: [
    // The trace names document and visibility at about T+5.
    {
      switches: [{ switch: 'connector-off', scopes: [...REGIONS] }, ...copiesSwitches],
      obtainableAt: minutes(10),
    },
    {
      switches: [{ switch: 'drain-shards', scopes: ['shards'] }, ...copiesSwitches],
      obtainableAt: minutes(10),
    },
    {
      switches: [
        { switch: 'listed-widgets-off', scopes: ['listed'] },
        { switch: 'unpublish-pages', scopes: ['pages'] },
      ],
      obtainableAt: minutes(8),
    },
    wideSet,
  ],
  preciseKnown: fact('held.answer-trace'),
  scopeAnswers: {
    straightforward: {
      right: ['ordinary'],
      needs: ['answer-trace', 'canary-result', 'similar-tickets', 'sample-count'],
    },
    spread: {
      right: ['connector-tenants'],
      needs: ['possible-tenants', 'behaviour-readings', 'sample-count'],
    },
    skew: { right: ['shard-groups'], needs: ['pipeline-log', 'sample-count'] },
    seenBefore: { right: ['both'], needs: ['similar-tickets', 'pipeline-log'] },
  },
  prevalence: { low: 1_727, high: 3_125, by: minutes(25), evidence: 'sample-count' },
  cause: {
    right: 'systemic',
    evidence: ['answer-trace', 'pipeline-log', 'canary-result', 'video-replayed', 'sample-count'],
  },
});
