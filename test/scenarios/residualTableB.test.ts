import { describe, expect, it } from 'vitest';
import { worldB0 } from '../../scenarios/customer-data-leak/b0/world.ts';
import { worldB1 } from '../../scenarios/customer-data-leak/b1/world.ts';
import { worldB2 } from '../../scenarios/customer-data-leak/b2/world.ts';
import type { Press } from '../../server/kernel/world.ts';
import { firstHeldAt, pristineWorld, readWorld, simulateWorld } from '../../server/kernel/world.ts';
import type { World } from '../../shared/scenario/world.ts';
import { hours, minutes } from '../../shared/time.ts';

// DOMAIN.md 6.2.3 as corrected by R12 and R15: residual the instant after the last switch and, where the source stays open, ten
// minutes after the purge, in per cent of baseline.

/** Every scope of a switch, unless scopes are named: `S1-us+eu`. */
function pressed(world: World, name: string, at = 0): Press {
  const [id = '', scopes] = name.split('-', 2);
  const lever = world.switches.find((item) => item.id === id);
  if (!lever) throw new Error(`no switch ${id}`);
  return { at, switch: id, scopes: scopes?.split('+') ?? lever.scopes.map((scope) => scope.id), options: [] };
}

/** Presses timed so that all take effect at T+40, except that a purge comes last: "the instant after the last switch". */
const AT = minutes(40);
function curveOf(world: World, names: readonly string[]) {
  const presses = names.map((name) => {
    const press = pressed(world, name);
    const lever = world.switches.find(({ id }) => id === press.switch);
    return { ...press, at: AT - (lever?.delayMs ?? 0) };
  });
  return simulateWorld(world, presses, [], hours(3));
}
const at = (world: World, names: readonly string[], time: number) =>
  curveOf(world, names).findLast((point) => point.at <= time)?.residual ?? Number.NaN;
const percent = (share: number) => Math.round(share * 1_000) / 10;
const instant = (world: World, names: readonly string[]) => at(world, names, AT);
const later = (world: World, names: readonly string[]) => at(world, names, AT + minutes(10));

const worlds = { b0: worldB0, b1: worldB1, b2: worldB2 };
type Row = [variant: keyof typeof worlds, names: string[], now: number, tenMinutesOn: number];

const contained: Row[] = [
  ['b0', ['S1', 'S2', 'S3'], 2.1, 2.1],
  ['b0', ['S9', 'S2', 'S3'], 2.7, 2.7],
  ['b0', ['S8', 'S3'], 4.2, 4.2],
  ['b0', ['S7', 'S3'], 4.8, 4.8],
  ['b0', ['S7-tenants', 'S3'], 4.8, 4.8],
  ['b0', ['S6', 'S2', 'S3'], 1.5, 1.5],
  ['b0', ['S12', 'S2', 'S3'], 1.5, 1.5],
  ['b1', ['S11', 'S2', 'S3'], 1.2, 1.2],
  ['b1', ['S8', 'S3'], 4.0, 4.0],
  ['b1', ['S7', 'S3'], 4.8, 4.8],
  ['b2', ['S5', 'S2', 'S3'], 1.5, 1.5],
  ['b2', ['S5', 'S4', 'S2', 'S3'], 1.0, 1.0],
  ['b2', ['S7', 'S3'], 4.8, 4.8],
];
const notContained: Row[] = [
  ['b0', [], 100, 100],
  ['b0', ['S1'], 39.2, 39.2],
  ['b0', ['S1', 'S2'], 12.9, 12.9],
  ['b0', ['S7'], 15.6, 15.6],
  ['b0', ['S5', 'S2', 'S3'], 62.9, 89.2],
  ['b0', ['S4', 'S2', 'S3'], 25.7, 35.9],
  ['b0', ['S1-us+eu', 'S2', 'S3'], 11.2, 15.1],
  ['b0', ['S11', 'S2', 'S3'], 62.9, 89.2],
  ['b0', ['S10', 'S13'], 100, 100],
  ['b1', ['S11', 'S3'], 7.0, 7.0],
  ['b1', ['S1', 'S2', 'S3'], 85.7, 91.4],
  ['b1', ['S5', 'S2', 'S3'], 85.7, 91.4],
  ['b1', ['S6', 'S2', 'S3'], 85.7, 91.4],
  ['b1', ['S9', 'S2', 'S3'], 85.7, 91.4],
  ['b2', ['S1', 'S2', 'S3'], 63.5, 87.2],
  ['b2', ['S4', 'S2', 'S3'], 23.4, 31.7],
  ['b2', ['S6', 'S2', 'S3'], 65.4, 89.9],
  ['b2', ['S11', 'S2', 'S3'], 65.4, 89.9],
];

