import type { ChartState } from '../../../shared/scenario/chart.ts';
import { deliver, when } from '../../common/chart.ts';
import { any, fact } from '../../common/predicates.ts';

const lose = (thing: string) => ({ type: 'lose' as const, params: { thing } });
const saved = (system: string, freeze = 'retention') => {
  const safe = { target: 'saved', guard: when(any(fact(`frozen.${freeze}`), fact(`hold.${system}`))) };
  return { 'freeze.set': safe, 'hold.effective': safe };
};

/** One index job is due this afternoon; which one, and so what it takes with it, is drawn. */
export const bombJob: ChartState = {
  initial: 'armed',
  states: {
    armed: {
      on: saved('indexes'),
      after: {
        jobRuns: [
          {
            target: 'ran',
            guard: when(fact('draw.job', 'build')),
            actions: [lose('build-traces'), deliver('job-ran')],
          },
          { target: 'ran', actions: [lose('g40'), deliver('job-ran')] },
        ],
      },
    },
    saved: {},
    ran: {},
  },
};

/** The release train of the afternoon leaves at 15:10 with whatever is on it, unless somebody holds it back. */
export const bombTrain: ChartState = {
  initial: 'waiting',
  states: {
    waiting: {
      on: saved('change-records', 'rollouts'),
      after: { trainLeaves: { target: 'left', actions: [lose('release-state'), deliver('train-left')] } },
    },
    saved: {},
    left: {},
  },
};

/** Traces of the first hours roll off in the night. */
export const bombTraces: ChartState = {
  initial: 'armed',
  states: {
    armed: {
      on: saved('retrieval-traces'),
      after: { tracesRoll: { target: 'rolled', actions: [lose('traces'), deliver('traces-rolled')] } },
    },
    saved: {},
    rolled: {},
  },
};
