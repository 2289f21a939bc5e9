import type { LogEvent } from '../../shared/drill/events.ts';
import { own } from '../../shared/keyed.ts';
import type { PlayRole, Role, SeatPlan, StaffRole } from '../../shared/roles.ts';
import { isPlayRole } from '../../shared/roles.ts';

/**
 * Group names an audience is made of. Besides those that screens know (`all`, `room`, `control`, `debrief`, `seat:`, `role:`),
 * two follow one page: `pager:<page>` waits for its answer, `paged:<page>` hears it ring. They let somebody who is not
 * in the call yet see what became of a page they sent, or that theirs was escalated past them.
 */
export const ALL = 'all';
export const IN_CALL = 'room';
export const CONTROL = 'control';
export const DEBRIEF = 'debrief';
export const seatGroup = (seat: string): string => `seat:${seat}`;
export const roleGroup = (role: Role): string => `role:${role}`;
export const pagerGroup = (page: string): string => `pager:${page}`;
export const pagedGroup = (page: string): string => `paged:${page}`;

/** Who looks. `staff` comes from how they signed in, never from the log: no event can lift a participant into control. */
export interface Viewer {
  seat: string;
  staff: StaffRole | null;
}

/** The viewer a seat of a plan is: staff only if no desk of the story is among its roles. */
export function viewerOf({ seat, roles }: Pick<SeatPlan, 'seat' | 'roles'>): Viewer {
  const staff = roles.some(isPlayRole)
    ? undefined
    : roles.find((role): role is StaffRole => !isPlayRole(role));
  return { seat, staff: staff ?? null };
}

/** What decides which groups a viewer is in: plain data, folded from the log alone. */
export interface Membership {
  viewer: Viewer;
  roles: PlayRole[];
  /** Roles in the call, whoever holds them: a role that changes seats takes its place in the call along. */
  joined: PlayRole[];
  /** Pages this seat waits for, and pages that rang here. */
  sent: string[];
  rung: string[];
  debrief: boolean;
}

export const outsider = (viewer: Viewer): Membership => ({
  viewer,
  roles: [],
  joined: [],
  sent: [],
  rung: [],
  debrief: false,
});

const including = <T>(known: T[], ...added: T[]): T[] =>
  added.every((item) => known.includes(item)) ? known : [...new Set([...known, ...added])];

/** Takes one fact into account. Returns the same object when it changes nothing for this viewer. */
export function enrol(m: Membership, event: LogEvent): Membership {
  const { seat, staff } = m.viewer;
  switch (event.type) {
    case 'drill.created':
    case 'drill.branched': {
      const plan = event.data.seats.find((item) => item.seat === seat);
      return plan && staff === null ? { ...m, roles: plan.roles.filter(isPlayRole) } : m;
    }
    case 'seat.assigned':
      return event.data.seat === seat && staff === null
        ? { ...m, roles: event.data.roles.filter(isPlayRole) }
        : m;
    case 'role.joined':
      return change(m, { joined: including(m.joined, event.data.role) });
    case 'seat.joinedUnpaged':
      return change(m, { joined: including(m.joined, ...event.data.roles) });
    case 'page.sent': {
      const { page, answersTo } = event.data;
      const mine = event.by?.seat === seat || (answersTo !== null && m.sent.includes(answersTo));
      return mine ? change(m, { sent: including(m.sent, page) }) : m;
    }
    case 'page.delivered':
      return event.data.seat === seat ? change(m, { rung: including(m.rung, event.data.page) }) : m;
    case 'debrief.opened':
      return m.debrief ? m : { ...m, debrief: true };
    default:
      return m;
  }
}

function change(m: Membership, next: Partial<Membership>): Membership {
  const same = (Object.keys(next) as (keyof Membership)[]).every((key) => own(m, key) === own(next, key));
  return same ? m : { ...m, ...next };
}

/** The groups that reach back: gaining or losing one shows or hides things already past, so it takes a reset. */
export function standingGroups({ viewer: { seat, staff }, roles, joined, debrief }: Membership): string[] {
  const groups = [ALL, seatGroup(seat), ...roles.map(roleGroup)];
  if (staff === 'facilitator' || staff === 'evaluator') groups.push(CONTROL);
  if (staff !== null || roles.some((role) => joined.includes(role))) groups.push(IN_CALL);
  if (debrief) groups.push(DEBRIEF);
  return groups.sort();
}

/** All groups. Those of a page begin with it, so they never uncover anything older and need no reset. */
export const groupsOf = (m: Membership): string[] => [
  ...standingGroups(m),
  ...m.sent.map(pagerGroup),
  ...m.rung.map(pagedGroup),
];
