import type { Expectations } from '../../shared/scenario/expectations.ts';

/** What is left of the harm, set by set, in per cent of baseline (RULE-15). */
const tables: Readonly<Record<string, Expectations>> = {
  b0: {
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
  },
  b1: {
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
  },
  b2: {
    residuals: [
      { levers: ['S5', 'S2', 'S3'], percent: 1.5, contained: true },
      { levers: ['S5', 'S4', 'S2', 'S3'], percent: 1, contained: true },
      { levers: ['S7', 'S3'], percent: 4.8, contained: true, nearEdge: true },
      { levers: ['S1', 'S2', 'S3'], percent: 63.5, refilledPercent: 87.2, contained: false },
      { levers: ['S4', 'S2', 'S3'], percent: 23.4, refilledPercent: 31.7, contained: false },
      { levers: ['S6', 'S2', 'S3'], percent: 65.4, refilledPercent: 89.9, contained: false },
      { levers: ['S11', 'S2', 'S3'], percent: 65.4, refilledPercent: 89.9, contained: false },
    ],
  },
};

export const expectationsOf = (variant: string): Expectations => tables[variant] ?? { residuals: [] };
