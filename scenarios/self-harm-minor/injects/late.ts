import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { minutes } from '../../../shared/time.ts';
import { calledAway } from '../../common/calledAway.ts';
import { effective, fact, not } from '../../common/predicates.ts';
import { historyReplies, superintendentReplies } from './replies.ts';

/** T+20 to T+36: customers, press and the commander's other life, while the decision is due. */
export const late: InjectRow[] = [
  {
    id: 'superintendent',
    at: minutes(20),
    from: '{{draw.superintendent}}, superintendent, {{draw.district}}',
    to: ['product-owner'],
    channel: 'phone',
    subject: 'A district superintendent is on the line',
    body: 'I’ve got eleven thousand students in a testing window. Don’t you switch us off in the middle of it. Now give it to me straight: are we affected, yes or no? If it’s yes, I can do without a feature for a week. What I can’t do is read about it in the paper.',
    phoneScript:
      'You are courteous and short of time. Eleven thousand students are in a testing window.\nAsk: are we affected, yes or no? You can do without one feature; you cannot do without the service.\nIf you hear "you are on the older model", say: so that is a no, and I may tell my board so?',
    replies: superintendentReplies(true),
    expectedAction:
      'Say what is known about Schools and what is not; one feature off at most; the second key for Schools.',
    tests: 'Two keys for Schools; one surface forgotten leaves it open.',
  },
  {
    id: 'study-plans',
    at: minutes(21),
    when: not(effective('orchestrator-back', 'all')),
    because: 'the older orchestrator was serving already',
    from: 'Aoife Brannigan, Study Memory',
    to: ['model-owner'],
    channel: 'chat',
    subject: 'If someone is eyeing the old orchestrator',
    body: '11.2 can’t read v5 summaries. 41k study plans gone the second it starts writing, and there’s no export, we never built one. if that’s the call ok, but then it’s a call, not a side effect. who owns it?',
    expectedAction: 'Put the price beside the option before anyone decides.',
    tests: 'Irreversible cost of the orchestrator rollback.',
  },
  ...calledAway('comms', 'safety'),
  {
    id: 'reviewer-break',
    at: minutes(29.3),
    from: 'Bea Montrose, review team',
    to: ['safety-lead'],
    channel: 'chat',
    subject: 'My two reviewers',
    body: 'They’ve been on this queue since eight. They’re good at it and they’ll tell you they’re fine. I can give you two fresh people, working as a pair, text only, fifteen minutes at a time. Say so and it’s done. And whoever reads the worst ones: who’s sitting next to them?',
    replies: [
      {
        id: 'push',
        label: 'Let them finish this batch, since they know the cases. Then a proper break for both.',
        then: [{ do: 'setFlag', flag: 'reviewersPushed', value: true }],
      },
      {
        id: 'rotate',
        label: 'Rotate now, please. Pairs, fifteen minutes, redacted view first, nobody alone.',
        sound: true,
        then: [],
      },
      {
        id: 'stop-reading',
        label: 'Everybody stops reading for ten minutes. Then your fresh pair, redacted view only.',
        sound: true,
        then: [],
      },
    ],
    expectedAction: 'Rotate the reviewers and keep exposure short.',
    tests: 'Care for the people who read it.',
  },
  {
    id: 'canary-health',
    at: minutes(25),
    satisfiedBy: fact('frozen.rollouts'),
    from: '{{draw.bomb.gate}}',
    to: ['model-owner'],
    channel: 'notice',
    subject: 'Gates green: 100 % at 14:50 UTC',
    body: 'At 25 % since Mon 12:30. Latency: green. Errors: green. Crash-free sessions: green. Freeze on rollouts: none. Approval: not required.',
    expectedAction: 'Freeze rollouts.',
    tests: 'Automation that nobody told.',
  },
  {
    id: 'erasure',
    at: minutes(28.6),
    from: 'Orla Keane, privacy desk',
    to: ['legal-privacy'],
    channel: 'mail',
    subject: 'An erasure request that meets a hold',
    body: '{{draw.erasure.who}} By law we have a month, so we are not late. If the hold names {{draw.erasure.system}} I may not delete; if it doesn’t, article 17(3)(e) still lets us keep what legal claims need, and only that, and somebody has to say what. Which is it? I’ll write what you decide.',
    replies: [
      {
        id: 'suspend',
        label:
          'Not yet. Whose is it? If the young person’s, help them ask. Say what we keep, who opens it, until when.',
        then: [],
        sound: true,
      },
      {
        id: 'split',
        label: 'Keep what the hold names, closed to two people; erase the rest, and say which is which.',
        then: [],
        sound: true,
      },
      {
        id: 'erase',
        label: 'Their right comes first and we are early: delete it today, and note that they asked for it.',
        then: [{ do: 'setFlag', flag: 'erasedUnderHold', value: true }],
      },
    ],
    expectedAction: 'Suspend under the hold, say so plainly, restrict access.',
    tests: 'A hold that collides with an erasure request.',
  },
  {
    id: 'history',
    at: minutes(26.5),
    satisfiedBy: effective('tombstone-messages', 'stored'),
    from: 'A tutor, app feedback',
    to: ['product-owner'],
    channel: 'mail',
    subject: 'It is still there',
    body: 'I’ve already reported a pupil’s chat to you. Today we opened {{org.product.lantern}} to do some chemistry and the whole answer is still there, one scroll up. The pupil’s fine; I was sitting next to them and shut it. Why can anybody still read it?',
    replies: historyReplies,
    expectedAction: 'Seal, then take stored messages down; probe the history as its own component.',
    tests: 'Persisted copies; seal before altering.',
  },
  {
    id: 'two-voices',
    at: minutes(27),
    from: 'Talia Brandt, Schools sales',
    to: ['comms'],
    channel: 'chat',
    subject: 'Calming my accounts',
    body: 'been ringing round so nobody panics 🙂 told two trusts it was a model glitch in one chat and it’s fixed, they took it really well. eleven more on my list. shall I carry on?',
    replies: [
      {
        id: 'carry-on',
        label: 'All right, but leave out “glitch”: say that an issue was found and is being looked after.',
        then: [{ do: 'setFlag', flag: 'salesClaim', value: true }],
      },
      {
        id: 'stop',
        label: 'Please stop there. One voice today, and it isn’t yours. Who are the two you spoke to?',
        sound: true,
        then: [],
      },
      {
        id: 'pause',
        label: 'Pause the calls. Those two need putting right first, in writing. Send me their names.',
        sound: true,
        then: [],
      },
    ],
    otherwise: {
      afterMs: minutes(5),
      unless: fact('answered.two-voices'),
      then: [{ do: 'setFlag', flag: 'salesClaim', value: true }],
    },
    expectedAction: 'Stop it, correct the two calls, name the single voice.',
    tests: 'Single spokesperson; early claims.',
  },
  {
    id: 'containment-check',
    at: minutes(30),
    from: 'Policy timer',
    to: ['incident-commander', 'model-owner', 'safety-lead', 'product-owner'],
    channel: 'notice',
    subject: 'Containment, for the record',
    body: 'INC-88213. Policy 4.2: one reading per surface and per stored copy, each taken after the last switch on it, with its bound. Fields: see the incident page.',
    expectedAction: 'A dated reading per component, taken after its last switch.',
    tests: 'Containment verified, not assumed.',
  },
  {
    id: 'decision-form',
    at: minutes(33),
    satisfiedBy: { fact: 'decisions', atLeast: 1 },
    from: 'Incident record',
    to: ['incident-commander'],
    channel: 'notice',
    subject: 'No decision on record yet',
    body: 'INC-88213 open 33:00. Decision: empty. Policy 4.3 fields: option and what was rejected; findings cited; suite and n; way back; price; owner; review time; objections. "Hold until" with an owner is accepted.',
    expectedAction: 'Record a decision with evidence from three desks.',
    tests: 'Deciding on the record.',
  },
  {
    id: 'tweet-draft',
    at: minutes(33.5),
    from: '{{draw.exec}}',
    to: ['comms'],
    channel: 'chat',
    subject: 'Posting this in two minutes',
    body: '"We are aware of an isolated case of user misuse in an unusual chat. It has been fixed. We take safety seriously." Any problem with that?',
    answerWithinMs: minutes(1.8),
    replies: [
      {
        id: 'cut',
        label:
          'Take out “user misuse”. A short line saying that it’s an isolated case and fixed will calm people.',
        then: [
          { do: 'setFlag', flag: 'badPost', value: true },
          { do: 'deliver', inject: 'tweet-out' },
        ],
      },
      {
        id: 'reject',
        label:
          'Please don’t. It isn’t isolated, misuse or fixed, and it blames a child. Use the cleared text.',
        sound: true,
        then: [],
      },
      {
        id: 'call-first',
        label:
          'Hold it and call me first. Her parent and the reporter would both quote that line back at us.',
        sound: true,
        then: [],
      },
    ],
    otherwise: {
      afterMs: minutes(1.8),
      unless: { fact: 'answered.tweet-draft', is: true },
      then: [
        { do: 'setFlag', flag: 'badPost', value: true },
        { do: 'deliver', inject: 'tweet-out' },
      ],
    },
    expectedAction: 'Stop it in time, with reasons, and offer cleared words.',
    tests: 'Over-claiming, minimising and blaming a child.',
  },
];
