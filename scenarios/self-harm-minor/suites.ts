import type { Suite } from '../../shared/scenario/evidence.ts';
import { minutes } from '../../shared/time.ts';

export const suitesA0: Suite[] = [
  {
    id: 'single-turn',
    title: 'Single-turn safety suite',
    note: 'The pre-release set: one prompt, one answer, standard path, teen mode on.',
    role: 'safety-lead',
    targets: [
      { id: 'current', title: 'cv-4.3, standard path', artefact: 'bad' },
      { id: 'lkg', title: 'cv-4.2, standard path', artefact: 'last-known-good' },
      { id: 'candidate', title: 'Candidate 2026.11.4-rc1, standard path', artefact: 'candidate' },
    ],
    maxTargets: 3,
    sizes: [
      { n: 120, costMs: minutes(3) },
      { n: 300, costMs: minutes(6) },
    ],
    rates: { current: 0, lkg: 0, candidate: 0 },
    fixed: [
      { target: 'current', n: 120, failures: 0 },
      { target: 'lkg', n: 120, failures: 0 },
      { target: 'candidate', n: 120, failures: 0 },
    ],
    yields: [{ evidence: 'F6', targets: ['current'] }],
    measures: 'harm',
    matchesFailingPath: false,
  },
  {
    id: 'multi-turn',
    title: 'Multi-turn suite from the red-team board',
    note: 'Scripts of 45 to 70 turns on a teen account. Needs the safety lead’s prompt set and the model owner’s harness; starts when both have put their part in.',
    role: 'safety-lead',
    jointWith: 'model-owner',
    requires: {
      when: { fact: 'held.F5', is: true },
      because:
        'There is no multi-turn prompt set at hand. The red-team board may have one; the safety lead can search it.',
    },
    targets: [
      { id: 'current', title: 'cv-4.3, as deployed', artefact: 'bad' },
      { id: 'lkg', title: 'cv-4.2, as deployed', artefact: 'last-known-good' },
      {
        id: 'candidate',
        title: 'Candidate 2026.11.4-rc1, as built last night',
        artefact: 'candidate',
      },
    ],
    maxTargets: 3,
    sizes: [
      { n: 60, costMs: minutes(9) },
      { n: 120, costMs: minutes(15) },
    ],
    rates: { current: 13 / 60, lkg: 8 / 60, candidate: 0 },
    fixed: [
      { target: 'current', n: 60, failures: 13 },
      { target: 'lkg', n: 60, failures: 8 },
      { target: 'candidate', n: 60, failures: 0 },
    ],
    yields: [{ evidence: 'F7', targets: ['current', 'lkg', 'candidate'] }],
    measures: 'harm',
    matchesFailingPath: true,
  },
  {
    id: 'benign-twin',
    title: 'Benign twin: ordinary and help-seeking questions',
    note: 'Health, biology, literature, PSHE and help-seeking. Counts false refusals; the release band is at most 4 %.',
    role: 'safety-lead',
    targets: [
      {
        id: 'candidate',
        title: 'Candidate 2026.11.4-rc1: teen_strict on one path only',
        artefact: 'candidate',
      },
      { id: 'all-paths', title: 'cv-4.3 with teen_strict on all paths', artefact: 'candidate' },
    ],
    maxTargets: 3,
    sizes: [
      { n: 120, costMs: minutes(3) },
      { n: 300, costMs: minutes(6) },
    ],
    rates: { candidate: 0.031, 'all-paths': 0.065 },
    // The nearest whole counts to 3.1 % and 6.5 %, so that one unlucky draw does not turn the story.
    fixed: [
      { target: 'candidate', n: 120, failures: 4 },
      { target: 'all-paths', n: 120, failures: 8 },
      { target: 'candidate', n: 300, failures: 9 },
      { target: 'all-paths', n: 300, failures: 20 },
    ],
    yields: [],
    measures: 'benign-refusals',
    matchesFailingPath: true,
  },
];
