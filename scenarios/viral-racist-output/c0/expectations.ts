import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsC0: Expectations = {
  residuals: [
    { levers: ['S1', 'S9'], percent: 4, contained: true },
    { levers: ['S2', 'S3'], percent: 3.8, contained: true },
    { levers: ['S2', 'S6'], percent: 2.6, contained: true },
    { levers: ['S1', 'S2'], percent: 2.6, contained: true },
    { levers: ['S7'], percent: 2, contained: true },
    { levers: [], percent: 100, contained: false },
    { levers: ['S1'], percent: 7.9, contained: false },
    { levers: ['S1', 'S3'], percent: 6.4, contained: false },
    { levers: ['S1', 'S6'], percent: 6.3, contained: false },
    { levers: ['S1', 'S5'], percent: 5.4, contained: false, nearEdge: true },
    { levers: ['S2'], percent: 22.4, contained: false },
    { levers: ['S3'], percent: 25.6, contained: false },
    { levers: ['S4'], percent: 90, contained: false },
    { levers: ['S5'], percent: 88.8, contained: false },
    { levers: ['S6'], percent: 20.8, contained: false },
    { levers: ['S5', 'S3'], percent: 14.3, contained: false },
    { levers: ['S8', 'S10', 'S11', 'S12'], percent: 100, contained: false },
  ],
};
