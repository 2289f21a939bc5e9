import type { InjectRow } from '../../../shared/scenario/msel.ts';
import { leftToTheCommander } from '../../common/injects.ts';
import { any, fact, not } from '../../common/predicates.ts';
import { writtenToByAPerson } from './replies.ts';

/** What comes in these minutes only because of something done or left undone. */
export const openingIf: InjectRow[] = [
  {
    id: 'unowned',
    when: not(fact('declared')),
    because: 'an incident had been declared',
    from: 'Ticket watchdog',
    to: ['incident-commander'],
    channel: 'pager',
    subject: 'LT-88213 has no owner',
    body: 'Age 4:00. Keyword: child. Opened by: 2 desks. Owner: none. Incident: none. Severity: none.',
    expectedAction: 'Declare and page.',
    tests: 'Nobody owns it.',
  },
  {
    id: 'auto-tag',
    when: not(writtenToByAPerson),
    because: 'a person had answered the parent',
    from: 'Queue router',
    to: ['product-owner'],
    channel: 'ticket',
    subject: 'LT-88213 tagged: feedback, P4, 48 hours',
    body: 'Reply by a person: none. Default routing applied. Sent to the reporter: "We aim to answer within two working days." Overridden by: a reply from a person.',
    expectedAction: 'Override: answer as a person.',
    tests: 'Defaults that decide when people do not.',
  },
  {
    id: 'closing-infra',
    when: not(fact('declared')),
    because: 'an incident had been declared',
    from: 'Lena Fischer, platform duty desk',
    to: ['incident-commander'],
    channel: 'chat',
    subject: 'Not infrastructure, closing?',
    body: 'platform side is all green, no change in 24 h, everything does what it’s configured to do. and nobody’s declared anything. i’ll close our half of LT-88213 as not infra unless you want it kept open?',
    expectedAction: 'Keep it open, declare.',
    tests: 'Green dashboards read as an answer.',
  },
  {
    id: 'distress',
    when: fact('rawExposed'),
    because: 'the screenshot had been taken down',
    from: 'Bea Montrose, review team',
    to: ['legal-privacy'],
    channel: 'chat',
    subject: 'A child’s chat in #general',
    body: 'Coming to you because it’s a minor’s data. The screenshot is still up. Three of my people opened it before I could stop them; one has gone out for a walk and may not be back today. Please get it taken down by whoever can, find out who else has seen it, and post there that it was wrong. Nobody should find this by scrolling.',
    expectedAction:
      'Say it on the call; safety, infrastructure or the commander purges; log who saw it; offer people a break.',
    tests: 'Raw content and the people it reaches.',
  },
  {
    id: 'swoop-steps-back',
    from: '{{draw.exec}}',
    to: ['incident-commander'],
    channel: 'chat',
    subject: 'Re: Turn it off',
    body: 'No. Yours. One page for the board by 14:45, only what you’d stand behind tomorrow. I’ll keep the others off you.',
    expectedAction: 'Post an update, and the brief for the board by the time given.',
    tests: 'An executive who is told stays out of the way.',
  },
  {
    id: 'swoop-again',
    when: not(any(fact('heard.swoopAnswered'), fact('answered.swoop'))),
    because: 'the commander had answered',
    from: '{{draw.exec}}',
    to: ['product-owner'],
    channel: 'chat',
    subject: 'Since nobody answers me',
    body: 'Asked the commander five minutes ago. Nothing. You own {{org.product.lantern}}. Roll 4.3 back and switch it off. I’ll answer for it.',
    replies: [
      ...leftToTheCommander,
      {
        id: 'comply',
        label: 'On it. I’m asking release engineering to roll it back as we speak.',
        then: [
          { do: 'setFlag', flag: 'swoopComplied', value: true },
          {
            do: 'applySwitch',
            switch: 'model-back',
            scopes: ['us-uk', 'au'],
            by: 'release engineering, on an executive’s word',
          },
        ],
      },
    ],
    expectedAction: 'Send them back to the commander.',
    tests: 'One chain of command.',
  },
];
