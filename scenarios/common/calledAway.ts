import type { InjectRow } from '../../shared/scenario/msel.ts';
import { minutes } from '../../shared/time.ts';
import type { Desk } from './desks.ts';
import { called, DESKS, pullOf } from './desks.ts';
import { all, any, fact, firstHour, not } from './predicates.ts';

// The minute in which somebody on the call is wanted elsewhere, the same in every story. The seed deals who, when, and whether at all
// (`beats.ts`); the regions of `calledAwayRegions.ts` run on these rows. Each row's `at` is what the par plan is written by.

const FROM = 'Dagny Holm, site duty desk';
const NOMINAL = minutes(22);
const commands = fact('commander', 'incident-commander');

const commander: InjectRow[] = [
  {
    id: 'pulled-away',
    at: NOMINAL,
    when: commands,
    because: 'the {{org.role.incident-commander|lower}} did not have command',
    from: FROM,
    to: ['incident-commander'],
    channel: 'phone',
    subject: 'You are needed elsewhere, now',
    body: '{{draw.pull}} I know that you are on something. Yes or no, please, and if it is yes: who has your incident while you are gone?',
    phoneScript:
      'You need the commander for six minutes and you need to know now.\nIf they say yes, ask who has the incident, then take them out of the room until you have counted five minutes.\nIf they say no, thank them and hang up.',
    replies: [
      {
        id: 'hand-over',
        label: 'Yes, in a minute. I will hand over command first.',
        then: [],
        sound: true,
      },
      {
        id: 'step-out',
        label: 'Yes, coming now. They can manage a few minutes without me.',
        then: [{ do: 'setFlag', flag: 'commanderAway', value: true }],
      },
      {
        id: 'stay',
        label: 'No, not during this one. Please ask the next name on the list.',
        then: [],
        sound: true,
      },
    ],
    expectedAction: 'Hand over by name to the deputy, have it accepted aloud, then go; or say no.',
    tests: 'Explicit hand-off of command.',
  },
  {
    id: 'fire-alarm',
    at: NOMINAL,
    when: commands,
    because: 'the {{org.role.incident-commander|lower}} did not have command',
    from: FROM,
    to: ['incident-commander'],
    channel: 'phone',
    subject: 'Fire panel on your floor',
    body: 'The wardens want everybody out, you included. Six minutes if it is a false one. Who has your incident while you stand on the pavement?',
    phoneScript:
      'You want the floor empty: the alarm is real until the brigade says otherwise.\nThe commander may not stay; do not argue about it.\nAsk who has the incident, then take them out of the room until you have counted five minutes.',
    replies: [
      {
        id: 'hand-over',
        label: 'Coming down. First I will say on the bridge who has command.',
        then: [],
        sound: true,
      },
      {
        id: 'by-phone',
        label: 'Coming down now. I will hand over by phone on the way down the stairs.',
        then: [],
        sound: true,
      },
      {
        id: 'step-out',
        label: 'Coming now. They can manage for a few minutes without me.',
        then: [{ do: 'setFlag', flag: 'commanderAway', value: true }],
      },
    ],
    expectedAction: 'Leave the building; hand over by name to the deputy on the way.',
    tests: 'Explicit hand-off of command when staying is no choice.',
  },
  {
    id: 'not-needed',
    at: NOMINAL,
    from: FROM,
    to: ['incident-commander'],
    channel: 'chat',
    subject: 'You were next on my list',
    body: 'Somebody had to go downstairs for six minutes, and you were next after the one who took it. If it comes again I will ring you. Have a name ready for whoever would run your incident then.',
    asksNothing: true,
    expectedAction: 'Page the deputy commander now, before somebody has to leave.',
    tests: 'A second commander before the minute.',
  },
];

const deskRow = (desk: Desk): InjectRow => {
  const { role, asks, flag, replies } = DESKS[desk];
  return {
    id: called(desk),
    at: NOMINAL,
    from: FROM,
    to: [role, 'incident-commander'],
    channel: 'phone',
    subject: `{{org.role.${role}}}: needed elsewhere, now`,
    body: `{{draw.${pullOf(desk)}}} Yes or no, please. If it is yes: ${asks} I have copied your commander.`,
    phoneScript:
      'You need the person at this desk for six minutes.\nIf they say yes, ask who has the desk, then take them out of the room until you have counted five minutes.\nIf they say no, thank them and hang up.',
    replies: [
      { id: 'cover', label: replies.cover, then: [], sound: true },
      {
        id: 'step-out',
        label: replies.stepOut,
        then: [{ do: 'setFlag', flag, value: true }],
      },
      { id: 'stay', label: replies.stay, then: [], sound: true },
    ],
    expectedAction: 'Page the second on call, say on the bridge who has the desk, then go; or say no.',
    tests: 'A desk is covered by name before it is left.',
  };
};

