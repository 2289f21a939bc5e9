import type { Scenario } from '../../shared/scenario/scenario.ts';

/** What a hold can name. Infrastructure carries it out in about five minutes. */
export const holdSystems: Scenario['holdSystems'] = [
  { id: 'chat-history', title: 'Chat history and account records' },
  { id: 'gateway-traces', title: 'Gateway and orchestrator traces' },
  { id: 'stream-annotations', title: 'Stream annotations of the output filter' },
  { id: 'study-memory', title: 'Study Memory summaries' },
  { id: 'tickets', title: 'Support and Schools tickets, with attachments' },
  { id: 'release-records', title: 'Release calendar, flags and configuration history' },
];
