import type { ChartState } from '../../../shared/scenario/chart.ts';
import { deliver, when } from '../../common/chart.ts';
import { any, delivered, replied } from '../../common/predicates.ts';

const optics: ChartState['on'] = {
  'inject.answered': [
    {
      target: 'steppedBack',
      guard: when(any(replied('optics', 'ask-command'), replied('optics', 'price'))),
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
            guard: when(any(replied('exec-deny', 'not-fake'), replied('exec-deny', 'wait'))),
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
