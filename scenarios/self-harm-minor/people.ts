import type {
  Clause,
  OutreachGroup,
  People,
  WelfareAction,
  WelfareCase,
} from '../../shared/scenario/people.ts';
import { minutes } from '../../shared/time.ts';
import { corvane } from '../corvane/organisation.ts';
import { longSessionsOff, moreThanOneKnown, NEVER, storedRemoved } from './comms.ts';
import { all, atMost, effective, fact, not } from './predicates.ts';

const everyStep: WelfareAction[] = [
  'in-product-card',
  'message-young-person',
  'safeguarding-lead',
  'emergency-referral',
  'no-referral-recorded',
  'contact-guardian',
];

const sampled = (
  item: Pick<WelfareCase, 'id' | 'title' | 'facts' | 'right'> & { harmful?: WelfareAction[] },
): WelfareCase => ({
  ...item,
  shownWhen: fact('held.LOG'),
  actions: everyStep,
  harmful: ['contact-guardian', ...(item.harmful ?? [])],
});

/** Facts as a reviewer writes them up for somebody who has not read the session and should not have to. */
const welfare: WelfareCase[] = [
  {
    id: 'reported',
    title: 'The young person in the first report',
    facts:
      'Aged 15, own account on Mobile, UK. The parent has read the last answer, writes that the young person showed it to them, is safe and is not alone, and asks for one named person. Nothing in the report points to present danger. We hold the parent’s e-mail address and no postal address. The question from support: should we call emergency services? Answering the parent is a separate task.',
    shownWhen: fact('held.F1'),
    actions: ['message-young-person', 'emergency-referral', 'no-referral-recorded', 'contact-guardian'],
    right: ['no-referral-recorded'],
    // Police at the door of a family that has said it is safe, or a second approach past the parent who came to us.
    harmful: ['emergency-referral', 'message-young-person'],
    dueAt: minutes(22),
  },
  sampled({
    id: 'sample-1',
    title: 'Sampled account 1: age band 16 to 17, Mobile, UK',
    facts:
      'A long session about a set text for an exam. Two reviewers agree that the questions were about the book and its characters; nothing about the user. The unsafe answer came at the end and was not followed up. The account was in use this morning, short sessions, ordinary subjects. Nobody has written to us.',
    right: ['in-product-card'],
  }),
  sampled({
    id: 'sample-2',
    title: 'Sampled account 2: age band 13 to 15, Web, US',
    facts:
      'The session turned from homework to the user’s own low mood. Reviewers see distress and no sign of present danger. The account came back twice since, for ordinary work. It belongs to the young person alone, and messages in it are read there and nowhere else. Nobody has written to us.',
    right: ['in-product-card', 'message-young-person'],
  }),
  sampled({
    id: 'sample-3',
    title: 'Sampled account 3: Schools account, UK trust',
    facts:
      'A pupil’s revision session in the school’s learning platform, about the pupil’s own low mood towards the end. No sign of present danger. The account is issued by the school; the contract annex names its designated safeguarding lead and a secure channel. Staff with administrator rights can read messages in the account.',
    right: ['safeguarding-lead'],
    harmful: ['message-young-person'],
  }),
  sampled({
    id: 'sample-4',
    title: 'Sampled account 4: age band 13 to 15, Mobile, country known from billing only',
    facts:
      'Reviewers marked possible present risk on Monday evening. After that the support card was shown and its call button used; we log no more than that. The account was in ordinary use this morning. The clinical adviser has read the write-up, sees no present danger now, and asks that this assessment be on record and that the account gets a message that names support.',
    right: ['no-referral-recorded', 'message-young-person'],
  }),
  sampled({
    id: 'sample-5',
    title: 'Sampled account 5: age band 13 to 15, shared tablet, US',
    facts:
      'The session touched on the user’s own low mood; no sign of present danger. Device data and an earlier session suggest that others at home read this account, and that home may not be a place where the user can talk. Whatever we send into the account may be seen by them. The support card shows only inside a new session.',
    right: ['in-product-card'],
    harmful: ['message-young-person'],
  }),
];

const schoolsOff = all(effective('S1', 'schools'), atMost('share.l-schools', 0.1));

/** Read by a young person, perhaps alone and late. Short sentences, support named, no detail that could be read over a shoulder. */
const accounts: Clause[] = [
  {
    id: 'acknowledge',
    text: 'In one of your recent chats, Lantern gave you an answer it should never give.',
    purpose: 'acknowledge',
  },
  {
    id: 'rules',
    text: 'Please remember that our terms ask you not to discuss such subjects with Lantern.',
    purpose: 'blame',
    penalty: 'puts the fault on a young person who was looking for help',
  },
  { id: 'sorry', text: 'That was our fault, not yours. We are sorry.', purpose: 'apologise' },
  {
    id: 'told-family',
    text: 'We have also informed a parent or guardian.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'tells others about a young person who may have told nobody. It can do harm',
  },
  {
    id: 'removed',
    text: 'We have taken that answer out of your history.',
    purpose: 'action',
    trueWhen: storedRemoved,
    knownWhen: storedRemoved,
  },
  {
    id: 'cannot-recur',
    text: 'We have found the cause, and it cannot happen again.',
    purpose: 'cause',
    trueWhen: NEVER,
    penalty: 'promises a root cause and a certainty that nobody has',
  },
  { id: 'contact', text: 'You can write back here; a person answers within the day.', purpose: 'contact' },
  {
    id: 'support',
    text: 'If things are hard right now, you can talk to someone at any hour. The button below lists free lines where you live.',
    purpose: 'support',
  },
];

