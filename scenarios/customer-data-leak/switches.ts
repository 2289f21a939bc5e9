import type { Switch } from '../../shared/scenario/world.ts';
import { minutes } from '../../shared/time.ts';
import type { Effects, SwitchSpec } from '../common/switches.ts';
import { switchesOf } from '../common/switches.ts';
import { wideSwitches } from './switches/wide.ts';

/**
 * The switches as their cards show them; the same in every variant of this scenario. Costs are
 * shares of capability: share of legitimate public answers lost x their weight.
 */
const switches: SwitchSpec[] = [
  {
    id: 'connector-off',
    title: 'Tickets connector off for public answers',
    kind: 'disable',
    note: 'Public answers stop drawing on support tickets; the agent console keeps them. Browsers holding the widget from before keep it for up to an hour. US and EU are one page of the product console. UK still runs on the older configuration and has its own form, open to product and infrastructure. On tenants with the connector, questions solved without an agent fall from 61 % to about 38 %.',
    holders: ['product-owner'],
    delayMs: minutes(2),
    // 6 % in all, split by each region's part of the answers: 45, 40 and 15 %.
    scopes: [
      { id: 'us', title: 'US', cost: 0.027 },
      { id: 'eu', title: 'EU', cost: 0.024 },
      { id: 'uk', title: 'UK', cost: 0.009, holders: ['product-owner', 'infra-oncall'] },
    ],
    options: [],
    reversible: true,
  },
  {
    id: 'purge-cache',
    title: 'Purge the answer cache',
    kind: 'takedown',
    note: 'Empties the answers that are kept for re-use, up to six hours old, in all regions. New answers are stored as they are given: whatever still gives a wrong answer fills the cache again within about ten minutes. Brief load peak.',
    holders: ['infra-oncall'],
    delayMs: minutes(2),
    scopes: [{ id: 'cache', title: 'All regions', cost: 0.01 }],
    options: [],
    alters: {
      thing: 'cached-answers',
      title: 'The answers as they were kept and served',
    },
    reversible: false,
  },
  {
    id: 'unpublish-pages',
    title: 'Unpublish share pages',
    kind: 'takedown',
    note: 'Visitors can publish an answer as a page with a link. This takes the listed pages down (410). Search engines keep showing a title and a few lines until a removal request is processed: hours to days. Copies in archives and inboxes stay.',
    holders: ['product-owner'],
    delayMs: minutes(4),
    scopes: [{ id: 'pages', title: 'All pages since Sunday', cost: 0.01 }],
    options: [{ id: 'removal', title: 'Send removal requests to search engines with it' }],
    alters: { thing: 'share-pages', title: 'The pages as visitors saw them' },
    reversible: false,
  },
  {
    id: 'strict-filter',
    title: 'Sensitive-data filter, strict',
    kind: 'filter',
    note: 'Stops public answers in which the classifier sees personal data: card numbers, email addresses and postcodes well, free text less so. Blocks part of ordinary order-status answers.',
    holders: ['safety-lead'],
    delayMs: minutes(5),
    scopes: [{ id: 'public', title: 'All public answers', cost: 0.09 }],
    options: [],
    reversible: true,
  },
  {
    id: 'model-back',
    title: 'Model back to cv-4.2',
    kind: 'rollback',
    note: 'cv-4.2 is warm in all regions. Tenants that use function calling rely on cv-4.3; for them the change is one that customers notice, so the {{org.role.product-owner|lower}} co-signs. Conversations already open stay on cv-4.3 for up to an hour. Its weights stay in the registry.',
    holders: ['model-owner'],
    delayMs: minutes(12),
    scopes: [{ id: 'all', title: 'All regions', cost: 0.03, secondKey: 'product-owner' }],
    options: [],
    reversible: true,
  },
  {
    id: 'index-back',
    title: 'Index back to g40, as it stands',
    kind: 'rollback',
    note: 'One command. Serves the index as it was before this morning’s build: what was added since is missing, and what was removed since is back. Legal co-signs, because an index is also a record of what was deleted.',
    holders: ['infra-oncall'],
    delayMs: minutes(8),
    scopes: [{ id: 'all', title: 'All shard groups', cost: 0.02, secondKey: 'legal-privacy' }],
    options: [],
    alters: { thing: 'serving-index', title: 'The index g41 as it was serving', heldIn: 'indexes' },
    requires: {
      when: { fact: 'lost.g40', isNot: true },
      because: 'Index g40 has been garbage-collected. There is nothing to go back to.',
    },
    reversible: true,
  },
  ...wideSwitches,
];

export const switchesWith = (effects: Effects): Switch[] => switchesOf(switches, effects);
