import type { Scenario } from '../../shared/scenario/scenario.ts';

/** What a full sealed copy holds, no more: what somebody needs who has to show afterwards what the model did, and to whom. */
export const sealParts: Scenario['sealParts'] = [
  { id: 'messages', title: 'Exact prompts and responses of the reported and flagged sessions' },
  { id: 'identifiers', title: 'Timestamps, message ids and account keys (enough to reach the account)' },
  { id: 'versions', title: 'Model and orchestrator versions per message' },
  { id: 'routing-config', title: 'Routing and safety configuration at the time, per path' },
  { id: 'annotations', title: 'Stream annotations with their verdict times' },
];
