import type { Clause, OutreachGroup, People, WelfareCase } from '../../shared/scenario/people.ts';
import { minutes } from '../../shared/time.ts';
import { any, delivered, effective, fact, NEVER } from '../common/predicates.ts';
import { corvane } from '../corvane/organisation.ts';
import { executiveBriefWith } from './people/executiveBrief.ts';

const someSwitch = any(
  ...[
    ['tone-off', 'surfaces'],
    ['template-back', 'all'],
    ['model-back', 'unpinned'],
    ['strict-profile', 'global'],
    ['whole-product-off', 'product'],
    ['api-tone-off', 'api'],
    ['pinned-to-fallback', 'pinned'],
  ].map(([id = '', scope = '']) => effective(id, scope)),
);

/** Four people or groups of people, each with a route that fits and one that does harm (criterion W1: the route is chosen, not assumed). */
const welfare: WelfareCase[] = [
  {
    id: 'named-person',
    title: 'The person who was named, and the group spoken of',
    facts:
      'A local councillor is named in a text that carries our product’s mark; the text speaks of the group they belong to. We have spoken with their office, which is calm and asks two things: that it comes down, and that somebody says sorry to the councillor and not to the internet. They left a direct number.',
    shownWhen: fact('held.councillor-office'),
    actions: ['direct-contact', 'through-organisation', 'public-line-only'],
    right: ['direct-contact'],
    // A public line repeats the name to people who had not seen it, and leaves the person to read it there.
    harmful: ['public-line-only'],
    dueAt: minutes(33),
  },
  {
    id: 'poster',
    title: 'The person who posted the first image',
    facts:
      'Writes that they belong to the group concerned, and is now receiving abuse for having posted it. The account has an open message channel and a support ticket. They have asked us for nothing so far. The press knows the account name, not the person.',
    shownWhen: fact('held.reporter-mail'),
    actions: ['direct-contact', 'public-line-only', 'offer-support', 'no-contact-recorded'],
    right: ['direct-contact'],
    harmful: ['public-line-only'],
  },
  {
    id: 'class',
    title: 'A class that saw it',
    facts:
      'A teacher reports that a class of fifteen-year-olds saw such a text in the classroom; several pupils belong to the group it speaks of. The teacher handled it and asks what we can give them to work with. We have no contact to any pupil and need none.',
    shownWhen: fact('held.similar-tickets'),
    actions: ['direct-contact', 'through-organisation', 'message-young-person', 'no-contact-recorded'],
    right: ['through-organisation'],
    harmful: ['message-young-person'],
  },
  {
    id: 'readers',
    title: 'Our own people who read the outputs',
    facts:
      'Two reviewers confirm the hits of the prevalence check by hand. One of them belongs to the group concerned and says that it is part of the job. Both have read since eight.',
    shownWhen: fact('held.prevalence-count'),
    actions: ['offer-support', 'no-contact-recorded', 'direct-contact'],
    right: ['offer-support'],
    harmful: [],
  },
];

/** Read by one person who was named. Short, a person’s name under it, nothing that argues. */
const person: Clause[] = [
  {
    id: 'acknowledge',
    text: 'A text with your name in it carries our mark. It is vile, and it is untrue.',
    purpose: 'acknowledge',
    knownWhen: any(delivered('partner-call'), fact('held.councillor-office')),
  },
  {
    id: 'technical',
    text: 'As you may know, language models sometimes produce inaccurate content.',
    purpose: 'blame',
    penalty: 'explains the technology to somebody who was insulted by it',
  },
  {
    id: 'sorry',
    text: 'I am sorry. You should hear that from a person, not from a page.',
    purpose: 'apologise',
  },
  {
    id: 'without-liability',
    text: 'This message is sent without any admission of liability.',
    purpose: 'claim',
    penalty: 'a lawyer’s line in a person’s apology: it takes the apology back',
  },
  {
    id: 'asked-down',
    text: 'We will ask for it to be taken down wherever it is, and will tell you where that fails.',
    purpose: 'action',
  },
  {
    id: 'all-gone',
    text: 'It has been removed everywhere.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'copies are not ours to count. The first one found makes it a lie',
  },
  {
    id: 'contact',
    text: 'My name and direct line are below. You need not explain yourself to anyone else here.',
    purpose: 'contact',
  },
  {
    id: 'next-update',
    text: 'I will call you again on Thursday, when we publish what we found.',
    purpose: 'next-update',
  },
];

/** Read by people who took the trouble to tell us. */
const reporters: Clause[] = [
  {
    id: 'acknowledge',
    text: 'You told us about a hateful text, and you were right to.',
    purpose: 'acknowledge',
  },
  {
    id: 'terms',
    text: 'Please note that our terms do not permit hostile input.',
    purpose: 'blame',
    penalty: 'turns the reporter into the culprit',
  },
  {
    id: 'sorry',
    text: 'We are sorry that you, and whoever was with you, had to read it.',
    purpose: 'apologise',
  },
  {
    id: 'cannot-recur',
    text: 'The cause is known and it cannot happen again.',
    purpose: 'cause',
    trueWhen: NEVER,
    penalty: 'promises a certainty that nobody has',
  },
  {
    id: 'scope',
    text: 'We do not have the whole picture yet. On Thursday we will publish what we have found.',
    purpose: 'scope',
  },
  {
    id: 'support',
    text: 'Below are people who help with hate and what it does, by country, and a page for teachers.',
    purpose: 'support',
  },
  {
    id: 'contact',
    text: 'Write back here: a person will read it and answer within the day.',
    purpose: 'contact',
  },
];

