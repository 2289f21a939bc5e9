import type { EventType, LogEvent, LogEventOf } from '../../shared/drill/events.ts';
import { own } from '../../shared/keyed.ts';
import type { Role } from '../../shared/roles.ts';
import { EVALUATOR_SEAT, FACILITATOR_SEAT } from '../../shared/roles.ts';
import { ALL, CONTROL, DEBRIEF, IN_CALL, pagedGroup, pagerGroup, roleGroup, seatGroup } from './groups.ts';

type Row<T extends EventType> = (event: LogEventOf<T>) => readonly string[];

/** What the drill knows is seen by control at once and by everybody in the debrief. */
const to = (...groups: readonly string[]): readonly string[] => [...groups, CONTROL, DEBRIEF];
const seats = (ids: readonly string[]): readonly string[] => to(...ids.map(seatGroup));
const roles = (ids: readonly Role[]): string[] => ids.map(roleGroup);

/** For the log only. */
const nobody = (): readonly string[] => [];
/** The truth of the world, the plan, the score: facilitator and evaluators now, everybody in the debrief (VIEW-4, VIEW-5). */
const CONTROL_ONLY = to();
const controlOnly = (): readonly string[] => CONTROL_ONLY;
const EVERYBODY = to(ALL);
const everybody = (): readonly string[] => EVERYBODY;
const doer = ({ by }: Pick<LogEvent, 'by'>): string[] => (by ? [seatGroup(by.seat)] : []);
/** Between one seat and whoever runs the drill: the debrief shows it to nobody else either, and no report is made of it. */
const oneSeat = (event: { data: { seat: string } }): readonly string[] => [
  seatGroup(event.data.seat),
  CONTROL,
];
/** Who plays along and facilitates, or evaluates such a drill, is not in control; what they write, they read. Notes reach players with the scorecard only. */
const evaluators = (event: Pick<LogEvent, 'by'>): readonly string[] => [
  CONTROL,
  seatGroup(FACILITATOR_SEAT),
  ...doer(event).filter((group) => group.startsWith(seatGroup(EVALUATOR_SEAT))),
];
const rated = (event: Pick<LogEvent, 'by'>): readonly string[] => [...evaluators(event), DEBRIEF];
const CALL_ONLY = to(IN_CALL);
/** Said or done in the call. The doer sees it too: declaring, paging and noting what was heard are open to desks not yet called. */
const call = (event: Pick<LogEvent, 'by'>): readonly string[] =>
  event.by ? to(IN_CALL, ...doer(event)) : CALL_ONLY;
/** Work at a desk: only those who do it. */
const desk = ({ data }: { data: { seats: string[] } }): readonly string[] => seats(data.seats);

