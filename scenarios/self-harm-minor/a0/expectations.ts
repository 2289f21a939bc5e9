import type { Expectations } from '../../../shared/scenario/expectations.ts';

const ALL_BUT_SCHOOLS = 'long-sessions-off:mobile+web+voice';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsA0: Expectations = {
  residuals: [
    { switches: ['long-sessions-off', 'tombstone-messages'], percent: 3.8, contained: true },
    { switches: ['orchestrator-back', 'tombstone-messages'], percent: 3.8, contained: true },
    { switches: ['strict-profile', 'edge-block', 'tombstone-messages'], percent: 3.8, contained: true },
    { switches: ['whole-product-off', 'tombstone-messages'], percent: 2.2, contained: true },
    { switches: [], percent: 100, contained: false },
    { switches: ['long-sessions-off'], percent: 11.6, contained: false },
    { switches: [ALL_BUT_SCHOOLS], percent: 23.5, contained: false },
    { switches: [ALL_BUT_SCHOOLS, 'tombstone-messages'], percent: 15.7, contained: false },
    { switches: ['model-back', 'tombstone-messages'], percent: 64.6, contained: false },
    { switches: ['teen-chat-off', 'tombstone-messages'], percent: 54.4, contained: false },
    { switches: ['fallback-model', 'tombstone-messages'], percent: 19, contained: false },
    { switches: ['whole-product-off'], percent: 10, contained: false },
    { switches: ['tombstone-messages'], percent: 92.2, contained: false },
    {
      switches: ['persona-down', 'memory-quarantine', 'tombstone-messages'],
      percent: 92.2,
      contained: false,
    },
    { switches: ['freeze'], percent: 100, contained: false },
  ],
};
