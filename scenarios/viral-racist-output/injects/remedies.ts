import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { minutes } from '../../../shared/time.ts';
import { any, effective, fact, not } from '../../common/predicates.ts';

/** T+16 to T+20: what would stop it, and whom that would hit. */
export const remedies: InjectRow[] = [
  {
    id: 'rollback-urge',
    at: minutes(16),
    satisfiedBy: { fact: 'switch.model-back', isNot: 'off' },
    from: '{{draw.releaseEngineer}}, release engineering',
    to: ['incident-commander'],
    channel: 'chat',
    subject: 'roll back 4.3. it looks decisive',
    body: 'newest thing is always the thing. 4.2 is warm, fourteen minutes, and tonight everyone can say we rolled back. maybe it’s the model, maybe not, nobody ever got fired for a rollback. say go and i’ll press it',
    replies: [
      {
        id: 'go',
        label: 'Go. It can be undone, and fourteen minutes of arguing would help nobody.',
        then: [
          { do: 'setFlag', flag: 'rollbackGo', value: true },
          { do: 'applySwitch', switch: 'model-back', scopes: ['unpinned'], by: 'release engineering' },
        ],
      },
      {
        id: 'prove',
        label: 'Not yet. Bring me one suite on both versions, and I’ll decide on that.',
        then: [],
        sound: true,
      },
      {
        id: 'ready',
        label: 'Have it ready and don’t press. What do we lose by it, and whom would it miss?',
        then: [],
        sound: true,
      },
    ],
    expectedAction: 'Ask for a suite on both versions; decide on what it shows.',
    tests: 'Most recent release as culprit.',
  },
  {
    id: 'harness',
    at: minutes(17),
    satisfiedBy: any(fact('held.hostile-source-deployed'), fact('held.common-prompts-result')),
    from: 'Oskar Lindqvist, evaluation harness',
    to: ['model-owner'],
    channel: 'chat',
    subject: 'two slots before half past',
    body: '3 targets a run. 120 each = 3 min, 300 each = 6 min. on the shelf: hostile source texts (needs safety beside you), everyday prompts (safety runs that alone). run only what’s deployed and you’ll know that it happens, not what would stop it',
    expectedAction: 'Run deployed, earlier model, earlier pack and candidate side by side with safety.',
    tests: 'Isolating the change: bad, last known good, candidate.',
  },
  {
    id: 'councillor',
    at: minutes(18),
    satisfiedBy: fact('outreach.person'),
    from: '{{draw.councillor.aide}}, office of {{draw.councillor}}',
    to: ['legal-privacy'],
    channel: 'phone',
    subject: 'The councillor’s office is on the line',
    body: 'I’m not ringing to threaten anybody. There is a text with the councillor’s name in it, it carries your mark, and it speaks of people like them in a way I won’t repeat. Two questions. Does it come down? And will somebody there say sorry to the councillor, in person, before a statement says it to the internet?',
    phoneScript:
      'You are calm, a little hoarse. No lawyer is with you, and you say so.\nAsk: does it come down? Will somebody say sorry to the councillor in person?\nIf you hear "without admission of liability", pause and say: I will tell them that those were your first words.',
    replies: [
      {
        id: 'person',
        label:
          'I am sorry. We’ll ask for it to come down wherever it is, and one of us will call the councillor within 15 minutes.',
        then: [],
        sound: true,
        promise: { task: 'Call {{draw.councillor}}', withinMs: minutes(15), keptBy: fact('outreach.person') },
      },
      {
        id: 'choose',
        label:
          'I am sorry, and I’ll see that they hear it from a person within 15 minutes. Would they rather have a call or a visit?',
        then: [],
        sound: true,
        promise: { task: 'Call {{draw.councillor}}', withinMs: minutes(15), keptBy: fact('outreach.person') },
      },
      {
        id: 'counsel',
        label:
          'Thank you for calling. Please send me the text and where you saw it; our lawyers will come back to you with an answer.',
        then: [],
      },
    ],
    then: [{ do: 'giveEvidence', evidence: 'councillor-office', role: 'legal-privacy' }],
    expectedAction: 'A human apology now, a named person, withdrawal; no argument about liability.',
    tests: 'The person who was named.',
    criteria: ['W1'],
  },
  {
    id: 'api-customers',
    at: minutes(19),
    satisfiedBy: fact('outreach.customers'),
    from: 'Dana Whitfield, API sales',
    to: ['product-owner'],
    channel: 'chat',
    subject: 'three customers, one question',
    body: 'Cards, sports, quiz: all three send the tone through the API, all three have seen the images. They’re asking if they’re still getting it. I was going to say "we switched it off", which is what I hear in the hallway. Is that true for them?',
    replies: [
      {
        id: 'check',
        label:
          'Not until I’ve read it back for the API. I’ll call all three myself within 15 minutes and tell them what I found.',
        then: [],
        sound: true,
        promise: {
          task: 'Call the three API customers with what was found',
          withinMs: minutes(15),
          keptBy: fact('outreach.customers'),
        },
      },
      {
        id: 'say-checking',
        label:
          'Tell them we’re checking the API by itself, and to publish nothing unread until they’ve heard from me in writing.',
        then: [],
        sound: true,
        promise: {
          task: 'Write to the three API customers',
          withinMs: minutes(15),
          keptBy: fact('outreach.customers'),
        },
      },
      {
        id: 'say-off',
        label:
          'You can say that. The app and the API share the same settings, so what went for one of them goes for the other.',
        then: [{ do: 'setFlag', flag: 'apiMisled', value: true }],
      },
    ],
    expectedAction: 'Check the API path by itself before anybody says a word about it.',
    tests: 'A path with a switch of its own.',
  },
  {
    id: 'counter-speech',
    at: minutes(19.5),
    when: not(effective('strict-profile', 'global')),
    because: 'the strict profile was on already',
    from: 'Lee Harper, museum education',
    to: ['safety-lead'],
    channel: 'mail',
    subject: 'Before you turn the filter up',
    body: 'We teach the history of persecution with your product: pupils rewrite propaganda in order to take it apart. Each time somebody panics about hate speech, the filter comes down on us, and on people who write to advice centres about what was done to them. If you must do it, for how long, and who looks at what it stopped?',
    expectedAction: 'Give a strict profile an end, and have its false refusals counted before it stays.',
    tests: 'The benign twin; people silenced by the measure.',
  },
];
