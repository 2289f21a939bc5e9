import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from '../../server/programme/passwords.ts';
import type { Programme } from '../../server/programme/programme.ts';
import { openProgramme } from '../../server/programme/programme.ts';
import { lockedPlan, replan, standardAssignments } from '../../server/programme/seating.ts';
import { freshCode, normalCode } from '../../server/programme/secrets.ts';
import { newDrillBody } from '../../shared/api.ts';
import { CORE_ROLES } from '../../shared/roles.ts';

let dir = '';
let now = 1_000_000;
let programme: Programme;
const file = (): string => join(dir, 'programme.db');
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'muster-programme-'));
  programme = openProgramme(file(), () => now);
});
afterEach(() => {
  programme.close();
  rmSync(dir, { recursive: true, force: true });
});
const settings = newDrillBody.parse({ scenario: 'tiny', variant: 't0' });
const refusal = (code: string) => expect.objectContaining({ code });

describe('the improvement plan', () => {
  const by = { id: 1, name: 'Fay' };
  const item = { title: 'Second on call', why: '', owner: 'Tomas', due: '', element: '', from: '' } as const;

  it('is there after a restart, and goes with the drill it came from', () => {
    const { drillId } = programme.drills.create(settings);
    programme.improvements.add({ ...item, drillId }, by);
    programme.improvements.add({ ...item, drillId: null, due: '2026-12-12' }, by);
    programme.close();
    programme = openProgramme(file(), () => now);
    expect(programme.improvements.list().map(({ due }) => due)).toEqual(['2026-12-12', '']);
    expect(programme.improvements.list(drillId)).toMatchObject([{ owner: 'Tomas', version: 1 }]);
    programme.drills.erase(drillId);
    expect(programme.improvements.list()).toMatchObject([{ drillId: null }]);
  });
});

describe('seats and their secrets', () => {
  it('a secret is shown once and is nowhere in the file', () => {
    const { drillId } = programme.drills.create(settings);
    const { token } = programme.tickets.claim(drillId, 'seat-ic', 'Ida', false);
    const { key } = programme.tickets.offerDevice(programme.tickets.get(token));
    expect(programme.tickets.holder(token)).toEqual({
      drillId,
      seat: 'seat-ic',
      evaluator: null,
      name: 'Ida',
      observer: false,
    });
    programme.close();
    const bytes = readFileSync(file(), 'latin1');
    expect(bytes).toContain('Ida');
    expect(bytes).not.toContain(token);
    expect(bytes).not.toContain(key);
    programme = openProgramme(file(), () => now);
    expect(programme.tickets.get(token).seat).toBe('seat-ic');
  });

  it('one seat has one person, until they leave it', () => {
    const { drillId } = programme.drills.create(settings);
    const { token } = programme.tickets.claim(drillId, 'seat-ic', 'Ida', false);
    expect(() => programme.tickets.claim(drillId, 'seat-ic', 'Ivo', false)).toThrow(refusal('seatTaken'));
    const { key } = programme.tickets.offerDevice(programme.tickets.get(token));
    programme.tickets.vacate(drillId, 'seat-ic');
    expect(programme.tickets.holder(token)).toBe('revoked');
    expect(() => programme.tickets.claimDevice(key)).toThrow(refusal('keySpent'));
    expect(programme.tickets.claim(drillId, 'seat-ic', 'Ivo', true).name).toBe('Ivo');
  });

  it('a device link works once and for five minutes', () => {
    const { drillId } = programme.drills.create(settings);
    const holder = programme.tickets.get(programme.tickets.claim(drillId, 'seat-ic', 'Ida', false).token);
    const late = programme.tickets.offerDevice(holder).key;
    now += 5 * 60_000 + 1;
    expect(() => programme.tickets.claimDevice(late)).toThrow(refusal('keySpent'));
    const { key } = programme.tickets.offerDevice(holder);
    expect(programme.tickets.claimDevice(key).seat).toBe('seat-ic');
    expect(() => programme.tickets.claimDevice(key)).toThrow(refusal('keySpent'));
  });

  it('observers come without a desk', () => {
    const { drillId } = programme.drills.create(settings);
    const seats = ['a', 'b'].map((name) => programme.tickets.claim(drillId, 'observer', name, true).seat);
    expect(seats).toEqual(['seat-observer-1', 'seat-observer-2']);
  });
});

describe('desks for fewer people', () => {
  it.each([3, 4, 5, 6])('%i people cover every core role', (people) => {
    const groups = Array.from({ length: people }, (): string[] => []);
    for (const [index, role] of CORE_ROLES.entries()) groups[index % people]?.push(role);
    const plan = groups.map((roles, index) => ({ seat: `seat-${index}`, roles, occupant: 'person' }));
    const { assignments } = replan(standardAssignments(), plan as never);
    expect(assignments).toHaveLength(people);
    expect(assignments.flatMap(({ roles }) => roles)).toHaveLength(9);
  });

  it('who stays keeps the seat, who does not is named, and the empty ones get colleagues', () => {
    const before = standardAssignments().map((assignment) => ({
      ...assignment,
      name: assignment.seat === 'seat-po' || assignment.seat === 'seat-ic' ? 'Ann' : null,
    }));
    const plan = [{ seat: 'seat-ic', roles: ['incident-commander'], occupant: 'person' }];
    const { assignments, unseated } = replan(before, plan as never);
    expect(unseated).toEqual(['seat-po']);
    expect(assignments[0]).toMatchObject({ seat: 'seat-ic', name: 'Ann' });
    expect(lockedPlan(standardAssignments()).every(({ occupant }) => occupant === 'colleague')).toBe(true);
  });

  it.each(['seat-facilitator', 'seat-observer-1', 'Seat IC', '__proto__'])('%s is no seat', (seat) => {
    const plan = [{ seat, roles: ['comms'], occupant: 'person' }];
    expect(() => replan([], plan as never)).toThrow(refusal('badSeatPlan'));
  });
});

it('sessions end', async () => {
  const key = programme.accounts.offerSetup();
  const session = await programme.accounts.setUp(key, 'Fay', 'a long enough password');
  expect(programme.accounts.facilitator(session)).toMatchObject({ name: 'Fay' });
  now += 31 * 24 * 3_600_000;
  expect(programme.accounts.facilitator(session)).toBeNull();
});

it('passwords are salted, and never stored', async () => {
  const [one, two] = [await hashPassword('same words'), await hashPassword('same words')];
  expect(one).not.toBe(two);
  expect(await isPassword('same words', one)).toBe(true);
  expect(await isPassword('other words', one)).toBe(false);
  expect(one).not.toContain('same');
});

it('codes have no look-alikes and are read as people type them', () => {
  for (let n = 0; n < 500; n++) expect(freshCode()).toMatch(/^[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}$/);
  expect(['kx74qm', ' KX7 4QM ', 'kx7-4qm'].map(normalCode)).toEqual(Array(3).fill('KX7-4QM'));
  expect(['', 'KX7', 'x'.repeat(50)].map(normalCode)).toEqual([null, null, null]);
});

it("another program's file, and a damaged one, are left alone", () => {
  const other = join(dir, 'other.db');
  writeFileSync(other, 'not a database at all, and long enough to be looked at');
  expect(() => openProgramme(other)).toThrow(/not a database/);
});
