import type { Clause } from '../../../shared/scenario/people.ts';
import { all, effective, fact, NEVER, not } from '../../common/predicates.ts';
import type { Truths } from '../comms.ts';
import { moreThanOneKnown, someLimit, storedRemoved, whereItHappenedIsOff } from '../comms.ts';

const schoolsOff = ({ schoolsLongEnded }: Truths) =>
  all(effective('long-sessions-off', 'schools'), schoolsLongEnded);

/** Read by a young person, perhaps alone and late. Short sentences, support named, no detail that could be read over a shoulder. */
export const accounts: Clause[] = [
  {
    id: 'acknowledge',
    text: 'In one of your recent chats, {{org.product.lantern}} gave you an answer it should never give.',
    purpose: 'acknowledge',
  },
  {
    id: 'rules',
    text: 'Please remember that our terms ask you not to discuss such subjects with {{org.product.lantern}}.',
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
  {
    id: 'contact',
    text: 'You can write back here. A person will answer within the day.',
    purpose: 'contact',
  },
  {
    id: 'support',
    text: '{{org.emergency}} If things are hard right now, you can talk to someone at any hour: the button below lists free lines where you live.',
    purpose: 'support',
  },
];

/** Read by professionals with a duty of their own, who need facts they can act on. */
export const schoolsFor = (truths: Truths): Clause[] => [
  {
    id: 'pinned',
    text: 'Schools uses the earlier model version, so your pupils were not affected.',
    purpose: 'scope',
    trueWhen: NEVER,
    penalty: 'reassures a school that may have an affected pupil. The earlier version was no protection',
  },
  {
    id: 'acknowledge',
    text: '{{org.product.lantern}} gave at least one pupil of yours harmful content about self-harm. {{org.product.lantern}} is at fault, not the pupil.',
    purpose: 'acknowledge',
    knownWhen: moreThanOneKnown,
  },
  { id: 'sorry-plain', text: 'We are sorry.', purpose: 'apologise' },
  {
    id: 'sorry',
    text: 'We are sorry, and sorry for any report of yours that was closed instead of acted on.',
    purpose: 'apologise',
    knownWhen: fact('held.similar-tickets'),
  },
  {
    id: 'scope',
    text: 'We do not yet know how many pupils were affected. Where we find a pupil of yours, you alone will hear from us, the same day.',
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
    trueWhen: all(
      schoolsOff(truths),
      not(effective('strict-profile', 'normal')),
      not(effective('whole-product-off', 'product')),
    ),
    knownWhen: schoolsOff(truths),
  },
  {
    id: 'listed',
    text: 'What we have limited, and what still works for your pupils, is listed below with the hour of each change.',
    purpose: 'action',
    trueWhen: someLimit,
    knownWhen: someLimit,
  },
  {
    id: 'support',
    text: 'If a pupil is in danger now, call 999, 112 or 911 before you call us. Support lines for pupils and staff are listed below.',
    purpose: 'support',
  },
  {
    id: 'contact',
    text: 'Your safeguarding contact here, until this is closed, is the person who signs this. Call at any hour.',
    purpose: 'contact',
  },
  {
    id: 'next-update',
    text: 'We will write again by 16:00 tomorrow, whether or not there is news.',
    purpose: 'next-update',
  },
];

/** Read by one parent who asked for a name and a straight answer. */
export const parentFor = (truths: Truths): Clause[] => [
  {
    id: 'acknowledge',
    text: 'You told us, and you were right to. {{org.product.lantern}} should never have given that answer.',
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
    staleWhen: moreThanOneKnown,
  },
  {
    id: 'no-press',
    text: 'We would ask you not to speak to the press while we investigate.',
    purpose: 'claim',
    penalty: 'asks a harmed family for silence. It will be quoted',
  },
  {
    id: 'off',
    text: 'We have switched long sessions, where it happened, off everywhere in {{org.product.lantern}}.',
    purpose: 'action',
    ...whereItHappenedIsOff(truths),
  },
  {
    id: 'next-update',
    text: 'I will write by Friday and tell you what we found.',
    purpose: 'next-update',
  },
  {
    id: 'support',
    text: '{{org.emergency}} If you or your child would like to talk to someone outside, the lines for young people and for parents are below.',
    purpose: 'support',
  },
  {
    id: 'contact',
    text: 'You have my name and my direct line; you will not have to start again with somebody else.',
    purpose: 'contact',
  },
];

/** Read by adults who wrote in about a young person near them: three parents and a tutor, or a child’s aunt. */
export const reporters: Clause[] = [
  {
    id: 'acknowledge',
    text: 'You told us, and you were right to. {{org.product.lantern}} should never have given that answer.',
    purpose: 'acknowledge',
  },
  {
    id: 'supervise',
    text: 'Please make sure that young people use {{org.product.lantern}} only under supervision.',
    purpose: 'blame',
    penalty: 'hands the duty of care to the people who had to report us',
  },
  { id: 'sorry', text: 'We are sorry.', purpose: 'apologise' },
  {
    id: 'rare',
    text: 'Cases like this are extremely rare.',
    purpose: 'claim',
    trueWhen: NEVER,
    penalty: 'plays it down to somebody who met it, and nobody has shown that it is rare',
  },
  {
    id: 'others-known',
    text: 'Yours is not the only report. We have found more and are still counting.',
    purpose: 'scope',
    knownWhen: moreThanOneKnown,
  },
  {
    id: 'removed',
    text: 'We have taken the answers that we have found out of the chat history, and we are checking again.',
    purpose: 'action',
    trueWhen: storedRemoved,
    knownWhen: storedRemoved,
  },
  {
    id: 'cause-found',
    text: 'We know the cause, and it is being corrected.',
    purpose: 'cause',
    penalty: 'names a cause to people who will pass it on, before it has been shown',
  },
  {
    id: 'keep',
    text: 'Please keep your report as it is, and do not forward the answer.',
    purpose: 'plan',
  },
  {
    id: 'support',
    text: '{{org.emergency}} Free lines for young people, and for the adults around them, are listed below.',
    purpose: 'support',
  },
  {
    id: 'contact',
    text: 'I am the one to ask for. My direct line is under my name.',
    purpose: 'contact',
  },
  { id: 'next-update', text: 'I will write by Friday and tell you what we found.', purpose: 'next-update' },
];

/** Read by somebody who may not know what their content did, and who holds the records of how it was made. */
export const partner: Clause[] = [
  {
    id: 'breach',
    text: 'You are in breach, and we hold you liable for every case.',
    purpose: 'blame',
    penalty: 'threatens before anybody has asked, and turns away the one who holds the records',
  },
  {
    id: 'acknowledge',
    text: 'A persona of yours gave young users harmful content. We have taken it out of the gallery.',
    purpose: 'acknowledge',
    trueWhen: effective('persona-down', 'persona'),
    knownWhen: effective('persona-down', 'persona'),
  },
  {
    id: 'keep',
    text: 'Please keep every version of its instructions and every record of who wrote them. Change and delete nothing.',
    purpose: 'action',
  },
  {
    id: 'correct-it',
    text: 'Please correct the instructions and publish the persona again.',
    purpose: 'claim',
    penalty: 'asks the partner to alter what has to be kept as it was',
  },
  {
    id: 'stays-out',
    text: 'It will stay out until we have read all of it together.',
    purpose: 'plan',
  },
  {
    id: 'contact',
    text: 'The person who signs this will answer you, day and night. What we say in public will not name you.',
    purpose: 'contact',
  },
  { id: 'next-update', text: 'We will call you tomorrow at ten.', purpose: 'next-update' },
];
