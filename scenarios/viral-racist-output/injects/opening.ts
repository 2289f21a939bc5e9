import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import { fact } from '../../common/predicates.ts';

/** T+0 to T+10: five images, a deadline, and several people who already know what they are. */
export const opening: InjectRow[] = [
  {
    id: 'first-post',
    at: 0,
    from: 'Social monitor',
    to: ['comms'],
    channel: 'social',
    subject: 'One image, rising fast',
    body: '{{draw.deal.first}}: a Banter rewrite of a notice about new neighbours, turned into [REDACTED: hateful generalisation]. 4,000 views in 10 minutes. Shared by two local reporters. Poster: "One click. I typed nothing rude." First reply: theirs does it too. Posts that tag our account: 11.',
    expectedAction: 'Declare, page the call, and verify before a word goes out.',
    tests: 'Detection through the public; declaring on one credible sign.',
  },
  {
    id: 'journalist',
    at: minutes(1),
    from: '{{draw.journalist}}, {{draw.outlet}}',
    to: ['comms'],
    channel: 'press',
    subject: '{{org.product.inkwell}} and racist answers: comment by {{draw.deadline}} UTC',
    body: 'I have five images, attached, from four people. We publish at {{draw.deadline}}, with your words or without. Are they real? Does it still happen? How many people got answers like these? What have you done since you knew? Anything you send me is on the record.',
    replies: [
      {
        id: 'receipt',
        label:
          'Received, thank you. I’m your one contact here, and you’ll have something on the record within 20 minutes.',
        then: [],
        sound: true,
        promise: {
          task: 'Something on the record for {{draw.journalist}}',
          withinMs: minutes(20),
          keptBy: fact('statement', 'published'),
        },
      },
      {
        id: 'originals',
        label:
          'Received. Could you send me the original files, and when each was taken? We are checking all five before we say a word.',
        then: [],
        sound: true,
      },
      {
        id: 'reassure',
        label:
          'Thank you. We have no sign of a wider problem at this point. I can send you a line on our safeguards straight away.',
        then: [],
      },
    ],
    then: [{ do: 'giveEvidence', evidence: 'reporter-mail', role: 'comms' }],
    expectedAction: 'Confirm receipt, name a time, and get both sides of the forensics going.',
    tests: 'Verify, then align, then speak; the deadline.',
    criteria: ['M5'],
  },
  {
    id: 'fleet-health',
    at: minutes(2.5),
    from: 'Fleet health',
    to: ['infra-oncall'],
    fallbackTo: 'model-owner',
    channel: 'dashboard',
    subject: 'All regions green',
    body: 'p95 time to first token 540 ms. 5xx 0.03 %. GPU 58 %. Error budget 93 % left. Open pages: 0. Hate-rate tile: inside its band. Suggested routing: not infrastructure, works as specified.',
    expectedAction: 'Say what the board cannot show: the tile counts English alone.',
    tests: 'Green dashboards; "works as specified".',
  },
  {
    id: 'press-routing',
    at: minutes(3),
    satisfiedBy: fact('paged.safety-oncall'),
    from: 'Dagny Holm, site duty desk',
    to: ['incident-commander'],
    channel: 'chat',
    subject: 'it says "press" on my list',
    body: 'something about {{org.product.inkwell}} is all over my feed. my list files it under press, and press doesn’t page a commander, safety or product. leave you out of it and let comms deal? three people have asked me who runs this',
    expectedAction:
      'It is an incident: say so, and have safety, product and the {{org.role.model-owner|lower}} in the call.',
    tests: 'Safety treated as a press matter; "not our channel".',
  },
  {
    id: 'exec-deny',
    at: minutes(4),
    from: '{{draw.exec}}',
    to: ['comms'],
    channel: 'chat',
    subject: 'They’re fake. Say so.',
    body: 'Look at {{draw.deal.fake}}. Not even our typeface. One fake, all fake. Put out one line: "fabricated". I have 90,000 followers. I’ll post it myself at 14:22 unless somebody gives me a reason not to.',
    answerWithinMs: minutes(8),
    replies: [
      {
        id: 'not-fake',
        label:
          'Please don’t. If one of the five is real, that line is the story. You’ll see cleared words from me within 25 minutes.',
        then: [],
        sound: true,
        promise: {
          // Words that went out are not yet shown to somebody who was promised them cleared: whoever sends them says so.
          task: 'Show {{draw.exec}} the cleared words',
          withinMs: minutes(25),
        },
      },
      {
        id: 'wait',
        label:
          'Please wait for the id check: it tells us which of the five we ever issued. Nobody here can say "fabricated" before that.',
        then: [],
        sound: true,
      },
      {
        id: 'agree',
        label:
          'If it has to go out, say "appears to be fabricated". It leaves us room if one of the others turns out to be real.',
        then: [
          { do: 'setFlag', flag: 'denialAgreed', value: true },
          { do: 'deliver', inject: 'exec-post' },
        ],
      },
    ],
    otherwise: {
      afterMs: minutes(8),
      unless: { fact: 'answered.exec-deny', is: true },
      then: [{ do: 'deliver', inject: 'exec-post' }],
    },
    expectedAction: 'Stop it with a reason and a time; never "fake" while one may be real.',
    tests: 'Executive swoop; denial on one false image.',
  },
  {
    id: 'costs',
    at: minutes(5),
    from: 'Jo Hartnell, publisher accounts',
    to: ['product-owner'],
    channel: 'mail',
    subject: 'Before anyone switches anything off',
    body: 'Banter is 4 % of use: cards, captions, toasts. Three API customers have built on it. The strict profile refuses teachers, newsrooms and people reporting abuse, about one text in eleven. One language off looks like blocking a country. The price list is attached. Please read it out before somebody presses the biggest button.',
    then: [{ do: 'giveEvidence', evidence: 'prices', role: 'product-owner' }],
    expectedAction: 'Bring the prices to the call before switches are chosen.',
    tests: 'Proportion: what each switch costs real users.',
  },
  {
    id: 'brand-clause',
    at: minutes(5.5),
    from: 'Ines Faulk, contracts',
    to: ['legal-privacy'],
    channel: 'mail',
    subject: 'Clause 8.1 has a four-hour clock',
    body: 'People are showing me pictures in the lift. If one of these texts is on a partner’s page, 8.1 gives us four hours from the moment we know. If it is on none, we owe nothing under it. I won’t start a clock on hearsay. Tell me when somebody has looked, and what they saw.',
    expectedAction: 'Join, ask product what partners have published, and have records held.',
    tests: 'Contract clocks start with a fact that somebody owns.',
  },
  {
    id: 'raw-offer',
    at: minutes(6),
    from: '{{draw.engineer}}, applied models',
    to: ['safety-lead'],
    channel: 'chat',
    subject: '#general',
    body: 'i have those images without the blur. want me to paste the texts in here so that everybody sees what we’re talking about? they’re vile but it saves each of us looking. it’s all staff in here anyway',
    replies: [
      {
        id: 'stop',
        label:
          'Please don’t: colleagues from that group read this channel. Put them in the sealed folder; I’ll name who opens it.',
        then: [{ do: 'setFlag', flag: 'pasteStopped', value: true }],
        sound: true,
      },
      {
        id: 'hand-in',
        label:
          'Not in a channel, please. Hand the files to the review team and delete your own copy; the call gets a description.',
        then: [{ do: 'setFlag', flag: 'pasteStopped', value: true }],
        sound: true,
      },
      {
        id: 'show',
        label:
          'Go ahead, with a warning line on top so that people can scroll past. We do need to be talking about the same thing.',
        then: [{ do: 'postRaw', item: 'outputs', by: 'An engineer in #general' }],
      },
    ],
    otherwise: {
      afterMs: minutes(2.5),
      unless: { fact: 'answered.raw-offer', is: true },
      then: [{ do: 'postRaw', item: 'outputs', by: 'An engineer in #general' }],
    },
    expectedAction: 'Stop it, name who may look, and say why.',
    tests: 'Raw content in a wide channel; colleagues who are targeted.',
  },
  {
    id: 'users-being-users',
    at: minutes(6.5),
    from: '{{draw.engineer}}, applied models',
    to: ['incident-commander'],
    channel: 'chat',
    subject: 'jailbreak. users being users.',
    body: 'somebody poked it until it said something. happens every week, we file it, life goes on. open a whole incident for every jailbreak and you teach the internet how to page us. my vote: hand it to comms, back to work',
    expectedAction: 'Reproduce it with plain prompts before believing either theory.',
    tests: 'Induced or systemic, shown by evidence.',
    criteria: ['Q3'],
  },
  {
    id: 'tags',
    at: minutes(7),
    from: 'Fergus Doyle, release history',
    to: ['model-owner'],
    channel: 'chat',
    subject: 'i know two of these tags',
    body: 'at least one image says cv-4.1. 4.1 has been off since June, we closed an incident for exactly that, changelog and all. don’t let anyone say "old news" for the lot though: at least one tag is live today. you have the history open, the press desk has the files. neither half works alone',
    expectedAction: 'Run the model side beside the press desk; pull the June incident.',
    tests: 'Old evidence, current evidence; two desks putting their halves together.',
  },
  {
    id: 'teacher',
    at: minutes(9.5),
    from: '{{draw.lang.teacher}}, teacher in {{draw.lang.place}}',
    to: ['support-lead'],
    fallbackTo: 'safety-lead',
    channel: 'ticket',
    subject: 'On the screen in my classroom',
    body: 'I write in {{draw.lang}}; your form translates. We rewrote a notice from the neighbourhood in the funny tone, all of us together, and out came [REDACTED: hateful generalisation]. Pupils of mine belong to that group. Nobody typed anything bad. It is worse than the English one that is going round. We are all right. What do I tell them?',
    replies: [
      {
        id: 'person',
        label:
          'You were right to write, and I am sorry. It was wrong, whatever caused it. You’ll hear from me by 08:40 UTC tomorrow.',
        then: [],
        sound: true,
        promise: {
          task: 'Write to {{draw.lang.teacher}} again',
          by: nextDay(10),
        },
      },
      {
        id: 'ask-time',
        label:
          'I am sorry that they saw it. Tell them that it is not true and not their doing. Could you send me the time and the tone you chose?',
        then: [],
        sound: true,
      },
      {
        id: 'filters',
        label:
          'I am sorry to hear that. Our filters work in every language that we offer, so this was a rare slip. I have passed it to the team.',
        then: [],
      },
    ],
    expectedAction: 'Tell the call that it is not English alone; answer her as a person.',
    tests: 'A language nobody in the room reads.',
  },
];
