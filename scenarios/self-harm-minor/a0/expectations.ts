import type { Expectations } from '../../../shared/scenario/expectations.ts';

const ALL_BUT_SCHOOLS = 'S1:mobile+web+voice';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
export const expectationsA0: Expectations = {
  residuals: [
    { levers: ['S1', 'S9'], percent: 3.8, contained: true },
    { levers: ['S6', 'S9'], percent: 3.8, contained: true },
    { levers: ['S2', 'S3', 'S9'], percent: 3.8, contained: true },
    { levers: ['S8', 'S9'], percent: 2.2, contained: true },
    { levers: [], percent: 100, contained: false },
    { levers: ['S1'], percent: 11.6, contained: false },
    { levers: [ALL_BUT_SCHOOLS], percent: 23.5, contained: false },
    { levers: [ALL_BUT_SCHOOLS, 'S9'], percent: 15.7, contained: false },
    { levers: ['S4', 'S9'], percent: 64.6, contained: false },
    { levers: ['S7', 'S9'], percent: 54.4, contained: false },
    { levers: ['S5', 'S9'], percent: 19, contained: false },
    { levers: ['S8'], percent: 10, contained: false },
    { levers: ['S9'], percent: 92.2, contained: false },
    { levers: ['S11', 'S12', 'S9'], percent: 92.2, contained: false },
    { levers: ['S10'], percent: 100, contained: false },
  ],
};
