import type { Scenario } from '../../shared/scenario/scenario.ts';

export const rawItems: Scenario['rawItems'] = [
  {
    id: 'pasted-records',
    title: 'Twelve leaked records in the incident channel: [REDACTED: personal data, tenant X]',
  },
];
