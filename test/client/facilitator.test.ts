import { describe, expect, test } from 'vitest';
import { layMsel } from '../../client/screens/facilitator/console/events/eventWords.ts';
import { timeTyped } from '../../client/screens/facilitator/console/events/timeTyped.ts';
import { stepsBetween } from '../../client/screens/facilitator/console/story/worldSteps.ts';
import {
  desksOf,
  PRESETS,
  presetOf,
  SOLO_ROLES,
  soloDesks,
  startWarnings,
  wouldLose,
} from '../../client/screens/facilitator/seatPlans.ts';
import { standardAssignments } from '../../server/programme/seating.ts';
import type { LobbySeat } from '../../shared/api.ts';
import { seatsBody } from '../../shared/api.ts';
import type { MselRow } from '../../shared/protocol.ts';
import { CORE_ROLES } from '../../shared/roles.ts';
import { HOUR, MINUTE, SECOND } from '../../shared/time.ts';
import { mselRow } from '../support/mselRow.ts';

const lobby = (names: Record<string, string> = {}): LobbySeat[] =>
  standardAssignments().map(({ seat, roles }) => ({
    seat,
    roles,
    titles: roles.map(String),
    occupant: names[seat] ? 'person' : 'free',
    name: names[seat] ?? null,
    pager: null,
    ready: false,
    connected: true,
    awaySince: null,
    steppedOut: null,
  }));

describe('folding', () => {
  test.each(PRESETS)(
    '$people people: every core role has one seat, and the server takes the plan',
    (preset) => {
      const roles = preset.desks.flatMap((desk) => desk.roles);
      expect(new Set(roles).size).toBe(roles.length);
      expect(roles).toEqual(expect.arrayContaining([...CORE_ROLES]));
      expect(preset.desks.filter(({ occupant }) => occupant === 'person')).toHaveLength(preset.people);
      expect(seatsBody.safeParse({ seats: preset.desks }).success).toBe(true);
    },
  );

  test('the standard lobby is the preset of six', () => {
    expect(presetOf(lobby())?.people).toBe(6);
  });

  test('single-desk practice seats one person and colleagues elsewhere', () => {
    for (const role of SOLO_ROLES) {
      const people = soloDesks(role).filter(({ occupant }) => occupant === 'person');
      expect(people).toHaveLength(1);
      expect(people[0]?.roles).toContain(role);
    }
  });

  test('names who would lose a seat, and nobody else', () => {
    const seats = lobby({ 'seat-ic': 'Maya', 'seat-po': 'Wei' });
    const four = PRESETS.find(({ people }) => people === 4)!;
    expect(wouldLose(seats, four.desks)).toEqual(['Wei']);
    expect(wouldLose(seats, desksOf(seats))).toEqual([]);
  });

  test('warns of empty seats, untested pagers and people who are away', () => {
    expect(startWarnings(lobby())).toEqual([expect.stringContaining('Nobody has taken a seat')]);
    const seats = lobby({ 'seat-ic': 'Maya' }).map((seat) => ({ ...seat, connected: false }));
    expect(startWarnings(seats).join(' ')).toMatch(/colleagues.*not tested: Maya.*Not connected: Maya/);
  });
});

test.each([
  ['14:30', 14 * MINUTE + 30 * SECOND],
  ['T+14:30', 14 * MINUTE + 30 * SECOND],
  ['7', 7 * MINUTE],
  ['18:25:00', 18 * HOUR + 25 * MINUTE],
  ['14:75', null],
  ['soon', null],
  ['', null],
])('a typed time: %s', (typed, at) => {
  expect(timeTyped(typed)).toBe(at);
});

test('the events list puts what came before what comes, and what has no time apart', () => {
  const rows = [
    mselRow('later', { dueAt: 9 * MINUTE }),
    mselRow('caused', { state: 'waiting' }),
    mselRow('aside', { state: 'shelved', dueAt: 5 * MINUTE }),
    mselRow('first', { state: 'delivered', dueAt: 0, deliveredAt: MINUTE }),
    mselRow('held back', { state: 'held', dueAt: 2 * MINUTE }),
    mselRow('planned', { state: 'waiting', dueAt: 20 * MINUTE }),
  ];
  const ids = (list: MselRow[]) => list.map(({ inject }) => inject);
  const all = layMsel(rows, 'all', '');
  expect(ids(all.past)).toEqual(['first']);
  expect(ids(all.coming)).toEqual(['held back', 'later', 'planned']);
  expect(ids(all.shelf)).toEqual(['caused', 'aside']);
  expect(ids(layMsel(rows, 'held', '').coming)).toEqual(['held back']);
  expect(ids(layMsel(rows, 'all', 'LATER').coming)).toEqual(['later']);
});

test('the true share starts an act with what held when it began', () => {
  const changes = [
    { at: 5 * MINUTE, residual: 0.4 },
    { at: 70 * MINUTE, residual: 0.1 },
  ];
  expect(stepsBetween([], 0, MINUTE)).toEqual([
    { at: 0, residual: 1 },
    { at: MINUTE, residual: 1 },
  ]);
  expect(stepsBetween(changes, 60 * MINUTE, 80 * MINUTE).map(({ residual }) => residual)).toEqual([
    0.4, 0.1, 0.1,
  ]);
});
