import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { dealtBeat } from '../../server/kernel/beats.ts';
import { shuffled } from '../../server/kernel/shuffle.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { MINUTE } from '../../shared/time.ts';

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
const all = Object.values(SCENARIOS).flatMap((variants) => Object.values(variants));
const beatsOf = ({ beats = [] }: Scenario) => beats;
const rowsOf = (scenario: Scenario) =>
  new Set(beatsOf(scenario).flatMap(({ oneOf }) => oneOf.map(({ inject }) => inject)));
/** Minute of each row of a beat under one seed; null where it stays away. */
const times = (scenario: Scenario, seed: number) =>
  new Map(
    shuffled(scenario, seed)
      .msel.filter(({ id }) => rowsOf(scenario).has(id))
      .map(({ id, at }) => [id, at ?? null]),
  );

describe.each(all.map((scenario) => [scenario.variant, scenario] as const))('%s', (_id, scenario) => {
  it('has the beats that a second team would otherwise know', () => {
    const ids = beatsOf(scenario).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['called-away', 'containment-check', 'decision-form']));
    expect(ids.length).toBeGreaterThanOrEqual(7);
  });

  it('deals each beat at least four minutes, or absence, and none for more than 40 % of seeds', () => {
    for (const beat of beatsOf(scenario)) {
      const ways = new Map<string, number>();
      for (const seed of SEEDS) {
        const dealt = dealtBeat(beat, seed);
        const way = dealt ? String(Math.floor(dealt.at / MINUTE)) : 'away';
        ways.set(way, (ways.get(way) ?? 0) + 1);
      }
      expect(ways.size, beat.id).toBeGreaterThanOrEqual(4);
      expect(Math.max(...ways.values()), beat.id).toBeLessThanOrEqual(0.4 * SEEDS.length);
    }
  });

  it('calls somebody else away from one seed to the next, and in some nobody', () => {
    const beat = beatsOf(scenario).find(({ id }) => id === 'called-away');
    const came = new Set(SEEDS.map((seed) => beat && dealtBeat(beat, seed)?.inject));
    expect(came).toEqual(new Set(beat?.oneOf.map(({ inject }) => inject)));
    expect([...came]).toEqual(expect.arrayContaining(['pulled-away', 'fire-alarm', 'not-needed']));
    expect(came.size).toBeGreaterThanOrEqual(4);
  });

  it('differs between two seeds in a third of these rows, taken over all pairs, and never in none', () => {
    const dealt = SEEDS.map((seed) => times(scenario, seed));
    let shares = 0;
    let pairs = 0;
    for (const [index, one] of dealt.entries())
      for (const other of dealt.slice(index + 1)) {
        const different = [...one].filter(([id, at]) => other.get(id) !== at).length;
        // Alternatives of one beat count once: what stays away in both was never there to compare.
        const there = [...one].filter(([id, at]) => at !== null || other.get(id) !== null).length;
        expect(different).toBeGreaterThan(0);
        shares += different / there;
        pairs += 1;
      }
    expect(shares / pairs).toBeGreaterThanOrEqual(1 / 3);
  });

  it('leaves a fire alarm no "no", and marks a plain no as sound elsewhere', () => {
    const row = (id: string) => scenario.msel.find((item) => item.id === id);
    expect(row('fire-alarm')?.replies?.map(({ id }) => id)).not.toContain('stay');
    expect(row('pulled-away')?.replies?.find(({ id }) => id === 'stay')?.sound).toBe(true);
  });

  it('has a second commander to page, and par hands over to nobody else', () => {
    const { paging, parPlan } = scenario;
    const second = paging.targets.find(({ id }) => id === 'ic-secondary');
    expect(second).toMatchObject({ role: 'scribe', beside: expect.anything() });
    expect(paging.targets.find(({ id }) => id === 'ic-oncall')?.secondary).toBe('ic-secondary');
    const handed = parPlan.filter(({ command }) => command === 'handOverCommand');
    expect(handed.map(({ payload }) => (payload as { to: string }).to)).toEqual(['scribe', 'scribe']);
  });

  it('lets a drawn request for erasure meet a system that a hold can name, and par’s does', () => {
    const draw = scenario.draws.find(({ id }) => id === 'erasure');
    const systems = scenario.holdSystems.map(({ id }) => id);
    const held = scenario.parPlan.flatMap(({ command, payload }) =>
      command === 'issueHold' ? (payload as { systems: string[] }).systems : [],
    );
    expect(draw?.oneOf.length).toBeGreaterThanOrEqual(3);
    for (const system of draw?.oneOf ?? []) {
      expect(systems).toContain(system);
      expect(held).toContain(system);
    }
  });
});
