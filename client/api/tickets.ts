import type { SeatTicket } from '../../shared/api.ts';

const KEY = 'muster.seats';

/** Seats this browser holds, newest first. One browser may hold several, in several drills. */
export function tickets(): SeatTicket[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? (stored as SeatTicket[]) : [];
  } catch {
    return [];
  }
}

export function keepTicket(ticket: SeatTicket): void {
  const others = tickets().filter(({ drillId, seat }) => drillId !== ticket.drillId || seat !== ticket.seat);
  localStorage.setItem(KEY, JSON.stringify([ticket, ...others].slice(0, 30)));
}

export function dropTicket({ drillId, seat }: Pick<SeatTicket, 'drillId' | 'seat'>): void {
  localStorage.setItem(
    KEY,
    JSON.stringify(tickets().filter((item) => item.drillId !== drillId || item.seat !== seat)),
  );
}

/** The facilitator has moved its holder: the same secret opens another seat now. */
export function moveTicket(ticket: SeatTicket, to: { seat: string; name: string }): SeatTicket {
  const moved = { ...ticket, ...to };
  dropTicket(ticket);
  keepTicket(moved);
  return moved;
}

/** The seat to use in a drill: the named one, or the last taken. */
export const ticketFor = (drillId: string, seat?: string): SeatTicket | null =>
  tickets().find((item) => item.drillId === drillId && (seat === undefined || item.seat === seat)) ?? null;
