import type { Scenario } from '../../shared/scenario/scenario.ts';

/** What a hold can name. Infrastructure carries it out in about five minutes. */
export const holdSystems: Scenario['holdSystems'] = [
  { id: 'retrieval-traces', title: 'Retrieval and tool traces (kept 24 hours)' },
  { id: 'indexes', title: 'Indexes g40 and g41, with build logs' },
  { id: 'answer-logs', title: 'Logs of public answers and share pages' },
  { id: 'weights', title: 'Model weights, tuning sets and data sheets' },
  { id: 'tickets', title: 'Support tickets and reports, with attachments' },
  { id: 'change-records', title: 'Release, configuration and waiver records' },
];
