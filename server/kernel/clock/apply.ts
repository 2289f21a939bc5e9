import type { ClockEvents } from '../../../shared/drill/clock/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { ApplyTable } from '../applyTable.ts';
import { keep } from '../applyTable.ts';
import { promisesPassedOver } from '../call/promises.ts';
import { armAutopilot } from '../hints/autopilot.ts';
import { closeReplies } from '../injects/timers.ts';
import type { DrillState } from '../state.ts';
import { applyRefill } from '../switches/refill.ts';
import { arm, disarm } from '../timers.ts';
import { setFactor } from '../world/world.ts';

export const clockChanges: ApplyTable<keyof ClockEvents> = {
  'drill.started': (c, state, { at }) => {
    const rows = c.scenario.msel.flatMap(({ id, at: due }) =>
      due === undefined
        ? []
        : [
            {
              id: `msel:${id}`,
              kind: 'msel' as const,
              dueAt: at + due,
              work: { do: 'inject' as const, inject: id },
            },
          ],
    );
    const injects = { ...state.injects };
    const running: DrillState = { ...state, phase: 'running', injects };
    return arm(running.autopilot ? armAutopilot(running) : running, ...rows, {
      id: 'ring',
      kind: 'page',
      dueAt: at + c.scenario.paging.rungAt,
      work: { do: 'ring' },
    });
  },
  'act.started': (_c, state, { data }) =>
    arm(
      { ...state, act: data.act },
      { id: `act-end:${data.act}`, kind: 'clock', dueAt: data.endsAt, work: { do: 'actEnd', act: data.act } },
    ),
  'act.ended': (c, state, { data }) => {
    const ended = disarm({ ...closeReplies(state), act: null }, `act-end:${data.act}`);
    const next = c.scenario.acts[c.scenario.acts.findIndex(({ id }) => id === data.act) + 1];
    return next
      ? arm(promisesPassedOver(ended, next.startsAt), {
          id: `act-start:${next.id}`,
          kind: 'clock',
          dueAt: Math.max(next.startsAt, state.at),
          work: { do: 'actStart', act: next.id },
        })
      : ended;
  },
  'drill.paused': (_c, state) => ({ ...state, phase: 'paused' }),
  'drill.resumed': (_c, state) => ({ ...state, phase: 'running' }),
  'speed.changed': (_c, state, { data }) => ({ ...state, speed: data.speed }),
  'timeFactor.set': (_c, state, { data }) => ({ ...state, timeFactor: data.factor }),
  'clock.skipped': (_c, state, { data }) => ({ ...state, floor: Math.max(state.floor, data.to) }),
  'clock.restarted': (_c, state) => (state.phase === 'running' ? { ...state, phase: 'paused' } : state),
  'drill.ended': (_c, state) => ({ ...state, phase: 'hotWash', act: null, stop: null, timers: {} }),
  'exercise.stopped': (_c, state, { data }) =>
    data.lobby ? state : { ...state, stop: { ran: state.phase === 'running' } },
  'exercise.continued': (_c, state) => (state.stop ? { ...state, stop: null } : state),
  'controls.taken': (_c, state, { by }) => ({ ...state, driver: by?.account ?? null }),
  'timer.elapsed': (c, state, { data }) => {
    const row = own(state.timers, data.timer);
    if (!row) return state;
    const rest = disarm(state, row.id);
    if (row.work.do === 'autopilot') return armAutopilot(rest);
    if (row.work.do === 'refill') return { ...rest, world: applyRefill(c, rest.world, row.work) };
    if (row.work.do !== 'propagate') return rest;
    const { switch: id, scope, rows } = row.work;
    const key = `${id}:${scope}`;
    // Pressing a switch again never makes it weaker: a component keeps the smaller factor of the two.
    const world = rows.reduce(
      (soFar, { component, factor }) =>
        setFactor(soFar, component, key, Math.min(factor, own(own(soFar.factors, component), key) ?? 1)),
      rest.world,
    );
    return { ...rest, world };
  },
  'timer.setAside': (_c, state, { data }) => disarm(state, data.timer),
  'command.accepted': keep,
  'flag.set': (_c, state, { data }) => ({ ...state, flags: { ...state.flags, [data.flag]: data.value } }),
  'milestone.reached': (_c, state, { data, at }) => ({
    ...state,
    milestones: { ...state.milestones, [data.milestone]: own(state.milestones, data.milestone) ?? at },
  }),
};
