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
const cards: Pick<DecisionOption, 'id' | 'title' | 'kind' | 'card' | 'switches'>[] = [
  {
    id: 'filter',
    title: 'Make a strict filter and a stricter prompt the remedy',
    kind: 'patch',
    card: 'Keep the sensitive-data filter on strict as the permanent setting for public answers, instruct the model to name nobody, and change nothing else.',
    switches: ['strict-filter'],
  },
  {
    id: 'rollback-index-replay',
    title: 'Roll the index back, erasures replayed first',
    kind: 'rollback',
    card: 'Replay the log of erasures and delistings into the older index, then serve it. Takes longer; new documents are missing until they are added again. Legal co-signs.',
    switches: ['index-back-replayed'],
  },
  {
    id: 'patch-index',
    title: 'Correct who may read what in the index, and rebuild it',
    kind: 'patch',
    card: 'A document without a visibility counts as nobody’s. Correct what left it out, build the next index, prove it against the current and the last known good build, and release it in stages. Containment stays on until it has passed.',
  },
  {
    id: 'rollback-model',
    title: 'Roll the model back one version',
    kind: 'rollback',
    card: 'Put the previous model back in all regions and keep the newer one, untouched, under hold. What only the newer model can do is missing meanwhile.',
    switches: ['model-back'],
  },
  {
    id: 'rollback-index',
    title: 'Roll the index back at once',
    kind: 'rollback',
    card: 'Serve the older index as it stands. Fast; what was added since is missing and what was removed since is back. Legal co-signs.',
    switches: ['index-back'],
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
    switches: ['public-widget-off'],
  },
  {
    id: 'delete',
    title: 'Erase the exposed data wherever it is kept',
    kind: 'takedown',
    card: 'On data-minimisation grounds: remove the exposed records, and the index, tool account or weights that held them, for good. Nothing is left to be shown again, and no erasure request stays open.',
  },
  {
    id: 'hold',
    title: 'Hold: keep containment, decide tomorrow',
    kind: 'hold',
    card: 'Change nothing more today. Keep the switches that contain it, name who watches them, and set the hour at which the remedy is decided on fuller tests.',
  },
  {
    id: 'close',
    title: 'Handle it as prompt injection: block and watch',
    kind: 'close',
    card: 'Take manipulation as the working cause. Block the patterns in the video and in the reports, alert on repeats, tell the authorities it was an attack, and lift the other switches once the alert has been quiet for an hour.',
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
