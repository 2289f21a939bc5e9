import type { EventData, LogEvent, NewEvent } from '../../shared/drill/events.ts';
import { own } from '../../shared/keyed.ts';
import type { SeatPlan } from '../../shared/roles.ts';
import { COMMANDER, isPlayRole } from '../../shared/roles.ts';
import type { DrillTime } from '../../shared/time.ts';
import { formatDrillTime } from '../../shared/time.ts';
import type { Compiled } from './compiled.ts';
import { emptyState } from './emptyState.ts';
import { roleKit } from './kit.ts';
import { refold } from './replay.ts';
import type { DrillState } from './state.ts';
import type { Step } from './step.ts';
import { settle } from './step.ts';
import { nextTimer } from './timers.ts';

/** A minute from which no drill can play on; the message says why and which can be chosen. */
export class NoSuchMinute extends Error {}

/** A drill as it stood at a past minute. */
export interface PastMinute {
  /** Everything that had happened, whole steps. */
  events: LogEvent[];
  state: DrillState;
  /** Where the clock of the new drill stands: the minute itself, or just before what was due at it and had not come. */
  at: DrillTime;
}

/** From when to when there are minutes to play on from. `until` is the end, or how far the drill has come. */
export function playedSpan(
  events: readonly LogEvent[],
  now: DrillTime,
): { from: DrillTime; until: DrillTime } | null {
  const from = events.find(({ type }) => type === 'drill.started')?.at;
  if (from === undefined) return null;
  const ended = events.find(({ type }) => type === 'drill.ended');
  return { from, until: ended?.at ?? now };
}

/**
 * What a drill was at a minute. A skip whose far side lies behind that minute has not happened yet; neither has anything that was due
 * by then and came late. Throws `NoSuchMinute`.
 */
export function atMinute(
  c: Compiled,
  events: readonly LogEvent[],
  minute: DrillTime,
  now: DrillTime,
): PastMinute {
  const { from } = checkMinute(events, minute, now);
  for (let at = minute; ; ) {
    const skip = events.find(
      (event) => event.type === 'clock.skipped' && event.at <= at && event.data.to > at,
    );
    if (skip) at = skip.at - 1;
    if (at < from) throw new NoSuchMinute('Nothing had happened yet at that minute. Choose a later one.');
    const kept = wholeSteps(events, at);
    const state = refold(c, kept, emptyState(c));
    const due = nextTimer(state);
    if (due === null || due.dueAt > at) return { events: kept, state, at };
    at = Math.ceil(due.dueAt) - 1;
  }
}

function checkMinute(events: readonly LogEvent[], minute: DrillTime, now: DrillTime): { from: DrillTime } {
  const span = playedSpan(events, now);
  const time = formatDrillTime;
  if (span === null)
    throw new NoSuchMinute(
      'This drill has not started, so it has no minute to play on from. Start it, or plan another.',
    );
  if (minute < span.from)
    throw new NoSuchMinute(`This drill started at ${time(span.from)}. Choose that minute or a later one.`);
  if (minute >= span.until && events.some(({ type }) => type === 'drill.ended'))
    throw new NoSuchMinute(`This drill ended at ${time(span.until)}. Choose an earlier minute.`);
  if (minute > span.until)
    throw new NoSuchMinute(
      `This drill has only come to ${time(span.until)}. Choose that minute or an earlier one.`,
    );
  for (const { type, data } of events)
    if (type === 'clock.skipped' && minute > data.from && minute < data.to)
      throw new NoSuchMinute(
        `The clock jumped from ${time(data.from)} to ${time(data.to)}, so nobody played the minutes between. Choose one of these two, one before or one after.`,
      );
  return span;
}

function wholeSteps(events: readonly LogEvent[], at: DrillTime): LogEvent[] {
  const next = events.findIndex((event) => event.at > at);
  return next === -1 ? [...events] : events.slice(0, next);
}

/** Where a drill comes from, as its log says. */
export type Origin = Omit<EventData['drill.branched'], 'seats' | 'events'>;

/** Who sat where at that minute. A desk that another one covered has its own roles again: who covers whom is not carried over. */
export function seatsThen({ seats, covers }: DrillState): SeatPlan[] {
  let plan = Object.entries(seats).map(
    ([seat, { roles, occupant }]): SeatPlan => ({ seat, roles, occupant }),
  );
  // Whoever covered may have been covered in turn: the last cover goes back first.
  for (const [covered, { roles: back }] of Object.entries(covers).reverse())
    plan = plan.map(({ seat, roles, occupant }) => {
      const kept = roles.filter((role) => !back.includes(role));
      return { seat, occupant, roles: seat === covered ? [...kept, ...back] : kept };
    });
  return plan;
}

/** The step that makes a new drill of a past minute: where it comes from, and who sits in it. Seats and their roles are those of that minute. */
export function branchStep(
  c: Compiled,
  { events, state, at }: PastMinute,
  origin: Origin,
  plan: readonly SeatPlan[],
): Step {
  const seats = seatsThen(state).map((seat) => ({
    ...seat,
    occupant: plan.find((item) => item.seat === seat.seat)?.occupant ?? ('colleague' as const),
  }));
  const { drill, code, title, minute, hash } = origin;
  const causes: NewEvent[] = [
    {
      type: 'drill.branched',
      data: { drill, code, title, minute, events: events.length, hash, seats },
    },
    // A colleague's desk is open to the call, a person's is not: both are told again where it changed hands.
    ...seats.flatMap(({ seat, roles, occupant }) =>
      own(state.seats, seat)?.occupant === 'colleague' || occupant !== 'colleague'
        ? []
        : roles.filter(isPlayRole).map(
            (role): NewEvent => ({
              type: 'role.briefed',
              data: {
                seat,
                role,
                kit: roleKit(c.scenario, role, role === COMMANDER || role === state.commander),
                open: true,
              },
            }),
          ),
    ),
  ];
  return settle(c, state, causes, at, null, null);
}
