import type { Paging } from '../../shared/scenario/paging.ts';
import { minutes, seconds } from '../../shared/time.ts';
import { SECONDS } from '../common/paging.ts';

/** The six of the call; communications has the first news. */
const six = ['ic-oncall', 'model-oncall', 'safety-oncall', 'product-oncall', 'legal-oncall', 'comms-oncall'];

/** Looking up a request id traces a live path, so infrastructure is on the card (RULE-17); support has the reports, the executive is informed. */
export const welcome = [
  'ic-secondary',
  'sre-oncall',
  'ts-support-lead',
  'exec-oncall',
  'safety-secondary',
  'legal-secondary',
  'product-secondary',
  'model-secondary',
  'comms-secondary',
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
      secondary: 'model-secondary',
    },
    { id: 'model-secondary', title: '{{org.role.model-owner}}, second on call', role: 'model-owner' },
    { id: 'ml-platform-legacy', title: 'ML platform (legacy list)', dead: true },
    { id: 'sre-oncall', title: '{{org.role.infra-oncall}}', role: 'infra-oncall' },
    { id: 'safety-oncall', title: 'Safety on call', role: 'safety-lead', secondary: 'safety-secondary' },
    SECONDS.safety,
    {
      id: 'product-oncall',
      title: '{{org.product.inkwell}} product on call',
      role: 'product-owner',
      secondary: 'product-secondary',
    },
    {
      id: 'product-secondary',
      title: '{{org.product.inkwell}} product, second on call',
      role: 'product-owner',
    },
    { id: 'legal-oncall', title: 'Legal on call', role: 'legal-privacy', secondary: 'legal-secondary' },
    SECONDS.legal,
    {
      id: 'privacy-dpo',
      title: 'Data protection officer',
      outside: {
        name: 'Sunniva Aas, data protection officer',
        answers:
          'Read. I see no personal data of ours in this. Your counsel records that; call me if that changes.',
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
          'Received. The board rings at 14:45 UTC and will be read one page from you: cleared, and nothing on it to take back later. Then an update every half hour.',
      },
    },
    {
      id: 'sirt',
      title: 'Security incident response',
      outside: {
        name: 'Kofi Lartey, security duty analyst',
        answers:
          'Looked: no intrusion, no account taken over, nothing left. Not one of ours, as far as I can see.',
      },
    },
    { id: 'all-eng', title: 'All engineering (mass page)', mass: true },
    { id: 'board', title: 'Board of directors (mass page)', mass: true },
  ],
  // The list behind the card still names a list that nobody reads, and forgets whoever can look up a request id.
  policy: {
    '0': [
      'ic-oncall',
      'model-oncall',
      'ml-platform-legacy',
      'safety-oncall',
      'product-oncall',
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
      'legal-oncall',
    ],
    '2': ['product-oncall', 'safety-oncall', 'model-oncall'],
  },
  required: { '0': six, '1': six, '2': six },
  critical: ['safety-oncall', 'model-oncall'],
  optional: welcome,
  firstOnCall: ['comms'],
  failures: [
    {
      target: 'safety-oncall',
      how: 'refuses',
      words:
        'Not our incident channel: this is press. Open a ticket in the safety queue and triage looks tomorrow.',
    },
    {
      target: 'legal-oncall',
      how: 'refuses',
      words: 'Automatic reply: in a hearing until four, phone off. No cover set.',
    },
    {
      target: 'product-oncall',
      how: 'silent',
      words: 'On a train under the Alps; nobody swapped the shift.',
    },
    {
      target: 'model-oncall',
      how: 'redirected',
      words: 'Forwarded to ML platform (legacy list). Nobody is subscribed to it.',
    },
  ],
  ackLimitMs: {
    '0': { default: minutes(5), byTarget: {} },
    '1': {
      default: minutes(5),
      byTarget: { 'legal-oncall': minutes(10), 'legal-secondary': minutes(10) },
    },
    '2': { default: minutes(30), byTarget: {} },
  },
  colleagueAckMs: { min: seconds(30), max: seconds(210) },
  rungAt: minutes(8),
  ringers: {
    'incident-commander': 'Lena Fischer, platform duty desk',
    'model-owner': 'Oskar Lindqvist, evaluation harness',
    'safety-lead': 'Bea Montrose, review team',
    'product-owner': 'Jo Hartnell, publisher accounts',
    'legal-privacy': 'Orla Keane, privacy desk',
    comms: 'Femi Adisa, help-centre editor',
  },
};
