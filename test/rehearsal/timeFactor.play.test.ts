import { expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { playHeadless } from '../../server/rehearsal/headless.ts';
import { teamNamed } from '../../server/rehearsal/teams/teams.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import { TIME_FACTORS } from '../../shared/drill/clock/timeFactor.ts';
import { own } from '../../shared/keyed.ts';

const scenario = own(own(SCENARIOS, 'customer-data-leak') ?? {}, 'b0')!;

const played = async (timeFactor: (typeof TIME_FACTORS)[number], name: string) => {
  const team = teamNamed(name, scenario)!;
  const run = await playHeadless({ scenario, seed: 5, team, log: memoryLog(), drillId: 'd', timeFactor });
  const card = scoreDrill(run.header, run.events);
  const points = card.blocks.flatMap(({ criteria }) => criteria.map(({ id, points: got }) => `${id} ${got}`));
  return { ...run, card, points };
};

test.each(['par', 'novice'])(
  'with time limits stretched by f, the team %s acting f times slower gets the same points',
  async (name) => {
    const written = await played(1, name);
    expect(written.card.timeFactor).toBeUndefined();
    for (const factor of TIME_FACTORS.filter((item) => item > 1)) {
      const slow = await played(factor, name);
      // Slower against the watches of those who play, not on the drill's own clock.
      expect(slow.lastedMs / written.lastedMs).toBeCloseTo(factor, 2);
      expect(slow.points).toEqual(written.points);
      expect(slow.card.total).toBe(written.card.total);
      expect(slow.card.timeFactor).toBe(factor);
      expect(slow.events.filter(({ type }) => type === 'timeFactor.set').map(({ data }) => data)).toEqual([
        { factor },
      ]);
    }
  },
);
