import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import { all, fact } from '../../common/predicates.ts';

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
    body: 'The draft is one text for all 340 tenants, which can’t be right. Those whose data it was get a notice from us as their processor. People who wrote to us directly, if theirs was shown, get one from us as controller. Anyone who only read about it gets an answer if they ask. May I split it, and who signs which?',
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
    body: 'Good morning. I’ve seen a screenshot and a headline, and I’m not suggesting anything is late. Three things, if I may. Are you the controller here? Was it an attack? And what can I expect from you, and when?',
    phoneScript:
      'You are friendly and exact. You have a screenshot and a headline.\nAsk three things: are you controller, was it an attack, what may I expect and when?\nIf they speculate, pause and ask: may I note that down?',
    replies: [
      {
        id: 'facts-in-phases',
        label:
          'Processor for tenants’ data. On anything of our own you’ll hear within the 72 hours. No cause yet.',
        then: [],
        sound: true,
      },
      {
        id: 'in-writing',
        label:
          'May I have those three in writing? I’d rather not characterise the cause on a call, even to you.',
        then: [],
        sound: true,
      },
      {
        id: 'speculate',
        label: 'It looks like prompt injection by a researcher, so we expect there to be nothing to notify.',
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
    body: 'Could you drop the confirmed answers into our shared bucket, unredacted? They’re exactly what the filter gets wrong, and we’d have a better one by Friday. It’s for privacy, so I assume that’s fine?',
    replies: [
      {
        id: 'refuse',
        label: 'No, they’re sealed. Send purpose and need, and privacy will look at a made-up set with me.',
        then: [],
        sound: true,
      },
      {
        id: 'share',
        label:
          'That’s the same purpose, so yes. Your group can read them; please delete your copy on Friday.',
        then: [
          { do: 'setFlag', flag: 'answersShared', value: true },
          { do: 'deliver', inject: 'access-alert', afterMs: minutes(2) },
        ],
      },
      {
        id: 'patterns',
        label:
          'Not the answers themselves. Tell me which patterns it misses; we can write examples of those.',
        then: [],
        sound: true,
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
    body: 'Our disclosure committee meets at 9. Please send your materiality determination and a copy of your own Form 8-K so that ours is consistent. If you have not filed, please tell us why.',
    replies: [
      {
        id: 'facts-for-theirs',
        label:
          'We’re private and file none. Materiality is yours to judge; what we know of your data is below.',
        then: [],
        sound: true,
      },
      {
        id: 'file-too',
        label:
          'To keep the two consistent, we’ll prepare a disclosure of our own and send you the draft first.',
        then: [{ do: 'setFlag', flag: 'filedToBeSafe', value: true }],
      },
      {
        id: 'walk-through',
        label:
          'There’s no 8-K of ours to send: we aren’t listed. I can take your committee through the facts at 9.',
        then: [],
        sound: true,
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
    body: 'I’d like to tell my people: "There was no misuse of our customers’ data." Can I? And if I can’t, what can I say that isn’t a shrug?',
    replies: [
      {
        id: 'what-we-know',
        label: 'Please not that. Say: some data could be read, and nobody can see yet what became of it.',
        then: [],
        sound: true,
      },
      {
        id: 'confirm',
        label: 'As far as we know today, yes. Nothing that we have seen suggests anybody has misused it.',
        then: [{ do: 'setFlag', flag: 'misuseDenied', value: true }],
      },
      {
        id: 'use-notice',
        label:
          'Nobody can vouch for that. Use the wording of our notice, and send on what your shops are asked.',
        then: [],
        sound: true,
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
    body: 'Six minutes, live, with a privacy campaigner and the shopper who found it. Three questions: whose data was it, who’s seen it, is it over? Guest or empty chair? I need to know by a quarter to.',
    phoneScript:
      'You are friendly and fast. Live at 09:10, with a campaigner and the shopper.\nThree questions: whose data, who has seen it, is it over? A guest or an empty chair.\nIf offered a statement, ask whether you may read all of it, and who it is from.',
    replies: [
      {
        id: 'statement',
        label: 'No live guest. Please read our statement in full, and quote the person named in it.',
        then: [],
        sound: true,
      },
      {
        id: 'engineer',
        label: 'You can have the engineer who found it. People trust somebody who knows the detail.',
        then: [{ do: 'setFlag', flag: 'secondVoice', value: true }],
      },
      {
        id: 'spokesperson',
        label: 'Our spokesperson, two minutes, on what is known and what we’ve done. Nothing on cause.',
        then: [],
        sound: true,
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
    subject: 'Open fields: 5',
    body: 'Owner of the review and its date: empty. Next look at the decision: empty. Canary questions kept for good: empty. Owner of the waived or missing check: empty. Writer to the people shown: empty. State: cannot be closed.',
    expectedAction: 'Name owners and times; keep the canary suite as a regression test.',
    tests: 'Closing with owners.',
  },
  {
    id: 'letter-draft',
    at: nextDay(6.5),
    satisfiedBy: all(fact('outreach.tenants'), fact('outreach.reporter')),
    from: '{{draw.agent}}, support',
    to: ['support-lead'],
    fallbackTo: 'safety-lead',
    channel: 'mail',
    subject: 'I will not send this one',
    body: 'From upstairs, to everyone: "You may have been affected by an industry-wide AI issue." I won’t. People ask three things: what of mine, since when, who do I call. Where we know, we say so. Where we don’t, we say that. Somebody told us about this when they could have just posted it. They deserve better.',
    expectedAction: 'Write plainly: what, since when, what is done, a person; also to the shopper.',
    tests: 'Outreach that a person can use.',
  },
];
