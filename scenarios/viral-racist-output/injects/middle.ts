import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { minutes } from '../../../shared/time.ts';
import { all, any, fact } from '../../common/predicates.ts';

/** T+10 to T+16: each desk has a piece, and the first people outside want an answer. */
export const middle: InjectRow[] = [
  {
    id: 'own-post',
    at: minutes(10.5),
    from: 'Social scheduler',
    to: ['comms'],
    channel: 'notice',
    subject: 'Goes out at 14:26 UTC unless pulled',
    body: 'Brand account, post 4 of 6, paid reach in five countries: "Say it with a wink: the Banter tone." Picture approved. Automatic reposts: on, for posts that tag the account and pass 1,000 likes. {{draw.deal.first}} is at 970.',
    replies: [
      {
        id: 'pull',
        label: 'Pull the whole series and switch automatic reposts off.',
        then: [],
        sound: true,
      },
      {
        id: 'pause',
        label: 'Pause today’s post and all automatic reposts for now.',
        then: [],
        sound: true,
      },
      {
        id: 'leave',
        label: 'Let it run: pulling it now would look like an admission.',
        then: [],
      },
    ],
    expectedAction: 'Pull it, and stop the account from amplifying the image.',
    tests: 'Our own scheduled words; amplification.',
  },
  {
    id: 'registry-job',
    at: minutes(11.5),
    satisfiedBy: all(fact('frozen.rollouts'), any(fact('frozen.retention'), fact('hold.output-samples'))),
    from: 'Registry calendar',
    to: ['model-owner'],
    channel: 'calendar',
    subject: 'Two scheduled jobs',
    body: 'Registry sync, {{draw.ticking.sync}}: publishes the newest approved packs, promotes approved builds one tier up. Gates: latency, errors. Sample clean-up, {{draw.ticking.purge}}: drops sampled outputs and filter scores older than a day. Approvals needed: none for either.',
    expectedAction: 'Freeze rollouts; have retention frozen or the samples held.',
    tests: 'Automation that nobody told; what goes off tonight differs from drill to drill.',
  },
  {
    id: 'who-knows-what',
    at: minutes(12),
    from: 'Bridge bot',
    to: ['incident-commander'],
    channel: 'notice',
    subject: 'Bridge open for 12:00',
    body: 'Outside deadline on file: {{draw.deadline}} UTC, press. Questions in that mail: 4 (real; still happening; how many; what was done). Images attached: 5. Languages in reports so far: 2. Named owner per question: not a required field.',
    expectedAction: 'Name people and times for the four questions.',
    tests: 'Tasks to named people with a time; verification before narrative.',
  },
  {
    id: 'takedown-idea',
    at: minutes(12.5),
    from: 'Orla Keane, privacy desk',
    to: ['legal-privacy'],
    channel: 'mail',
    subject: 'May I send takedown letters?',
    body: 'Two accounts have asked me if the images can be made to go away. I have a template that says "false and defamatory". Before anybody uses it: are they false? A letter like that about a real one is worse than the image.',
    replies: [
      {
        id: 'no-letters',
        label:
          'No letters about anything that nobody has verified. Ask me again once both sides of the forensics are in.',
        then: [],
        sound: true,
      },
      {
        id: 'report-name',
        label:
          'No letters. Where a post names a private person, report it through the platform’s own form, and no more.',
        then: [],
        sound: true,
      },
      {
        id: 'send-one',
        label:
          'Send it for the one with the wrong typeface and leave the rest. That one is plainly not a product of ours.',
        then: [],
      },
    ],
    expectedAction: 'No letter about anything that nobody has verified.',
    tests: 'Law used as denial.',
  },
  {
    id: 'partner-call',
    at: minutes(13),
    from: '{{draw.partner.editor}}, duty editor, {{draw.partner}}',
    to: ['product-owner'],
    channel: 'phone',
    subject: 'A headline on our front page',
    body: 'Your plug-in wrote a headline for us at half past one, your time, and published it by itself. It names {{draw.councillor}} and then it says [REDACTED: hateful generalisation] about a whole group. It’s live while I’m talking to you. Your tool, your words, our masthead. Do I take it down, do you, and who rings the councillor?',
    phoneScript:
      'You are the duty editor, fast and shaken. The headline is on your front page as you speak.\nAsk: do I take it down, or do you? And who rings the councillor?\nIf they ask you plainly to withdraw it and switch auto-publish off on their side, agree at once and thank them.',
    replies: [
      {
        id: 'both',
        label:
          'Please take it down now; we’re switching auto-publish off. We’ll call the councillor, and write to you by 14:40.',
        then: [],
        sound: true,
        promise: {
          task: 'Written notice to {{draw.partner}}, and a call to {{draw.councillor}}',
          by: minutes(30),
          keptBy: all(fact('outreach.partner'), fact('outreach.person')),
        },
      },
      {
        id: 'check',
        label:
          'Please take it down while I read our log. I’ll have auto-publish switched off, and you’ll have my findings by 14:40.',
        then: [],
        sound: true,
        promise: {
          task: 'What our log shows, in writing, to {{draw.partner}}',
          by: minutes(30),
          keptBy: fact('outreach.partner'),
        },
      },
      {
        id: 'yours',
        label:
          'The page is yours, so I’d leave that to you. Publishing unread is a setting you chose; I’ll send you where to change it.',
        then: [{ do: 'setFlag', flag: 'partnerToldOff', value: true }],
      },
    ],
    expectedAction: 'Ask for its withdrawal, auto-publish off, notice under 8.1; tell legal at once.',
    tests: 'A stored copy on somebody else’s page.',
  },
  {
    id: 'community',
    at: minutes(14),
    from: '{{draw.community.speaker}}, {{draw.community}}',
    to: ['safety-lead'],
    channel: 'mail',
    subject: 'We can help you read this, if you ask',
    body: 'Our members are the people in those sentences. We can tell you how it lands, which words do harm when they are repeated, and whom to write to. We won’t be a quote in your statement. If you can, tell us what you have found before the newspaper does. I am at my desk until six.',
    replies: [
      {
        id: 'listen',
        label:
          'Thank you. Here is what we know so far, before the paper has it. Please tell us how it reads; we won’t name you.',
        then: [],
        sound: true,
      },
      {
        id: 'ring-first',
        label:
          'Yes, please. I’ll ring you before anything of ours is public, and you’ll hear what we found. We won’t quote you.',
        then: [],
        sound: true,
        promise: { task: 'Ring {{draw.community.speaker}} before anything is public', withinMs: minutes(10) },
      },
      {
        id: 'quote',
        label:
          'Thank you, gladly. It would help everyone if our statement could say that we are taking advice from you on this.',
        then: [{ do: 'setFlag', flag: 'communityUsed', value: true }],
      },
    ],
    expectedAction: 'Accept the help, say what is known, keep them out of the statement.',
    tests: 'Engaging people targeted without using them as a shield.',
  },
  {
    id: 'narrative-check',
    at: minutes(14.5),
    satisfiedBy: fact('narrative'),
    from: 'Statement form (automatic)',
    to: ['comms'],
    channel: 'notice',
    subject: 'Statement form opened',
    body: 'Limit: 90 words. Clearances needed: legal, safety. Clearances given: 0. Fields "agreed inside" and "spokesperson": see the record. Letters to people and partners still unsent: see People. Deadline on file: {{draw.deadline}} UTC.',
    expectedAction: 'Align on what happened, how common it is, the steps, the plan and what is not claimed.',
    tests: 'Narrative alignment.',
  },
];
