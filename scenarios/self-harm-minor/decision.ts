import type { DecisionOption, DecisionSet } from '../../shared/scenario/decision.ts';

type Card = Pick<DecisionOption, 'id' | 'title' | 'kind' | 'card' | 'switches'>;

/** Titles and cards are on every screen from the start, in every variant: they say what an option is, never whether it fits, and neither does their order. */
const cards = [
  {
    id: 'rollback-model',
    title: 'Roll the model back one version',
    kind: 'rollback',
    card: 'Put the previous model back wherever the newer one runs. Regions that keep no warm capacity take longer. Fixes that came with the newer model go with it.',
    switches: ['model-back'],
  },
  {
    id: 'rollback-orchestrator',
    title: 'Roll the orchestrator back one version',
    kind: 'rollback',
    card: 'Put the previous orchestrator back on all surfaces. Needs two keys. What only the newer version can read is lost with it.',
    switches: ['orchestrator-back'],
  },
  {
    id: 'patch',
    title: 'Patch the configuration and keep both versions',
    kind: 'patch',
    card: 'Correct routing, policy or filter settings where they are wrong, build a candidate, prove it against the current and the last known good build, and release it in stages. Containment stays on until it has passed.',
  },
  {
    id: 'strict-filters',
    title: 'Strict filters everywhere, until further notice',
    kind: 'patch',
    card: 'Make the strictest teen profile and the category block the standing setting on every path and surface.',
    switches: ['strict-profile', 'edge-block'],
  },
  {
    id: 'takedown',
    title: 'Take down the content or memory that causes it',
    kind: 'takedown',
    card: 'Remove gallery personas, shared content or stored memories that steer the model, and keep software and model as they are.',
    switches: ['persona-down', 'memory-quarantine'],
  },
  {
    id: 'product-off',
    title: 'Take {{org.product.lantern}} off until it is fixed',
    kind: 'takedown',
    card: 'Switch the whole product off for everybody, with a notice, until a remedy has been proven.',
    switches: ['whole-product-off'],
  },
  {
    id: 'hold',
    title: 'Hold: keep containment, decide tomorrow',
    kind: 'hold',
    card: 'Change nothing more today. Keep the switches that contain it, name who watches them, and set the hour at which the remedy is decided on fuller tests.',
  },
  {
    id: 'close',
    title: 'Close: cannot be reproduced',
    kind: 'close',
    card: 'Record that the behaviour could not be reproduced, answer the reporter, lift what was switched, and watch for more reports.',
  },
] as const satisfies Card[];

const losses: DecisionSet['losses'] = [
  { id: 'security-fix', title: 'A security fix that the newer version carries', knownBy: ['model-fixes'] },
  { id: 'study-plans', title: 'Study plans that only the newer software can read', knownBy: ['prices'] },
  {
    id: 'false-refusals',
    title: 'Ordinary health and wellbeing questions, refused',
    knownBy: ['prices'],
  },
  {
    id: 'availability',
    title: '{{org.product.lantern}} itself, in exam week',
    knownBy: ['prices', 'contract-memo'],
  },
  { id: 'study-memory', title: 'Long sessions and Study Memory, while they are off', knownBy: ['prices'] },
];

const causes = [
  { id: 'model-regression', title: 'The newer model is more willing than the one before it' },
  { id: 'classifier', title: 'The safety classifier scores this content too low wherever it runs' },
  { id: 'path-settings', title: 'One route through the product ran with the wrong safety settings' },
  { id: 'content', title: 'A persona, a document or a memory that others made steers the answers' },
  { id: 'misuse', title: 'Users set out to get round the safeguards' },
] as const;

type OptionId = (typeof cards)[number]['id'];

/** What one variant makes of the same choices. */
interface Verdict {
  options: Record<OptionId, Omit<DecisionOption, keyof Card>>;
  discriminating: string[][];
  /** The suite that matches what fails; it always compares the three builds. */
  suite: string;
  cause: (typeof causes)[number]['id'];
}

export const decisionWith = ({ options, discriminating, suite, cause }: Verdict): DecisionSet => ({
  options: cards.map((card) => ({ ...card, ...options[card.id] })),
  losses,
  discriminating,
  verification: { suite, targets: ['current', 'lkg', 'candidate'], minN: 120, benignSuite: 'benign-twin' },
  causes: causes.map((item) => ({ ...item, right: item.id === cause })),
});
