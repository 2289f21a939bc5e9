import type { Desk } from '../alone/desk.ts';
import { inducedOrSystemic, prevalence, questions } from '../scope.ts';
import type { CriterionRows } from './row.ts';

export const scope = {
  Q1: {
    title: 'The four scope questions',
    max: 2,
    critical: true,
    by: 'log',
    reads: ['actOneEndsAt', 'received', 'scope.estimated'],
    score: questions,
    alone: (desk, { max }) => {
      const all = Object.values(desk.scenario.rubric.scopeAnswers);
      return (max * all.filter(({ needs }) => cites(desk, needs)).length) / all.length;
    },
  },
  Q2: {
    title: 'How many, as a range',
    max: 2,
    critical: true,
    by: 'log',
    reads: ['received', 'actOneEndsAt', 'scope.estimated'],
    score: prevalence,
    // How many there are asks for a sample on somebody's desk.
    alone: ({ scenario, anybody, may }, { max }) =>
      may('estimateScope') && anybody.has(scenario.rubric.prevalence.evidence) ? max : 0,
  },
  Q3: {
    title: 'Induced or systemic',
    max: 1,
    by: 'log',
    reads: ['actOneEndsAt', 'received', 'scope.estimated'],
    score: inducedOrSystemic,
    alone: (desk, { max }) => (cites(desk, desk.scenario.rubric.cause.evidence) ? max : 0),
  },
} as const satisfies CriterionRows;

/** An estimate cites what is at hand. */
const cites = ({ own, may }: Desk, wanted: readonly string[]): boolean =>
  may('estimateScope') && (wanted.length === 0 ? own.size > 0 : wanted.some((id) => own.has(id)));
