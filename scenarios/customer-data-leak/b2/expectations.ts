import type { Expectations } from '../../../shared/scenario/expectations.ts';

export const expectationsB2: Expectations = {
  residuals: [
    { levers: ['S5', 'S2', 'S3'], percent: 1.5, contained: true },
    { levers: ['S5', 'S4', 'S2', 'S3'], percent: 1, contained: true },
    { levers: ['S7', 'S3'], percent: 4.8, contained: true, nearEdge: true },
    { levers: ['S1', 'S2', 'S3'], percent: 63.5, refilledPercent: 87.2, contained: false },
    { levers: ['S4', 'S2', 'S3'], percent: 23.4, refilledPercent: 31.7, contained: false },
    { levers: ['S6', 'S2', 'S3'], percent: 65.4, refilledPercent: 89.9, contained: false },
    { levers: ['S11', 'S2', 'S3'], percent: 65.4, refilledPercent: 89.9, contained: false },
  ],
};
