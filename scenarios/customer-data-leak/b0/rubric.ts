import { minutes } from '../../../shared/time.ts';
import { all, any, fact } from '../../common/predicates.ts';
import { copiesSwitches, rubricWith, wideSet } from '../rubric.ts';
import { REGIONS } from '../world.ts';

export const rubricB0 = rubricWith({
  severalTenants: any(fact('held.LOG'), all(fact('held.G2'), any(fact('held.G6'), fact('held.SEEN')))),
  fits: ['patch-index', 'rollback-index-replay', 'hold'],
  sufficient: [
    // The trace names document and visibility at about T+5.
    { levers: [{ switch: 'S1', scopes: [...REGIONS] }, ...copiesSwitches], obtainableAt: minutes(10) },
    { levers: [{ switch: 'S9', scopes: ['shards'] }, ...copiesSwitches], obtainableAt: minutes(10) },
    {
      levers: [
        { switch: 'S8', scopes: ['listed'] },
        { switch: 'S3', scopes: ['pages'] },
      ],
      obtainableAt: minutes(8),
    },
    wideSet,
  ],
  preciseKnown: fact('held.G2'),
  scopeAnswers: {
    straightforward: { right: ['ordinary'], needs: ['G2', 'G4', 'SEEN', 'LOG'] },
    spread: { right: ['connector-tenants'], needs: ['G6', 'TILE', 'LOG'] },
    skew: { right: ['shard-groups'], needs: ['G3', 'LOG'] },
    seenBefore: { right: ['both'], needs: ['SEEN', 'G3'] },
  },
  prevalence: { low: 1_727, high: 3_125, by: minutes(25), evidence: 'LOG' },
  cause: { right: 'systemic', evidence: ['G2', 'G3', 'G4', 'G5', 'LOG'] },
});
