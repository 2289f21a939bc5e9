import { expect, it, test } from 'vitest';
import { castOf, desksTyped, meant, subjectOf } from '../../client/screens/facilitator/console/shelf/cast.ts';
import { mselRow } from '../support/mselRow.ts';

// An inject in under ten seconds: who, to whom and what from a few keys.

const rows = [
  mselRow('a', { from: 'Niamh Tully', channel: 'ticket', to: ['safety-lead'] }),
  mselRow('b', { from: 'Niamh Tully', channel: 'chat', to: ['safety-lead'] }),
  mselRow('c', { from: 'Niamh Tully', channel: 'chat', to: ['comms'] }),
  mselRow('d', { from: 'Orla Keane, privacy desk', channel: 'mail', to: ['legal-privacy'] }),
  mselRow('e', { from: 'Me', own: { keptAt: null } }),
];
const desks = [
  { role: 'incident-commander' as const, short: 'IC' },
  { role: 'safety-lead' as const, short: 'SL' },
  { role: 'comms' as const, short: 'CP' },
];

it('knows the cast with how and to whom they mostly write, and not what a facilitator made up', () => {
  expect(castOf(rows)).toEqual([
    { name: 'Niamh Tully', channel: 'chat', to: ['safety-lead'] },
    { name: 'Orla Keane, privacy desk', channel: 'mail', to: ['legal-privacy'] },
  ]);
});

test.each([
  ['ni', ['Niamh Tully']],
  ['Ké', ['Orla Keane, privacy desk']],
  ['desk', ['Orla Keane, privacy desk']],
  ['', []],
  ['zz', []],
])('"%s" means %j', (typed, names) => {
  expect(meant(castOf(rows), typed).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['1', ['incident-commander']],
  ['13', ['incident-commander', 'comms']],
  ['sl, ic', ['safety-lead', 'incident-commander']],
  ['SL sl', ['safety-lead']],
  ['all', ['incident-commander', 'safety-lead', 'comms']],
  ['', []],
  ['9', null],
  ['qq', null],
])('desks typed "%s"', (typed, roles) => {
  expect(desksTyped(desks, typed)).toEqual(roles);
});

test.each([
  ['Who closes this? I am in a meeting.', 'Who closes this?'],
  ['One line.', 'One line'],
  ['No end', 'No end'],
  [
    'A very long sentence that goes on and on and says nothing that anybody could read in one breath at all',
    'A very long sentence that goes on and on and says nothing that…',
  ],
])('the subject of "%s"', (text, subject) => {
  expect(subjectOf(text)).toBe(subject);
});
