import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsA1: Expectations = {
  residuals: [
    { switches: ['model-back', 'tombstone-messages'], percent: 3.5, contained: true },
    { switches: ['fallback-model', 'strict-profile', 'tombstone-messages'], percent: 3.5, contained: true },
    { switches: ['whole-product-off', 'tombstone-messages'], percent: 2.2, contained: true },
    { switches: [], percent: 100, contained: false },
    { switches: ['long-sessions-off', 'tombstone-messages'], percent: 77.3, contained: false },
    { switches: ['strict-profile', 'edge-block', 'tombstone-messages'], percent: 28.6, contained: false },
    { switches: ['fallback-model', 'tombstone-messages'], percent: 8.1, contained: false },
    { switches: ['model-back:us-uk', 'tombstone-messages'], percent: 10.7, contained: false },
    { switches: ['orchestrator-back', 'tombstone-messages'], percent: 93, contained: false },
    { switches: ['persona-down', 'memory-quarantine', 'tombstone-messages'], percent: 93, contained: false },
    { switches: ['teen-chat-off', 'tombstone-messages'], percent: 54.9, contained: false },
    { switches: ['limit-lms-tool'], percent: 100, contained: false },
  ],
};
