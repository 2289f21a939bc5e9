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
    body: 'Parents have read about it and assembly is at 08:50. I need one sentence on {{org.product.lantern}} that I can stand behind. Is it safe to have on our screens today? What is switched off? And whom does a worried colleague ring?',
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
    body: 'Could you drop the raw transcripts of the flagged sessions into our shared bucket? Unredacted, all of them, they are exactly what we need. We could have a retrain going by lunch. It is for safety, so I take it that this is fine.',
    replies: [
      {
        id: 'refuse',
        label:
          'No raw transcripts of minors. Send me purpose and need; privacy and I will look at a redacted set.',
        then: [],
      },
      {
        id: 'share',
        label: 'Good cause. I have opened the bucket for your group.',
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
    from: 'Staff attorney, Office of the California Attorney General (sent 17:40 Pacific)',
    to: ['legal-privacy'],
    channel: 'regulator',
    subject: 'Informal inquiry: self-harm protocol',
    body: 'No file number yet. Your site publishes a self-harm protocol and refers to the companion chatbot statute. We read about a minor and {{org.product.lantern}}. Does that protocol apply to this product, and was it followed here? A short reply today would be welcome.',
    replies: [
      {
        id: 'in-writing',
        label: 'Thank you. Counsel will answer in writing by a named date; records are being preserved.',
        then: [],
      },
      {
        id: 'assert',
        label: 'Yes: the protocol applies to {{org.product.lantern}} and was followed throughout.',
        then: [
          { do: 'setFlag', flag: 'legalImprovised', value: true },
          { do: 'deliver', inject: 'assert-questioned', afterMs: minutes(2) },
        ],
      },
    ],
    expectedAction: 'Acknowledge, give a date, confirm preservation; claim nothing about the law.',
    tests: 'No improvised legal claims.',
  },
  {
    id: 'breakfast-radio',
    at: nextDay(4),
    from: 'Producer, a national breakfast programme',
    to: ['comms'],
    channel: 'phone',
    subject: 'Live at 09:10?',
    body: 'Seven minutes, live, with a child psychiatrist. We would like whoever runs this. We will ask three things: is it safe this morning, how many children, and whose fault was it. It is a guest or an empty chair; I need to know by a quarter to.',
    phoneScript:
      'You are friendly and fast. Live at 09:10, seven minutes, a child psychiatrist beside them.\nThree questions: is it safe, how many, whose fault? A guest or an empty chair.\nIf offered a statement, ask whether you may read all of it, and who it is from.',
    replies: [
      {
        id: 'statement',
        label:
          'No live guest this morning. Please read our statement whole; here is the one person to quote.',
        then: [],
      },
      {
        id: 'engineer',
        label: 'We will send one of the engineers who built it. They know the detail.',
        then: [{ do: 'setFlag', flag: 'secondVoice', value: true }],
      },
    ],
    expectedAction: 'One voice: the cleared statement, or the named spokesperson.',
    tests: 'Single spokesperson on the second day.',
  },
  {
    id: 'notice-letters',
    at: nextDay(4.5),
    from: 'Ines Faulk, Schools contracts',
    to: ['legal-privacy', 'product-owner'],
    channel: 'mail',
    subject: 'Clause 11.2 letters: last safe hour 14:10',
    body: 'Counted from the parent’s report, to be safe, 24 hours end at 14:10 today. The draft holds facts, steps taken and a contact; no cause. The list of districts and trusts with affected sessions is in the vault. Do they go to those only, or to all 212? I send nothing without a yes.',
    expectedAction: 'Notify the affected districts and trusts in time; record the basis.',
    tests: 'Contract notice on time, to the right ones.',
  },
  {
    id: 'pir-owners',
    at: nextDay(6),
    from: 'Incident record',
    to: ['incident-commander'],
    channel: 'notice',
    subject: 'What this record still wants',
    body: 'Who owns the review, and by which day. When the decision is looked at again. Which tests are kept for good. Who rings the people that wrote to us. It closes with names or it does not close.',
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
    body: 'From upstairs, for the affected accounts: "We are sorry if you were offended by a rare AI error." I won’t. What goes instead: what happened, that we are sorry, where to find support, a name? And it goes to the account, yes? Not everyone at home knows, and that is theirs to tell.',
    expectedAction:
      'Outreach to the account: acknowledgement, apology, support, a human contact; no guardian by default.',
    tests: 'Outreach that does not out a teenager.',
  },
];
