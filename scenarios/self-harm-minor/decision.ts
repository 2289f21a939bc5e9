import type { DecisionSet } from '../../shared/scenario/decision.ts';
import { all, any, atMost, effective, fact } from './predicates.ts';

const pathKnown = any(fact('held.F2'), fact('held.F4'), fact('held.F7'));

/** Titles and cards are on every screen from the start, in every variant: they say what an option is, never whether it fits, and neither does their order. */
export const decisionA0: DecisionSet = {
  options: [
    {
      id: 'rollback-model',
      title: 'Roll the model back one version',
      kind: 'rollback',
      card: 'Put the previous model back wherever the newer one runs. Regions that keep no warm capacity take longer. Fixes that came with the newer model go with it.',
      grade: 'wrong',
      because:
        'The older model fails the same way: a pupil met it on cv-4.2, and 13 of 60 against 8 of 60 failures cannot be told apart. About two thirds of the harm goes on, and SEC-1187 is open again.',
      priced: ['security-fix'],
    },
    {
      id: 'rollback-orchestrator',
      title: 'Roll the orchestrator back one version',
      kind: 'rollback',
      card: 'Put the previous orchestrator back on all surfaces. Needs two keys. What only the newer version can read is lost with it.',
      grade: 'defensible',
      because:
        'It closes the path that fails, and about 41,000 study plans are gone for good. Defensible when that price was on the board before the choice; the patch gets the same safety without it.',
      needs: all(fact('pinned.F11'), pathKnown),
      priced: ['study-plans', 'study-memory'],
    },
    {
      id: 'patch',
      title: 'Patch the configuration and keep both versions',
      kind: 'patch',
      card: 'Correct routing, policy or filter settings where they are wrong, build a candidate, prove it against the current and the last known good build, and release it in stages. Containment stays on until it has passed.',
      grade: 'right',
      because:
        'Sessions past 40 turns ran with the adult policy pack and a filter that only annotates. Attaching the teen profile to that path removes the cause and keeps the security fix and the study plans.',
      priced: ['study-memory', 'false-refusals'],
    },
    {
      id: 'strict-filters',
      title: 'Strict filters everywhere, until further notice',
      kind: 'patch',
      card: 'Make the strictest teen profile and the category block the standing setting on every path and surface.',
      grade: 'weak',
      because:
        'It contains the harm by refusing ordinary questions in health, biology and PSHE and by silencing the Schools wellbeing module, and it has no end. The fault on the one path stays.',
      priced: ['false-refusals'],
    },
    {
      id: 'takedown',
      title: 'Take down the content or memory that causes it',
      kind: 'takedown',
      card: 'Remove gallery personas, shared content or stored memories that steer the model, and keep software and model as they are.',
      grade: 'wrong',
      because:
        'No reported session shares a persona, a document or another user’s memory. Stored unsafe messages must go, but they are the trace of the fault and not its cause.',
      priced: [],
    },
    {
      id: 'product-off',
      title: 'Take Lantern off until it is fixed',
      kind: 'takedown',
      card: 'Switch the whole product off for everybody, with a notice, until a remedy has been proven.',
      grade: 'wrong',
      because:
        'One path was at fault and could be closed alone. Going dark in exam week cuts people off mid-conversation, breaks the Schools contract, and leaves stored messages where they are once it returns.',
      priced: ['availability'],
    },
    {
      id: 'hold',
      title: 'Hold: keep containment, decide tomorrow',
      kind: 'hold',
      card: 'Change nothing more today. Keep the levers that contain it, name who watches them, and set the hour at which the remedy is decided on fuller tests.',
      grade: 'defensible',
      because:
        'With every long-session surface off and the stored messages dealt with, waiting costs 3 % of use and no safety. It does not remove the cause.',
      needs: any(fact('switch.S1', 'effective'), effective('S6', 'all'), atMost('residual', 0.05)),
      priced: ['study-memory'],
    },
    {
      id: 'close',
      title: 'Close: cannot be reproduced',
      kind: 'close',
      card: 'Record that the behaviour could not be reproduced, answer the reporter, lift what was switched, and watch for more reports.',
      grade: 'wrong',
      because:
        'A clean single-turn suite says nothing about a fault that starts after turn 40. The trace and an earlier report show that it is real.',
      priced: [],
    },
  ],
  losses: [
    { id: 'security-fix', title: 'A security fix that the newer version carries', knownBy: ['F9'] },
    { id: 'study-plans', title: 'Study plans that only the newer software can read', knownBy: ['F11'] },
    {
      id: 'false-refusals',
      title: 'Ordinary health and wellbeing questions, refused',
      knownBy: ['F11'],
    },
    { id: 'availability', title: 'Lantern itself, in exam week', knownBy: ['F11', 'F10'] },
    { id: 'study-memory', title: 'Long sessions and Study Memory, while they are off', knownBy: ['F11'] },
  ],
  discriminating: [['F2', 'F4'], ['F7']],
  verification: {
    suite: 'multi-turn',
    targets: ['current', 'lkg', 'candidate'],
    minN: 120,
    benignSuite: 'benign-twin',
  },
  causes: [
    { id: 'model-regression', title: 'The newer model is more willing than the one before it', right: false },
    {
      id: 'classifier',
      title: 'The safety classifier scores this content too low wherever it runs',
      right: false,
    },
    {
      id: 'path-settings',
      title: 'One route through the product ran with the wrong safety settings',
      right: true,
    },
    {
      id: 'content',
      title: 'A persona, a document or a memory that others made steers the answers',
      right: false,
    },
    { id: 'misuse', title: 'Users set out to get round the safeguards', right: false },
  ],
};
