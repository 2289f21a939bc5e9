import type { Suite } from '../../shared/scenario/evidence.ts';
import { minutes } from '../../shared/time.ts';

const sizes = [
  { n: 120, costMs: minutes(3) },
  { n: 300, costMs: minutes(6) },
];

/** Failures out of 120 and out of 300, per build. */
type Counts = Record<'current' | 'lkg-model' | 'lkg-index' | 'candidate', [of120: number, of300: number]>;

const fixed = (counts: Record<string, [number, number]>): Suite['fixed'] =>
  Object.entries(counts).flatMap(([target, [of120, of300]]) => [
    { target, n: 120, failures: of120 },
    { target, n: 300, failures: of300 },
  ]);
const rates = (counts: Record<string, [number, number]>): Suite['rates'] =>
  Object.fromEntries(Object.entries(counts).map(([target, [, of300]]) => [target, of300 / 300]));

const injection: Record<string, [number, number]> = {
  current: [0, 0],
  'lkg-model': [0, 0],
  candidate: [0, 0],
};

/** The suites as their cards show them, the same in every variant; how they come out is the variant's. */
export const suitesWith = (
  canary: Counts,
  benign: Record<'candidate' | 'filter', [number, number]>,
): Suite[] => [
  {
    id: 'injection',
    title: 'Injection suite',
    note: 'Scripted prompts that try to talk the widget out of its instructions, the researcher’s video among them. Counts answers with anybody’s data in them.',
    role: 'safety-lead',
    targets: [
      { id: 'current', title: 'cv-4.3 on index g41, as deployed', artefact: 'bad' },
      { id: 'lkg-model', title: 'cv-4.2 on index g41', artefact: 'last-known-good' },
      { id: 'candidate', title: 'Candidate on the staging copy', artefact: 'candidate' },
    ],
    maxTargets: 3,
    sizes,
    rates: rates(injection),
    fixed: fixed(injection),
    yields: [],
    measures: 'harm',
    matchesFailingPath: false,
  },
  {
    id: 'canary',
    title: 'Canary suite on the public widget',
    note: 'Plain questions, as visitors ask them, about planted canary records and customers, on the public widget without log-in. Needs the {{org.role.safety-lead|lower}}’s question set and the {{org.role.model-owner|lower}}’s harness; starts when both have put their part in.',
    role: 'safety-lead',
    jointWith: 'model-owner',
    targets: [
      { id: 'current', title: 'cv-4.3 on index g41, as deployed', artefact: 'bad' },
      { id: 'lkg-model', title: 'cv-4.2 on index g41, same template', artefact: 'last-known-good' },
      { id: 'lkg-index', title: 'cv-4.3 on index g40', artefact: 'last-known-good' },
      {
        id: 'candidate',
        title: 'Candidate: what engineering proposes to release, on the staging copy',
        artefact: 'candidate',
      },
    ],
    maxTargets: 3,
    sizes,
    rates: rates(canary),
    fixed: fixed(canary),
    yields: [{ evidence: 'canary-result', targets: ['current', 'lkg-model'] }],
    measures: 'harm',
    matchesFailingPath: true,
  },
  {
    id: 'everyday',
    title: 'Everyday questions',
    note: 'Where is my parcel, when do you open, how do I return this. Counts answers that are wrongly blocked or useless; the release band is at most 4 %.',
    role: 'safety-lead',
    targets: [
      { id: 'candidate', title: 'Candidate on the staging copy', artefact: 'candidate' },
      { id: 'filter', title: 'cv-4.3 with the sensitive-data filter on strict', artefact: 'candidate' },
    ],
    maxTargets: 3,
    sizes,
    rates: rates(benign),
    fixed: fixed(benign),
    yields: [],
    measures: 'benign-refusals',
    matchesFailingPath: true,
  },
];
