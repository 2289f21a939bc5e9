import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { minutes } from '../../../shared/time.ts';
import { all, fact } from '../../common/predicates.ts';
import type { InjectTexts } from './texts.ts';

/** Where the leak can be read, live and kept. */
const PROBED = ['widget-us', 'widget-eu', 'widget-uk', 'cache', 'pages'];

/** T+30 to T+36: what is asked of the record, while the decision is due. */
export const deciding = ({ candidate }: InjectTexts): InjectRow[] => [
  {
    id: 'containment-check',
    at: minutes(30),
    satisfiedBy: all(...PROBED.map((probe) => fact(`measured.${probe}`))),
    from: 'Policy timer',
    to: ['incident-commander'],
    channel: 'notice',
    subject: 'Containment, for the record',
    body: 'Policy 4.2: one reading per region and per stored copy, dated after its last switch. Parts: fresh answers US, EU and UK; kept answers; share pages.',
    expectedAction: 'A dated reading per part, taken after its last switch.',
    tests: 'Containment verified, not assumed.',
  },
  {
    id: 'own-language',
    at: minutes(31),
    from: '{{draw.agent}}, support',
    to: ['support-lead'],
    fallbackTo: 'safety-lead',
    channel: 'ticket',
    subject: 'One in {{draw.language}}',
    body: 'A visitor sent what they were shown, in {{draw.language}}: "a whole life in four lines", they call it. From before we switched anything. They want to know if theirs can be read like that. I don’t want to send a paragraph. Is it OK if I phone them, and what can I say?',
    replies: [
      {
        id: 'phone',
        label: 'Yes, phone them. What we know, what we don’t know yet, and your name for their questions.',
        then: [],
        sound: true,
      },
      {
        id: 'write-first',
        label: 'Write two lines in their language first, and ask if they’d like a call and when it suits.',
        then: [],
        sound: true,
      },
      {
        id: 'reassure',
        label: 'Phone them and put their mind at rest: it’s switched off, and theirs wasn’t in that answer.',
        then: [],
      },
    ],
    expectedAction: 'Yes: a person, what is known and not known, a name to come back to.',
    tests: 'People behind the count.',
  },
  {
    id: 'candidate-status',
    at: minutes(32),
    // The suite puts the candidate beside both models: whoever has its result has asked already.
    satisfiedBy: fact('held.canary-result'),
    from: 'Oskar Lindqvist, evaluation harness',
    to: ['model-owner'],
    channel: 'chat',
    subject: 'What engineering proposes',
    body: candidate,
    expectedAction: 'Canary suite at 300 on the candidate; state the bound beside the zero.',
    tests: 'Verification of the candidate (0 in 300 bounds the rate at 1 %).',
  },
  {
    id: 'decision-form',
    at: minutes(33),
    satisfiedBy: { fact: 'decisions', atLeast: 1 },
    from: 'Incident record',
    to: ['incident-commander'],
    channel: 'notice',
    subject: 'No decision on record',
    body: 'Fields empty: option; rejected options; evidence cited; test and its n; way back; price; owner; time of review; objections. A hold with an end time counts as an option.',
    expectedAction: 'Record a decision with evidence from three desks.',
    tests: 'Deciding on the record.',
  },
  {
    id: 'exec-draft',
    at: minutes(33.5),
    from: '{{draw.exec}}',
    to: ['comms'],
    channel: 'chat',
    subject: 'Posting this in two minutes',
    body: 'Anything wrong with it? "A hacker attempted to manipulate our assistant. A small number of users may have seen unexpected responses. The issue is resolved, and we have no evidence of misuse."',
    answerWithinMs: minutes(1.8),
    replies: [
      {
        id: 'reject',
        label: 'Please don’t. No attack is shown, it isn’t resolved, and nobody can rule out misuse.',
        then: [],
        sound: true,
      },
      {
        id: 'send',
        label: 'Say "someone" instead of "a hacker"; the rest matches what we know right now. Go ahead.',
        then: [
          { do: 'setFlag', flag: 'badPost', value: true },
          { do: 'deliver', inject: 'post-out' },
        ],
      },
      {
        id: 'cleared-only',
        label: 'Hold it, please. Four claims in it aren’t true yet. Use only what legal and safety cleared.',
        then: [],
        sound: true,
      },
    ],
    otherwise: {
      afterMs: minutes(1.8),
      unless: fact('answered.exec-draft'),
      then: [
        { do: 'setFlag', flag: 'badPost', value: true },
        { do: 'deliver', inject: 'post-out' },
      ],
    },
    expectedAction: 'Stop it in time, with reasons, and offer cleared words.',
    tests: 'Four false claims in one post.',
  },
];
