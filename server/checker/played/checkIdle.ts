import type { PlayRole } from '../../../shared/roles.ts';
import { CORE_ROLES, SIX_SEATS } from '../../../shared/roles.ts';
import type { Act } from '../../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { formatDrillTime, minutes } from '../../../shared/time.ts';
import type { Complain } from '../problem.ts';
import type { Played } from './rehearse.ts';
import { by } from './rehearse.ts';

/** Nobody sits this long with nothing new and nothing to press (RULE-5). */
const LONGEST_IDLE = minutes(10);

interface Gap {
  role: PlayRole;
  from: DrillTime;
  to: DrillTime;
}

/** Per core role and act, its longest stretch in a well-played drill without an inject to its seat, a page, or anything it did. */
function longestGaps({ scenario, events }: Played): Gap[] {
  return CORE_ROLES.flatMap((role) => {
    // Whoever holds a role at a table of six holds what folds into it as well.
    const roles = SIX_SEATS.find((seat) => seat.roles.includes(role))?.roles ?? [role];
    const busy = events.flatMap((event) => {
      const own =
        event.type === 'inject.delivered'
          ? event.data.to.some((to) => roles.includes(to))
          : event.type === 'page.sent'
            ? event.data.role !== null && roles.includes(event.data.role)
            : event.by?.role != null && roles.includes(event.by.role);
      return own ? [event.at] : [];
    });
    return scenario.acts.flatMap((act) => longestIn(role, act, busy));
  });
}

function longestIn(role: PlayRole, { startsAt, endsAt }: Act, busy: readonly DrillTime[]): Gap[] {
  const marks = [startsAt, ...busy.filter((at) => at >= startsAt && at <= endsAt), endsAt];
  const gaps = marks.slice(1).map((to, index): Gap => ({ role, from: marks[index] ?? startsAt, to }));
  return gaps.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 1);
}

/** Each role has something to do in every ten minutes of the par run. */
export function checkIdle(played: readonly Played[], complain: Complain): void {
  const drill = by(played, 'par').find(({ events }) => events.length > 0);
  for (const { role, from, to } of drill ? longestGaps(drill) : [])
    if (to - from > LONGEST_IDLE)
      complain(
        `roles.${role}`,
        `in the par drill it has nothing to do from ${formatDrillTime(from)} to ${formatDrillTime(to)}`,
        'Send it an inject in between, or give it work in the par plan (ten minutes at most).',
      );
}
