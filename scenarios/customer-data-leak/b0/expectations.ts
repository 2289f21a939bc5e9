import type { Expectations } from '../../../shared/scenario/expectations.ts';

/** The near edges: the widget off and the pages down, at 4.8 %. */
export const expectationsB0: Expectations = {
  residuals: [
    { levers: ['S1', 'S2', 'S3'], percent: 2.1, contained: true },
    { levers: ['S9', 'S2', 'S3'], percent: 2.7, contained: true },
    { levers: ['S8', 'S3'], percent: 4.2, contained: true },
    { levers: ['S7', 'S3'], percent: 4.8, contained: true, nearEdge: true },
    { levers: ['S7:tenants', 'S3'], percent: 4.8, contained: true, nearEdge: true },
    { levers: ['S6', 'S2', 'S3'], percent: 1.5, contained: true },
    { levers: ['S12', 'S2', 'S3'], percent: 1.5, contained: true },
    { levers: [], percent: 100, contained: false },
    { levers: ['S1'], percent: 39.2, contained: false },
    { levers: ['S1', 'S2'], percent: 12.9, contained: false },
    { levers: ['S7'], percent: 15.6, contained: false },
    { levers: ['S5', 'S2', 'S3'], percent: 62.9, refilledPercent: 89.2, contained: false },
    { levers: ['S4', 'S2', 'S3'], percent: 25.7, refilledPercent: 35.9, contained: false },
    { levers: ['S1:us+eu', 'S2', 'S3'], percent: 11.2, refilledPercent: 15.1, contained: false },
    { levers: ['S11', 'S2', 'S3'], percent: 62.9, refilledPercent: 89.2, contained: false },
    { levers: ['S10', 'S13'], percent: 100, contained: false },
  ],
};
