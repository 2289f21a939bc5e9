import { beyondGreen, declaring, grading, higherSeverity } from '../detection.ts';
import { SHOWN } from '../shown.ts';
import type { CriterionRows } from './row.ts';

export const detection = {
  P1: {
    title: 'Time to declare',
    max: 4,
    inAnyDrill: true,
    critical: true,
    by: 'log',
    reads: ['severities', 'signal'],
    score: declaring,
    alone: (_desk, { max }) => max,
  },
  P2: {
    title: 'Right severity',
    max: 3,
    critical: true,
    by: 'log',
    reads: ['watched', 'actOneEndsAt', 'severities'],
    score: grading,
    alone: (_desk, { max }) => max,
  },
  P3: {
    title: 'Looked past green dashboards',
    max: 2,
    by: 'log',
    reads: ['signal', ...SHOWN, 'probe.completed', 'suite.completed'],
    score: beyondGreen,
    // Anybody may declare, and may hit the severity. Only whoever can put a finding about behaviour before the call looks past green.
    alone: ({ scenario, own, suites, may }, { max }) =>
      scenario.evidence.some(({ id, behavioural }) => behavioural && own.has(id)) ||
      may('runProbe') ||
      scenario.suites.some(({ id, measures }) => measures === 'harm' && suites.has(id))
        ? max
        : 0,
  },
  P4: {
    title: 'Took the higher severity when unsure',
    max: 1,
    by: 'person',
    reads: ['severities'],
    watch: higherSeverity,
  },
} as const satisfies CriterionRows;
