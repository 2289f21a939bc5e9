import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { minutes } from '../../../shared/time.ts';
import { pulledAway } from '../../common/injects.ts';
import { effective, fact, replied } from '../../common/predicates.ts';

/** T+20 to T+36: customers, press and the commander's other life, while the decision is due. */
export const late: InjectRow[] = [
  {
    id: 'superintendent',
    at: minutes(20),
    from: '{{draw.superintendent}}, superintendent, {{draw.district}}',
    to: ['product-owner'],
    channel: 'phone',
    subject: 'A district superintendent is on the line',
    body: 'I have eleven thousand students in an exam window. Do not switch us off in the middle of it. Now tell me straight: are we affected, yes or no? If it is yes, I can live without a feature for a week. What I cannot live with is reading it in the paper.',
    phoneScript:
      'You are courteous and short of time. Eleven thousand students are in an exam window.\nAsk: are we affected, yes or no? You can do without one feature; you cannot do without the service.\nIf you hear "you are on the older model", say: so that is a no, and I may tell my board so?',
    replies: [
      {
        id: 'straight',
        label:
          'What we know about Schools so far, what we do not, what is off and what stays on. In writing today.',
        then: [{ do: 'setFlag', flag: 'schoolsTold', value: true }],
      },
      {
        id: 'not-affected',
        label: 'No. Schools runs the older model, so you are not affected.',
        then: [{ do: 'setFlag', flag: 'schoolsMisled', value: true }],
      },
    ],
    expectedAction:
      'Say what is known about Schools and what is not; one feature off at most; the second key for Schools.',
    tests: 'Two keys for Schools; one surface forgotten leaves it open.',
  },
  {
    id: 'study-plans',
    at: minutes(21),
    from: 'Aoife Brannigan, Study Memory',
    to: ['model-owner'],
    channel: 'chat',
    subject: 'If someone is eyeing the old orchestrator',
    body: '11.2 cannot read our v5 summaries. Forty-one thousand study plans are gone the moment it starts writing, and there is no export because we never built one. I am not saying don’t. I am saying that somebody should say out loud that they chose it.',
    expectedAction: 'Put the price beside the option before anyone decides.',
    tests: 'Irreversible cost of the orchestrator rollback.',
  },
  pulledAway,
  {
    id: 'reviewer-break',
    at: minutes(24),
    from: 'Bea Montrose, review team',
    to: ['safety-lead'],
    channel: 'chat',
    subject: 'My two reviewers',
    body: 'They have read this queue since eight. They are good at it and will tell you that they are fine. I can give you two fresh people in pairs, text only, fifteen minutes each, if you say so. And whoever reads the worst ones: who is sitting next to them?',
    replies: [
      {
        id: 'rotate',
        label: 'Rotate now. Pairs, fifteen minutes, redacted view first, nobody alone.',
        then: [],
      },
      {
        id: 'push',
        label: 'Let them finish the batch; we need the numbers first.',
        then: [{ do: 'setFlag', flag: 'reviewersPushed', value: true }],
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
    subject: 'All gates green: 100 % in fifteen minutes',
    body: '25 % since Monday 12:30. Latency green, errors green, crash-free sessions green. Promotion at 14:50 UTC. No action needed.',
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
    body: 'One of the adults from the four reports wants the account and everything in it deleted, today. By law we have a month, so we are not late. But deleting would break a hold, and without a hold I have no ground to refuse. Which is it? I will write what you decide.',
    replies: [
      {
        id: 'suspend',
        label: 'Acknowledge, explain that we must preserve it for now, restrict access, and give a date.',
        then: [],
      },
      {
        id: 'erase',
        label: 'They asked, so delete it today.',
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
    body: 'I have written to you about a pupil’s chat. Today we opened {{org.product.lantern}} to do chemistry and the whole answer is still in the history, one thumb’s length away. The pupil is fine, I was sitting beside them and closed it. Why can it still be read?',
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
    body: 'Been ringing round so nobody panics. Told two trusts it was a model glitch in one chat and it’s fixed, and they took it really well. Eleven more on my list. Shall I carry on?',
    replies: [
      {
        id: 'stop',
        label:
          'Stop, please. One voice, and not yours today. Send me the two names; I will have it corrected.',
        then: [],
      },
      {
        id: 'carry-on',
        label: 'Fine, keep it short.',
        then: [{ do: 'setFlag', flag: 'salesClaim', value: true }],
      },
    ],
    otherwise: {
      afterMs: minutes(5),
      unless: replied('two-voices', 'stop'),
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
    subject: 'Thirty minutes since the first signal',
    body: 'For each surface and each stored copy: what is in force, the reading you have, and when it was taken. "Should be" is not a reading.',
    expectedAction: 'Read out, per component, a measurement taken after its last switch.',
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
    body: 'It wants the option and what was rejected; what you cite; how you verify and at what n; the way back; the price; an owner; and when you look again. Strong objections asked for and written down. "Hold, and until when" is a decision.',
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
    body: 'Unless you tell me what is wrong with it: "We are aware of an isolated case of user misuse in an unusual chat. It has been fixed. We take safety seriously."',
    replies: [
      {
        id: 'reject',
        label:
          'Please do not. Not isolated, not misuse, not fixed, and it blames a child. I will send you cleared words.',
        then: [],
      },
      {
        id: 'send',
        label: 'Fine with me.',
        then: [
          { do: 'setFlag', flag: 'badPost', value: true },
          { do: 'deliver', inject: 'tweet-out' },
        ],
      },
    ],
    otherwise: {
      afterMs: minutes(1.8),
      unless: { fact: 'reply.tweet-draft', isNot: null },
      then: [
        { do: 'setFlag', flag: 'badPost', value: true },
        { do: 'deliver', inject: 'tweet-out' },
      ],
    },
    expectedAction: 'Stop it in time, with reasons, and offer cleared words.',
    tests: 'Over-claiming, minimising and blaming a child.',
  },
];
