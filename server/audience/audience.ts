import type { EventType, LogEvent, LogEventOf } from '../../shared/drill/events.ts';
import { own } from '../../shared/keyed.ts';
import type { Role } from '../../shared/roles.ts';
import { ALL, CONTROL, DEBRIEF, pagedGroup, pagerGroup, ROOM, roleGroup, seatGroup } from './groups.ts';

type Row<T extends EventType> = (event: LogEventOf<T>) => readonly string[];

/** Whatever may be seen at all is seen by control at once and by everybody in the debrief. */
const to = (...groups: readonly string[]): readonly string[] => [...groups, CONTROL, DEBRIEF];
const seats = (ids: readonly string[]): readonly string[] => to(...ids.map(seatGroup));
const roles = (ids: readonly Role[]): string[] => ids.map(roleGroup);

/** For the log only. */
const nobody = (): readonly string[] => [];
/** The truth of the world, the plan, the score: not before the debrief (VIEW-4, VIEW-5). */
const HIDDEN = to();
const hidden = (): readonly string[] => HIDDEN;
const EVERYBODY = to(ALL);
const everybody = (): readonly string[] => EVERYBODY;
const doer = ({ by }: Pick<LogEvent, 'by'>): string[] => (by ? [seatGroup(by.seat)] : []);
const IN_CALL = to(ROOM);
/** Said or done in the call. The doer sees it too: declaring, paging and noting what was heard are open to desks not yet called. */
const room = (event: Pick<LogEvent, 'by'>): readonly string[] =>
  event.by ? to(ROOM, ...doer(event)) : IN_CALL;
/** Work at a desk: only those who do it. */
const desk = ({ data }: { data: { seats: string[] } }): readonly string[] => seats(data.seats);

/** Who may see what. A type without a row does not compile; a type unknown at run time reaches nobody (VIEW-1). */
const AUDIENCE: { [T in EventType]: Row<T> } = {
  'drill.created': hidden, // names the variant and the seed; `seat.assigned` says who sits where
  'organisation.named': everybody,
  'seat.assigned': everybody,
  // By role, not by seat: a kit goes with its role when the facilitator moves it.
  'role.briefed': ({ data }) => (data.open ? to(roleGroup(data.role), ROOM) : to(roleGroup(data.role))),
  'drill.started': everybody,
  'act.started': everybody,
  'act.ended': everybody,
  'drill.paused': everybody,
  'drill.resumed': everybody,
  'speed.changed': everybody,
  'clock.skipped': everybody,
  'clock.restarted': everybody,
  'drill.ended': everybody,
  'debrief.opened': everybody,
  'timer.elapsed': hidden,
  'timer.setAside': hidden,
  'command.accepted': nobody,
  'flag.set': hidden,
  'milestone.reached': hidden,

  'inject.delivered': ({ data }) => to(...roles(data.to)),
  'inject.withheld': hidden,
  'inject.held': hidden,
  'inject.released': hidden,
  'inject.skipped': hidden,
  'inject.answered': (event) => to(...roles(event.data.to), ...doer(event)),
  'inject.unanswered': hidden,
  'inject.lapsed': ({ data }) => to(...roles(data.to)),

  'incident.declared': room,
  'severity.changed': room,
  'page.sent': (event) =>
    to(ROOM, ...doer(event), ...(event.data.answersTo ? [pagerGroup(event.data.answersTo)] : [])),
  'page.delivered': ({ data }) => to(seatGroup(data.seat)),
  'page.acknowledged': ({ data }) => to(ROOM, pagerGroup(data.page), pagedGroup(data.page)),
  'page.declined': ({ data }) => to(ROOM, pagerGroup(data.page), pagedGroup(data.page)),
  'page.unanswered': ({ data }) => to(ROOM, pagerGroup(data.page)),
  'page.escalated': ({ data }) => to(ROOM, pagerGroup(data.page), pagedGroup(data.page)),
  'role.joined': ({ data }) => to(ROOM, seatGroup(data.seat)),
  'seat.joinedUnpaged': ({ data }) => to(ROOM, seatGroup(data.seat)),
  'briefing.posted': room,
  'update.posted': room,
  'message.posted': room,
  'heard.logged': room,
  'owner.set': room,
  'owner.accepted': room,
  'command.handedOver': room,
  'command.taken': room,
  'task.assigned': room,
  'colleague.asked': room,
  'colleague.answered': room,

  'query.started': desk,
  'joint.offered': ({ data }) => to(seatGroup(data.seat), roleGroup(data.waitsFor)),
  'query.finished': desk,
  'evidence.received': desk,
  'evidence.pinned': room,
  'rawAccess.approved': ({ data }) => to(ROOM, roleGroup(data.role)),
  'raw.viewed': ({ data }) => to(ROOM, roleGroup(data.role)), // an access list is worth nothing if nobody reads it
  'raw.posted': room,
  'raw.purged': room,
  'suite.started': desk,
  'suite.completed': desk,
  'probe.started': desk,
  'probe.completed': desk,
  'seal.started': desk,
  'evidence.sealed': room,
  'evidence.lost': hidden,
  'hold.issued': room,
  'hold.effective': room,
  'freeze.set': room,
  'scope.estimated': room,

  'switch.authorised': room,
  'switch.applied': room,
  'switch.coSigned': room,
  'switch.effective': room,
  'switch.reverted': room,
  'switch.settled': hidden,
  'component.deployed': hidden,
  'world.changed': hidden,

  'decision.recorded': room,
  'welfare.opened': ({ data }) => to(...data.to.map(roleGroup)),
  'welfare.decided': room,
  'awareness.set': room,
  'duty.recorded': room,
  'spokesperson.set': room,
  'narrative.aligned': room,
  'statement.drafted': room,
  'statement.cleared': room,
  'statement.published': room,
  'statement.checked': hidden,
  'statement.withheld': room,
  'outreach.drafted': room,
  'outreach.cleared': room,
  'outreach.sent': room,
  'outreach.checked': hidden,
  'criterion.judged': hidden,
  'pir.filled': room,
};

/** Every viewer of a drill asks the same of the same event, which never changes. */
const known = new WeakMap<LogEvent, readonly string[]>();

/** The groups an event reaches. The one gate between the log and everybody who looks. */
export function audienceOf(event: LogEvent): readonly string[] {
  if (!Object.hasOwn(AUDIENCE, event.type)) return [];
  const before = known.get(event);
  if (before) return before;
  const groups = (own(AUDIENCE, event.type) as Row<EventType>)(event as LogEventOf<EventType>);
  known.set(event, groups);
  return groups;
}

export const reaches = (event: LogEvent, groups: readonly string[]): boolean =>
  audienceOf(event).some((group) => groups.includes(group));
