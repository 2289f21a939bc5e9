import type { Clause, OutreachGroup } from '../../../shared/scenario/people.ts';
import { any, fact, NEVER } from '../../common/predicates.ts';
import { someLimit } from '../comms.ts';
import { actions } from './actionClauses.ts';
import { executiveBrief } from './executiveBrief.ts';
import { statusPage } from './statusPage.ts';

const scopeKnown = any(fact('held.possible-tenants'), fact('held.sample-count'));

/** Two lines before anything is public: nobody who answers to customers should learn it from a newspaper. */
const firstWord: Clause[] = [
  {
    id: 'not-yours',
    text: 'There is no sign that your data is affected.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'reassures a tenant whose data nobody has looked up',
  },
  {
    id: 'acknowledge',
    text: 'A heads-up, not a finding: public answers of {{org.product.relay-assist}} have shown personal data to strangers, and your customers’ may be among it.',
    purpose: 'acknowledge',
    knownWhen: any(fact('held.answer-trace'), fact('held.similar-tickets'), fact('held.sample-count')),
  },
  { id: 'sorry', text: 'We are sorry.', purpose: 'apologise' },
  {
    id: 'keep-quiet',
    text: 'Until then, please do not speak to the press or to your customers about it.',
    purpose: 'claim',
    penalty: 'asks a controller for silence towards its own people. It will be quoted',
  },
  {
    id: 'not-known',
    text: 'We do not yet know what of yours was shown, to whom, or since when.',
    purpose: 'scope',
  },
  {
    id: 'limited',
    text: 'We have limited what public answers can draw on while we investigate.',
    purpose: 'action',
    trueWhen: someLimit,
    knownWhen: someLimit,
  },
  { id: 'contact', text: 'My name and direct line are below; call at any hour.', purpose: 'contact' },
  {
    id: 'next-update',
    text: 'The written notice will be with you by 09:00 UTC tomorrow, with what is known by then.',
    purpose: 'next-update',
  },
];

/** Read by privacy officers who have clocks of their own and need facts they can pass on. */
const tenants: Clause[] = [
  {
    id: 'not-alone',
    text: 'You are not the worst affected; others have more to explain.',
    purpose: 'claim',
    penalty: 'compares tenants, and tells each about the others',
  },
  {
    id: 'acknowledge',
    text: 'Public answers showed personal data that we process for you. We are your processor for it, and this is our notice.',
    purpose: 'acknowledge',
    knownWhen: scopeKnown,
  },
  { id: 'sorry', text: 'We are sorry.', purpose: 'apologise' },
  {
    id: 'told-people',
    text: 'We have informed the people concerned on your behalf.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'goes past the controller, and is not so',
  },
  {
    id: 'categories',
    text: 'So far: names, contact data, and what people wrote or ordered; in some answers health data, or an address kept private. Yours are annexed with times and answer ids; more will follow in phases.',
    purpose: 'scope',
    // An annex of answer ids takes somebody who has read answers.
    knownWhen: fact('held.sample-count'),
  },
  {
    id: 'no-misuse',
    text: 'We can confirm that there was no misuse.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'nobody can confirm that: the widget has no log-in',
  },
  ...actions,
  {
    id: 'your-decision',
    text: 'Whether to tell your customers and your authority is for you to decide; we will give you what you need for it.',
    purpose: 'plan',
  },
  {
    id: 'contact',
    text: 'Your contact until this is closed is below, by name and phone number.',
    purpose: 'contact',
  },
  {
    id: 'at-risk',
    text: 'Before you write to anybody whose address was to be kept from somebody, call us: we hold those records apart, day and night.',
    purpose: 'support',
  },
  {
    id: 'next-update',
    text: 'We will write again by 12:00 UTC, with numbers or without.',
    purpose: 'next-update',
  },
];

/**
 * People who wrote to our own help centre: here the company is controller, and nobody else will tell them. Where none of theirs was shown,
 * the letter says what is not so.
 */
