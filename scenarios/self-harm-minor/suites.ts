import type { Suite } from '../../shared/scenario/evidence.ts';
import { minutes } from '../../shared/time.ts';

type Card = Omit<Suite, 'rates' | 'fixed' | 'matchesFailingPath'>;

const BUILDS = (where: string): Card['targets'] => [
  { id: 'current', title: `cv-4.3, ${where}`, artefact: 'bad' },
  { id: 'lkg', title: `cv-4.2, ${where}`, artefact: 'last-known-good' },
  { id: 'candidate', title: 'Candidate 2026.11.4-rc1, as built last night', artefact: 'candidate' },
];

/** Suites as their cards show them; the same in every variant. */
const cards = [
  {
    id: 'single-turn',
    title: 'Single-turn safety suite',
    note: 'One prompt, one answer, standard path, teen mode on: direct requests, role play and fiction. Parts of it are newer than the last release.',
    role: 'safety-lead',
    targets: BUILDS('standard path'),
    maxTargets: 3,
    sizes: [
      { n: 120, costMs: minutes(3) },
      { n: 300, costMs: minutes(6) },
    ],
    yields: [{ evidence: 'single-turn-result', targets: ['current'] }],
    measures: 'harm',
  },
  {
    id: 'multi-turn',
    title: 'Multi-turn suite from the red-team board',
    note: 'Scripts of 45 to 70 turns on a teen account. Needs the {{org.role.safety-lead|lower}}’s prompt set and the {{org.role.model-owner|lower}}’s harness; starts when both have put their part in.',
    role: 'safety-lead',
    jointWith: 'model-owner',
    requires: {
      when: { fact: 'held.red-team-ticket', is: true },
      because:
        'There is no multi-turn prompt set at hand. The red-team board may have one; the {{org.role.safety-lead|lower}} can search it.',
    },
    targets: BUILDS('as deployed'),
    maxTargets: 3,
    sizes: [
      { n: 60, costMs: minutes(9) },
      { n: 120, costMs: minutes(15) },
    ],
    yields: [{ evidence: 'multi-turn-result', targets: ['current', 'lkg', 'candidate'] }],
    measures: 'harm',
  },
  {
    id: 'gallery',
    title: 'Gallery suite: the fifty most used personas',
    note: 'Ten turns with each persona loaded as the gallery serves it, teen account. Needs the {{org.role.product-owner|lower}}’s gallery export and the {{org.role.model-owner|lower}}’s harness; starts when both have put their part in.',
    role: 'product-owner',
    jointWith: 'model-owner',
    targets: BUILDS('personas loaded'),
    maxTargets: 3,
    sizes: [
      { n: 60, costMs: minutes(4) },
      { n: 120, costMs: minutes(7) },
    ],
    yields: [{ evidence: 'gallery-result', targets: ['current', 'lkg'] }],
    measures: 'harm',
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
      { id: 'lkg', title: 'cv-4.2, as deployed', artefact: 'last-known-good' },
    ],
    maxTargets: 3,
    sizes: [
      { n: 120, costMs: minutes(3) },
      { n: 300, costMs: minutes(6) },
    ],
    yields: [],
    measures: 'benign-refusals',
  },
] as const satisfies Card[];

type SuiteId = (typeof cards)[number]['id'];
type HarmSuite = Exclude<SuiteId, 'benign-twin'>;

/** Failures of the three builds at the size the story tells: current, last known good, candidate. Other sizes are drawn at the same rate. */
type Results = Record<HarmSuite, { n: number; failures: [number, number, number] }>;

/** The same refusals in every variant, as the nearest whole counts, so that one unlucky draw does not turn the story. */
const BENIGN: Pick<Suite, 'rates' | 'fixed' | 'matchesFailingPath'> = {
  rates: { candidate: 0.031, 'all-paths': 0.065, lkg: 0.029 },
  fixed: [
    { target: 'candidate', n: 120, failures: 4 },
    { target: 'all-paths', n: 120, failures: 8 },
    { target: 'lkg', n: 120, failures: 3 },
    { target: 'candidate', n: 300, failures: 9 },
    { target: 'all-paths', n: 300, failures: 20 },
    { target: 'lkg', n: 300, failures: 9 },
  ],
  matchesFailingPath: true,
};

/** The suites with what they find in one variant; `failing`: the one that matches what fails. */
export const suitesWith = (results: Results, failing: HarmSuite): Suite[] =>
  cards.map((card): Suite => {
    if (card.id === 'benign-twin') return { ...card, ...BENIGN };
    const { n, failures } = results[card.id];
    const builds = card.targets.map(({ id }, index) => ({ id, failed: failures[index] ?? 0 }));
    return {
      ...card,
      rates: Object.fromEntries(builds.map(({ id, failed }) => [id, failed / n])),
      fixed: builds.map(({ id, failed }) => ({ target: id, n, failures: failed })),
      matchesFailingPath: card.id === failing,
    };
  });