/** Who may see what. A type without a row does not compile; a type unknown at run time reaches nobody (VIEW-1). */
const AUDIENCE: { [T in EventType]: Row<T> } = {
  'drill.created': controlOnly, // names the variant and the seed; `seat.assigned` says who sits where
  'drill.branched': everybody,
  'organisation.named': everybody,
  'seat.assigned': everybody,
  'seat.covered': everybody,
  'seat.givenBack': everybody,
  // By role, not by seat: a kit goes with its role when the facilitator moves it.
  'role.briefed': ({ data }) => (data.open ? to(roleGroup(data.role), IN_CALL) : to(roleGroup(data.role))),
  'drill.started': everybody,
  'act.started': everybody,
  'act.ended': everybody,
  'drill.paused': everybody,
  'drill.resumed': everybody,
  'speed.changed': everybody,
  'timeFactor.set': everybody,
  'clock.skipped': everybody,
  'clock.restarted': everybody,
  'drill.ended': everybody,
  'exercise.stopped': everybody,
  'exercise.continued': everybody,
  'controls.taken': () => [CONTROL],
  'debrief.opened': everybody,
  'timer.elapsed': controlOnly,
  'timer.setAside': controlOnly,
  'command.accepted': nobody,
  'flag.set': controlOnly,
  'milestone.reached': controlOnly,

  'inject.delivered': ({ data }) => to(...roles(data.to)),
  'inject.withheld': controlOnly,
  'inject.held': controlOnly,
  'inject.released': controlOnly,
  'inject.skipped': controlOnly,
  // What was changed tells what was planned.
  'inject.revised': controlOnly,
  'inject.unskipped': controlOnly,
  'inject.shelved': controlOnly,
  'inject.unshelved': controlOnly,
  'inject.changeUndone': controlOnly,
  // What a facilitator made of an answer in words does not reach its desk before the debrief.
  'inject.answered': (event) => (event.data.judged ? to() : to(...roles(event.data.to), ...doer(event))),
  'inject.answeredInWords': (event) => to(...roles(event.data.to), ...doer(event)),
  'inject.pinned': call,
  'inject.unpinned': call,
  // A line between desks, as it were: whoever sends it on and whoever gets it, until the debrief.
  'inject.forwarded': (event) => to(...roles(event.data.to), ...doer(event)),
  'inject.unanswered': controlOnly,
  'inject.lapsed': ({ data }) => to(...roles(data.to)),

  'incident.declared': call,
  'severity.changed': call,
  'page.sent': (event) =>
    to(IN_CALL, ...doer(event), ...(event.data.answersTo ? [pagerGroup(event.data.answersTo)] : [])),
  'page.delivered': ({ data }) => to(seatGroup(data.seat)),
  'page.acknowledged': ({ data }) => to(IN_CALL, pagerGroup(data.page), pagedGroup(data.page)),
  'page.declined': ({ data }) => to(IN_CALL, pagerGroup(data.page), pagedGroup(data.page)),
  'page.unanswered': ({ data }) => to(IN_CALL, pagerGroup(data.page)),
  'page.escalated': ({ data }) => to(IN_CALL, pagerGroup(data.page), pagedGroup(data.page)),
  'role.joined': ({ data }) => to(IN_CALL, seatGroup(data.seat)),
  'seat.joinedUnpaged': ({ data }) => to(IN_CALL, seatGroup(data.seat)),
  'briefing.posted': call,
  'update.posted': call,
  // A line to one desk: whoever wrote it and whoever holds that role, until the debrief.
  'message.posted': (event) =>
    event.data.only === undefined ? call(event) : to(...doer(event), roleGroup(event.data.only)),
  'heard.logged': call,
  'owner.set': call,
  'owner.accepted': call,
  'command.handedOver': call,
  'command.offerWithdrawn': call,
  'command.taken': call,
  'task.assigned': call,
  'task.accepted': call,
  'task.withdrawn': call,
  'task.finished': call,
  // A desk may promise before it is in the call; who commands sees what the company owes.
  'promise.made': ({ data }) => to(IN_CALL, roleGroup(data.role)),
  'promise.kept': ({ data }) => to(IN_CALL, roleGroup(data.role)),
  'promise.broken': ({ data }) => to(IN_CALL, roleGroup(data.role)),
  'colleague.asked': call,
  'colleague.answered': call,

  'query.started': desk,
  'joint.offered': ({ data }) => to(seatGroup(data.seat), roleGroup(data.waitsFor)),
  'query.finished': desk,
  'run.stopped': desk,
  'evidence.received': desk,
  'evidence.pinned': call,
  'rawAccess.approved': ({ data }) => to(IN_CALL, roleGroup(data.role)),
  'raw.viewed': ({ data }) => to(IN_CALL, roleGroup(data.role)), // an access list is worth nothing if nobody reads it
  'raw.posted': call,
  'raw.purged': call,
  'suite.started': desk,
  'suite.completed': desk,
  'probe.started': desk,
  'probe.completed': desk,
  'seal.started': desk,
  'evidence.sealed': call,
  'evidence.lost': controlOnly,
  'hold.issued': call,
  'hold.effective': call,
  'freeze.set': call,
  'scope.estimated': call,

  'switch.authorised': call,
  'switch.applied': call,
  'switch.coSigned': call,
  'switch.effective': call,
  'switch.reverted': call,
  'switch.settled': controlOnly,
  'component.deployed': controlOnly,
  'world.changed': controlOnly,

  'decision.recorded': call,
  'evidence.marked': call,
  'option.setAside': call,
  'option.broughtBack': call,
  'welfare.opened': ({ data }) => to(...data.to.map(roleGroup)),
  'welfare.decided': call,
  'awareness.set': call,
  'duty.recorded': call,
  'notice.sent': call,
  'notice.drafted': call,
  'notice.cleared': call,
  'notice.checked': controlOnly,
  'spokesperson.set': call,
  'narrative.aligned': call,
  'statement.drafted': call,
  'statement.cleared': call,
  'statement.published': call,
  'statement.checked': controlOnly,
  'statement.withheld': call,
  'outreach.drafted': call,
  'outreach.cleared': call,
  'outreach.sent': call,
  'outreach.sentToSome': call,
  'outreach.checked': controlOnly,
  'criterion.judged': controlOnly,
  'pir.filled': call,

  'letter.settled': controlOnly,
  'answer.judged': controlOnly,
  'act.adjudicated': controlOnly,
  'facilitator.asked': oneSeat,
  'participant.answered': oneSeat,
  'whisper.sent': oneSeat,
  'hint.dismissed': controlOnly,
  'autopilot.set': controlOnly,
  'autopilot.nudged': controlOnly,
  'note.taken': evaluators,
  'note.edited': evaluators,
  'note.withdrawn': evaluators,
  'rating.given': rated,
  'rating.settled': rated,
  'verdict.overridden': rated,
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
