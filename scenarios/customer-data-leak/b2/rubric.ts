import { minutes } from '../../../shared/time.ts';
import { all, any, fact } from '../../common/predicates.ts';
import { copiesSwitches, rubricWith, wideSet } from '../rubric.ts';

export const rubricB2 = rubricWith({
  severalTenants: any(fact('held.LOG'), all(fact('held.G2'), any(fact('held.G6'), fact('held.SEEN')))),
  fits: ['rollback-model', 'hold'],
  sufficient: [
    // The comparison of both models is in at about T+14; the older one then takes twelve minutes.
    { levers: [{ switch: 'S5', scopes: ['all'] }, ...copiesSwitches], obtainableAt: minutes(16) },
    wideSet,
  ],
  preciseKnown: any(fact('held.G4'), fact('held.MODEL')),
  scopeAnswers: {
    straightforward: { right: ['ordinary'], needs: ['G2', 'G4', 'SEEN', 'LOG'] },
    spread: { right: ['all-tenants'], needs: ['G6', 'TILE', 'SEEN', 'LOG'] },
    skew: { right: ['new-model'], needs: ['G4', 'TILE', 'LOG'] },
    seenBefore: { right: ['ticket'], needs: ['SEEN'] },
  },
  prevalence: { low: 5_705, high: 8_044, by: minutes(25), evidence: 'LOG' },
  cause: { right: 'systemic', evidence: ['G2', 'G4', 'G5', 'MODEL', 'LOG'] },
});
