import type { InjectReply } from '../../../shared/scenario/msel.ts';
import type { Predicate } from '../../../shared/scenario/predicate.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import { all, any, fact, not, replied } from '../../common/predicates.ts';

// Replies that more than one variant offers, with what differs between them; and what counts as an answer, in words of one’s own too.

const answered = (inject: string): Predicate => fact(`answered.${inject}`);

/** A person has written to the parent. */
export const writtenToByAPerson: Predicate = all(
  answered('parent-ticket'),
  not(replied('parent-ticket', 'template')),
);
/** What the parent was told on the phone, whichever of the two calls it was. */
export const toldOnTheCall = (...replies: string[]): Predicate =>
  any(...replies.flatMap((reply) => [replied('parent-call', reply), replied('parent-call-cold', reply)]));
/** Somebody spoke with the parent and did not put them off. */
export const spokenWith: Predicate = all(
  any(answered('parent-call'), answered('parent-call-cold')),
  not(toldOnTheCall('cannot-discuss')),
);
const calledBack = (state: string): Predicate =>
  any(fact('promise.parent-call', state), fact('promise.parent-call-cold', state));
/** The call that the parent was promised for the morning. */
export const CALL_BACK = {
  kept: calledBack('kept'),
  late: calledBack('late'),
  broken: any(calledBack('open'), calledBack('broken')),
  nonePromised: not(any(...['kept', 'late', 'open', 'broken'].map(calledBack))),
} as const;

/**
 * To a safeguarding lead who asks what we did. What one person was promised is kept by what goes to that person, and whoever sends it says
 * so; a letter to a group may not reach them, and says less. `owned`: what we have to own up to there.
 */
export const dslReplies = (owned: string): InjectReply[] => [
  {
    id: 'usual-process',
    label: 'Thank you for raising it. It is with our specialist team, who will be in touch in the usual way.',
    then: [],
  },
  {
    id: 'in-writing',
    label: `${owned} What we did goes to you in writing by 14:45.`,
    sound: true,
    promise: {
      task: 'Write to {{draw.dsl}} about what we did',
      by: minutes(35),
    },
    then: [],
  },
  {
    id: 'older-model',
    label: 'Schools runs the older model, so this is probably a separate matter. I’ll have somebody look.',
    then: [],
  },
  {
    id: 'secure-channel',
    label: 'Our safety lead has it now. Please keep names out of e-mail until we have a secure line.',
    sound: true,
    then: [],
  },
];

/** Whether, and since when, the contract's clock runs. */
export const clockReplies: InjectReply[] = [
  {
    id: 'no-proof',
    label: 'No clock yet. Aware means that we have proof, and so far it’s one ticket and a theory.',
    then: [],
  },
  {
    id: 'from-report',
    label: 'Count from 14:10, the parent’s report. It’s the safe reading; I’ll record it by 14:45.',
    sound: true,
    promise: {
      task: 'Record since when the Schools clock runs',
      by: minutes(35),
      keptBy: { fact: 'duty.schools-notice', isNot: null },
    },
    then: [],
  },
  {
    id: 'not-schools-yet',
    label: 'Not aware for Schools: nobody has shown me a case there. Draft the letter, send nothing.',
    sound: true,
    then: [],
  },
  {
    id: 'all-customers',
    label: 'Start it for all 212 now. Better a letter too many today than one too few tomorrow.',
    then: [],
  },
];

/** To a district that asks straight out. `misled`: whether "no" is untrue, so that it comes back. */
export const superintendentReplies = (misled: boolean): InjectReply[] => [
  {
    id: 'not-affected',
    label: 'What we are looking at came with a newer model, and your district is on the older one. So: no.',
    then: [{ do: 'setFlag', flag: misled ? 'schoolsMisled' : 'schoolsTold', value: true }],
  },
  {
    id: 'straight',
    label: 'Neither yet. What we know, what we don’t, what is off and what stays on: in writing by 14:45.',
    sound: true,
    promise: {
      task: 'Write to {{draw.superintendent}}: what is known, what is off, what stays on',
      by: minutes(35),
    },
    then: [{ do: 'setFlag', flag: 'schoolsTold', value: true }],
  },
  {
    id: 'no-answer-yet',
    label:
      'I can’t give you a yes or no that would hold. One feature may go off today; your exam window won’t.',
    sound: true,
    then: [{ do: 'setFlag', flag: 'schoolsTold', value: true }],
  },
];

/** To support, about adults who wrote in; `school`: who speaks to the school, where one is concerned. */
export const reporterReplies = (school = ''): InjectReply[] => [
  {
    id: 'one-text',
    label: 'Hold all four until legal has cleared a text, so that everybody hears the same thing from us.',
    then: [],
  },
  {
    id: 'by-name',
    label:
      `Answer each by name, in their language: sorry, 999 in danger, help lines, more by 14:45. ${school}`.trim(),
    sound: true,
    promise: {
      task: 'Write again to those who reported',
      by: minutes(35),
      keptBy: fact('outreach.reporters'),
    },
    then: [],
  },
  {
    id: 'received',
    label:
      'Tell each it has been read by a person, 999 in danger, help lines. No cause, no numbers, no dates.',
    sound: true,
    then: [],
  },
];

/** To a tutor who can still open what was reported. */
export const historyReplies: InjectReply[] = [
  {
    id: 'delete-it',
    label:
      'You can delete that chat yourself in the settings, and it will be gone from the account straight away.',
    then: [],
  },
  {
    id: 'coming-off',
    label:
      'It shouldn’t be. A sealed copy comes first, then it goes. I’ll tell you by 14:45 how far it has got.',
    sound: true,
    promise: {
      task: 'Tell the tutor whether the stored answer is gone',
      by: minutes(35),
    },
    then: [],
  },
  {
    id: 'leave-it',
    label:
      'Thank you for closing it. Please don’t delete or forward it: we need it as it is before we remove it.',
    sound: true,
    then: [],
  },
];

/** To the reporter who asks whether yesterday’s words still hold. */
export const secondDayReplies: InjectReply[] = [
  {
    id: 'all-true',
    label:
      'Yes, every word of it holds. Had anything changed overnight, you would have had a correction from us.',
    then: [],
  },
  {
    id: 'by-sentence',
    label:
      'You’ll have it confirmed or corrected, sentence by sentence, by 08:40. Please don’t file before that.',
    sound: true,
    promise: { task: 'Confirm or correct yesterday’s statement to the reporter', by: nextDay(10) },
    then: [],
  },
  {
    id: 'with-its-date',
    label:
      'Please quote it with its date and time. I won’t confirm it from memory, nor add a number to it today.',
    sound: true,
    then: [],
  },
];
