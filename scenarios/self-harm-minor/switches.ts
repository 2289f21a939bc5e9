import type { Switch, SwitchOption } from '../../shared/scenario/world.ts';
import { minutes } from '../../shared/time.ts';
import type { Effects, SwitchSpec } from '../common/switches.ts';
import { switchesOf } from '../common/switches.ts';

/** Met by somebody who may have been looking for help when the way closed. */
const supportCard: NonNullable<SwitchOption['card']> = {
  readers: 'young-people',
  text: '{{org.emergency}} You can talk to someone for free, at any hour: the button lists lines where you live. You have done nothing wrong.',
};

/**
 * The switches as their cards show them; the same in every variant of this scenario. Costs are shares of
 * capability: share of legitimate traffic lost x its weight.
 */
const switches: SwitchSpec[] = [
  {
    id: 'long-sessions-off',
    title: 'Long sessions off (long_session)',
    kind: 'disable',
    note: 'A session ends at turn 40 with a notice and can be started afresh. {{draw.ownFlag.shared}} share one flag project; {{draw.ownFlag}} has its own, and only the {{org.role.product-owner|lower}} is on it. Schools has a third and waits for the {{org.role.product-owner|lower}}. Without the drain, sessions already past turn 40 keep their route until they end, over about 20 minutes. Clients that hold settings from before can still reach turn 41 for up to an hour.',
    holders: ['product-owner', 'model-owner'],
    delayMs: minutes(2),
    // 3 % in all, split by each surface's part of the long sessions: 61, 24, 1.5 and 13.5 %.
    scopes: [
      { id: 'mobile', title: 'Mobile', cost: 0.0184 },
      { id: 'web', title: 'Web', cost: 0.0072 },
      { id: 'voice', title: 'Voice beta', cost: 0.0004 },
      { id: 'schools', title: 'Schools (LMS embed)', cost: 0.004, secondKey: 'product-owner' },
    ],
    options: [{ id: 'drain', title: 'Drain: end sessions already running' }],
    stickyUnless: { option: 'drain', steps: 20, stepMs: minutes(1) },
    reversible: true,
  },
  {
    id: 'strict-profile',
    title: 'Safety profile teen_strict, synchronous',
    kind: 'filter',
    note: 'Attaches per path: a path that is not selected keeps the profile it has. Adds about 240 ms. Refuses part of ordinary questions in health, biology and PSHE. The Schools wellbeing module runs on the standard path and stops answering under it.',
    holders: ['safety-lead'],
    delayMs: minutes(5),
    // 6.5 % in all; attached to the long path alone it costs 3.1, says the multi-turn suite.
    scopes: [
      { id: 'normal', title: 'Standard path', cost: 0.034 },
      { id: 'long', title: 'Long-context path', cost: 0.031 },
    ],
    options: [],
    reversible: true,
  },
  {
    id: 'edge-block',
    title: 'Edge block on the self-harm category',
    kind: 'edge-block',
    note: "Reads what the person writes, before the model sees it. Does not read the model's answers. Patterns are kept for English; other languages are thin. Without the card, people who write about themselves get a bare refusal.",
    holders: ['safety-lead'],
    delayMs: minutes(3),
    scopes: [{ id: 'edge', title: 'All surfaces, at the edge', cost: 0.015 }],
    options: [
      { id: 'card', title: 'Show the supportive crisis card, with local support lines', card: supportCard },
    ],
    reversible: true,
  },
  {
    id: 'model-back',
    title: 'Model back to cv-4.2',
    kind: 'rollback',
    note: 'Weights are warm in US and UK; AU has to load them first and takes 26 minutes. Schools is on cv-4.2 already. What cv-4.3 fixed is open again where it applies; the {{org.role.model-owner|lower}} has the fix list.',
    holders: ['model-owner'],
    delayMs: minutes(18),
    // 2 % in all; AU is 8 % of the traffic.
    scopes: [
      { id: 'us-uk', title: 'US and UK', cost: 0.0184 },
      { id: 'au', title: 'Australia', cost: 0.0016 },
    ],
    options: [],
    reversible: true,
  },
  {
    id: 'fallback-model',
    title: 'Route to the fallback model cv-mini',
    kind: 'fallback',
    note: 'Smaller model, shorter answers, no LMS tool. Holds about 60 % of present demand; the rest waits in a queue.',
    holders: ['model-owner'],
    delayMs: minutes(6),
    scopes: [{ id: 'all', title: 'All surfaces and regions', cost: 0.15 }],
    options: [],
    reversible: true,
  },
  {
    id: 'orchestrator-back',
    title: 'Orchestrator back to 2026.11.2',
    kind: 'rollback',
    note: 'Routing, templates and memory as they were in the release before. 2026.11.2 cannot read what Study Memory has written since (schema v5); going forward again does not bring those plans back. The {{org.role.product-owner|lower}} has the count.',
    holders: ['model-owner'],
    delayMs: minutes(12),
    scopes: [{ id: 'all', title: 'All surfaces and regions', cost: 0.03, secondKey: 'product-owner' }],
    options: [],
    reversible: false,
  },
  {
    id: 'teen-chat-off',
    title: 'Teen chat off',
    kind: 'disable',
    note: 'Accounts in teen mode cannot chat. Open chats end at once, mid-sentence. Age comes from the account: a young person on an adult account is not covered.',
    holders: ['product-owner'],
    delayMs: minutes(1),
    scopes: [{ id: 'teen', title: 'All teen accounts', cost: 0.38, secondKey: 'incident-commander' }],
    options: [],
    reversible: true,
  },
  {
    id: 'whole-product-off',
    title: '{{org.product.lantern}} off',
    kind: 'disable',
    note: 'Every surface, every account. Open sessions end mid-answer. Installed apps that have not polled yet go on for a little; chats stored on the account stay readable.',
    holders: ['product-owner'],
    delayMs: minutes(1),
    scopes: [{ id: 'product', title: 'The whole product', cost: 1, secondKey: 'incident-commander' }],
    options: [],
    reversible: true,
  },
  {
    id: 'tombstone-messages',
    title: 'Tombstone stored unsafe messages',
    kind: 'tombstone',
    note: 'Replaces each listed message in chat history with a notice. Whoever comes back to read it meets that notice alone. The stored text is gone from the product afterwards; copies that were exported or e-mailed are not touched.',
    holders: ['safety-lead'],
    delayMs: minutes(2),
    scopes: [{ id: 'stored', title: 'Messages on the id list', cost: 0 }],
    options: [
      {
        id: 'card',
        title: 'The notice carries the support card, with local support lines',
        card: supportCard,
      },
    ],
    alters: {
      thing: 'stored-messages',
      title: 'The stored messages as they were delivered',
      heldIn: 'chat-history',
    },
    requires: {
      when: { fact: 'held.message-id-list', is: true },
      because:
        'The job needs a list of message ids. The {{org.role.safety-lead|lower}} can have chat history scanned for it.',
    },
    reversible: false,
  },
  {
    id: 'freeze',
    title: 'Change and retention freeze',
    kind: 'freeze',
    note: 'Two separate acts. Rollouts: nothing is released or promotes itself until the freeze is lifted. Retention: clean-up jobs stop and logs outlive their usual term. Neither changes what users get now.',
    holders: ['model-owner', 'infra-oncall'],
    delayMs: 0,
    scopes: [
      { id: 'rollouts', title: 'Rollouts and promotions', cost: 0, holders: ['model-owner'] },
      { id: 'retention', title: 'Log retention and clean-up jobs', cost: 0, holders: ['infra-oncall'] },
    ],
    options: [],
    reversible: true,
  },
  {
    id: 'persona-down',
    title: 'Take down a gallery persona',
    kind: 'takedown',
    note: 'Removes a partner persona from the gallery and ends chats that use it; its stored prompt is kept. All of that partner’s personas can go with it, and the partner cannot publish until this is lifted. What such chats have written to memory stays.',
    holders: ['safety-lead'],
    delayMs: minutes(2),
    scopes: [
      { id: 'persona', title: 'The persona most seen in reports', cost: 0.001 },
      { id: 'partner', title: 'Every persona of its partner; publishing suspended', cost: 0.002 },
    ],
    options: [],
    reversible: true,
  },
  {
    id: 'memory-quarantine',
    title: 'Quarantine Study Memory for a cohort',
    kind: 'quarantine',
    note: 'Memory summaries of the chosen accounts are set aside, not deleted. Their sessions go on without personalisation.',
    holders: ['safety-lead', 'model-owner'],
    delayMs: minutes(7),
    scopes: [{ id: 'cohort', title: 'Accounts in the reports and their schools', cost: 0.005 }],
    options: [],
    reversible: true,
  },
  {
    id: 'limit-lms-tool',
    title: 'Limit the LMS tool: no shared worksheets',
    kind: 'filter',
    note: 'The tool reads a pupil’s own work and nothing that others can edit. It was limited like this until cv-4.3; in Schools it still is. Teachers who hand out worksheets through the tool have to paste them.',
    holders: ['product-owner', 'model-owner'],
    delayMs: minutes(1),
    scopes: [{ id: 'shared', title: 'Shared worksheets, all surfaces', cost: 0.004 }],
    options: [],
    reversible: true,
  },
];

export const switchesWith = (effects: Effects): Switch[] => switchesOf(switches, effects);
