import type { RubricData } from '../../shared/scenario/rubric.ts';
import { minutes } from '../../shared/time.ts';
import { fact } from '../common/predicates.ts';

/** What is judged the same way in every variant. */
const shared = {
  signal: 'parent-ticket',
  persisted: [
    {
      id: 'history',
      title: 'Stored messages in chat history',
      switch: 'tombstone-messages',
      scopes: ['stored'],
    },
  ],
  budgetShareMinutes: 90,
  freeUntil: minutes(10),
  wholeProduct: { switch: 'whole-product-off', after: minutes(20) },
  deadEnds: [
    { switch: 'edge-block', option: 'card' },
    { switch: 'tombstone-messages', option: 'card' },
  ],
  sealParts: ['messages', 'identifiers', 'versions', 'routing-config', 'annotations'],
  altering: ['tombstone-messages', 'orchestrator-back'],
  readFirst: { lists: { messages: ['message-id-list'] }, changes: ['release-calendar'] },
  bombs: [
    {
      id: 'promotion',
      title: 'The {{draw.bomb.canary}}, which promotes itself to everybody',
      scope: 'rollouts',
      at: minutes(40),
    },
    {
      id: 'annotations',
      title: 'Monday’s stream annotations, which are dropped after 24 hours',
      scope: 'retention',
      at: minutes(55),
      hold: 'stream-annotations',
    },
  ],
  welfareDueAt: minutes(22),
  swoop: { injects: ['swoop', 'swoop-again'], answered: ['ask-command', 'to-command'], obeyed: ['comply'] },
  gates: [
    {
      id: 'untrue-post',
      title: 'An untrue post went out in our name',
      when: fact('flag.badPost'),
      caps: [{ block: 'comms', at: 'M' }],
      why: 'An executive’s post called it isolated and fixed; neither had been shown, and nobody had held it back',
      clear: 'No post that nobody had cleared went out in our name.',
      published: 'one post from an executive’s account',
    },
  ],
  owners: {
    org: ['incident-commander', 'scribe', 'product-owner'],
    technical: ['model-owner', 'infra-oncall'],
    external: ['comms'],
  },
  actOneEndsAt: minutes(36),
  whyPaged: {
    'ic-oncall': 'Without one commander, six careful people wait for each other.',
    'model-oncall':
      'Without the {{org.role.model-owner|lower}}, infrastructure is searched for a fault it does not have, and nobody mentions what is about to promote itself.',
    'safety-oncall':
      'Without safety, the harm is weighed by its loudness, and people who look for help are blocked with nothing behind the block.',
    'product-oncall':
      'The {{org.role.product-owner|lower}} holds the second key for Schools and knows what each switch costs in exam week.',
    'comms-oncall': 'Users can see it and a parent is waiting. The first words should not be an accident.',
    'legal-oncall':
      'A minor, a possible emergency disclosure, a 24-hour clause and logs with an end date: each needs counsel before it needs an engineer.',
    'sre-oncall': 'Only infrastructure can trace the reported message, and the trace is where theories end.',
    sirt: 'Going back a model gives up a security fix. Security says what opens again and what can stand in for it.',
    'ts-support-lead':
      'Users have been harmed. Support holds the message id, the earlier tickets and the way back to the people.',
    'exec-oncall':
      'At {{org.severity.0}} the executive hears it from the call, in writing and on time, and not from the forum.',
    'privacy-dpo':
      'At {{org.severity.0}}, with a minor’s health-related content, the data protection officer advises before anything is disclosed.',
  },
} satisfies Partial<RubricData>;

type Own = Omit<RubricData, keyof typeof shared | 'harmfulScopes'> & { silencedAfterMs: number };

/** The rubric of one variant. `silencedAfterMs`: how long the strict profile may stand on the standard path before it has done harm. */
export const rubricWith = ({ silencedAfterMs, ...own }: Own): RubricData => ({
  ...shared,
  ...own,
  harmfulScopes: [
    {
      switch: 'strict-profile',
      scope: 'normal',
      title: 'The Schools wellbeing module was silenced',
      afterMs: silencedAfterMs,
    },
    {
      switch: 'teen-chat-off',
      scope: 'teen',
      title: 'Young people were cut off mid-conversation with nothing in its place',
      afterMs: minutes(10),
    },
  ],
});
