import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { roteWorth } from '../../server/rehearsal/scoreTable.ts';
import { lineUpNamed, ROTE_TEAMS } from '../../server/rehearsal/teams/teams.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { playedOnce, poolOfOnce } from '../support/playedOnce.ts';

/** `npm run scenarios` plays more of them. */
const SEEDS = [1, 5];
const VARIANTS = Object.values(SCENARIOS).flatMap((variants) => Object.values(variants));
const KINDS: Record<(typeof ROTE_TEAMS)[number], (kind: string) => boolean> = {
  'always-rollback': (kind) => kind === 'rollback',
  'always-patch': (kind) => kind === 'patch',
  // Off is filed as taking something down, or as a hold where the story has no better word.
  'all-off': (kind) => kind === 'takedown' || kind === 'hold',
};

describe('a team of one fixed idea', () => {
  it.each(ROTE_TEAMS)(
    '%s pages and looks well, and decides the same whatever it found',
    async (team) => {
      for (const scenario of VARIANTS) {
        const { card, decided } = await playedOnce({ scenario, team, seed: 1 });
        const option = scenario.decision.options.find(({ id }) => id === decided);
        expect(KINDS[team](option?.kind ?? ''), `${scenario.variant} decided ${decided}`).toBe(true);
        // Strong in everything but the remedy, or the proof would prove nothing.
        const points = (id: string) => card.blocks.find((block) => block.id === id)?.points ?? 0;
        expect(points('paging'), scenario.variant).toBeGreaterThanOrEqual(11);
        expect(card.timings.declaredAt, scenario.variant).toBeLessThan(120_000);
        const same = await Promise.all(
          Object.values(SCENARIOS[scenario.id] ?? {}).map(
            async (other) => (await playedOnce({ scenario: other, team, seed: 1 })).decided,
          ),
        );
        expect(new Set(same).size, scenario.id).toBe(1);
      }
    },
    600_000,
  );

  // No rote answer. The claim is about all nine, and each of them must be there for it.
  it('earns at most a third of the decision points over all variants', async () => {
    expect(VARIANTS.map(({ variant }) => variant)).toEqual([
      'a0',
      'a1',
      'a2',
      'b0',
      'b1',
      'b2',
      'c0',
      'c1',
      'c2',
    ]);
    for (const { team, decision, rightIn } of await roteWorth(VARIANTS, poolOfOnce, SEEDS)) {
      expect(decision, team).toBeLessThanOrEqual(20 / 3);
      expect(rightIn.length, `${team} is right in ${rightIn.join(', ')}`).toBeLessThanOrEqual(
        VARIANTS.length / 3,
      );
    }
  }, 600_000);

  // A fault that a patch does cure may be two of one scenario's three; half of the points is then the most that luck can be worth.
  it.each(Object.keys(SCENARIOS))(
    'and never to half of it in %s by itself',
    async (id) => {
      const variants = Object.values(SCENARIOS[id] ?? {});
      for (const { team, decision } of await roteWorth(variants, poolOfOnce, SEEDS))
        expect(decision, team).toBeLessThan(20 / 2);
    },
    600_000,
  );

  it('all off is never the remedy', async () => {
    const [off] = (await roteWorth(VARIANTS, poolOfOnce, SEEDS)).filter(({ team }) => team === 'all-off');
    expect(off?.rightIn).toEqual([]);
    expect(off?.decision).toBeLessThanOrEqual(20 / 3);
  }, 600_000);
});

describe('names after --team', () => {
  const scenario = VARIANTS[0] as Scenario;
  it.each([
    ['dream', /no team "dream".*par, novice, absent, macro, always-rollback/],
    ['solo:king', /no role "king".*incident-commander/],
    ['solo:', /no role "".*incident-commander/],
    ['solo', /no team "solo".*solo:<role>/],
    ['remembers', /whose debrief.*remembers:<variant>/],
    ['__proto__', /no team "__proto__"/],
  ])('%s: says what there is', (name, told) => {
    const lineUp = lineUpNamed(name, scenario);
    expect('problem' in lineUp && lineUp.problem).toMatch(told);
  });

  it('one alone sits among silent people, an optional role in a chair of its own', () => {
    for (const name of ['solo:safety-lead', 'solo:executive']) {
      const lineUp = lineUpNamed(name, scenario);
      if ('problem' in lineUp) throw new Error(lineUp.problem);
      const people = lineUp.seats.filter(({ occupant }) => occupant === 'person');
      expect(people).toHaveLength(1);
      expect(people[0]?.roles).toContain(lineUp.solo);
      expect(lineUp.seats.every(({ occupant }) => occupant !== 'colleague')).toBe(true);
      expect(new Set(lineUp.seats.flatMap(({ roles }) => roles)).size).toBe(
        lineUp.seats.flatMap(({ roles }) => roles).length,
      );
    }
  });
});