const ownOf = (concerned: boolean): Clause[] => [
  {
    id: 'acknowledge',
    text: 'A request you sent us could be read by visitors to our help page. You did nothing wrong.',
    purpose: 'acknowledge',
    ...(concerned ? {} : { trueWhen: NEVER }),
  },
  {
    id: 'terms',
    text: 'Please remember that support requests should not contain personal data.',
    purpose: 'blame',
    penalty: 'puts the fault on somebody who asked for help',
  },
  { id: 'sorry', text: 'We are sorry.', purpose: 'apologise' },
  {
    id: 'shown',
    text: 'They could read your name, your reply address and what you wrote. We cannot see who did.',
    purpose: 'scope',
    knownWhen: scopeKnown,
  },
  {
    id: 'harmless',
    text: 'There is no risk to you.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'nobody can know that for somebody else',
  },
  ...actions,
  {
    id: 'contact',
    text: 'If this puts you at risk in any way, call me today on the number below. In danger right now, call 112, 999 or 911 first.',
    purpose: 'contact',
  },
];

const reporter: Clause[] = [
  {
    id: 'acknowledge',
    text: 'Thank you for telling us, and for blurring the picture. It was somebody else’s data, and you should never have been shown it.',
    purpose: 'acknowledge',
  },
  {
    id: 'threat',
    text: 'Please confirm in writing that you have deleted the screenshot and shown it to nobody.',
    purpose: 'blame',
    penalty: 'makes a duty of it for the person who helped. It will be quoted',
  },
  { id: 'sorry', text: 'We are sorry.', purpose: 'apologise' },
  {
    id: 'yours-open',
    text: 'You asked whether yours was shown to others. I do not know yet, and I will not guess.',
    purpose: 'scope',
  },
  {
    id: 'yours-safe',
    text: 'Your own data was not affected.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'reassures somebody about what nobody has looked up',
  },
  ...actions,
  {
    id: 'next-update',
    text: 'I will write to you again by Friday.',
    purpose: 'next-update',
  },
  {
    id: 'contact',
    text: 'You can contact me directly; my name and my line are below.',
    purpose: 'contact',
  },
];

const shares = (wanted: Partial<Record<Clause['purpose'], number>>): OutreachGroup['wanted'] =>
  (Object.keys(wanted) as Clause['purpose'][]).map((purpose) => ({ purpose, share: wanted[purpose] ?? 0 }));

/** As their contracts sort them: the first have clocks of their own and may be told before the others. */
const recipients: OutreachGroup['recipients'] = [
  { id: 'tight', title: 'Tenants with a clock in the contract' },
  { id: 'others', title: 'All other tenants concerned' },
];

/** `ownRequired`: whether our own help centre's people are among those shown. */
export const outreachWith = (ownRequired: boolean): OutreachGroup[] => [
  {
    id: 'tenants-first',
    title: 'Tenants concerned (first word)',
    channel:
      'Before anything is public: two lines to each tenant’s privacy contact, and a call where the contract names one',
    recipients,
    clauses: firstWord,
    wanted: shares({
      acknowledge: 0.3,
      apologise: 0.1,
      scope: 0.15,
      action: 0.15,
      contact: 0.15,
      'next-update': 0.15,
    }),
    sentBy: ['product-owner'],
    clearedBy: ['legal-privacy'],
    required: true,
    headsUpFor: 'tenants',
  },
  {
    id: 'tenants',
    title: 'Tenants concerned, as their processor',
    channel: 'Written notice to each tenant’s privacy contact',
    recipients,
    clauses: tenants,
    wanted: shares({
      acknowledge: 0.2,
      apologise: 0.1,
      scope: 0.2,
      action: 0.15,
      plan: 0.15,
      contact: 0.1,
      'next-update': 0.1,
    }),
    sentBy: ['product-owner', 'legal-privacy'],
    clearedBy: ['legal-privacy'],
    required: true,
  },
  {
    id: 'own',
    title: 'People who wrote to our own help centre, as controller',
    channel: 'A letter to each of them, signed by one person',
    clauses: ownOf(ownRequired),
    wanted: shares({ acknowledge: 0.2, apologise: 0.2, scope: 0.25, action: 0.15, contact: 0.2 }),
    sentBy: ['support-lead', 'safety-lead'],
    clearedBy: ['legal-privacy', 'safety-lead'],
    required: ownRequired,
  },
  statusPage,
  {
    id: 'reporter',
    personal: true,
    title: 'The shopper who reported it',
    channel: 'A reply to the ticket, signed by one person',
    clauses: reporter,
    wanted: shares({
      acknowledge: 0.25,
      apologise: 0.2,
      scope: 0.15,
      action: 0.15,
      contact: 0.15,
      'next-update': 0.1,
    }),
    sentBy: ['support-lead', 'product-owner'],
    clearedBy: ['legal-privacy', 'safety-lead'],
    required: true,
  },
  executiveBrief,
];