/** The rows that a beat deals, for the commander and these desks. */
export const calledAway = (...desks: Desk[]): InjectRow[] => [...commander, ...desks.map(deskRow)];

const gaveUp = (id: string, to: InjectRow['to']): InjectRow => ({
  id,
  from: FROM,
  to,
  channel: 'chat',
  subject: 'Took your silence for a no',
  body: 'I needed a yes or a no and got neither for three minutes, so I have woken somebody else. It is handled. Next time a no is fine; a no in ten seconds is better.',
  expectedAction: 'None. Note it for the review.',
  tests: 'A call for somebody on the bridge needs an answer.',
});

const leftOpen = (desk: Desk): InjectRow => ({
  id: `${desk}-left`,
  when: all(firstHour, not(any(fact(`answered.${DESKS[desk].second}`), fact(`paged.${DESKS[desk].second}`)))),
  because: 'their second on call had been paged or was there, or the first act was over',
  from: 'Bridge bot',
  to: ['incident-commander'],
  channel: 'chat',
  subject: `{{org.role.${DESKS[desk].role}}} has left the bridge`,
  body: 'Left two minutes ago. On the bridge for that desk: nobody. Answered for it since the call began: no second on call.',
  expectedAction: 'Page the second on call for that desk, and say on the bridge who has it.',
  tests: 'No desk without somebody.',
});

const back = (id: string, to: InjectRow['to']): InjectRow => ({
  id,
  when: firstHour,
  because: 'the first act was over',
  from: FROM,
  to,
  channel: 'chat',
  subject: 'Done, thank you',
  body: 'That is settled and you can go back. Your second has the desk: ask what came and what was promised before you take it again.',
  asksNothing: true,
  expectedAction: 'Be briefed by whoever had the desk, and say that you have it again.',
  tests: 'Hand-off back.',
});

/** What follows only because of something done or left undone. */
export const calledAwayIf = (...desks: Desk[]): InjectRow[] => [
  gaveUp('on-call-gives-up', ['incident-commander']),
  ...desks.map((desk) => gaveUp(`${desk}-gives-up`, [DESKS[desk].role])),
  {
    id: 'warden-again',
    from: FROM,
    to: ['incident-commander'],
    channel: 'chat',
    subject: 'You are the last one on the floor',
    body: 'The warden has counted, and you are still up there. Out, please, now. Whoever runs your incident can do it from the pavement.',
    asksNothing: true,
    expectedAction: 'Leave, and hand over command by phone.',
    tests: 'Staying is no choice.',
  },
  {
    id: 'who-has-command',
    when: all(firstHour, commands, { fact: 'handOffOpen', is: false }),
    because: 'command had been handed over, or the first act was over',
    from: 'Bridge bot',
    to: ['model-owner', 'safety-lead', 'product-owner', 'legal-privacy', 'comms'],
    channel: 'chat',
    subject: 'The commander has left the bridge',
    body: 'Two minutes ago, without a hand-off in the log. On the line: five. In command: nobody. Rule 4.2: offered by name, accepted aloud, logged.',
    expectedAction: 'Reach the commander and have command handed over by name.',
    tests: 'No gap in command.',
  },
  ...desks.map(leftOpen),
  {
    id: 'back-at-desk',
    when: all(firstHour, { fact: 'commander', isNot: 'incident-commander' }),
    because: 'the commander had taken it back, or the first act was over',
    from: FROM,
    to: ['incident-commander'],
    channel: 'chat',
    subject: 'Done, thank you',
    body: 'That is settled and you can go back. Somebody else has command now: ask for their picture first, and take it back the way you gave it.',
    asksNothing: true,
    expectedAction: 'Be briefed; take command back explicitly, or leave it where it is.',
    tests: 'Hand-off back.',
  },
  ...desks.map((desk) => back(`${desk}-back`, [DESKS[desk].role])),
];
