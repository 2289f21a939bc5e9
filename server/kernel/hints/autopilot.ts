import type { NewEvent } from '../../../shared/drill/events.ts';
import { seconds } from '../../../shared/time.ts';
import type { Compiled } from '../compiled.ts';
import { adHocId } from '../injects/adHoc.ts';
import { takesAnswer } from '../injects/asks.ts';
import type { DrillState } from '../state.ts';
import { arm, disarm } from '../timers.ts';
import { hintsAt } from './hints.ts';

const TIMER = 'autopilot';
/** How often it looks, in ms of drill time, and so the least time between two of its messages. */
const EVERY = seconds(30);
/** A facilitator would wait to see whether the team gets there by itself; so does it. */
const WAITS = seconds(30);

/** Looks again after a while, as long as it is on and the drill is under way. */
export const armAutopilot = (state: DrillState): DrillState =>
  state.phase === 'lobby'
    ? state
    : arm(state, { id: TIMER, kind: 'clock', dueAt: state.at + EVERY, work: { do: 'autopilot' } });

export const disarmAutopilot = (state: DrillState): DrillState => disarm(state, TIMER);

/** At most one message at a time: the hint that has stood longest, as somebody in the story would write it. */
export function autopilotLooks(c: Compiled, state: DrillState): NewEvent[] {
  if (!state.autopilot) return [];
  const hint = hintsAt(c, state, state.at - WAITS).find(({ roles }) => roles.length > 0);
  if (!hint) return [];
  const { from, channel, subject, body } = hint.nudge;
  const inject = adHocId(state);
  return [
    {
      type: 'inject.delivered',
      data: {
        inject,
        from,
        to: hint.roles,
        channel,
        subject,
        body,
        phoneScript: null,
        replies: [],
        adHoc: true,
        asks: takesAnswer({ subject, body }),
      },
    },
    { type: 'autopilot.nudged', data: { hint: hint.id, kind: hint.kind, inject } },
  ];
}
