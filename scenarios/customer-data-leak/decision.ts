import type { DecisionOption, DecisionSet } from '../../shared/scenario/decision.ts';

type Verdict = Pick<DecisionOption, 'grade' | 'because' | 'priced'> & Partial<Pick<DecisionOption, 'needs'>>;
type Verdicts = Record<
  | 'filter'
  | 'rollback-index-replay'
  | 'patch-index'
  | 'patch-tool'
  | 'rollback-model'
  | 'rollback-index'
  | 'widget-off'
  | 'delete'
  | 'hold'
  | 'close',
  Verdict
>;

/** Titles and cards are on every screen from the start, in every variant: they say what an option is, never whether it fits, and neither does their order. */
const cards: Pick<DecisionOption, 'id' | 'title' | 'kind' | 'card'>[] = [
  {
    id: 'filter',
    title: 'Let a strict filter and a stricter prompt stand as the remedy',
    kind: 'patch',
    card: 'Keep the sensitive-data filter on strict as the standing setting for public answers, tell the model in its instruction to name nobody, and change nothing else.',
  },
  {
    id: 'rollback-index-replay',
    title: 'Roll the index back, erasures replayed first',
    kind: 'rollback',
    card: 'Replay the log of erasures and delistings into the older index, then serve it. Takes longer; new documents are missing until they are added again. Legal co-signs.',
  },
  {
    id: 'patch-index',
    title: 'Correct who may read what in the index, and build it anew',
    kind: 'patch',
    card: 'A document without a visibility counts as nobody’s; correct the mapping, build the next index, prove it against the current and the last known good build, and release it in stages. Containment stays on until it has passed.',
  },
  {
    id: 'rollback-model',
    title: 'Roll the model back one version',
    kind: 'rollback',
    card: 'Put the previous model back in all regions and keep the newer one, untouched, under hold. What only the newer model can do is missing meanwhile.',
  },
  {
    id: 'rollback-index',
    title: 'Roll the index back at once',
    kind: 'rollback',
    card: 'Serve the older index as it stands. Fast; what was added since is missing and what was removed since is back. Legal co-signs.',
  },
  {
    id: 'patch-tool',
    title: 'Bind each order look-up to the rights of the person asking',
    kind: 'patch',
    card: 'The tool runs under the visitor’s own sign-in or not at all, with a new credential of narrow rights. Prove it against the current and the last known good build, and release it in stages. Containment stays on until it has passed.',
  },
  {
    id: 'widget-off',
    title: 'Keep the public widget off until it is fixed',
    kind: 'takedown',
    card: 'Leave the public widget off for all tenants, with a notice, until a remedy has been proven.',
  },
  {
    id: 'delete',
    title: 'Delete what leaks',
    kind: 'takedown',
    card: 'Delete the index, tool or weights that put strangers’ data into answers, so that it cannot happen again.',
  },
  {
    id: 'hold',
    title: 'Hold: keep containment, decide tomorrow',
    kind: 'hold',
    card: 'Change nothing more today. Keep the levers that contain it, name who watches them, and set the hour at which the remedy is decided on fuller tests.',
  },
  {
    id: 'close',
    title: 'Close as an attack: block it and report it',
    kind: 'close',
    card: 'Record that somebody manipulated the widget, block the patterns that were used, report the attack, and lift what was switched.',
  },
];

const losses: DecisionSet['losses'] = [
  {
    id: 'function-calling',
    title: 'Function calling, for the tenants that use it',
    knownBy: ['model-comparison', 'prices'],
  },
  {
    id: 'erased-back',
    title: 'Erased people and delisted documents, public again',
    knownBy: ['erasure-log'],
  },
  { id: 'new-documents', title: 'Documents added since the older index', knownBy: ['pipeline-log'] },
  {
    id: 'self-service',
    title: 'Questions solved without an agent, while a source is off',
    knownBy: ['prices'],
  },
  {
    id: 'order-lookup',
    title: 'Order look-up for visitors, while it is off',
    knownBy: ['prices', 'possible-tenants'],
  },
  {
    id: 'order-status',
    title: 'Ordinary order-status answers, wrongly blocked',
    knownBy: ['filter-coverage', 'prices'],
  },
  { id: 'storm-page', title: 'A utility’s storm and emergency page', knownBy: ['prices', 'contract-clocks'] },
];

const causes = [
  { id: 'attack', title: 'Somebody manipulates the widget with prepared prompts' },
  { id: 'visibility', title: 'Internal documents count as public when their visibility is missing' },
  { id: 'tool-rights', title: 'A tool answers anybody with more rights than the person asking has' },
  { id: 'memorised', title: 'The model repeats personal data it was trained on' },
  { id: 'supplier', title: 'A supplier’s component changed its behaviour' },
];

/** The same cards with the verdicts of one variant. */
export const decisionWith = (verdicts: Verdicts, cause: string, discriminating: string[][]): DecisionSet => ({
  options: cards.map((card) => ({ ...card, ...verdicts[card.id as keyof Verdicts] })),
  losses,
  discriminating,
  verification: {
    suite: 'canary',
    targets: ['current', 'lkg-model', 'candidate'],
    minN: 300,
    benignSuite: 'everyday',
  },
  causes: causes.map((item) => ({ ...item, right: item.id === cause })),
});
