import type { HintsEvents } from '../../../shared/drill/hints/events.ts';
import type { ApplyTable } from '../applyTable.ts';
import type { DrillState } from '../state.ts';
import { armAutopilot, disarmAutopilot } from './autopilot.ts';

const done = (state: DrillState, hint: string): DrillState => ({
  ...state,
  watched: { ...state.watched, dismissed: [...state.watched.dismissed, hint] },
});

export const hintsChanges: ApplyTable<keyof HintsEvents> = {
  'hint.dismissed': (_c, state, { data }) => done(state, data.hint),
  'autopilot.set': (_c, state, { data: { on } }) => {
    const next = { ...state, autopilot: on };
    return on ? armAutopilot(next) : disarmAutopilot(next);
  },
  // Once is enough: who does not react to a nudge is not nudged again about the same thing.
  'autopilot.nudged': (_c, state, { data }) => done(state, data.hint),
};
