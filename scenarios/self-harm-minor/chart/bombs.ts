import type { ChartState } from '../../../shared/scenario/chart.ts';
import { deliver, when } from '../../common/chart.ts';
import { all, atLeast, fact, nextMorning } from '../../common/predicates.ts';

/** The canary promotes itself at T+40 unless rollouts are frozen; switches set before do not reach the new fleet. */
export const bombPromotion: ChartState = {
  initial: 'armed',
  states: {
    armed: {
      on: { 'freeze.set': { target: 'defused', guard: when(fact('frozen.rollouts')) } },
      after: {
        promotion: {
          target: 'fired',
          actions: [
            { type: 'deploy', params: { component: 'promoted' } },
            { type: 'setFlag', params: { flag: 'promoted', value: true } },
            deliver('promoted'),
          ],
        },
      },
    },
    defused: {},
    fired: {
      on: {
        'act.started': {
          guard: when(all(nextMorning, atLeast('share.promoted', 0.1))),
          actions: [deliver('promoted-report')],
        },
      },
    },
  },
};

/** Monday's stream annotations are dropped at T+55 unless retention is frozen or a hold is in force. */
export const bombTtl: ChartState = {
  initial: 'armed',
  states: {
    armed: {
      on: {
        'freeze.set': { target: 'saved', guard: when(fact('frozen.retention')) },
        'hold.issued': { target: 'saved', guard: when(fact('hold.stream-annotations')) },
      },
      after: {
        ttlRunsOut: {
          target: 'lost',
          actions: [{ type: 'lose', params: { thing: 'annotations' } }, deliver('annotations-dropped')],
        },
      },
    },
    saved: {},
    lost: {},
  },
};
