import { useMemo } from 'react';
import type { SeatTicket } from '../../../shared/api.ts';
import { EmergencyLive } from '../../components/emergencyLive.tsx';
import { Connected } from '../../connection/context.tsx';

/** The live connection of a screen that needs nothing else of it: before the briefing, and beside a scorecard. */
export default function SeatLink({ ticket }: { ticket: SeatTicket }) {
  const identity = useMemo(
    () => ({ drillId: ticket.drillId, seat: ticket.seat, token: ticket.token }),
    [ticket],
  );
  return (
    <Connected identity={identity}>
      <EmergencyLive />
    </Connected>
  );
}
