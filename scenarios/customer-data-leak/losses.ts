import type { Scenario } from '../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../shared/time.ts';

const heldOrFrozen = (system: string): Scenario['losses'][number]['savedBy'] => ({
  any: [
    { fact: 'frozen.retention', is: true },
    { fact: `hold.${system}`, is: true },
  ],
});

/** One of the first two is due this afternoon, by the draw; the traces roll in the night in any case. */
export const losses: Scenario['losses'] = [
  {
    thing: 'build-traces',
    title: 'Build traces and samples of index g41',
    at: minutes(45),
    savedBy: heldOrFrozen('indexes'),
    consequence:
      'What the morning build did to which document can no longer be shown, only argued. Every notice will have to say "may have".',
  },
  {
    thing: 'g40',
    title: 'Index g40, the last one before this morning',
    at: minutes(50),
    savedBy: heldOrFrozen('indexes'),
    consequence: 'There is no older index to compare with, and none to go back to.',
  },
  {
    thing: 'release-state',
    title: 'Templates, tools and routing as they were',
    at: minutes(60),
    savedBy: {
      any: [
        { fact: 'frozen.rollouts', is: true },
        { fact: 'hold.change-records', is: true },
      ],
    },
    consequence:
      'The afternoon release changed what the investigation was looking at. Every later test says "on a build that is no longer the one".',
  },
  {
    thing: 'traces',
    title: 'Retrieval and tool traces of the first hours',
    at: hours(17),
    savedBy: heldOrFrozen('retrieval-traces'),
    consequence:
      'Who was shown what, and when, cannot be reconstructed for the first hours. For some people the answer stays "unknown" for good.',
  },
];
