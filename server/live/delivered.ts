import type { StepOut } from '../../shared/api.ts';
import type { Frame } from '../../shared/frame.ts';
import type { Receipts } from '../programme/receipts.ts';
import type { Connection } from './connection.ts';
import type { Screens } from './console/msel.ts';
import type { Crowd } from './crowd.ts';

/** A person's own screen has these injects now. */
export function handed(crowd: Crowd | undefined, { who }: Connection, injects: readonly string[]): void {
  if (who.staff === null) for (const inject of injects) crowd?.delivered.add(`${inject} ${who.seat}`);
}

export const injectsOn = ({ events }: Frame): string[] =>
  events.flatMap((event) => (event.type === 'inject.delivered' ? [event.data.inject] : []));

/** What receipts know of the screens of one drill. `out`: who has stepped out. */
export const screensOf = (
  drillId: string,
  crowd: Crowd | undefined,
  receipts: Receipts,
  out: ReadonlyMap<string, StepOut>,
): Screens => ({
  isDelivered: (inject, seat) => crowd?.delivered.has(`${inject} ${seat}`) ?? false,
  seenAt: (inject, seat) => receipts.seenAt(drillId, inject, seat),
  isOut: (seat) => out.has(seat),
});
