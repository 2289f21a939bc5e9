import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsA2: Expectations = {
  residuals: [
    { levers: ['S11', 'S12', 'S9'], percent: 2, contained: true },
    { levers: ['S11', 'S2', 'S3', 'S9'], percent: 3.5, contained: true },
    { levers: ['S8', 'S9'], percent: 2.2, contained: true },
    { levers: [], percent: 100, contained: false },
    { levers: ['S11', 'S9'], percent: 18.8, contained: false },
    { levers: ['S2', 'S3', 'S9'], percent: 14.8, contained: false },
    { levers: ['S4', 'S9'], percent: 85.5, contained: false },
    { levers: ['S11', 'S2', 'S9'], percent: 6.7, contained: false, nearEdge: true },
    { levers: ['S11', 'S12'], percent: 8, contained: false },
    { levers: ['S12', 'S9'], percent: 77.2, contained: false },
    { levers: ['S1', 'S9'], percent: 77, contained: false },
    { levers: ['S5', 'S9'], percent: 47.2, contained: false },
    { levers: ['S6', 'S9'], percent: 94, contained: false },
    { levers: ['S7', 'S9'], percent: 55.5, contained: false },
  ],
};
