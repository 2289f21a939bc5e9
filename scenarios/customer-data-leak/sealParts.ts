import type { Scenario } from '../../shared/scenario/scenario.ts';

/** What a full sealed copy holds, no more: what somebody needs who has to show afterwards what the model did, and to whom. */
export const sealParts: Scenario['sealParts'] = [
  { id: 'answers', title: 'Exact questions and answers of the reported and sampled cases' },
  { id: 'identifiers', title: 'Timestamps, answer ids and record keys (enough to reach the person)' },
  { id: 'versions', title: 'Model, index and template versions per answer' },
  { id: 'traces', title: 'Retrieval and tool traces of the same answers' },
  { id: 'copies', title: 'Answer cache and share pages as served, with filter settings' },
];
