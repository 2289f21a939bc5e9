import { expect, test } from 'vitest';
import { hints } from '../../server/live/console/hints.ts';
import type { Hint } from '../../shared/drill/hints/hint.ts';
import type { MselRow, Receipt } from '../../shared/protocol.ts';
import type { PlayRole } from '../../shared/roles.ts';
import { minutes } from '../../shared/time.ts';
import type { Given } from '../support/given.ts';
import { underWay } from '../support/given.ts';
import { mselRow } from '../support/mselRow.ts';

const row = (
  inject: string,
  minute: number,
  role: PlayRole,
  state: Receipt['state'],
  subject = inject,
): MselRow =>
  mselRow(inject, {
    subject,
    state: 'delivered',
    deliveredAt: minutes(minute),
    receipts: [{ role, state, at: null }],
  });
const unread = ({ c, state, at }: Given, rows: readonly MselRow[]): Hint[] =>
  hints({ compiled: c, state, now: () => at }, rows).filter(({ kind }) => kind === 'unreadMessage');

test('given a message that nobody has read for three minutes, then its desk is named; what was read, or just came, is no hint', () => {
  const drill = underWay({}).until(6);
  const rows = [
    row('old', 2, 'comms', 'delivered'),
    row('read', 2, 'product-owner', 'seen'),
    row('fresh', 5, 'product-owner', 'waiting'),
    row('nobody', 2, 'legal-privacy', 'nobody'),
  ];
  const [only, ...others] = unread(drill, rows);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ roles: ['comms'], since: minutes(2) });
  expect(only?.title).toMatch(/has not read “old”$/);
});

test('given several at one desk, then they are one hint that names the oldest; one more brings a dismissed one back', () => {
  const drill = underWay({}).until(8);
  const rows = [row('second', 3, 'comms', 'waiting'), row('first', 1, 'comms', 'delivered')];
  const [hint] = unread(drill, rows);
  expect(hint?.title).toMatch(/has not read “first” and 1 more$/);
  drill.does('facilitator', 'dismissHint', { hint: hint?.id ?? '' });
  expect(unread(drill, rows)).toEqual([]);
  expect(unread(drill, [...rows, row('third', 4, 'comms', 'waiting')])).toHaveLength(1);
});

test('given a list whose words are hidden, then the hint holds none of them', () => {
  const drill = underWay({}).until(8);
  const [hint] = unread(drill, [row('a', 2, 'comms', 'waiting', '')]);
  expect(hint?.title).toMatch(/has not read a message$/);
});
