import type { Paging } from '../../shared/scenario/paging.ts';
import { minutes, seconds } from '../../shared/time.ts';
import { SECONDS } from '../common/paging.ts';

/** What the incident needs at any severity (RULE-17): users are harmed and a live path must be traced. */
const needed = [
  'ic-oncall',
  'model-oncall',
  'safety-oncall',
  'product-oncall',
  'comms-oncall',
  'legal-oncall',
  'sre-oncall',
  'ts-support-lead',
];

export const pagingWith = (alsoNeeded: readonly string[] = []): Paging => ({
  targets: [
    {
      id: 'ic-oncall',
      title: '{{org.role.incident-commander}} on call',
      role: 'incident-commander',
      secondary: 'ic-secondary',
    },
    SECONDS.commander,
    { id: 'model-oncall', title: '{{org.role.model-owner}} on call', role: 'model-owner' },
    { id: 'ml-platform-legacy', title: 'ML platform (legacy list)', dead: true },
    { id: 'sre-oncall', title: '{{org.role.infra-oncall}}', role: 'infra-oncall' },
    { id: 'safety-oncall', title: 'Safety on call', role: 'safety-lead', secondary: 'safety-secondary' },
    SECONDS.safety,
    { id: 'product-oncall', title: '{{org.product.lantern}} product on call', role: 'product-owner' },
    { id: 'legal-oncall', title: 'Legal on call', role: 'legal-privacy', secondary: 'legal-secondary' },
    SECONDS.legal,
    {
      id: 'privacy-dpo',
      title: 'Data protection officer',
      outside: {
        name: 'Sunniva Aas, data protection officer',
        answers:
          'Seen. A minor and health-related content: I want to be told of any disclosure before it goes. Your counsel runs it; ring me for the impact assessment.',
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
      outside: {
        name: 'Kofi Lartey, security duty analyst',
        answers:
          'Looked: no intrusion, no account takeover, no data out. Reachable if you plan to give up a security fix.',
      },
    },
    { id: 'all-eng', title: 'All engineering (mass page)', mass: true },
    { id: 'board', title: 'Board of directors (mass page)', mass: true },
  ],
  // The list behind the card was written before the platform rota was renamed: it still names the old one and leaves
  // infrastructure out, so nobody is asked to trace the live path unless a person thinks of it.
  policy: {
    '0': [
      'ic-oncall',
      'model-oncall',
      'ml-platform-legacy',
      'safety-oncall',
      'product-oncall',
      'comms-oncall',
      'legal-oncall',
      'privacy-dpo',
      'ts-support-lead',
      'exec-oncall',
    ],
    '1': [
      'ic-oncall',
      'model-oncall',
      'ml-platform-legacy',
      'safety-oncall',
      'product-oncall',
      'comms-oncall',
      'legal-oncall',
    ],
    '2': ['product-oncall', 'safety-oncall', 'model-oncall'],
  },
  required: {
    '0': [...needed, 'exec-oncall', 'privacy-dpo', ...alsoNeeded],
    '1': [...needed, ...alsoNeeded],
    '2': [...needed, ...alsoNeeded],
  },
  critical: ['safety-oncall', 'model-oncall', 'legal-oncall'],
  optional: [
    'ic-secondary',
    'sirt',
    'exec-oncall',
    'privacy-dpo',
    'safety-secondary',
    'legal-secondary',
    'comms-secondary',
  ],
  firstOnCall: ['support-lead', 'product-owner'],
  failures: [
    {
      target: 'legal-oncall',
      how: 'silent',
      words: 'On a flight until the evening; nobody swapped the shift.',
    },
    {
      target: 'legal-oncall',
      how: 'refuses',
      words: 'In court until four and not on call today, whatever the list says. Try whoever is second.',
    },
    { target: 'comms-oncall', how: 'silent', words: 'Phone on silent in a recording studio.' },
    {
      target: 'comms-oncall',
      how: 'refuses',
      words: 'No media query that I can see. Mail the newsroom box and somebody will pick it up.',
    },
    {
      target: 'safety-oncall',
      how: 'refuses',
      words:
        'This is not our incident channel. Open a ticket in the safety queue and triage will look tomorrow.',
    },
  ],
  ackLimitMs: {
    '0': { default: minutes(5), byTarget: {} },
    '1': {
      default: minutes(5),
      byTarget: {
        'comms-oncall': minutes(10),
        'comms-secondary': minutes(10),
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
    'product-owner': 'Grace Obi, Schools accounts',
    'legal-privacy': 'Orla Keane, privacy desk',
    comms: 'Femi Adisa, help-centre editor',
  },
});
