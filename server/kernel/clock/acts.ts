import type { NewEvent } from '../../../shared/drill/events.ts';
import type { Compiled } from '../compiled.ts';
import type { DrillState } from '../state.ts';

/** An act closes, by the clock or by the facilitator: the story clock jumps to the next act, or the drill is over. */
export function endAct(c: Compiled, state: DrillState, act: string): NewEvent[] {
  const index = c.scenario.acts.findIndex(({ id }) => id === act);
  const next = c.scenario.acts[index + 1];
  const ended: NewEvent = { type: 'act.ended', data: { act } };
  if (!next) return [ended, { type: 'drill.ended', data: { ending: 'time' } }];
  return [ended, { type: 'clock.skipped', data: { from: state.at, to: next.startsAt, why: 'act' } }];
}
