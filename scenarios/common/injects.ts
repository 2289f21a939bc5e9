import type { InjectRow } from '../../shared/scenario/msel.ts';
import { minutes } from '../../shared/time.ts';
import { all, fact, firstHour } from './predicates.ts';

/** What one variant says otherwise: fields of shared rows, rows of its own, and shared rows that could never be true there. */
export interface OwnInjects {
  changed?: Partial<Record<string, Partial<Omit<InjectRow, 'id'>>>>;
  added?: readonly InjectRow[];
  dropped?: readonly string[];
}

export function injectsOf(
  rows: readonly InjectRow[],
  { changed = {}, added = [], dropped = [] }: OwnInjects,
): InjectRow[] {
  const known = new Set(rows.map(({ id }) => id));
  for (const id of [...Object.keys(changed), ...dropped])
    if (!known.has(id))
      throw new Error(`A variant changes or drops the inject "${id}", which is not shared.`);
  return [
    ...rows
      .filter(({ id }) => !dropped.includes(id))
      .map((row): InjectRow => ({ ...row, ...changed[row.id] })),
    ...added,
  ];
}

// The minute in which the commander is wanted elsewhere, the same in every story: the region `chair` of `regions.ts` runs on it.

export const pulledAway: InjectRow = {
  id: 'pulled-away',
  at: minutes(22),
  when: fact('commander', 'incident-commander'),
  because: 'the {{org.role.incident-commander|lower}} did not have command',
  from: 'Dagny Holm, site duty desk',
  to: ['incident-commander'],
  channel: 'phone',
  subject: 'You are needed elsewhere, now',
  body: '{{draw.pull}} I know that you are on something. Yes or no, please, and if it is yes: who has your incident while you are gone?',
  phoneScript:
    'You need the commander for six minutes and you need to know now.\nIf they say yes, ask who has the incident, then take them out of the room until you have counted five minutes.\nIf they say no, thank them and hang up.',
  replies: [
    { id: 'hand-over', label: 'Yes, in a minute. I am handing over command first.', then: [] },
    {
      id: 'step-out',
      label: 'Yes, coming now. They can manage a few minutes without me.',
      then: [{ do: 'setFlag', flag: 'commanderAway', value: true }],
    },
    { id: 'stay', label: 'No. I cannot leave this. Ask the next name on the rota.', then: [] },
  ],
  expectedAction: 'Hand over by name, have it accepted aloud, then go; or say no.',
  tests: 'Explicit hand-off of command.',
};

export const rotaGivesUp: InjectRow = {
  id: 'rota-gives-up',
  from: 'Dagny Holm, site duty desk',
  to: ['incident-commander'],
  channel: 'chat',
  subject: 'Took your silence for a no',
  body: 'I needed a yes or a no and got neither for three minutes, so I have woken somebody else. It is handled. Next time a no is fine; a no in ten seconds is better.',
  expectedAction: 'None. Note it for the review.',
  tests: 'A call for the commander needs an answer.',
};

export const whoHasCommand: InjectRow = {
  id: 'who-has-command',
  when: all(firstHour, { fact: 'commander', is: 'incident-commander' }, { fact: 'handOffOpen', is: false }),
  because: 'command had been handed over',
  from: 'Bridge bot',
  to: ['model-owner', 'safety-lead', 'product-owner', 'legal-privacy', 'comms'],
  channel: 'chat',
  subject: 'The commander has left the bridge',
  body: 'Two minutes ago, without a hand-off in the log. Five people are on the line. Who has command? Say it, have it accepted, log it.',
  expectedAction: 'Reach the commander and have command handed over by name.',
  tests: 'No gap in command.',
};

export const backAtDesk: InjectRow = {
  id: 'back-at-desk',
  when: all(firstHour, { fact: 'commander', isNot: 'incident-commander' }),
  because: 'the commander had taken it back, or the first act was over',
  from: 'Dagny Holm, site duty desk',
  to: ['incident-commander'],
  channel: 'chat',
  subject: 'Done, thank you',
  body: 'That is settled and you can go back. Somebody else has your chair now: ask for their picture first, and take it back the way you gave it.',
  expectedAction: 'Be briefed; take command back explicitly, or leave it where it is.',
  tests: 'Hand-off back.',
};
