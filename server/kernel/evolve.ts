import type { EventType, LogEvent, NewEvent } from '../../shared/drill/events.ts';
import { copyOf, own, put } from '../../shared/keyed.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Apply, ApplyTable } from './applyTable.ts';
import { callChanges } from './call/apply.ts';
import { keptByAct } from './call/promises.ts';
import { stepsChart } from './chartCheck.ts';
import { clockChanges } from './clock/apply.ts';
import { withHand } from './clock/hands.ts';
import type { Compiled } from './compiled.ts';
import { decisionChanges } from './decision/apply.ts';
import { evaluationChanges } from './evaluation/apply.ts';
import { factReader } from './facts.ts';
import { hintsChanges } from './hints/apply.ts';
import { watch } from './hints/watch.ts';
import { injectsChanges } from './injects/apply.ts';
import { deliverInject } from './injects/deliver.ts';
import { armInject } from './injects/timers.ts';
import { lookupsChanges } from './lookups/apply.ts';
import { pagingChanges } from './paging/apply.ts';
import { peopleChanges } from './people/apply.ts';
import { preservationChanges } from './preservation/apply.ts';
import { react } from './reactions.ts';
import { reviewChanges } from './review/apply.ts';
import { seatsChanges } from './seats/apply.ts';
import { simCellChanges } from './simCell/apply.ts';
import { withLetter } from './simCell/letters.ts';
import type { DrillState } from './state.ts';
import type { ChartEffect, ChartStep } from './statechart.ts';
import { statementsChanges } from './statements/apply.ts';
import { switchesChanges } from './switches/apply.ts';
import { arm, disarm } from './timers.ts';
import { readWorld } from './world/world.ts';

const APPLY: ApplyTable<EventType> = {
  ...clockChanges,
  ...seatsChanges,
  ...injectsChanges,
  ...pagingChanges,
  ...callChanges,
  ...lookupsChanges,
  ...preservationChanges,
  ...switchesChanges,
  ...decisionChanges,
  ...statementsChanges,
  ...peopleChanges,
  ...reviewChanges,
  ...simCellChanges,
  ...hintsChanges,
  ...evaluationChanges,
};

interface Evolved {
  state: DrillState;
  /** Facts that follow at once. On replay they are already in the log and are ignored. */
  reactions: NewEvent[];
}

export const knownEventType = (type: string): type is EventType => Object.hasOwn(APPLY, type);

interface Folded {
  state: DrillState;
  effects: ChartEffect[];
  /** The chart could not be stepped and stands where it stood. `evolve` throws it again; a replay, and a step that is logged bare, go on. */
  fault?: unknown;
}

/** One fact becomes state. All a replay needs; never refuses, and a fact that stands in the log leads to the same state again. */
export function applyEvent(c: Compiled, before: DrillState, event: LogEvent): Folded {
  const stamped: DrillState = {
    ...before,
    seq: event.seq,
    at: event.at,
    floor: Math.max(before.floor, event.at),
    watched: watch(before.watched, event),
  };
  const done = (own(APPLY, event.type) as Apply<EventType>)(c, stamped, event as never);
  const applied = withHand(withLetter(done, event), event);
  try {
    return stepChart(c, before, applied, event);
  } catch (fault) {
    return { state: applied, effects: [], fault };
  }
}

/** One fact becomes state, and says what follows from it. */
export function evolve(c: Compiled, before: DrillState, event: LogEvent): Evolved {
  const { state, effects, fault } = applyEvent(c, before, event);
  if (fault !== undefined) throw fault;
  const reactions = react(c, before, state, event);
  reactions.push(...keptByAct(c, before, state, event));
  for (const effect of effects) reactions.push(...fromChart(c, state, effect));
  if (state.world !== before.world) {
    const { residual, ratePerHour, rates } = readWorld(c.scenario.world, state.world);
    if (changed(state.history.at(-1)?.rates, rates))
      reactions.push({ type: 'world.changed', data: { residual, ratePerHour, rates } });
  }
  return { state, reactions };
}

