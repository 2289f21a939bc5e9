import { lazy, Suspense, useMemo } from 'react';
import { Link, useSearch } from 'wouter';
import { ticketFor } from '../../api/tickets.ts';
import { Shell, useTitle } from '../../components/shell.tsx';
import { H1, PRIMARY_BUTTON } from '../../components/shellPlain.tsx';

const ScorecardScreen = lazy(async () => ({
  default: (await import('../scorecard/index.tsx')).ScorecardScreen,
}));

const SeatLink = lazy(() => import('./seatLink.tsx'));

/** A drill's scorecard as a participant may read it: with their seat's token, once the debrief is open. */
export default function SeatScorecard({ drillId }: { drillId: string }) {
  const seat = new URLSearchParams(useSearch()).get('seat') ?? undefined;
  const ticket = useMemo(() => ticketFor(drillId, seat), [drillId, seat]);
  if (!ticket) return <NoSeat />;
  return (
    <>
      <ScorecardScreen drillId={drillId} token={ticket.token} />
      <Suspense fallback={null}>
        <SeatLink ticket={ticket} />
      </Suspense>
    </>
  );
}

function NoSeat() {
  useTitle('Scorecard');
  return (
    <Shell width="column">
      <div className="flex flex-col items-start gap-4">
        <H1>No seat in that drill</H1>
        <p className="text-base text-fg-2">
          The scorecard is for those who took part, and this device holds no seat there. Ask the facilitator
          for the report.
        </p>
        <Link href="/" className={PRIMARY_BUTTON}>
          To the start page
        </Link>
      </div>
    </Shell>
  );
}