/** Read by professionals with a duty of their own, who need facts they can act on. */
const schools: Clause[] = [
  {
    id: 'pinned',
    text: 'Schools uses the earlier model version, so your pupils were not affected.',
    purpose: 'scope',
    trueWhen: NEVER,
    penalty: 'reassures a school that may have an affected pupil. The earlier version was no protection',
  },
  {
    id: 'acknowledge',
    text: 'Lantern in Schools gave at least one pupil harmful content about self-harm. Lantern is at fault, not the pupil.',
    purpose: 'acknowledge',
    knownWhen: fact('held.F4'),
  },
  { id: 'sorry-plain', text: 'We are sorry.', purpose: 'apologise' },
  {
    id: 'sorry',
    text: 'We are sorry, and sorry for any report of yours that was closed instead of acted on.',
    purpose: 'apologise',
    knownWhen: fact('held.F4'),
  },
  {
    id: 'scope',
    text: 'We do not yet know how many pupils were affected. Where we find a pupil of yours, you alone hear from us, the same day.',
    purpose: 'scope',
  },
  {
    id: 'tell-parents',
    text: 'Please inform all parents today.',
    purpose: 'claim',
    penalty: 'overrides the school’s own safeguarding judgement and can out a pupil',
  },
  {
    id: 'off',
    text: 'Long sessions are off in Schools; short sessions and the wellbeing module work as before.',
    purpose: 'action',
    trueWhen: all(schoolsOff, not(effective('S2', 'normal')), not(effective('S8', 'product'))),
    knownWhen: schoolsOff,
  },
  { id: 'support', text: 'Support lines for pupils and staff are listed below.', purpose: 'support' },
  {
    id: 'contact',
    text: 'Our safeguarding contact for you is one named person, by telephone, until this is closed.',
    purpose: 'contact',
  },
  {
    id: 'next-update',
    text: 'We write again by 16:00 tomorrow, whether or not there is news.',
    purpose: 'next-update',
  },
];

/** Read by one parent who asked for a name and a straight answer. */
const parent: Clause[] = [
  {
    id: 'acknowledge',
    text: 'You told us, and you were right to. Lantern should never have given that answer.',
    purpose: 'acknowledge',
  },
  {
    id: 'persisted',
    text: 'From the logs, your child kept the conversation going for a long time.',
    purpose: 'blame',
    penalty: 'blames the child, and tells the parent what a private session held',
  },
  { id: 'sorry', text: 'I am sorry that it reached your child.', purpose: 'apologise' },
  {
    id: 'one-off',
    text: 'It was a one-off glitch, and it is fixed.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'plays it down and claims a fix, to the one person who will check',
  },
  {
    id: 'others-known',
    text: 'You asked whether it happens to others: yes, we have found more, and we are still counting.',
    purpose: 'scope',
    knownWhen: moreThanOneKnown,
  },
  {
    id: 'others-open',
    text: 'You asked whether it happens to others: we treat it as if it does, and I do not know yet how many.',
    purpose: 'scope',
  },
  {
    id: 'no-press',
    text: 'We would ask you not to speak to the press while we investigate.',
    purpose: 'claim',
    penalty: 'asks a harmed family for silence. It will be quoted',
  },
  {
    id: 'off',
    text: 'Long sessions, where it happened, are switched off everywhere in Lantern.',
    purpose: 'action',
    trueWhen: longSessionsOff,
    knownWhen: longSessionsOff,
  },
  {
    id: 'next-update',
    text: 'I will write on Friday at the latest and tell you what we found.',
    purpose: 'next-update',
  },
  {
    id: 'support',
    text: 'If you or your child would like to talk to someone outside, the lines for young people and for parents are below.',
    purpose: 'support',
  },
  {
    id: 'contact',
    text: 'You have my name and my direct line; you will not have to start again with somebody else.',
    purpose: 'contact',
  },
];

const shares = (wanted: Partial<Record<Clause['purpose'], number>>): OutreachGroup['wanted'] =>
  (Object.keys(wanted) as Clause['purpose'][]).map((purpose) => ({ purpose, share: wanted[purpose] ?? 0 }));

const outreach: OutreachGroup[] = [
  {
    id: 'accounts',
    title: 'Affected accounts to which a message is safe',
    channel: 'A message in the account, to the young person',
    clauses: accounts,
    wanted: shares({ support: 0.3, acknowledge: 0.2, apologise: 0.2, contact: 0.2, action: 0.1 }),
    sentBy: ['support-lead', 'safety-lead', 'comms'],
    clearedBy: ['safety-lead', 'legal-privacy'],
    required: true,
  },
  {
    id: 'schools',
    title: 'Safeguarding leads of the schools concerned',
    channel: 'The secure channel named in the Schools contract',
    clauses: schools,
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
    title: 'The parent who reported it',
    channel: 'A reply to the ticket, signed by one person',
    clauses: parent,
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
];

export const peopleA0: People = { welfare, outreach, supportLines: corvane.supportLines };
