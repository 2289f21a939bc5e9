import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { all, fact, not, replied } from '../../common/predicates.ts';

/** The executive has been answered, and not with a yes: own words count. */
const heldBack = all(fact('answered.exec-deny'), not(replied('exec-deny', 'agree')));

/** What comes in these minutes only because of something done or left undone. */
export const openingIf: InjectRow[] = [
  {
    id: 'unowned',
    when: not(fact('declared')),
    because: 'an incident had been declared',
    from: 'Ticket watchdog',
    to: ['incident-commander'],
    channel: 'pager',
    subject: 'Two items, no owner',
    body: 'Open for 4:00: one press inquiry and one monitoring alert, same product. Incident: none. Severity: none. Owner: none. Escalation to the duty list at 5:00.',
    expectedAction: 'Declare and page.',
    tests: 'Nobody owns it.',
  },
  {
    id: 'filed-as-press',
    when: not(fact('declared')),
    because: 'an incident had been declared',
    from: 'Dagny Holm, site duty desk',
    to: ['incident-commander'],
    channel: 'chat',
    subject: 'filed as press then',
    body: 'nobody objected so it’s down as press: one desk, no clock, no switches. fyi two people have asked me by now whether we can turn something off. told them i don’t know who to ask',
    expectedAction: 'Declare.',
    tests: 'Safety treated as a press matter.',
  },
  {
    id: 'distress',
    when: fact('rawExposed'),
    because: 'the outputs had been taken down',
    from: 'Sandy Pell, review team',
    to: ['legal-privacy', 'safety-lead'],
    channel: 'chat',
    subject: 'That is about my family',
    body: 'I belong to the group those lines are about, and I found them in #general between a birthday and the lunch menu. I can do this work; I have for years. I do not want to be ambushed by it. Please have whoever can take it down do so, and say in there that it should not have been posted.',
    expectedAction: 'Remove it, say so in the channel, offer Sandy and others time away from it.',
    tests: 'Raw content and the people it is about.',
  },
  {
    id: 'exec-post',
    when: not(heldBack),
    because: 'communications had given a reason not to',
    from: 'Social monitor',
    to: ['comms', 'legal-privacy'],
    channel: 'social',
    subject: 'Posted from the executive’s own account',
    body: '"The images going round are fabricated. Do better." 6,000 views in 2 minutes. Quoted by {{draw.outlet}} with a question mark. The poster of {{draw.deal.first}} has answered with a screen recording. Clearance on file: none.',
    replies: [
      {
        id: 'correct',
        label:
          'Have it withdrawn in public, now: "I spoke before we had checked. We are checking, and will say what we find."',
        then: [{ do: 'setFlag', flag: 'denialCorrected', value: true }],
        sound: true,
      },
      {
        id: 'brand-reply',
        label:
          'Answer under it from the brand account: "We have not finished checking. That post did not speak for us."',
        then: [{ do: 'setFlag', flag: 'denialCorrected', value: true }],
        sound: true,
      },
      {
        id: 'stand',
        label:
          'Leave it for now. Taking it back would make a second story; the statement can put it right in half an hour.',
        then: [],
      },
    ],
    then: [{ do: 'setFlag', flag: 'denialOut', value: true }],
    expectedAction: 'Correct it in public at once, by name; go on checking.',
    tests: 'A public untruth, and whether it is taken back.',
  },
  {
    id: 'exec-steps-back',
    from: '{{draw.exec}}',
    to: ['comms'],
    channel: 'chat',
    subject: 'Re: They’re fake. Say so.',
    body: 'Fine. Holding. But I see the words before the world does. And tell me which of the five I may be angry about.',
    expectedAction: 'Send the cleared words when they go out.',
    tests: 'Keeping a promise made upwards.',
  },
];
