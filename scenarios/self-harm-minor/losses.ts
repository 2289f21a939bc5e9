import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';

export const losses: Scenario['losses'] = [
  {
    thing: 'annotations',
    title: "Monday's stream annotations: what the filter saw and when, after the text had gone out",
    at: minutes(55),
    savedBy: {
      any: [
        { fact: 'frozen.retention', is: true },
        { fact: 'hold.stream-annotations', is: true },
      ],
    },
    consequence:
      'Nobody can show any more how long after delivery each verdict came, for any session before Tuesday. The review and the regulators will ask.',
  },
];