/** Read by an editor on whose page it was, or seemed to be. `ours`: whether our plug-in wrote the headline. */
const partnerOf = (ours: boolean): Clause[] => [
  {
    id: 'unread',
    text: 'Publishing unread was your decision.',
    purpose: 'blame',
    penalty: 'argues with somebody whose page it was on',
  },
  {
    id: 'ours',
    text: 'Written notice: a headline on your page was written by our plug-in, which published it by itself.',
    purpose: 'acknowledge',
    ...(ours ? { knownWhen: delivered('partner-call') } : { trueWhen: NEVER }),
  },
  {
    id: 'not-ours',
    text: 'We have read our log: our plug-in did not write the headline you ask about.',
    purpose: 'acknowledge',
    ...(ours ? { trueWhen: NEVER } : { knownWhen: fact('held.plug-in-publications') }),
  },
  {
    id: 'sorry',
    text: 'We are sorry for the trouble this brings you and your readers.',
    purpose: 'apologise',
  },
  {
    id: 'withdraw',
    text: 'We ask you to take it down and keep it down; we have acted to stop automatic publishing at our end.',
    purpose: 'action',
    trueWhen: any(
      fact('switch.partner-publish-off.partner', 'applied'),
      effective('partner-publish-off', 'partner'),
    ),
  },
  {
    id: 'list',
    text: 'Attached is what our plug-in has published under your name since Monday.',
    purpose: 'action',
    trueWhen: fact('held.plug-in-publications'),
    knownWhen: fact('held.plug-in-publications'),
  },
  {
    id: 'contact',
    text: 'You can ring the engineer who looks after this until it is closed; name and number are below.',
    purpose: 'contact',
  },
  { id: 'next-update', text: 'We will write again by 16:00 UTC tomorrow.', purpose: 'next-update' },
];

/** Read by customers who have readers of their own. */
const customers: Clause[] = [
  {
    id: 'acknowledge',
    text: 'You may have heard of hateful texts from our product. Here is what that means for you.',
    purpose: 'acknowledge',
  },
  {
    id: 'not-affected',
    text: 'Customers like you are not affected.',
    purpose: 'scope',
    trueWhen: NEVER,
    penalty: 'reassures somebody who has not been checked one by one',
  },
  { id: 'sorry', text: 'We are sorry for the work and the questions this brings you.', purpose: 'apologise' },
  {
    id: 'confidential',
    text: 'Please treat this as confidential and do not speak to the press.',
    purpose: 'claim',
    penalty: 'asks customers for silence. It will be quoted',
  },
  {
    id: 'action',
    text: 'Attached is what is switched off or changed for you today, feature by feature.',
    purpose: 'action',
    trueWhen: someSwitch,
    knownWhen: fact('held.api-callers'),
  },
  {
    id: 'contact',
    text: 'You can ring the engineer who looks after this until it is closed; name and number are below.',
    purpose: 'contact',
  },
  { id: 'next-update', text: 'We will write again by 16:00 UTC tomorrow.', purpose: 'next-update' },
];

const shares = (wanted: Partial<Record<Clause['purpose'], number>>): OutreachGroup['wanted'] =>
  (Object.keys(wanted) as Clause['purpose'][]).map((purpose) => ({ purpose, share: wanted[purpose] ?? 0 }));

/** `ours`: our product wrote the partner's headline, and what customers use was touched. They are owed a letter only then. */
export const peopleWith = (ours: boolean): People => ({
  welfare,
  outreach: [
    {
      id: 'person',
      personal: true,
      title: 'The person who was named',
      channel: 'A phone call, then a letter signed by one person',
      clauses: person,
      wanted: shares({ acknowledge: 0.25, apologise: 0.3, action: 0.15, contact: 0.2, 'next-update': 0.1 }),
      sentBy: ['legal-privacy', 'comms'],
      // Whoever rings has somebody else hear the words first.
      clearedBy: ['legal-privacy', 'comms'],
      required: true,
    },
    {
      id: 'partner',
      title: 'The publishing partner that called',
      channel: 'Written notice to the duty editor and the contact that the contract names',
      clauses: partnerOf(ours),
      wanted: shares({ acknowledge: 0.3, apologise: 0.15, action: 0.25, contact: 0.15, 'next-update': 0.15 }),
      sentBy: ['product-owner'],
      clearedBy: ['legal-privacy'],
      required: true,
    },
    {
      id: 'reporters',
      personal: true,
      title: 'The people who reported it',
      channel: 'A reply to their ticket or message, signed by one person',
      clauses: reporters,
      wanted: shares({ acknowledge: 0.25, apologise: 0.25, scope: 0.1, support: 0.2, contact: 0.2 }),
      sentBy: ['support-lead', 'safety-lead'],
      clearedBy: ['legal-privacy', 'safety-lead'],
      required: true,
    },
    {
      id: 'customers',
      title: 'API customers and pinned tenants concerned',
      channel: 'A letter to the named contact of each',
      clauses: customers,
      wanted: shares({ acknowledge: 0.25, apologise: 0.2, action: 0.25, contact: 0.2, 'next-update': 0.1 }),
      sentBy: ['product-owner'],
      clearedBy: ['legal-privacy'],
      required: ours,
    },
    executiveBriefWith(someSwitch),
  ],
  supportLines: corvane.supportLines,
  supportAbout: 'hatred',
  targeted: ['councillor', 'councillor.aide', 'community.speaker'],
});
