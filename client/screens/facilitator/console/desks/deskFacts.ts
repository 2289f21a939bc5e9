import type { View } from '../../../../../shared/drill/view.ts';
import type { MselRow } from '../../../../../shared/protocol.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { unansweredOf } from '../people/deskRow.tsx';

/** What a glance at one desk tells, from what the console holds anyway. Times in drill ms; null where there is nothing. */
interface DeskFacts {
  isIn: boolean;
  /** Messages that were sent here and stood on no screen of this seat. */
  unread: number;
  /** Messages that ask for an answer nobody gave. */
  asks: number;
  /** Pages that rang here and were not answered. */
  pages: number;
  lastIn: string | null;
  lastInAt: number;
  lastAct: string | null;
  lastActAt: number | null;
}

export function deskFacts(
  view: View,
  rows: readonly MselRow[],
  { seat, roles }: { seat: string; roles: readonly PlayRole[] },
): DeskFacts {
  const isMine = (role: string | null): boolean =>
    role !== null && (roles as readonly string[]).includes(role);
  const mine = view.feed.filter(({ to }) => to.some(isMine));
  const lastIn = mine.at(-1);
  const lastAct = view.timeline.findLast(({ role }) => isMine(role));
  return {
    isIn: (view.seats[seat]?.joined.length ?? 0) > 0,
    unread: rows.filter(
      ({ state, receipts }) =>
        state === 'delivered' &&
        receipts.some(({ role, state }) => isMine(role) && (state === 'waiting' || state === 'delivered')),
    ).length,
    asks: mine.filter(({ asks, answer, closedAt }) => asks && !answer && closedAt === null).length,
    pages: unansweredOf(view, seat),
    lastIn: lastIn?.subject ?? null,
    lastInAt: lastIn?.at ?? 0,
    lastAct: lastAct?.text ?? null,
    lastActAt: lastAct?.at ?? null,
  };
}
