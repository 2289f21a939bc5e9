import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsA2: Expectations = {
  residuals: [
    { switches: ['persona-down', 'memory-quarantine', 'tombstone-messages'], percent: 2, contained: true },
    {
      switches: ['persona-down', 'strict-profile', 'edge-block', 'tombstone-messages'],
      percent: 3.5,
      contained: true,
    },
    { switches: ['whole-product-off', 'tombstone-messages'], percent: 2.2, contained: true },
    { switches: [], percent: 100, contained: false },
    { switches: ['persona-down', 'tombstone-messages'], percent: 18.8, contained: false },
    { switches: ['strict-profile', 'edge-block', 'tombstone-messages'], percent: 14.8, contained: false },
    { switches: ['model-back', 'tombstone-messages'], percent: 85.5, contained: false },
    {
      switches: ['persona-down', 'strict-profile', 'tombstone-messages'],
      percent: 6.7,
      contained: false,
      nearEdge: true,
    },
    { switches: ['persona-down', 'memory-quarantine'], percent: 8, contained: false },
    { switches: ['memory-quarantine', 'tombstone-messages'], percent: 77.2, contained: false },
    { switches: ['long-sessions-off', 'tombstone-messages'], percent: 77, contained: false },
    { switches: ['fallback-model', 'tombstone-messages'], percent: 47.2, contained: false },
    { switches: ['orchestrator-back', 'tombstone-messages'], percent: 94, contained: false },
    { switches: ['teen-chat-off', 'tombstone-messages'], percent: 55.5, contained: false },
  ],
};
