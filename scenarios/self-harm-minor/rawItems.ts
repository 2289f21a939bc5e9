import type { Scenario } from '../../shared/scenario/scenario.ts';

export const rawItems: Scenario['rawItems'] = [
  {
    id: 'parent-screenshot',
    title: "Screenshot from the parent's ticket, in #general: [REDACTED: method details]",
  },
];
