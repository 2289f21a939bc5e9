import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsA1: Expectations = {
  residuals: [
    { levers: ['S4', 'S9'], percent: 3.5, contained: true },
    { levers: ['S5', 'S2', 'S9'], percent: 3.5, contained: true },
    { levers: ['S8', 'S9'], percent: 2.2, contained: true },
    { levers: [], percent: 100, contained: false },
    { levers: ['S1', 'S9'], percent: 77.3, contained: false },
    { levers: ['S2', 'S3', 'S9'], percent: 28.6, contained: false },
    { levers: ['S5', 'S9'], percent: 8.1, contained: false },
    { levers: ['S4:us-uk', 'S9'], percent: 10.7, contained: false },
    { levers: ['S6', 'S9'], percent: 93, contained: false },
    { levers: ['S11', 'S12', 'S9'], percent: 93, contained: false },
    { levers: ['S7', 'S9'], percent: 54.9, contained: false },
    { levers: ['S13'], percent: 100, contained: false },
  ],
};
