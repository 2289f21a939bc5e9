import { minutes } from '../../../shared/time.ts';
import { all, any, fact } from '../../common/predicates.ts';
import { copiesSwitches, rubricWith, wideSet } from '../rubric.ts';

export const rubricB1 = rubricWith({
  severalTenants: any(
    fact('held.LOG'),
    // A mistyped address and a question prove nothing by themselves: the list or the tool log shows that it is no slip.
    all(fact('held.G2'), any(fact('held.G6'), fact('held.TOOLS'))),
  ),
  fits: ['patch-tool', 'hold'],
  sufficient: [
    // The trace names a tool call, and the tool log which.
    { levers: [{ switch: 'S11', scopes: ['tool'] }, ...copiesSwitches], obtainableAt: minutes(10) },
    {
      levers: [
        { switch: 'S8', scopes: ['listed'] },
        { switch: 'S3', scopes: ['pages'] },
      ],
      obtainableAt: minutes(8),
    },
    wideSet,
  ],
  preciseKnown: all(fact('held.G2'), fact('held.TOOLS')),
  scopeAnswers: {
    straightforward: { right: ['with-identifier'], needs: ['G1', 'G4', 'TOOLS', 'SEEN', 'LOG'] },
    spread: { right: ['pilot-tenants'], needs: ['G6', 'TILE', 'TOOLS', 'LOG'] },
    skew: { right: ['feature'], needs: ['TOOLS', 'TILE', 'G6'] },
    seenBefore: { right: ['both'], needs: ['SEEN'] },
  },
  prevalence: { low: 7_455, high: 10_093, by: minutes(25), evidence: 'LOG' },
  cause: { right: 'systemic', evidence: ['G2', 'G4', 'G5', 'TOOLS', 'LOG'] },
});
