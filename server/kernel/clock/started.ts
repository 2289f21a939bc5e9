import type { NewEvent } from '../../../shared/drill/events.ts';
import { seatOf } from '../facts.ts';
import type { Reaction } from '../reactionTable.ts';

/** The desks that were already on call at T+0 are in the room; the first act opens. */
export const started: Reaction<'drill.started'> = (c, _before, after) => {
  const [first] = c.scenario.acts;
  const joins = c.scenario.paging.firstOnCall.flatMap((role): NewEvent[] => {
    const seat = seatOf(after, role);
    return seat ? [{ type: 'role.joined', data: { seat, role, how: 'firstOnCall' } }] : [];
  });
  const act: NewEvent[] = first
    ? [
        {
          type: 'act.started',
          data: { act: first.id, title: first.title, storyClock: first.storyClock, endsAt: first.endsAt },
        },
      ]
    : [];
  return [...act, ...joins];
};
