import type { Scenario } from '../../shared/scenario/scenario.ts';

export const rawItems: Scenario['rawItems'] = [
  { id: 'outputs', title: 'Unblurred outputs, in #general: [REDACTED: hateful generalisation]' },
];
