import { minutes } from '../../../shared/time.ts';
import { all, any, fact } from '../../common/predicates.ts';
import { copiesSwitches, rubricWith, wideSet } from '../rubric.ts';

export const rubricB1 = rubricWith({
  severalTenants: any(
    fact('held.sample-count'),
    // A neighbour's order and a question prove nothing by themselves: the list, the tool log or two real posts show that it is no slip.
    all(
      fact('held.answer-trace'),
      any(fact('held.possible-tenants'), fact('held.tool-log'), fact('held.checked-posts')),
    ),
  ),
  fits: ['patch-tool', 'hold'],
  sufficient: [
    // The trace names a tool call, and the tool log which.
    { switches: [{ switch: 'lookup-off', scopes: ['tool'] }, ...copiesSwitches], obtainableAt: minutes(10) },
    {
      switches: [
        { switch: 'listed-widgets-off', scopes: ['listed'] },
        { switch: 'unpublish-pages', scopes: ['pages'] },
      ],
      obtainableAt: minutes(8),
    },
    wideSet,
  ],
  preciseKnown: all(fact('held.answer-trace'), fact('held.tool-log')),
  scopeAnswers: {
    straightforward: {
      right: ['with-identifier'],
      needs: ['first-report', 'canary-result', 'tool-log', 'similar-tickets', 'sample-count'],
    },
    spread: {
      right: ['pilot-tenants'],
      needs: ['possible-tenants', 'behaviour-readings', 'tool-log', 'sample-count'],
    },
    skew: { right: ['feature'], needs: ['tool-log', 'behaviour-readings', 'possible-tenants'] },
    seenBefore: { right: ['both'], needs: ['similar-tickets'] },
  },
  prevalence: { low: 7_455, high: 10_093, by: minutes(25), evidence: 'sample-count' },
  cause: {
    right: 'systemic',
    evidence: ['answer-trace', 'canary-result', 'video-replayed', 'tool-log', 'sample-count'],
  },
});
