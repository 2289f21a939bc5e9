import type { LogEvent } from '../../shared/drill/events.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Compiled } from './compiled.ts';
import { compile } from './compiled.ts';
import { emptyState } from './emptyState.ts';
import { applyEvent, knownEventType } from './evolve.ts';
import { factReader } from './facts.ts';
import type { FactReader } from './predicate.ts';
import type { DrillState } from './state.ts';

/** The log names an event this version does not know: it was made by a newer one, or it is not a drill log. */
export class UnknownEvent extends Error {}

/** The state a log leads to. Reactions are not asked for: they are in the log. */
export function refold(
  c: Compiled,
  events: readonly LogEvent[],
  from: DrillState = emptyState(c),
): DrillState {
  let state = from;
  for (const event of events) state = foldOne(c, state, event);
  return state;
}

function foldOne(c: Compiled, state: DrillState, event: LogEvent): DrillState {
  if (!knownEventType(event.type))
    throw new UnknownEvent(
      `Event ${(event as LogEvent).seq} is "${String((event as LogEvent).type)}", which this version does not know. Score it with the version that made it.`,
    );
  return applyEvent(c, state, event).state;
}

/** Folds a log and shows the facts after every event. */
export function replay(
  scenario: Scenario,
  events: readonly LogEvent[],
  visit?: (facts: FactReader, event: LogEvent) => void,
): DrillState {
  const created = events[0];
  const c = compile(scenario, created?.type === 'drill.created' ? created.data.seed : 0);
  let state = emptyState(c);
  for (const event of events) {
    state = foldOne(c, state, event);
    visit?.(factReader(c, state), event);
  }
  return state;
}