const changed = (old: Record<string, number> | undefined, rates: Record<string, number>): boolean =>
  !old || Object.keys(rates).some((id) => own(rates, id) !== own(old, id));

function stepChart(c: Compiled, before: DrillState, state: DrillState, event: LogEvent): Folded {
  const facts = factReader(c, state);
  let step: ChartStep;
  if (event.type === 'drill.started') step = c.chart.start(facts);
  else if (state.chart === null) return { state, effects: [] };
  else if (event.type === 'timer.elapsed') {
    if (own(before.timers, event.data.timer)?.work.do !== 'chart') return { state, effects: [] };
    step = c.chart.elapse(state.chart, event.data.timer.slice(CHART_TIMER.length), facts);
  } else {
    const type = asChartEvent(event.type);
    if (!stepsChart(type)) return { state, effects: [] };
    step = c.chart.step(state.chart, { type, facts });
  }
  // A transition without a target leaves the snapshot as it was and still has effects.
  if (step.snapshot === state.chart && step.effects.length === 0 && step.timers.length === 0)
    return { state, effects: [] };
  return { state: applyChartStep(c, state, step), effects: step.effects };
}

/** To the story an answer is an answer, whoever's words it is in; its guards ask `answered` or `reply`. */
const asChartEvent = (type: EventType): EventType =>
  type === 'inject.answeredInWords' ? 'inject.answered' : type;

const CHART_TIMER = 'chart:';

/** Takes over a chart step: timers in the order XState gave them, delayed injects, and rows that wait for a state to be entered. */
function applyChartStep(c: Compiled, state: DrillState, step: ChartStep): DrillState {
  let next: DrillState = { ...state, chart: step.snapshot };
  for (const timer of step.timers) {
    next =
      'cancel' in timer
        ? disarm(next, CHART_TIMER + timer.cancel)
        : arm(next, {
            id: CHART_TIMER + timer.arm,
            kind: 'chart',
            dueAt: next.at + timer.delayMs,
            work: { do: 'chart' },
          });
  }
  for (const effect of step.effects)
    if (effect.type === 'deliver' && effect.afterMs > 0)
      next = armInject(next, effect.inject, next.at + effect.afterMs);
  const active = c.chart.active(step.snapshot);
  const entered = active.filter((id) => !state.active.includes(id));
  if (entered.length > 0 || active.length !== state.active.length) {
    next = { ...next, active, moved: movedRegions(state, active, next.at) };
    for (const { id, onEnter } of c.scenario.msel)
      if (onEnter && entered.includes(onEnter.state)) next = armInject(next, id, next.at + onEnter.afterMs);
  }
  return next;
}

/** Regions whose states are others than before. What the chart begins with is no move. */
function movedRegions(before: DrillState, active: readonly string[], at: DrillTime): DrillState['moved'] {
  const within = (paths: readonly string[], region: string): string[] =>
    paths.filter((path) => path.startsWith(`${region}.`)).map((path) => path.slice(region.length + 1));
  const moved = copyOf(before.moved);
  for (const region of before.active.filter((path) => !path.includes('.'))) {
    const left = within(before.active, region);
    if (left.join() !== within(active, region).join()) put(moved, region, { at, from: left.at(-1) ?? '' });
  }
  return moved;
}

function fromChart(c: Compiled, state: DrillState, effect: ChartEffect): NewEvent[] {
  switch (effect.type) {
    case 'deliver':
      return effect.afterMs > 0 ? [] : deliverInject(c, state, effect.inject);
    case 'setFlag':
      return [{ type: 'flag.set', data: { flag: effect.flag, value: effect.value } }];
    case 'deploy':
      return [{ type: 'component.deployed', data: { component: effect.component } }];
    case 'lose':
      return [
        {
          type: 'evidence.lost',
          data: { thing: effect.thing, because: 'retention ran out before anybody held or froze it' },
        },
      ];
    case 'reach':
      return [{ type: 'milestone.reached', data: { milestone: effect.milestone } }];
  }
}
