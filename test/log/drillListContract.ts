import { beforeEach, describe, expect, test } from 'vitest';
import { stepsOf } from '../../server/audience/viewer.ts';
import { settle } from '../../server/kernel/step.ts';
import type { DrillLog } from '../../server/log/drillLog.ts';
import { DrillNotFound, LogUnavailable } from '../../server/log/drillLog.ts';
import { Given } from '../support/given.ts';
import type { OpenLog } from '../support/logFixture.ts';
import { logFixture } from '../support/logFixture.ts';
import { headerFor, stepAfter } from '../support/logSteps.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

/** What every adapter must keep so that a restarted server finds its drills and their clocks. */
export function drillListContract(name: string, open: OpenLog): void {
  const { log: theLog, fresh, drillWith } = logFixture(name, open);
  let log: DrillLog;
  beforeEach(() => {
    log = theLog();
  });

  describe(`${name}: finding drills again`, () => {
    test('LOG-3 the list says how far every drill is and what phase it is in, as the kernel would', async () => {
      const drillId = fresh();
      const given = new Given();
      await log.create(headerFor(drillId), given.events);
      const seen: string[] = [];
      const note = async (from: number) => {
        for (const step of stepsOf(given.events.slice(from)))
          await log.append(drillId, step[0]!.seq - 1, step);
        const summary = (await log.list()).find((drill) => drill.drillId === drillId);
        const { phase, at } = given.state;
        expect(summary).toMatchObject({ status: phase, lastSeq: given.events.length, lastAt: at });
        seen.push(phase);
      };
      for (const command of ['startDrill', 'pauseDrill', 'resumeDrill'] as const) {
        const from = given.events.length;
        given.does('facilitator', command, {});
        await note(from);
      }
      const step = settle(
        given.c,
        given.state,
        [{ type: 'clock.restarted', data: { lostMs: 1 } }],
        given.at,
        null,
        null,
      );
      given.state = step.state;
      given.events.push(...step.events);
      await note(given.events.length - step.events.length);
      for (const command of ['endDrill', 'openDebrief'] as const) {
        const from = given.events.length;
        given.does('facilitator', command, {});
        await note(from);
      }
      expect(seen).toEqual(['running', 'paused', 'running', 'paused', 'hotWash', 'debrief']);
    });

    test('LOG-3 the list is in the order of creation and names what is played', async () => {
      const other = { ...tinyScenario, id: 'other', version: '2.0.0', variant: 'z9' };
      const ids = [fresh(), fresh(), fresh()];
      for (const [index, id] of ids.entries())
        await log.create(headerFor(id, index === 1 ? other : tinyScenario), stepAfter(0));
      const listed = (await log.list()).slice(-3);
      expect(listed.map(({ drillId }) => drillId)).toEqual(ids);
      expect(listed[1]).toMatchObject({
        scenarioId: 'other',
        scenarioVersion: '2.0.0',
        variant: 'z9',
        status: 'lobby',
        lastSeq: 1,
        lastAt: 1_000,
      });
      expect(listed[0]!.createdAt).toBeLessThan(listed[2]!.createdAt);
      expect((await log.header(ids[1]!)).scenario.id).toBe('other');
    });

    test('LOG-3 a mark says how far the clock ran, per drill, and never moves back', async () => {
      const [one, two] = [await drillWith(1), await drillWith(1)];
      expect(await log.mark(one)).toBeNull();
      for (const at of [5_000, 10_000, 7_000]) await log.saveMark(one, at);
      expect([await log.mark(one), await log.mark(two)]).toEqual([10_000, null]);
      expect(await log.read(one)).toHaveLength(1);
    });

    test('LOG-4 a drill goes as a whole: nothing of it is left, others stand, and its id is free again', async () => {
      const [one, two] = [await drillWith(3), await drillWith(2)];
      await log.saveMark(one, 5_000);
      await log.erase(one);
      for (const call of [log.read(one), log.header(one), log.mark(one), log.erase(one)])
        await expect(call).rejects.toBeInstanceOf(DrillNotFound);
      await expect(log.append(one, 3, stepAfter(3))).rejects.toBeInstanceOf(DrillNotFound);
      expect((await log.list()).map(({ drillId }) => drillId)).not.toContain(one);
      expect(await log.read(two)).toHaveLength(2);
      expect((await log.header(two)).scenario.id).toBe(tinyScenario.id);
      await log.create(headerFor(one), stepAfter(0));
      expect(await log.read(one)).toHaveLength(1);
      expect(await log.mark(one)).toBeNull();
    });

    test('LOG-1 a closed log refuses instead of pretending', async () => {
      const { log: other, remove: removeOther } = open(() => 0);
      await other.create(headerFor('closing'), stepAfter(0));
      await other.close();
      await other.close();
      const calls = [
        other.append('closing', 1, stepAfter(1)),
        other.read('closing'),
        other.list(),
        other.mark('closing'),
        other.create(headerFor('late'), stepAfter(0)),
      ];
      for (const call of await Promise.allSettled(calls)) {
        expect(call).toMatchObject({
          status: 'rejected',
          reason: { code: 'logUnavailable', reason: 'closed' },
        });
        expect(call.status === 'rejected' && call.reason).toBeInstanceOf(LogUnavailable);
      }
      removeOther();
    });
  });
}
