import type { LogEvent } from '../../shared/drill/events.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { compile } from '../kernel/compiled.ts';
import { emptyState } from '../kernel/emptyState.ts';
import { refold } from '../kernel/replay.ts';

/** Every chart state that a drill was in at some point, as dotted paths in the order they were first entered. */
export function statesVisited(scenario: Scenario, seed: number, events: readonly LogEvent[]): string[] {
  const c = compile(scenario, seed);
  const visited = new Set<string>();
  let state = emptyState(c);
  let active: readonly string[] = [];
  for (const event of events) {
    state = refold(c, [event], state);
    if (state.active === active) continue;
    active = state.active;
    for (const path of active) visited.add(path);
  }
  return [...visited];
}
