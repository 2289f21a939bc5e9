import type { Actor, LogEvent, NewEvent } from '../../shared/drill/events.ts';
import type { Command } from '../../shared/drill/parseCommand.ts';
import type { Rejection } from '../../shared/rejection.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Compiled } from './compiled.ts';
import { decide } from './decide.ts';
import { applyEvent, evolve } from './evolve.ts';
import type { DrillState, TimerRow } from './state.ts';
import { dueTimer } from './timers.ts';

/** One step: the whole batch of facts that one cause led to, and the state after them. Nothing is real until it is appended. */
export interface Step {
  state: DrillState;
  events: LogEvent[];
}

/** A scenario whose consequences never end is refused loudly instead of filling the log. */
const MAX_EVENTS_PER_STEP = 400;
export class RunawayStep extends Error {}

/** Numbers the first facts, evolves a candidate, and goes on with what follows until nothing does. */
export function settle(
  c: Compiled,
  state: DrillState,
  causes: readonly NewEvent[],
  at: DrillTime,
  actor: Actor | null,
  commandId: string | null,
): Step {
  const events: LogEvent[] = [];
  const step = state.seq + 1;
  let next = state;
  const queue: { event: NewEvent; by: Actor | null }[] = causes.map((event) => ({
    event,
    by: event.by ?? actor,
  }));
  for (let index = 0; index < queue.length; index++) {
    if (index >= MAX_EVENTS_PER_STEP)
      throw new RunawayStep(
        `One step led to more than ${MAX_EVENTS_PER_STEP} events; the last was ${queue[index]?.event.type}. The scenario's consequences go in a circle.`,
      );
    const item = queue[index];
    if (!item) break;
    const { type, data } = item.event;
    const event = { seq: next.seq + 1, step, at, type, by: item.by, commandId, data } as LogEvent;
    events.push(event);
    const evolved = evolve(c, next, event);
    next = evolved.state;
    for (const reaction of evolved.reactions) queue.push({ event: reaction, by: reaction.by ?? null });
  }
  return { state: next, events };
}

/** Logs these events without their reactions: for a step that has to be logged although a reaction threw. */
export function bare(
  c: Compiled,
  state: DrillState,
  causes: readonly NewEvent[],
  at: DrillTime,
  actor: Actor | null,
  commandId: string | null,
): Step {
  const step = state.seq + 1;
  const events: LogEvent[] = [];
  let next = state;
  for (const { type, data, by } of causes) {
    const event = { seq: next.seq + 1, step, at, type, by: by ?? actor, commandId, data } as LogEvent;
    events.push(event);
    next = applyEvent(c, next, event).state;
  }
  return { state: next, events };
}

/** A timer whose step went wrong is taken off the table, so that those behind it still fall due. An inject it would have brought is withheld. */
export function setAside(c: Compiled, state: DrillState, row: TimerRow, because: string): Step {
  const causes: NewEvent[] = [{ type: 'timer.setAside', data: { timer: row.id, kind: row.kind, because } }];
  if (row.work.do === 'inject')
    causes.push({
      type: 'inject.withheld',
      data: { inject: row.work.inject, because: `it went wrong: ${because}` },
    });
  return bare(c, state, causes, Math.max(Math.ceil(row.dueAt), state.at), null, null);
}

/** The next timer due at `now` or earlier, elapsed at its own time however late we are; null when none is due. */
export function elapseNext(c: Compiled, state: DrillState, now: DrillTime): Step | null {
  const row = dueTimer(state, now);
  if (!row) return null;
  return settle(
    c,
    state,
    [{ type: 'timer.elapsed', data: { timer: row.id, kind: row.kind } }],
    Math.max(row.dueAt, state.at),
    null,
    null,
  );
}

/**
 * A parsed command at drill time `at`; all timers due by then must have elapsed. If the rule accepts without events,
 * `command.accepted` is logged (KERNEL-4). `become`: `settle` runs reactions, `bare` does not.
 */
export function perform(
  c: Compiled,
  state: DrillState,
  command: Command,
  at: DrillTime,
  become: typeof settle = settle,
): Step | { rejection: Rejection } {
  const decided = decide(c, state, command, at);
  if ('rejection' in decided) return decided;
  const causes: NewEvent[] =
    decided.events.length > 0
      ? decided.events
      : [{ type: 'command.accepted', data: { command: command.name } }];
  const { seat, account } = command;
  const actor: Actor = { seat, role: decided.role, ...(account ? { account } : {}) };
  // Neither seat nor command id: a person who asked for a pause cannot be found in the log.
  const anonymous = decided.events.some(({ type, data }) => type === 'drill.paused' && data.by === 'someone');
  return become(c, state, causes, at, anonymous ? null : actor, anonymous ? null : command.id);
}
