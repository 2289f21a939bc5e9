import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';

export const losses: Scenario['losses'] = [
  {
    thing: 'output-records',
    title: 'Sampled outputs of the last days, with their filter scores',
    at: minutes(55),
    savedBy: {
      any: [
        { fact: 'frozen.retention', is: true },
        { fact: 'hold.output-samples', is: true },
      ],
    },
    consequence:
      'What was said about how common it was, and since when, can no longer be shown from records. The review and the partners will ask.',
  },
];
