import type { Scenario } from '../../shared/scenario/scenario.ts';

/** What a full sealed copy holds, no more: what somebody needs who has to show afterwards what the model did, and to whom. */
export const sealParts: Scenario['sealParts'] = [
  { id: 'outputs', title: 'Exact source texts and outputs of the reported rewrites' },
  { id: 'identifiers', title: 'Request ids, times and account keys (enough to reach the account)' },
  { id: 'versions', title: 'Model and template versions per request' },
  { id: 'filter-config', title: 'Filter configuration at the time, per language' },
  { id: 'images', title: 'The images as received, with their metadata' },
];
