import type { Desk } from '../alone/desk.ts';
import { bombsHeld, rawAccess, reachable, sealed } from '../evidence.ts';
import type { CriterionRows } from './row.ts';

export const evidence = {
  EV1: {
    title: 'Evidence sealed before anything was altered',
    max: 3,
    critical: true,
    by: 'log',
    reads: ['switchUses', 'actOneEndsAt', 'evidence.sealed'],
    score: sealed,
    alone: ({ may }, { max }) => (may('sealEvidence') ? max : 0),
  },
  EV2: {
    title: 'Frozen and held before the clocks ran out',
    max: 2,
    critical: true,
    by: 'log',
    reads: ['freeze.set', 'hold.effective', 'evidence.lost', 'component.deployed'],
    score: bombsHeld,
    alone: (desk, { max }) => max * stopped(desk),
  },
  EV3: {
    title: 'Raw content stayed with few people',
    max: 2,
    by: 'log',
    reads: ['endsAt', 'rawAccess.approved', 'raw.viewed', 'raw.posted', 'raw.purged'],
    score: rawAccess,
    alone: ({ scenario, has }, { max }) =>
      scenario.queries.some(({ rawApproval }) => rawApproval !== undefined && has(rawApproval)) ? max : 0,
  },
  EV4: {
    title: 'The people concerned can still be found',
    max: 1,
    by: 'log',
    reads: ['switchUses', 'actOneEndsAt', 'evidence.sealed'],
    score: reachable,
    alone: ({ may }, { max }) => (may('sealEvidence') ? max : 0),
  },
} as const satisfies CriterionRows;

/** Share of what would happen by itself that this desk can freeze or hold. */
function stopped({ scenario: { rubric, world, draws }, has, may }: Desk): number {
  const freezes = (scope: string): boolean =>
    world.switches.some(
      ({ kind, holders, scopes }) =>
        kind === 'freeze' && scopes.some((item) => item.id === scope && has(...(item.holders ?? holders))),
    );
  const safe = rubric.bombs.filter(
    ({ scope, hold }) => freezes(scope) || (hold !== undefined && may('issueHold')),
  );
  // Where a draw says which of them is due in the drill, it may be the one that this desk can stop.
  const drawn = draws.some(({ sets }) => sets?.some(({ place }) => place.startsWith('rubric.bombs.')));
  return drawn ? Number(safe.length > 0) : safe.length / Math.max(1, rubric.bombs.length);
}
