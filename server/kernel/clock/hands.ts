import type { EventType, LogEvent } from '../../../shared/drill/events.ts';
import type { Command } from '../../../shared/drill/parseCommand.ts';
import { own, withEntry, withoutKeys } from '../../../shared/keyed.ts';
import type { RejectionCode } from '../../../shared/rejection.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { Decided } from '../rules.ts';
import type { DrillState } from '../state.ts';

const INJECT_DONE: Partial<Record<EventType, string>> = {
  'inject.delivered': 'sent it',
  'inject.held': 'held it back',
  'inject.released': 'released it',
  'inject.skipped': 'skipped it',
  'inject.unskipped': 'took the skip back',
  'inject.revised': 'changed it',
  'inject.shelved': 'put it on the shelf',
  'inject.unshelved': 'took it off the shelf',
  'inject.changeUndone': 'took the last change back',
};
const CLOCK_DONE: Partial<Record<EventType, string>> = {
  'drill.started': 'started the drill',
  'drill.paused': 'stopped the clock',
  'drill.resumed': 'let the clock run',
  'speed.changed': 'changed the speed',
  'exercise.stopped': 'stopped the exercise',
  'exercise.continued': 'let the exercise go on',
  'drill.ended': 'ended the drill',
};
const CLOCK = 'clock';
const ofInject = (inject: string): string => `inject ${inject}`;

/** Whose hand was on the clock or on an inject last: of two facilitators, the second is told who was first. */
export function withHand(state: DrillState, { type, at, by, data }: LogEvent): DrillState {
  const inject = 'inject' in data && typeof data.inject === 'string' ? data.inject : null;
  const done = own(INJECT_DONE, type);
  const key = inject !== null && done ? ofInject(inject) : own(CLOCK_DONE, type) ? CLOCK : null;
  const did = done ?? own(CLOCK_DONE, type);
  if (key === null || did === undefined) return state;
  if (by?.account) return { ...state, hands: withEntry(state.hands, key, { ...by.account, did, at }) };
  // The clock or the plan came after it.
  return own(state.hands, key) ? { ...state, hands: withoutKeys(state.hands, [key]) } : state;
}

const COLLIDES: readonly RejectionCode[] = [
  'alreadyDone',
  'prerequisite',
  'stale',
  'notPossible',
  'wrongPhase',
];
const OF_THE_CLOCK: readonly string[] = [
  'startDrill',
  'pauseDrill',
  'resumeDrill',
  'setSpeed',
  'stopExercise',
  'continueExercise',
  'endDrill',
];

/** A refusal because somebody else was faster says who did what, and when. */
export function saysWho(state: DrillState, { name, payload, account }: Command, decided: Decided): Decided {
  if (!('rejection' in decided) || !account || !COLLIDES.includes(decided.rejection.code)) return decided;
  const inject = 'inject' in payload && typeof payload.inject === 'string' ? payload.inject : null;
  const key = inject !== null ? ofInject(inject) : OF_THE_CLOCK.includes(name) ? CLOCK : null;
  const hand = key === null ? undefined : own(state.hands, key);
  if (!hand || hand.id === account.id) return decided;
  const { code, message } = decided.rejection;
  const who = `${hand.name} ${hand.did} at ${formatDrillTime(hand.at)}.`;
  return { rejection: { code, message: `${message} ${who}` } };
}
