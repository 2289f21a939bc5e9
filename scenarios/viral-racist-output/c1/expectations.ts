import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** Nothing to contain: what a broad switch takes away is not worth its price (RULE-15). */
export const expectationsC1: Expectations = {
  residuals: [
    { levers: ['S7'], percent: 2, contained: true },
    { levers: [], percent: 100, contained: false },
    { levers: ['S1'], percent: 80, contained: false },
    { levers: ['S4'], percent: 90, contained: false },
    { levers: ['S5'], percent: 60, contained: false },
    { levers: ['S6'], percent: 92.5, contained: false },
    { levers: ['S11'], percent: 75.5, contained: false },
    { levers: ['S2', 'S3', 'S8', 'S9', 'S10', 'S12'], percent: 100, contained: false },
  ],
};
