import { useEffect } from 'react';
import { mayGive } from '../../../../../shared/authority.ts';
import { Stack } from '../card.tsx';
import { ScopePanel } from '../decision/scopePanel.tsx';
import { useDesk } from '../desk.ts';
import { Approvals } from './approvals.tsx';
import { useArrivals } from './arrivals.ts';
import { OverTime } from './overTime.tsx';
import { Probes } from './probes.tsx';
import { Results } from './results.tsx';
import { Suites } from './suites.tsx';
import { LookupTable } from './table.tsx';
import { useHands } from './useHands.ts';

/** What this desk can look up, test and probe, what it found, and how far the harm reaches. */
export function EvidenceSection() {
  const { roles, kits } = useDesk();
  const hands = useHands();
  const { fresh, look } = useArrivals();
  useEffect(() => {
    if (fresh > 0) look();
  });
  const measures = kits.some(({ probes, suites }) => probes.length + suites.length > 0);
  return (
    <Stack>
      <LookupTable hands={hands} />
      <Approvals />
      <Results />
      <OverTime />
      {measures && (
        <section aria-label="Tests" className="@container flex flex-col gap-2">
          <h3 className="text-meta font-semibold text-fg-2">Tests</h3>
          <div className="grid items-start gap-2 @min-[40rem]:grid-cols-2 @min-[40rem]:[&>*:only-child]:col-span-2">
            <Suites hands={hands} />
            <Probes hands={hands} />
          </div>
        </section>
      )}
      {roles.some((role) => mayGive(role, 'estimateScope')) && <ScopePanel />}
    </Stack>
  );
}
