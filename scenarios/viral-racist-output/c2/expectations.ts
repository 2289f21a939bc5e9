import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsC2: Expectations = {
  residuals: [
    { levers: ['S4', 'S10'], percent: 4.1, contained: true, nearEdge: true },
    { levers: ['S4', 'S10', 'S5'], percent: 1.9, contained: true },
    { levers: ['S7'], percent: 2, contained: true },
    { levers: [], percent: 100, contained: false },
    { levers: ['S4'], percent: 17.3, contained: false },
    { levers: ['S5'], percent: 45, contained: false },
    { levers: ['S1', 'S2'], percent: 80, contained: false },
    { levers: ['S1', 'S5'], percent: 36, contained: false },
    { levers: ['S5', 'S10'], percent: 39.1, contained: false },
    { levers: ['S2', 'S3'], percent: 100, contained: false },
    { levers: ['S6'], percent: 90, contained: false },
    { levers: ['S10'], percent: 86.8, contained: false },
    { levers: ['S8', 'S9', 'S11', 'S12'], percent: 100, contained: false },
  ],
};