describe('residual table of B', () => {
  it.each(contained)('%s %j contains the leak at %f %%', (variant, names, now, tenMinutesOn) => {
    expect(percent(instant(worlds[variant], names))).toBe(now);
    expect(percent(later(worlds[variant], names))).toBe(tenMinutesOn);
    expect(later(worlds[variant], names)).toBeLessThanOrEqual(worlds[variant].containedAtOrBelow);
  });

  it.each(notContained)(
    '%s %j does not: %f %%, ten minutes on %f %%',
    (variant, names, now, tenMinutesOn) => {
      expect(percent(instant(worlds[variant], names))).toBe(now);
      expect(percent(later(worlds[variant], names))).toBe(tenMinutesOn);
      expect(later(worlds[variant], names)).toBeGreaterThan(worlds[variant].containedAtOrBelow);
    },
  );

  it('has the streams of the dossier', () => {
    const totals = Object.entries(worlds).map(([id, world]) => [
      id,
      readWorld(world, pristineWorld(world)).ratePerHour,
    ]);
    expect(totals).toEqual([
      ['b0', 540],
      ['b1', 340],
      ['b2', 480],
    ]);
    const live = (world: World) =>
      world.components
        .filter(({ persisted }) => !persisted)
        .reduce((sum, item) => sum + item.baselinePerHour, 0);
    expect([live(worldB0), live(worldB1), live(worldB2)]).toEqual([335, 290, 310]);
  });

  it('has the same levers in every variant, apart from what they do', () => {
    const cards = ({ switches }: World) => switches.map(({ effects: _effects, ...card }) => card);
    expect(cards(worldB1)).toEqual(cards(worldB0));
    expect(cards(worldB2)).toEqual(cards(worldB0));
  });
});

describe('order: purge after the source is closed', () => {
  const press = (name: string, minute: number) => pressed(worldB0, name, minutes(minute));
  const end = (...presses: Press[]) =>
    simulateWorld(worldB0, presses, [], hours(2)).at(-1)?.residual ?? Number.NaN;

  it('a purge before the source closes fills again, and a second purge afterwards holds', () => {
    // Purged at T+4, the source closed only at T+20: by T+14 the cache is what it was.
    const early = [press('S2', 2), press('S3', 5), press('S1', 18)];
    expect(percent(end(...early))).toBe(percent((335 * 0.02 + 145 + 1.8) / 540));
    expect(percent(end(...early, press('S2', 21)))).toBe(2.1);
  });

  it('a source that closes before the cache has filled again leaves it empty', () => {
    expect(percent(end(press('S2', 2), press('S3', 5), press('S1', 8)))).toBe(2.1);
  });

  it('one forgotten region keeps a share of the cache alive', () => {
    const curve = simulateWorld(
      worldB0,
      [press('S1-us+eu', 5), press('S3', 5), press('S2', 8)],
      [],
      hours(1),
    );
    expect(firstHeldAt(curve, worldB0.containedAtOrBelow, worldB0.holdMs, hours(1))).toBeNull();
    expect(percent(curve.at(-1)?.residual ?? Number.NaN)).toBe(15.1);
  });
});
