import type { Clause, OutreachGroup } from '../../../shared/scenario/people.ts';
import { NEVER } from '../../common/predicates.ts';
import { someLimit, tenantsTold } from '../comms.ts';

/** Read by 340 operations desks and by visitors above the widget; nothing on it is news to the tenants concerned. */
const clauses: Clause[] = [
  {
    id: 'operational',
    text: 'All systems operational.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'calls it operational while strangers read what is not theirs',
  },
  {
    id: 'acknowledge',
    text: 'Public answers of {{org.product.relay-assist}} have shown some visitors other people’s information. We are working on it.',
    purpose: 'acknowledge',
  },
  {
    id: 'maintenance',
    text: 'Scheduled maintenance: some answers may be unavailable.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'calls it maintenance. Nothing of it was scheduled',
  },
  {
    id: 'limited',
    text: 'We have limited what public answers can draw on while we investigate.',
    purpose: 'action',
    trueWhen: someLimit,
    knownWhen: someLimit,
  },
  {
    id: 'advice',
    text: 'If you were shown somebody else’s details, please don’t share them; tell us through the privacy address.',
    purpose: 'contact',
  },
  {
    id: 'next-update',
    text: 'This page will be updated by 08:40 UTC tomorrow, and sooner if anything changes.',
    purpose: 'next-update',
  },
];

export const statusPage: OutreachGroup = {
  id: 'status-page',
  title: 'Status page and banner above the widget',
  channel: 'Public: two or three lines for every tenant’s operations desk and for visitors',
  clauses,
  wanted: [
    { purpose: 'acknowledge', share: 0.35 },
    { purpose: 'action', share: 0.25 },
    { purpose: 'contact', share: 0.2 },
    { purpose: 'next-update', share: 0.2 },
  ],
  sentBy: ['comms'],
  clearedBy: ['product-owner'],
  required: true,
  requires: {
    when: tenantsTold,
    because: 'It is public. The tenants concerned have not had a first word from us yet.',
  },
};
