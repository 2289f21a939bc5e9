import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import { fact } from '../../common/predicates.ts';

/** Wednesday 08:30 UTC: authorities, tenants and a listed company have read the papers. */
export const morning: InjectRow[] = [
  {
    id: 'notice-letters',
    at: nextDay(1.5),
    satisfiedBy: fact('outreach.tenants'),
    from: 'Ines Faulk, contracts',
    to: ['legal-privacy', 'product-owner'],
    channel: 'mail',
    subject: 'Who gets which letter',
    body: 'The draft has one text for all 340. I doubt it. Tenants whose data it was get a notice from their processor. People who wrote to us, if any of theirs was shown, get one from us. Tenants who only read about it get an answer if they ask. May I split it, and who signs each?',
    expectedAction: 'Split by capacity; send to those concerned; record the basis.',
    tests: 'Processor and controller in the same morning.',
  },
  {
    id: 'authority-call',
    at: nextDay(2),
    from: 'Desk officer, Irish data authority',
    to: ['legal-privacy'],
    channel: 'phone',
    subject: 'An informal call from the authority',
    body: 'I have seen a screenshot and a headline, and I am not saying that anything is late. Are you the controller here? Was it an attack? And what may I expect from you, by when?',
    phoneScript:
      'You are friendly and exact. You have a screenshot and a headline.\nAsk three things: are you controller, was it an attack, what may I expect and when?\nIf they speculate, pause and ask: may I write that down?',
    replies: [
      {
        id: 'facts-in-phases',
        label:
          'Processor for tenants; our own part is assessed within the 72 hours, in phases. Nothing on cause today.',
        then: [],
      },
      {
        id: 'speculate',
        label: 'It looks like a prompt-injection attack; probably no notification will be needed.',
        then: [
          { do: 'setFlag', flag: 'authorityMisled', value: true },
          { do: 'deliver', inject: 'statement-questioned', afterMs: minutes(2) },
        ],
      },
    ],
    expectedAction: 'Facts, capacity, a date; no cause and no forecast.',
    tests: 'No speculation towards an authority.',
  },
  {
    id: 'answers-for-training',
    at: nextDay(2),
    from: 'Nils Aaberg, data science',
    to: ['safety-lead'],
    channel: 'mail',
    subject: 'The leaked answers, for the filter',
    body: 'Could you drop all confirmed answers into our shared bucket, unredacted? They are exactly what the filter gets wrong. We would have a better one by Friday. It is for privacy, so I take it that this is fine.',
    replies: [
      {
        id: 'refuse',
        label: 'No. They are sealed. Send me purpose and need; privacy and I look at a synthetic set.',
        then: [],
      },
      {
        id: 'share',
        label: 'Good cause. I have opened the bucket for your group.',
        then: [
          { do: 'setFlag', flag: 'answersShared', value: true },
          { do: 'deliver', inject: 'access-alert', afterMs: minutes(2) },
        ],
      },
    ],
    expectedAction: 'Refuse raw access; offer synthetic or redacted material.',
    tests: 'Need to know; using leaked data again.',
  },
  {
    id: 'listed-tenant',
    at: nextDay(3),
    from: 'Associate counsel of a listed tenant (sent 18:05 New York)',
    to: ['legal-privacy'],
    channel: 'mail',
    subject: '8-K: we need your materiality conclusion',
    body: 'Our disclosure committee meets at nine. Please send your determination of materiality and a copy of your own Form 8-K, so that ours is consistent. If you have not filed, please tell us why not.',
    replies: [
      {
        id: 'facts-for-theirs',
        label:
          'We are private and file none. Materiality is yours to judge; here are the facts we have about your data.',
        then: [],
      },
      {
        id: 'file-too',
        label: 'We will prepare a filing of our own today to be safe.',
        then: [{ do: 'setFlag', flag: 'filedToBeSafe', value: true }],
      },
    ],
    expectedAction: 'Facts for their filing; none of our own.',
    tests: 'Over-notification: the 8-K trap is theirs, not ours.',
  },
  {
    id: 'confirm-no-misuse',
    at: nextDay(3),
    from: 'Head of customer service, {{draw.retailer}}',
    to: ['product-owner'],
    channel: 'mail',
    subject: 'One sentence for our shops at ten',
    body: 'I want to tell my people: "There was no misuse of our customers’ data." May I? If I may not, what may I say that is not a shrug?',
    replies: [
      {
        id: 'what-we-know',
        label:
          'Not that one. "Some data could be read; from when to when, you get in writing this morning. Who fetched it we are looking at. Next word at noon."',
        then: [],
      },
      {
        id: 'confirm',
        label: 'Yes, you may say that.',
        then: [{ do: 'setFlag', flag: 'misuseDenied', value: true }],
      },
    ],
    expectedAction: 'Do not certify what nobody has looked at; give words that are true.',
    tests: '"No evidence of misuse" (7.7).',
  },
  {
    id: 'podcast',
    at: nextDay(4),
    from: 'Producer, a consumer programme',
    to: ['comms'],
    channel: 'phone',
    subject: 'Live at 09:10?',
    body: 'Six minutes, live, with a privacy campaigner and the shopper who found it. Three questions: whose data was it, who has seen it, is it over? A guest or an empty chair; I need to know by a quarter to.',
    phoneScript:
      'You are friendly and fast. Live at 09:10, with a campaigner and the shopper.\nThree questions: whose data, who has seen it, is it over? A guest or an empty chair.\nIf offered a statement, ask whether you may read all of it, and who it is from.',
    replies: [
      {
        id: 'statement',
        label: 'No live guest. Please read our statement whole; here is the one person to quote.',
        then: [],
      },
      {
        id: 'engineer',
        label: 'We will send one of the engineers; they know the detail.',
        then: [{ do: 'setFlag', flag: 'secondVoice', value: true }],
      },
    ],
    expectedAction: 'One voice: the cleared statement, or the named spokesperson.',
    tests: 'Single spokesperson on the second day.',
  },
  {
    id: 'pir-owners',
    at: nextDay(6),
    from: 'Incident record',
    to: ['incident-commander'],
    channel: 'notice',
    subject: 'What this record still wants',
    body: 'Who owns the review, and by which day. When the decision is looked at again. Which canary questions are kept for good, and which waived check gets an owner. Who writes to the people shown. It closes with names or it does not close.',
    expectedAction: 'Name owners and times; keep the canary suite as a regression test.',
    tests: 'Closing with owners.',
  },
  {
    id: 'letter-draft',
    at: nextDay(6.5),
    from: '{{draw.agent}}, support',
    to: ['support-lead'],
    fallbackTo: 'safety-lead',
    channel: 'mail',
    subject: 'I will not send this one',
    body: 'From upstairs, to everybody: "You may have been affected by an industry-wide AI issue." I won’t. People ask three things: what of mine, since when, who do I ring. Where we know, we say it; where we do not, we say that. And the shopper who told us deserves better than this, too.',
    expectedAction: 'Write plainly: what, since when, what is done, a person; also to the shopper.',
    tests: 'Outreach that a person can use.',
  },
];
