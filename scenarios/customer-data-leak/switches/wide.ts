import { minutes } from '../../../shared/time.ts';
import type { SwitchSpec } from '../../common/switches.ts';

/** The second half of the switches: wide ones, freezes, and those on tools and shards. */
export const wideSwitches: SwitchSpec[] = [
  {
    id: 'public-widget-off',
    title: 'Public widget off',
    kind: 'disable',
    note: 'The widget disappears from help pages within a minute; browsers that have it open keep it for up to fifteen. Tenants whose widget is part of a published safety page are a scope of their own. Share pages are not the widget and stay up.',
    holders: ['product-owner'],
    delayMs: minutes(1),
    scopes: [
      {
        id: 'tenants',
        title: 'All tenants without a safety page',
        cost: 0.97,
        secondKey: 'incident-commander',
      },
      { id: 'safety', title: 'Tenants with a safety page', cost: 0.03, secondKey: 'incident-commander' },
    ],
    options: [],
    reversible: true,
  },
  {
    id: 'listed-widgets-off',
    title: 'Widget off for listed tenants',
    kind: 'disable',
    note: 'As above, for the tenants on a list only. Somebody has to know which.',
    holders: ['product-owner'],
    delayMs: minutes(3),
    scopes: [{ id: 'listed', title: 'Tenants on the list', cost: 0.14 }],
    options: [],
    requires: {
      when: { fact: 'held.possible-tenants', is: true },
      because:
        'The console asks for a list of tenants. The {{org.role.product-owner|lower}} can draw one up.',
    },
    reversible: true,
  },
  {
    id: 'drain-shards',
    title: 'Drain shard groups',
    kind: 'disable',
    note: 'Takes the named shard groups out of retrieval. Questions that would have used them are answered from general help pages.',
    holders: ['infra-oncall'],
    delayMs: minutes(5),
    scopes: [{ id: 'shards', title: 'Shard groups named in the build log', cost: 0.09 }],
    options: [],
    requires: {
      when: { fact: 'held.pipeline-log', is: true },
      because: 'Which shard groups? The index and pipeline log names them; infrastructure can look.',
    },
    reversible: true,
  },
  {
    id: 'freeze',
    title: 'Change and retention freeze',
    kind: 'freeze',
    note: 'Two separate acts. Rollouts: no model, tool or template is released until the freeze is lifted. Retention: index builds, garbage collection and log clean-up stop, and logs outlive their usual term. Neither changes what visitors get now.',
    holders: ['model-owner', 'infra-oncall'],
    delayMs: 0,
    scopes: [
      { id: 'rollouts', title: 'Rollouts of models, tools and templates', cost: 0, holders: ['model-owner'] },
      {
        id: 'retention',
        title: 'Index builds, garbage collection and log retention',
        cost: 0,
        holders: ['infra-oncall'],
      },
    ],
    options: [],
    reversible: true,
  },
  {
    id: 'lookup-off',
    title: 'Order look-up off for public answers',
    kind: 'quarantine',
    note: 'The tool lookup_order is no longer offered to public answers; signed-in agents keep it. Conversations already open keep it for up to an hour. Tenants that let visitors ask for an order lose that.',
    holders: ['product-owner', 'model-owner'],
    delayMs: minutes(1),
    scopes: [{ id: 'tool', title: 'All public widgets', cost: 0.05 }],
    options: [],
    reversible: true,
  },
  {
    id: 'index-back-replayed',
    title: 'Index back to g40, erasures replayed first',
    kind: 'rollback',
    note: 'Replays the log of erasures and delistings into g40 before it serves: 25 minutes of work, then the same eight. What was added since is missing. Legal co-signs.',
    holders: ['infra-oncall'],
    delayMs: minutes(33),
    scopes: [{ id: 'all', title: 'All shard groups', cost: 0.02, secondKey: 'legal-privacy' }],
    options: [],
    alters: { thing: 'serving-index', title: 'The index g41 as it was serving', heldIn: 'indexes' },
    requires: {
      when: {
        all: [
          { fact: 'lost.g40', isNot: true },
          { fact: 'held.erasure-log', is: true },
        ],
      },
      because:
        'The replay needs the log of erasures and delistings, and g40 itself. {{org.role.legal-privacy}} can fetch the log; infrastructure knows whether g40 is still there.',
    },
    reversible: true,
  },
  {
    id: 'rotate-credential',
    title: 'Rotate the order-service credential',
    kind: 'quarantine',
    note: 'The key with which {{org.product.relay-assist}} asks the order service becomes invalid and a new one is issued. The agent console waits about a minute.',
    holders: ['infra-oncall'],
    delayMs: minutes(6),
    scopes: [{ id: 'key', title: 'All regions', cost: 0 }],
    options: [],
    reversible: false,
  },
];
