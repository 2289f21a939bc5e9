import type { Paging } from '../../shared/scenario/paging.ts';
import { minutes, seconds } from '../../shared/time.ts';
import { SECONDS } from '../common/paging.ts';

/** What the incident needs at any severity (RULE-17): data has left its tenant and a live path must be traced. */
const needed = [
  'ic-oncall',
  'sre-oncall',
  'model-oncall',
  'safety-oncall',
  'product-oncall',
  'legal-oncall',
  'privacy-dpo',
  'comms-oncall',
  'sirt',
  'ts-support-lead',
];

export const paging: Paging = {
  targets: [
    {
      id: 'ic-oncall',
      title: '{{org.role.incident-commander}} on call',
      role: 'incident-commander',
      secondary: 'ic-secondary',
    },
    SECONDS.commander,
    {
      id: 'model-oncall',
      title: '{{org.role.model-owner}} on call',
      role: 'model-owner',
      secondary: 'model-handbook',
    },
    { id: 'model-handbook', title: '{{org.role.model-owner}}, list of handbook page 3', role: 'model-owner' },
    { id: 'ml-platform-legacy', title: 'ML platform (legacy list)', dead: true },
    {
      id: 'sre-oncall',
      title: '{{org.role.infra-oncall}}',
      role: 'infra-oncall',
      secondary: 'sre-secondary',
    },
    { id: 'sre-secondary', title: 'Infrastructure, second on call', role: 'infra-oncall' },
    { id: 'safety-oncall', title: 'Safety on call', role: 'safety-lead', secondary: 'safety-secondary' },
    SECONDS.safety,
    { id: 'product-oncall', title: '{{org.product.relay-assist}} product on call', role: 'product-owner' },
    { id: 'legal-oncall', title: 'Legal on call', role: 'legal-privacy', secondary: 'legal-secondary' },
    SECONDS.legal,
    {
      id: 'privacy-dpo',
      title: 'Data protection officer',
      outside: {
        name: 'Sunniva Aas, data protection officer',
        answers:
          'Seen. Tell me in which capacity we hold each record before you tell me how many. Your counsel runs the clocks; call me before anything goes to an authority.',
      },
    },
    { id: 'comms-oncall', title: '{{org.role.comms}} on call', role: 'comms', secondary: 'comms-secondary' },
    SECONDS.comms,
    { id: 'ts-support-lead', title: '{{org.role.support-lead}}', role: 'support-lead' },
    {
      id: 'exec-oncall',
      title: '{{org.role.executive}}',
      outside: {
        name: 'Office of the {{org.role.executive|lower}}',
        answers:
          'Received. The board meets at 14:45 UTC and will be read one page from you: cleared, and nothing on it to take back later. Then an update every half hour.',
      },
    },
    {
      id: 'sirt',
      title: 'Security incident response',
      secondary: 'sirt-duty-lead',
      outside: {
        name: 'Kofi Lartey, security duty analyst',
        answers:
          'With you. No intrusion and no account takeover so far. I am checking who fetched the pages in bulk, and will say when I know.',
      },
    },
    {
      id: 'sirt-duty-lead',
      title: 'Security incident response, duty lead',
      outside: {
        name: 'Rhian Pugh, security duty lead',
        answers:
          'Sorry about that: data outside its tenant is ours, intruder or not. Kofi is on it, and looking at bulk fetches first.',
      },
    },
    {
      id: 'account-managers',
      title: 'Account managers of named tenants',
      outside: {
        name: 'Cole Whitaker, key accounts',
        answers: 'Here. We say nothing to a tenant until you send words. Please do not make it long.',
      },
    },
    { id: 'all-eng', title: 'All engineering (mass page)', mass: true },
    { id: 'board', title: 'Board of directors (mass page)', mass: true },
  ],
  // The list behind the card was written for security incidents: at the highest grade it still names the old platform list, and it has nobody for privacy.
  policy: {
    '0': [
      'ic-oncall',
      'model-oncall',
      'ml-platform-legacy',
      'safety-oncall',
      'product-oncall',
      'comms-oncall',
      'legal-oncall',
      'sre-oncall',
      'sirt',
      'ts-support-lead',
      'exec-oncall',
    ],
    '1': [
      'ic-oncall',
      'model-oncall',
      'safety-oncall',
      'product-oncall',
      'comms-oncall',
      'legal-oncall',
      'sre-oncall',
      'sirt',
    ],
    '2': ['product-oncall', 'safety-oncall', 'model-oncall'],
  },
  required: { '0': [...needed, 'exec-oncall'], '1': needed, '2': needed },
  critical: ['safety-oncall', 'model-oncall', 'legal-oncall'],
  optional: [
    'ic-secondary',
    'safety-secondary',
    'comms-secondary',
    'exec-oncall',
    'account-managers',
    'model-handbook',
    'sre-secondary',
    'legal-secondary',
    'sirt-duty-lead',
  ],
  firstOnCall: ['support-lead', 'product-owner'],
  failures: [
    {
      target: 'model-oncall',
      how: 'redirected',
      words: 'Forwarded to ml-platform-legacy, a list that nobody has read since the spring.',
    },
    {
      target: 'sre-oncall',
      how: 'refuses',
      words:
        'Every board is green and no box has changed. This is an application question; try the product queue.',
    },
    {
      target: 'legal-oncall',
      how: 'silent',
      words: 'In a tribunal hearing; the phone was handed in at the door.',
    },
    {
      target: 'sirt',
      how: 'refuses',
      words: 'No intruder, no incident of ours. A talkative bot is a product defect; open a ticket there.',
    },
  ],
  ackLimitMs: {
    '0': { default: minutes(5), byTarget: {} },
    '1': {
      default: minutes(5),
      byTarget: {
        'comms-oncall': minutes(10),
        'legal-oncall': minutes(10),
        'legal-secondary': minutes(10),
      },
    },
    '2': { default: minutes(30), byTarget: {} },
  },
  colleagueAckMs: { min: seconds(30), max: seconds(210) },
  rungAt: minutes(8),
  ringers: {
    'incident-commander': 'Lena Fischer, platform duty desk',
    'model-owner': 'Oskar Lindqvist, evaluation harness',
    'safety-lead': 'Bea Montrose, review team',
    'product-owner': 'Hanne Vik, tenant accounts',
    'legal-privacy': 'Orla Keane, privacy desk',
    comms: 'Femi Adisa, help-centre editor',
  },
};
