import type { Scenario } from '../../shared/scenario/scenario.ts';

export const rawItemsA0: Scenario['rawItems'] = [
  {
    id: 'parent-screenshot',
    title: "Screenshot from the parent's ticket, in #general: [REDACTED: method details]",
  },
];
