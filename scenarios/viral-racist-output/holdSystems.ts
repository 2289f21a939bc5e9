import type { Scenario } from '../../shared/scenario/scenario.ts';

/** What a hold can name. Infrastructure carries it out in about five minutes. */
export const holdSystems: Scenario['holdSystems'] = [
  { id: 'request-logs', title: 'Gateway request logs and ids' },
  { id: 'output-samples', title: 'Sampled outputs with their filter scores' },
  { id: 'template-registry', title: 'Template registry and its history' },
  { id: 'filter-config', title: 'Filter thresholds and their history' },
  { id: 'tickets', title: 'Support tickets, with attachments' },
  { id: 'press-mail', title: 'Press mailbox and the images as received' },
];
