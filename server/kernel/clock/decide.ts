import type { clockCommands } from '../../../shared/drill/clock/commands.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import type { RuleTable } from '../rules.ts';
import { accept, event, isFacilitator, refuse } from '../rules.ts';
import { endAct as actEvents } from './acts.ts';
import { running } from './running.ts';
import { stopRules } from './stop.ts';

export const clockRules: RuleTable<keyof typeof clockCommands> = {
  startDrill: ({ state }) =>
    state.phase === 'lobby'
      ? // A drill that plays on from another has begun already; its clock goes on from where it stands.
        accept('facilitator', state.chart === null ? event('drill.started', {}) : event('drill.resumed', {}))
      : refuse('wrongPhase', 'The drill has started already.'),
  pauseDrill: ({ state, command }) =>
    running(state) ??
    (state.phase === 'paused'
      ? refuse('alreadyDone', 'The clock stands already.')
      : accept(
          'facilitator',
          event('drill.paused', {
            reason: command.payload.reason,
            by: isFacilitator(command) ? 'facilitator' : 'someone',
          }),
        )),
  resumeDrill: ({ state }) =>
    running(state) ??
    (state.phase === 'running'
      ? refuse('alreadyDone', 'The clock is running.')
      : accept('facilitator', event('drill.resumed', {}))),
  setSpeed: ({ state, command }) =>
    running(state) ??
    (state.speed === command.payload.speed
      ? refuse('alreadyDone', `The speed is ${state.speed}x already.`)
      : accept('facilitator', event('speed.changed', command.payload))),
  setTimeFactor: ({ state, command: { payload } }) =>
    state.phase === 'hotWash' || state.phase === 'debrief'
      ? refuse('wrongPhase', 'Play is over: its time limits stay as they were.')
      : state.timeFactor === payload.factor
        ? refuse('alreadyDone', `Time limits are ×${payload.factor} already.`)
        : accept('facilitator', event('timeFactor.set', { factor: payload.factor })),
  skipTo: ({ c, state, command, at }) => {
    const to = command.payload.at;
    const act = c.scenario.acts.find(({ id }) => id === state.act);
    const stopped = running(state);
    if (stopped) return stopped;
    if (to <= at)
      return refuse('outOfRange', `It is ${formatDrillTime(at)} now; the clock only skips forward.`);
    if (act && to > act.endsAt)
      return refuse(
        'outOfRange',
        `${act.title} ends at ${formatDrillTime(act.endsAt)}. Skip to that at most, or end the act.`,
      );
    return accept('facilitator', event('clock.skipped', { from: at, to, why: 'skip' }));
  },
  endAct: ({ c, state, at }) => {
    const stopped = running(state);
    if (stopped) return stopped;
    if (state.act === null) return refuse('wrongPhase', 'No act is open.');
    return accept('facilitator', ...actEvents(c, { ...state, at }, state.act));
  },
  endDrill: ({ state }) =>
    running(state) ?? accept('facilitator', event('drill.ended', { ending: 'facilitator' })),
  ...stopRules,
};
