import type { Expectations } from '../../../shared/scenario/expectations.ts';

const ALL_BUT_SCHOOLS = 'long-sessions-off:mobile+web+voice';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsA0: Expectations = {
  residuals: [
    { levers: ['long-sessions-off', 'tombstone-messages'], percent: 3.8, contained: true },
    { levers: ['orchestrator-back', 'tombstone-messages'], percent: 3.8, contained: true },
    { levers: ['strict-profile', 'edge-block', 'tombstone-messages'], percent: 3.8, contained: true },
    { levers: ['whole-product-off', 'tombstone-messages'], percent: 2.2, contained: true },
    { levers: [], percent: 100, contained: false },
    { levers: ['long-sessions-off'], percent: 11.6, contained: false },
    { levers: [ALL_BUT_SCHOOLS], percent: 23.5, contained: false },
    { levers: [ALL_BUT_SCHOOLS, 'tombstone-messages'], percent: 15.7, contained: false },
    { levers: ['model-back', 'tombstone-messages'], percent: 64.6, contained: false },
    { levers: ['teen-chat-off', 'tombstone-messages'], percent: 54.4, contained: false },
    { levers: ['fallback-model', 'tombstone-messages'], percent: 19, contained: false },
    { levers: ['whole-product-off'], percent: 10, contained: false },
    { levers: ['tombstone-messages'], percent: 92.2, contained: false },
    { levers: ['persona-down', 'memory-quarantine', 'tombstone-messages'], percent: 92.2, contained: false },
    { levers: ['freeze'], percent: 100, contained: false },
  ],
};
