import type { ChartState } from '../../../shared/scenario/chart.ts';
import { deliver, when } from '../../common/chart.ts';
import { delivered, replied } from '../../common/predicates.ts';

const optics: ChartState['on'] = {
  'inject.answered': [
    {
      target: 'steppedBack',
      guard: when(replied('optics', 'ask-command')),
      actions: [deliver('exec-backs-off')],
    },
    { target: 'switchedOff', guard: when(replied('optics', 'comply')) },
  ],
};

/** Two executives' moments: a denial at communications' desk, and "turn it all off" at the commander's. */
export const swoop: ChartState = {
  initial: 'quiet',
  states: {
    quiet: {
      on: {
        'inject.answered': [
          {
            target: 'listened',
            guard: when(replied('exec-deny', 'not-fake')),
            actions: [deliver('exec-steps-back')],
          },
          { target: 'obeyed', guard: when(replied('exec-deny', 'agree')) },
        ],
        'inject.delivered': { target: 'obeyed', guard: when(delivered('exec-post')) },
      },
    },
    listened: { on: optics },
    obeyed: { on: optics },
    steppedBack: {},
    switchedOff: {},
  },
};
