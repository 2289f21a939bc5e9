import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsA2: Expectations = {
  residuals: [
    { levers: ['persona-down', 'memory-quarantine', 'tombstone-messages'], percent: 2, contained: true },
    {
      levers: ['persona-down', 'strict-profile', 'edge-block', 'tombstone-messages'],
      percent: 3.5,
      contained: true,
    },
    { levers: ['whole-product-off', 'tombstone-messages'], percent: 2.2, contained: true },
    { levers: [], percent: 100, contained: false },
    { levers: ['persona-down', 'tombstone-messages'], percent: 18.8, contained: false },
    { levers: ['strict-profile', 'edge-block', 'tombstone-messages'], percent: 14.8, contained: false },
    { levers: ['model-back', 'tombstone-messages'], percent: 85.5, contained: false },
    {
      levers: ['persona-down', 'strict-profile', 'tombstone-messages'],
      percent: 6.7,
      contained: false,
      nearEdge: true,
    },
    { levers: ['persona-down', 'memory-quarantine'], percent: 8, contained: false },
    { levers: ['memory-quarantine', 'tombstone-messages'], percent: 77.2, contained: false },
    { levers: ['long-sessions-off', 'tombstone-messages'], percent: 77, contained: false },
    { levers: ['fallback-model', 'tombstone-messages'], percent: 47.2, contained: false },
    { levers: ['orchestrator-back', 'tombstone-messages'], percent: 94, contained: false },
    { levers: ['teen-chat-off', 'tombstone-messages'], percent: 55.5, contained: false },
  ],
};
