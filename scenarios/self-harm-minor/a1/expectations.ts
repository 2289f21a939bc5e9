import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsA1: Expectations = {
  residuals: [
    { levers: ['model-back', 'tombstone-messages'], percent: 3.5, contained: true },
    { levers: ['fallback-model', 'strict-profile', 'tombstone-messages'], percent: 3.5, contained: true },
    { levers: ['whole-product-off', 'tombstone-messages'], percent: 2.2, contained: true },
    { levers: [], percent: 100, contained: false },
    { levers: ['long-sessions-off', 'tombstone-messages'], percent: 77.3, contained: false },
    { levers: ['strict-profile', 'edge-block', 'tombstone-messages'], percent: 28.6, contained: false },
    { levers: ['fallback-model', 'tombstone-messages'], percent: 8.1, contained: false },
    { levers: ['model-back:us-uk', 'tombstone-messages'], percent: 10.7, contained: false },
    { levers: ['orchestrator-back', 'tombstone-messages'], percent: 93, contained: false },
    { levers: ['persona-down', 'memory-quarantine', 'tombstone-messages'], percent: 93, contained: false },
    { levers: ['teen-chat-off', 'tombstone-messages'], percent: 54.9, contained: false },
    { levers: ['limit-lms-tool'], percent: 100, contained: false },
  ],
};
