import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { minutes } from '../../../shared/time.ts';
import { calledAway } from '../../common/calledAway.ts';
import { any, effective, fact } from '../../common/predicates.ts';

/** T+20 to T+27: the second wave, the commander’s other life, and those who have to be told. */
export const late: InjectRow[] = [
  {
    id: 'second-wave',
    at: minutes(20),
    from: 'Social monitor',
    to: ['comms'],
    channel: 'social',
    subject: '"Still happening!"',
    body: '{{draw.deal.waveA}} and {{draw.deal.waveB}}: shared as proof that it happens right now, 30,000 views each. Top answer: "All of this is old." Both sides tag our account. New question from the reporter, same thread: "Which of the five are current? You must know by now."',
    replies: [
      {
        id: 'as-shown',
        label:
          'We are checking all five, these two among them. Until that is done we won’t say old, current or fake of any.',
        then: [],
        sound: true,
      },
      {
        id: 'one-place',
        label:
          'We won’t argue under posts. Whoever tags us is asked for the file and its date; what we can show is in our statement.',
        then: [],
        sound: true,
      },
      {
        id: 'old',
        label:
          'Those two are from the spring, as far as our people can tell at a glance, so the claim that it still happens is wrong.',
        then: [],
      },
    ],
    expectedAction:
      'Say what each image is as far as it is shown, and no further; correct neither side by denial.',
    tests: 'Out-of-date evidence needs evidence.',
  },
  ...calledAway('comms', 'safety'),
  {
    id: 'pins',
    at: minutes(22.5),
    satisfiedBy: effective('pinned-to-fallback', 'pinned'),
    from: 'Piet Halloran, capacity planning',
    to: ['model-owner'],
    channel: 'chat',
    subject: 'whom a rollback doesn’t reach',
    body: 'in case anyone says "rollback": everybody moves except the EU enterprise tenants. they bought cv-4.3, by name, until March. cv-mini is six minutes away and their contract says whom to tell. roll back and forget them, and you’ve rolled back most of it',
    expectedAction: 'Say the reach of each switch before one is chosen.',
    tests: 'Pinned tenants: one group forgotten.',
  },
  {
    id: 'hold-checklist',
    at: minutes(23.5),
    satisfiedBy: any(fact('hold.output-samples'), fact('frozen.retention')),
    from: 'Retention register',
    to: ['legal-privacy'],
    channel: 'notice',
    subject: 'Retention of systems named in INC tickets',
    body: 'Sampled outputs with filter scores: 1 day. Request logs: 30 days. Registry and filter configuration: overwritten by the next change, history kept. Press mailbox: 90 days. Hold on file: none that names the samples. Time for a hold to take effect: about 5 minutes.',
    expectedAction: 'Hold the samples and the configuration, or have retention frozen.',
    tests: 'The retention bomb.',
  },
  {
    id: 'reviewer-care',
    at: minutes(24.5),
    satisfiedBy: { fact: 'welfare.readers', isNot: null },
    from: 'Bea Montrose, review team',
    to: ['safety-lead'],
    channel: 'chat',
    subject: 'My two readers',
    body: 'They confirm hits by hand, since eight this morning. One of them is from the group it’s about and will tell you that it’s fine. I can bring two fresh people in, in pairs, fifteen minutes each, redacted first. Nobody has to read these because of who they are, and nobody has to stop because of it. Your call.',
    replies: [
      {
        id: 'rotate',
        label:
          'Rotate now: pairs, fifteen minutes, redacted first. And let each of them choose for themselves.',
        then: [],
        sound: true,
      },
      {
        id: 'ask-each',
        label: 'Bring the fresh pair in, and ask each of your two, alone, what they would like to do next.',
        then: [],
        sound: true,
      },
      {
        id: 'push',
        label:
          'Let them finish this batch, then they’re off for the day. We need the count before it prints.',
        then: [{ do: 'setFlag', flag: 'reviewersPushed', value: true }],
      },
    ],
    expectedAction: 'Rotate, offer the choice, keep exposure short.',
    tests: 'Care for colleagues who read it.',
  },
  {
    id: 'statement-ask',
    at: minutes(25),
    from: 'Femi Adisa, help-centre editor',
    to: ['comms'],
    channel: 'chat',
    subject: 'What do 200 agents say at 14:45?',
    body: 'Their shift starts at 14:45 and people are writing in, in nine languages. I need one paragraph. Without it they’ll improvise, kindly and wrongly; last time half of them wrote "user error". What do they say, what must they not say, and who has cleared it?',
    replies: [
      {
        id: 'plain',
        label:
          'What is in the cleared statement, and not a word more. No causes; sorry, and a person to write to.',
        then: [],
        sound: true,
      },
      {
        id: 'two-lines',
        label:
          'Two lines: we’re sorry you saw this, and a person will answer you. Whoever asks about causes gets handed to us.',
        then: [],
        sound: true,
      },
      {
        id: 'user-error',
        label:
          'That people worked to provoke it, that it’s being blocked, and that ordinary users need not change anything.',
        then: [{ do: 'setFlag', flag: 'blamedUsers', value: true }],
      },
    ],
    expectedAction: 'One cleared paragraph that blames nobody.',
    tests: 'Early claims, two hundred times over.',
  },
  {
    id: 'partner-others',
    at: minutes(25.5),
    satisfiedBy: fact('held.plug-in-publications'),
    from: 'Jo Hartnell, publisher accounts',
    to: ['product-owner'],
    channel: 'chat',
    subject: 'Eleven more partners have the plug-in',
    body: 'They see the same images. Four have rung. I can tell each of them what the plug-in has published under their name since Monday, if somebody pulls the list, and nothing else. I won’t tell anybody "you’re fine" on a feeling.',
    expectedAction: 'Pull the log; tell each what it shows.',
    tests: 'Scope among partners, from a list and not from memory.',
  },
];
