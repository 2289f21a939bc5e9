import type { Clause, OutreachGroup } from '../../../shared/scenario/people.ts';
import { delivered } from '../../common/predicates.ts';
import type { Truths } from '../comms.ts';
import { executiveBrief } from './executiveBrief.ts';
import { accounts, parentFor, partner, reporters, schoolsFor } from './letters.ts';

const shares = (wanted: Partial<Record<Clause['purpose'], number>>): OutreachGroup['wanted'] =>
  (Object.keys(wanted) as Clause['purpose'][]).map((purpose) => ({ purpose, share: wanted[purpose] ?? 0 }));

const accountsWanted = shares({
  support: 0.3,
  acknowledge: 0.2,
  apologise: 0.2,
  contact: 0.2,
  action: 0.1,
});

export const outreachFor = (truths: Truths): OutreachGroup[] => [
  {
    id: 'accounts',
    title: 'Sampled accounts to which a message is safe',
    channel: 'A message in the account, to each young person for whom one was decided',
    // The few that somebody has looked at, of hundreds: the others are tomorrow’s work, with a clinician, before anybody writes to them.
    reaches: {
      cases: ['sample-1', 'sample-2', 'sample-3', 'sample-4', 'sample-5'],
      action: 'message-young-person',
    },
    readers: 'young-people',
    clauses: accounts,
    wanted: accountsWanted,
    sentBy: ['support-lead', 'safety-lead', 'comms'],
    clearedBy: ['safety-lead', 'legal-privacy'],
    required: true,
  },
  {
    id: 'all-accounts',
    title: 'Every account in the estimate',
    channel: 'The same message in each account, to the young person',
    readers: 'young-people',
    harm: 'reached shared tablets, accounts that a school can read, and young people in distress, with nobody looking',
    clauses: accounts,
    wanted: accountsWanted,
    sentBy: ['support-lead', 'safety-lead', 'comms'],
    clearedBy: ['safety-lead', 'legal-privacy'],
    required: false,
  },
  {
    id: 'schools',
    readers: 'professionals',
    title: 'Safeguarding leads of the schools concerned',
    channel: 'The secure channel named in the Schools contract',
    clauses: schoolsFor(truths),
    wanted: shares({
      acknowledge: 0.2,
      apologise: 0.15,
      scope: 0.15,
      action: 0.15,
      contact: 0.15,
      support: 0.1,
      'next-update': 0.1,
    }),
    sentBy: ['product-owner', 'legal-privacy'],
    clearedBy: ['legal-privacy', 'safety-lead'],
    required: true,
  },
  {
    id: 'parent',
    personal: true,
    readers: 'families',
    title: 'The parent who reported it',
    channel: 'A reply to the ticket, signed by one person',
    clauses: parentFor(truths),
    wanted: shares({
      acknowledge: 0.2,
      apologise: 0.2,
      scope: 0.15,
      contact: 0.2,
      support: 0.15,
      'next-update': 0.1,
    }),
    sentBy: ['support-lead', 'product-owner'],
    clearedBy: ['legal-privacy', 'safety-lead'],
    required: true,
  },
  {
    id: 'reporters',
    personal: true,
    readers: 'families',
    title: 'The four adults who reported it after the first parent',
    channel: 'A reply to each ticket, signed by one person',
    requires: {
      when: delivered('four-more'),
      because: 'So far one parent has written. Support will say when there are more.',
    },
    clauses: reporters,
    wanted: shares({
      acknowledge: 0.2,
      apologise: 0.15,
      scope: 0.15,
      action: 0.1,
      contact: 0.15,
      support: 0.15,
      'next-update': 0.1,
    }),
    sentBy: ['support-lead', 'product-owner', 'comms'],
    clearedBy: ['legal-privacy', 'safety-lead'],
    required: true,
  },
  {
    id: 'partner',
    readers: 'professionals',
    title: 'A partner whose persona was taken down',
    channel: 'A letter to the contact named in the partner contract',
    requires: {
      when: { fact: 'switch.persona-down', isNot: 'off' },
      because: 'No persona has been taken down, so there is no partner to tell about one.',
    },
    clauses: partner,
    wanted: shares({ acknowledge: 0.35, action: 0.25, plan: 0.1, contact: 0.2, 'next-update': 0.1 }),
    sentBy: ['legal-privacy', 'product-owner'],
    clearedBy: ['legal-privacy', 'safety-lead'],
    required: truths.partnerConcerned,
  },
  executiveBrief,
];
