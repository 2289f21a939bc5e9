import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { minutes } from '../../../shared/time.ts';
import { nextDay } from '../../common/acts.ts';
import { fact } from '../../common/predicates.ts';

/** Wednesday 08:30 UTC: everybody who waited for an answer has slept on it. */
export const morning: InjectRow[] = [
  {
    id: 'trust-assembly',
    at: nextDay(1.5),
    from: 'Head teacher, {{draw.trust}}',
    to: ['product-owner'],
    channel: 'mail',
    subject: 'One sentence for 1,400 pupils at 08:50',
    body: 'Parents are asking and assembly is at ten to nine. I need one sentence on {{org.product.lantern}} that I can stand behind. Is it safe to have on our screens today? What is switched off? And whom does a worried colleague ring?',
    replies: [
      {
        id: 'safe',
        label:
          'You can tell them that it’s safe on your screens today: the part that failed was switched off.',
        then: [],
      },
      {
        id: 'what-is-off',
        label:
          'Tell them what is off, what still works, and that we don’t call it fixed. Colleagues ring me.',
        sound: true,
        then: [],
      },
      {
        id: 'leave-off',
        label:
          'If you aren’t easy with it, leave it off today; nobody loses work. Worried colleagues ring me.',
        sound: true,
        then: [],
      },
    ],
    expectedAction: 'A sentence that matches what is really in force, a contact, and support lines.',
    tests: 'Tenant notice; truth about Schools.',
  },
  {
    id: 'transcripts',
    at: nextDay(2),
    from: 'Nils Aaberg, data science',
    to: ['safety-lead'],
    channel: 'mail',
    subject: 'Raw transcripts for the classifier',
    body: 'Morning! Could you drop the raw transcripts of the flagged sessions into our shared bucket? Unredacted, all of them, they’re exactly what we need. We could have a retrain going by lunch. I’m assuming it’s fine since it’s for safety?',
    replies: [
      {
        id: 'refuse',
        label:
          'No raw transcripts of minors. Send purpose and need; privacy and I will look at a redacted set.',
        sound: true,
        then: [],
      },
      {
        id: 'no-text',
        label:
          'Not the text. Ids, versions and scores I can ask infrastructure for today. Would that help you?',
        sound: true,
        then: [],
      },
      {
        id: 'share',
        label:
          'For safety work, yes: the bucket is open to your group until noon. Delete it when you’re done.',
        then: [
          { do: 'setFlag', flag: 'transcriptsShared', value: true },
          { do: 'deliver', inject: 'access-alert', afterMs: minutes(2) },
        ],
      },
    ],
    expectedAction: 'Refuse raw access; offer a redacted set with a purpose and an access list.',
    tests: 'Need to know; reuse of a minor’s data.',
  },
  {
    id: 'ag-staffer',
    at: nextDay(2.5),
    from: 'Online safety supervision, Ofcom',
    to: ['legal-privacy'],
    channel: 'regulator',
    subject: 'Informal request: {{org.product.lantern}} and a child in England',
    body: 'We have seen the reports about {{org.product.lantern}} and a 15-year-old. This is not yet a formal information request. Two questions: do you regard the service, or its gallery of personas, as within the Online Safety Act, and if so when was your children’s risk assessment last reviewed? Please preserve the records concerned. A reply this week would help us.',
    replies: [
      {
        id: 'assert',
        label:
          'We are not a user-to-user service, so the Act is not engaged. Happy to help informally, of course.',
        then: [
          { do: 'setFlag', flag: 'legalImprovised', value: true },
          { do: 'deliver', inject: 'assert-questioned', afterMs: minutes(2) },
        ],
      },
      {
        id: 'in-writing',
        label:
          'Thank you. Counsel will reply in writing this week, and will say which records are under hold.',
        sound: true,
        then: [],
      },
      {
        id: 'counsel-calls',
        label:
          'Thank you. May counsel call you this morning to agree what you need first? Writing will follow.',
        sound: true,
        then: [],
      },
    ],
    expectedAction:
      'Acknowledge, name who answers and when, say what is preserved; claim nothing about the law.',
    tests: 'No improvised legal claims.',
  },
  {
    id: 'breakfast-radio',
    at: nextDay(4),
    from: 'Producer, a national breakfast programme',
    to: ['comms'],
    channel: 'phone',
    subject: 'Live at 09:10?',
    body: 'Hiya, it’s seven minutes, live, you and a child psychiatrist. We’d love whoever runs this. Three questions: is it safe this morning, how many children, whose fault was it. It’s a guest or an empty chair I’m afraid, and I need to know by twenty to.',
    phoneScript:
      'You are friendly and fast. Live at 09:10, seven minutes, a child psychiatrist beside them.\nThree questions: is it safe, how many, whose fault? A guest or an empty chair.\nIf offered a statement, ask whether you may read all of it, and who it is from.',
    replies: [
      {
        id: 'engineer',
        label:
          'You can have one of the engineers who built it: parents deserve somebody who knows the detail.',
        then: [{ do: 'setFlag', flag: 'secondVoice', value: true }],
      },
      {
        id: 'statement',
        label:
          'No live guest this morning. Please read our statement in full, and quote the person under it.',
        sound: true,
        then: [],
      },
      {
        id: 'not-today',
        label:
          'Not live, and not today. Our spokesperson can speak with you when there’s something to explain.',
        sound: true,
        then: [],
      },
    ],
    expectedAction: 'One voice: the cleared statement, or the named spokesperson.',
    tests: 'Single spokesperson on the second day.',
  },
  {
    id: 'notice-letters',
    at: nextDay(4.5),
    from: 'Ines Faulk, contracts',
    to: ['legal-privacy', 'product-owner'],
    channel: 'mail',
    subject: 'Clause 11.2 letters: last safe hour 14:10',
    satisfiedBy: fact('outreach.schools'),
    body: 'Counted from the parent’s report, to be safe, the 24 hours end at 14:10 today. The draft has facts, steps taken and a contact; no cause. The list of districts and trusts with affected sessions is in the vault. Do I send to those only, or to all 212? Nothing goes without a yes.',
    replies: [
      {
        id: 'all-customers',
        label: 'All 212, one text. Nobody should have to ask us whether they’re on some list or not.',
        then: [],
      },
      {
        id: 'on-the-list',
        label: 'Those on the list only, well before 14:10. Let me read the last draft before it goes.',
        sound: true,
        then: [],
      },
      {
        id: 'call-first',
        label: 'Those on the list, each with a call before the letter lands. Nobody else gets one.',
        sound: true,
        then: [],
      },
    ],
    expectedAction: 'Notify the affected districts and trusts in time; record the basis.',
    tests: 'Contract notice on time, to the right ones.',
  },
  {
    id: 'pir-owners',
    at: nextDay(6),
    from: 'Incident record',
    to: ['incident-commander'],
    channel: 'notice',
    subject: 'INC-88213: fields for closing',
    body: 'Review: owner, date. Decision: next look, owner. Tests to keep: list. People who wrote to us: contact for each. Policy 4.6: closes when every field has a name and a time.',
    expectedAction: 'Name owners and times; keep the multi-turn set as a regression test.',
    tests: 'Closing with owners.',
  },
  {
    id: 'outreach-draft',
    at: nextDay(7),
    satisfiedBy: fact('outreach.accounts'),
    from: '{{draw.agent}}, support',
    to: ['support-lead', 'legal-privacy'],
    fallbackTo: 'safety-lead',
    channel: 'mail',
    subject: 'I will not send this one',
    body: 'From upstairs, for the affected accounts: "We are sorry if you were offended by a rare AI error." I won’t. What goes instead: what happened, that we’re sorry, where to find support, a name? And it goes to the account, yes? Not everyone at home knows, and that’s theirs to tell.',
    expectedAction:
      'Outreach to the account: acknowledgement, apology, support, a human contact; no guardian by default.',
    tests: 'Outreach that does not out a teenager.',
  },
];
