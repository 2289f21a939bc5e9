import type { Expectations } from '../../../shared/scenario/expectations.ts';

export const expectationsB1: Expectations = {
  residuals: [
    { levers: ['S11', 'S2', 'S3'], percent: 1.2, contained: true },
    { levers: ['S8', 'S3'], percent: 4, contained: true },
    { levers: ['S7', 'S3'], percent: 4.8, contained: true, nearEdge: true },
    { levers: ['S11', 'S3'], percent: 7, contained: false },
    { levers: ['S1', 'S2', 'S3'], percent: 85.7, refilledPercent: 91.4, contained: false },
    { levers: ['S5', 'S2', 'S3'], percent: 85.7, refilledPercent: 91.4, contained: false },
    { levers: ['S6', 'S2', 'S3'], percent: 85.7, refilledPercent: 91.4, contained: false },
    { levers: ['S9', 'S2', 'S3'], percent: 85.7, refilledPercent: 91.4, contained: false },
  ],
};
