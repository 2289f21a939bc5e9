import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { tableText } from '../../server/cli/scenarios/tableCommand.ts';
import { scoreTable } from '../../server/rehearsal/scoreTable.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { playedOnce, poolOfOnce } from '../support/playedOnce.ts';

const scenario = SCENARIOS['self-harm-minor']?.a0 as Scenario;

describe('the score table', () => {
  it('lays side by side what each team scored when it was played', async () => {
    const table = await scoreTable([scenario], poolOfOnce, [3, 4]);
    const cards = await Promise.all(
      [3, 4].map(async (seed) => (await playedOnce({ scenario, team: 'all-off', seed })).card),
    );
    const totals = cards.map(({ total }) => total).sort((a, b) => a - b);
    const row = table.rows[0];
    expect(row?.variant).toBe('a0');
    expect(row?.teams['all-off'].total).toMatchObject({ low: totals[0], high: totals[1] });
    expect(row?.teams.par.bands).toEqual({ Ready: 2 });
    expect(row?.teams.absent.total.high).toBe(0);
    const alone = await playedOnce({ scenario, team: `solo:${row?.single.role}`, seed: 1 });
    expect(row?.single.total.high).toBeGreaterThanOrEqual(alone.card.total);
    // The table knows which remedy is right; it is said for the debrief of those who write scenarios, never to players.
    expect(table.rote.find(({ team }) => team === 'all-off')).toMatchObject({ rightIn: [] });
    const text = tableText(table);
    for (const words of ['a0', 'always-rollback', 'best single role', 'right in 0 of 1'])
      expect(text).toContain(words);
  }, 120_000);
});
