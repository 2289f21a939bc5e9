import { withoutKeys } from '../../../shared/keyed.ts';
import type { DrillState, Run } from '../state.ts';
import { arm, disarm } from '../timers.ts';

export const start = (state: DrillState, run: string, started: Omit<Run, 'startedAt'>): DrillState => {
  const work: Run = { ...started, startedAt: state.at };
  return arm(
    {
      ...state,
      offers: withoutKeys(state.offers, [work.id]),
      runs: { ...state.runs, [run]: work },
      counts: { ...state.counts, runs: state.counts.runs + 1 },
    },
    { id: `run:${run}`, kind: 'query', dueAt: work.readyAt, work: { do: 'run', run } },
  );
};

export const finish = (state: DrillState, run: string): DrillState => ({
  ...state,
  runs: withoutKeys(state.runs, [run]),
});

/** Called off: the desk is free at once, and nothing comes of it. */
export const stop = (state: DrillState, run: string): DrillState => disarm(finish(state, run), `run:${run}`);
