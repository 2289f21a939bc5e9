import { describe, expect, it } from 'vitest';
import {
  followsFrom,
  lostPlaceholders,
} from '../../client/screens/facilitator/console/events/consequences.ts';
import { minutes } from '../../shared/time.ts';
import { mselRow } from '../support/mselRow.ts';

// What a facilitator is shown before an inject is changed.

const short = (role: string): string => role.slice(0, 2).toUpperCase();
const around = (rows: ReturnType<typeof mselRow>[]) => ({
  rows,
  now: minutes(5),
  actEndsAt: minutes(36),
  short,
});
const words = (follows: ReturnType<typeof followsFrom>) => follows.map((item) => item.words);

describe('moving an inject', () => {
  const cause = mselRow('cause', { dueAt: minutes(16), subject: 'A street name' });
  const later = mselRow('later', { dueAt: minutes(20), subject: 'Second screenshot' });
  const row = mselRow('row', {
    dueAt: minutes(18),
    links: { brings: ['later'], needs: ['cause'], story: ['press'] },
    criteria: ['Declared in five minutes'],
  });
  const rows = [cause, row, later];

  it('between its cause and what comes of it nothing is wrong', () => {
    const follows = followsFrom(row, { at: minutes(17) }, around(rows));
    expect(follows.filter(({ warns }) => warns)).toEqual([]);
    expect(words(follows)).toEqual([
      'The story waits for it: press.',
      'Not scored then, unless it is earned in full: Declared in five minutes.',
    ]);
  });

  it('before its cause, or behind what depends on it, it says so', () => {
    expect(words(followsFrom(row, { at: minutes(15) }, around(rows)))[0]).toBe(
      'It would come before “A street name” at T+16:00, which leads to it.',
    );
    expect(words(followsFrom(row, { at: minutes(25) }, around(rows)))[0]).toBe(
      '“Second screenshot” at T+20:00 depends on it and would come first.',
    );
  });

  it('a cause that has come is no obstacle, one that was skipped may never come', () => {
    const came = mselRow('cause', { state: 'delivered', deliveredAt: minutes(4), dueAt: null });
    expect(followsFrom(row, { at: minutes(15) }, around([came, row])).some(({ warns }) => warns)).toBe(false);
    const skipped = mselRow('cause', { state: 'skipped', dueAt: minutes(16), subject: 'A street name' });
    expect(words(followsFrom(row, { at: minutes(25) }, around([skipped, row])))[0]).toContain(
      'may never come',
    );
  });

  it('after the end of the act', () => {
    expect(words(followsFrom(row, { at: minutes(36) }, around(rows)))).toContain(
      'The act ends at T+36:00: nobody reads it before the next one.',
    );
  });

  it('a fourth in ten minutes at one desk, not a third, and not at another desk', () => {
    const others = [10, 12, 14].map((minute) =>
      mselRow(`at-${minute}`, { dueAt: minutes(minute), to: ['comms'] }),
    );
    const mine = mselRow('mine', { dueAt: minutes(30), to: ['comms'] });
    const all = [...others, mine];
    expect(words(followsFrom(mine, { at: minutes(16) }, around(all)))).toEqual([
      'CO would get 4 in ten minutes from T+10:00.',
    ]);
    expect(followsFrom(mine, { at: minutes(20) }, around(all))).toEqual([]);
    expect(followsFrom(mine, { at: minutes(16), to: ['model-owner'] }, around(all))).toEqual([]);
    const out = all.map((item) => (item.inject === 'at-12' ? { ...item, state: 'skipped' as const } : item));
    expect(followsFrom(mine, { at: minutes(16) }, around(out))).toEqual([]);
  });
});

it('other desks may be crowded at the same time, and other words leave the picture as it is', () => {
  const others = [10, 12, 14].map((minute) =>
    mselRow(`at-${minute}`, { dueAt: minutes(minute), to: ['comms'] }),
  );
  const row = mselRow('row', {
    dueAt: minutes(15),
    to: ['model-owner'],
    attachments: [{ kind: 'table', title: 'A list', columns: [], rows: [] } as never],
  });
  expect(words(followsFrom(row, { to: ['comms'] }, around([...others, row])))).toEqual([
    'CO would get 4 in ten minutes from T+10:00.',
  ]);
  expect(words(followsFrom(row, { hasNewWords: true }, around([row])))).toEqual([
    'The picture that comes with it stays as it is.',
  ]);
  expect(followsFrom(row, {}, around([row]))).toEqual([]);
});

it('a placeholder that was written over is named', () => {
  const before = 'Still {{share.live|percent}} at {{at|time}}';
  expect(lostPlaceholders(before, 'Still some at {{at|time}}')).toEqual(['{{share.live|percent}}']);
  expect(lostPlaceholders(before, before)).toEqual([]);
});
