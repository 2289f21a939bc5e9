import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { rebuildViewer, resetFrame } from '../../server/audience/viewer.ts';
import { compile } from '../../server/kernel/compiled.ts';
import { emptyState } from '../../server/kernel/emptyState.ts';
import { applyEvent } from '../../server/kernel/evolve.ts';
import type { DrillState } from '../../server/kernel/state.ts';
import { SequenceConflict } from '../../server/log/drillLog.ts';
import { playJob } from '../../server/rehearsal/playJob.ts';
import { rehearsalLog } from '../../server/rehearsal/rehearsalLog.ts';
import { foldEvent, foldEvents } from '../../shared/drill/foldEvent.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { playTeam } from '../support/playTeam.ts';

const scenario = SCENARIOS['self-harm-minor']?.a0 as Scenario;
const TEAMS = ['par', 'novice', 'absent', 'macro'] as const;

/** The fast ways to play a drill must lead where the plain ones lead, byte for byte. */
describe('played fast is played the same', () => {
  it.each(TEAMS)('%s: a rehearsal keeps the log and the score that the plain log has', async (team) => {
    for (const seed of [1, 8]) {
      const plain = await playTeam(scenario, team, seed);
      const fast = await playJob({ scenario, team, seed, keepEvents: true });
      expect(JSON.stringify(fast.events)).toBe(JSON.stringify(plain.run.events));
      expect(JSON.stringify(fast.card)).toBe(JSON.stringify(plain.card));
    }
  });

  it.each(TEAMS)(
    "%s: the chart stands where XState's own transition puts it, after every event",
    async (team) => {
      const { events } = await playJob({ scenario, team, seed: 3, keepEvents: true });
      const [quick, stock] = [compile(scenario, 3), compile(scenario, 3, { stock: true })];
      const shown = (c: typeof quick, { chart, ...state }: DrillState) =>
        JSON.stringify([chart && c.chart.save(chart), state]);
      let [a, b] = [emptyState(quick), emptyState(stock)];
      for (const event of events) {
        const [left, right] = [applyEvent(quick, a, event), applyEvent(stock, b, event)];
        a = left.state;
        b = right.state;
        expect(shown(quick, a), `after event ${event.seq} ${event.type}`).toBe(shown(stock, b));
        expect(left.effects).toEqual(right.effects);
      }
    },
  );

  it('many events folded at once are the same view as one after the other', async () => {
    const { events } = await playJob({ scenario, team: 'par', seed: 2, keepEvents: true });
    for (const seat of ['seat-ic', 'seat-cp']) {
      const frame = resetFrame(rebuildViewer({ seat, staff: null }, events), events);
      expect(foldEvents(emptyView(seat), frame.events)).toEqual(
        frame.events.reduce(foldEvent, emptyView(seat)),
      );
    }
  });

  it('the rehearsal log refuses what does not follow on what is there', async () => {
    const { events } = await playJob({ scenario, team: 'absent', seed: 2, keepEvents: true });
    const log = rehearsalLog();
    const step = (first: number) => events.filter((event) => event.step === first);
    await log.create({ format: 'muster-log/1', drillId: 'd', scenario, hash: 'h' }, step(1));
    const next = events.find((event) => event.step > 1)?.step ?? 0;
    await log.append('d', next - 1, step(next));
    await expect(log.append('d', next - 1, step(next))).rejects.toThrow(SequenceConflict);
    expect(await log.read('d', next - 1)).toEqual(step(next));
  });
});
