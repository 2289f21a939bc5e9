import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { stepsOf } from '../../server/audience/viewer.ts';
import type { DrillLog } from '../../server/log/drillLog.ts';
import { BadStep, DrillExists, DrillNotFound, SequenceConflict } from '../../server/log/drillLog.ts';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { verifyLog } from '../../server/log/verify.ts';
import { scenarioHash } from '../../server/room/scenarioHash.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { REMOVED } from '../../shared/published.ts';
import { logArbitrary } from '../support/eventArbitrary.ts';
import type { OpenLog } from '../support/logFixture.ts';
import { logFixture } from '../support/logFixture.ts';
import { headerFor, stepAfter, valueIn } from '../support/logSteps.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

/** What every adapter of the port must do with events, right and wrong ones. Finding drills again is drillListContract. */
export function drillLogContract(name: string, open: OpenLog): void {
  const { log: theLog, fresh, drillWith } = logFixture(name, open);
  let log: DrillLog;
  beforeEach(() => {
    log = theLog();
  });
  const seqs = async (drillId: string) => (await log.read(drillId)).map(({ seq }) => seq);

  describe(`${name}: writing and reading`, () => {
    test('LOG-2 a new drill holds its header and its first step', async () => {
      const drillId = fresh();
      await log.create(headerFor(drillId), stepAfter(0, 3, { deep: [1, null, 'é'] }));
      expect(await log.header(drillId)).toEqual(headerFor(drillId));
      expect(await log.read(drillId)).toEqual(stepAfter(0, 3, { deep: [1, null, 'é'] }));
    });

    test('LOG-2 a new drill may begin with more than one step, each with its command, and with all of them or none', async () => {
      const header = (drillId: string) =>
        headerFor(drillId, tinyScenario, scenarioHash(tinyScenario), 'muster-log/2');
      const command = { seat: 'seat-1', name: 'x', payload: {}, role: null };
      const more = [
        { command, events: stepAfter(2, 2) },
        { command: null, events: stepAfter(4, 1) },
      ];
      const drillId = fresh();
      const head = await log.create(header(drillId), stepAfter(0, 2), more);
      expect(head?.seq).toBe(5);
      expect(await seqs(drillId)).toEqual([1, 2, 3, 4, 5]);
      const file = parseJsonl(Buffer.from(await log.exportFile(drillId)).toString());
      expect(verifyLog(file)).toMatchObject({ state: 'unsigned', head: head?.hash });
      expect([...file.links].map(([step, link]) => [step, link.command])).toEqual([
        [1, null],
        [3, command],
        [5, null],
      ]);
      await log.append(drillId, 5, stepAfter(5));
      const other = fresh();
      const gap = [{ command: null, events: stepAfter(7, 1) }];
      await expect(log.create(header(other), stepAfter(0, 2), gap)).rejects.toThrow();
      await expect(log.read(other)).rejects.toThrow(DrillNotFound);
    });

    test('LOG-2 steps follow one another without gaps, and reading starts after the seq asked for', async () => {
      const drillId = await drillWith(2);
      await log.append(drillId, 2, stepAfter(2, 3));
      await log.append(drillId, 5, stepAfter(5));
      expect(await seqs(drillId)).toEqual([1, 2, 3, 4, 5, 6]);
      expect((await log.read(drillId, 3)).map(({ seq, step }) => [seq, step])).toEqual([
        [4, 3],
        [5, 3],
        [6, 6],
      ]);
      expect(await log.read(drillId, 6)).toEqual([]);
      expect(await log.read(drillId, 60)).toEqual([]);
    });

    test('LOG-2 drills do not see one another', async () => {
      const [one, two] = [await drillWith(1), await drillWith(4)];
      await log.append(one, 1, stepAfter(1, 2, 'of one'));
      expect([await seqs(one), await seqs(two)]).toEqual([
        [1, 2, 3],
        [1, 2, 3, 4],
      ]);
      expect((await log.read(two)).some(({ data }) => 'value' in data && data.value === 'of one')).toBe(
        false,
      );
    });

    test('KERNEL-1 any events come back byte for byte', async () => {
      await fc.assert(
        fc.asyncProperty(logArbitrary(30), async (events) => {
          const drillId = fresh();
          const [first = [], ...rest] = stepsOf(events);
          if (first.length === 0) return;
          await log.create(headerFor(drillId), first);
          for (const step of rest) await log.append(drillId, step[0]!.seq - 1, step);
          expect(JSON.stringify(await log.read(drillId))).toBe(JSON.stringify(events));
        }),
        { numRuns: 15 },
      );
    });

    test('KERNEL-1 strange and large contents survive: emoji, NUL, half a surrogate pair, a megabyte', async () => {
      const strange = 'Ωµ 🚨 \u0000 \ud83d "quoted" \\ \u2028 \n end';
      const drillId = fresh();
      await log.create(headerFor(drillId), stepAfter(0, 2, strange, strange));
      await log.append(drillId, 2, stepAfter(2, 1, 'x'.repeat(1_000_000)));
      const [first, second, third] = await log.read(drillId);
      expect([first?.commandId, second?.commandId, third?.commandId]).toEqual([strange, strange, null]);
      expect(first?.data).toEqual({ flag: 'flag-1', value: strange });
      expect(third?.type === 'flag.set' && third.data.value).toHaveLength(1_000_000);
    });

    test('LOG-2 a step of 400 events is one step', async () => {
      const drillId = await drillWith(1);
      await log.append(drillId, 1, stepAfter(1, 400));
      expect(new Set((await log.read(drillId, 1)).map(({ step }) => step))).toEqual(new Set([2]));
    });

    test('LOG-4 what was written cannot be changed through an object the writer or a reader still holds', async () => {
      const drillId = fresh();
      const [header, step] = [structuredClone(headerFor(drillId)), stepAfter(0, 1, { list: [1] })];
      await log.create(header, step);
      header.scenario.title = 'changed';
      listIn(step).push(2);
      listIn(await log.read(drillId)).push(3);
      (await log.header(drillId)).scenario.title = 'changed again';
      expect((await log.read(drillId))[0]?.data).toEqual({ flag: 'flag-1', value: { list: [1] } });
      expect((await log.header(drillId)).scenario.title).toBe(tinyScenario.title);
    });
  });

  describe(`${name}: refusing`, () => {
    test('LOG-2 of many who append after the same event, one wins and the others are told where the drill stands', async () => {
      const drillId = await drillWith(1);
      const results = await Promise.allSettled(
        Array.from({ length: 8 }, (_, who) => log.append(drillId, 1, stepAfter(1, 2, who))),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const result of results) {
        if (result.status === 'rejected') {
          expect(result.reason).toBeInstanceOf(SequenceConflict);
          expect(result.reason).toMatchObject({
            code: 'sequenceConflict',
            drillId,
            expectedSeq: 1,
            lastSeq: 3,
          });
        }
      }
      expect(await seqs(drillId)).toEqual([1, 2, 3]);
    });

    test('LOG-2 a conflict repeats itself and changes nothing, ahead of the log or behind it', async () => {
      const drillId = await drillWith(3);
      const before = [await log.read(drillId), await log.list()];
      for (const expected of [0, 2, 2, 5]) {
        await expect(log.append(drillId, expected, stepAfter(expected))).rejects.toBeInstanceOf(
          SequenceConflict,
        );
      }
      expect([await log.read(drillId), await log.list()]).toEqual(before);
      await log.append(drillId, 3, stepAfter(3));
      expect(await seqs(drillId)).toEqual([1, 2, 3, 4]);
    });

    const wrong: [string, (drillId: string) => LogEvent[]][] = [
      ['no events', () => []],
      ['a gap inside', () => [...stepAfter(1), ...stepAfter(3).map((event) => ({ ...event, step: 2 }))]],
      ['a gap before it', () => stepAfter(2)],
      ['an event twice', () => [...stepAfter(1), ...stepAfter(1)]],
      ['two steps at once', () => [...stepAfter(1), ...stepAfter(2)]],
      ['the number of the step before', () => stepAfter(1).map((event) => ({ ...event, step: 1 }))],
      ['half a millisecond', () => stepAfter(1).map((event) => ({ ...event, at: 0.5 }))],
    ];
    test.each(wrong)('LOG-2 a step with %s is refused whole', async (_what, events) => {
      const drillId = await drillWith(1);
      await expect(log.append(drillId, 1, events(drillId))).rejects.toBeInstanceOf(BadStep);
      expect(await seqs(drillId)).toEqual([1]);
    });

    test('LOG-2 a step that fails half way leaves nothing behind', async () => {
      const drillId = await drillWith(1);
      const circle: { self?: unknown } = {};
      circle.self = circle;
      const step = [...stepAfter(1, 3), { ...stepAfter(1, 4)[3]!, data: circle }] as LogEvent[];
      await expect(log.append(drillId, 1, step)).rejects.toThrow(TypeError);
      expect(await seqs(drillId)).toEqual([1]);
      await log.append(drillId, 1, stepAfter(1, 2));
      expect(await seqs(drillId)).toEqual([1, 2, 3]);
    });

    test('RECORD-3 what people wrote in private can go, and the chain still holds', async () => {
      const drillId = fresh();
      const hash = scenarioHash(tinyScenario);
      await log.create(headerFor(drillId, tinyScenario, hash, 'muster-log/2'), stepAfter(0, 2));
      const [event] = stepAfter(2);
      const paused: LogEvent = {
        ...event!,
        type: 'drill.paused',
        by: { seat: 'seat-facilitator', role: 'facilitator', account: { id: 1, name: 'Fay' } },
        data: { reason: 'She is ill.', by: 'facilitator' },
      };
      const head = await log.append(drillId, 2, [paused]);
      await log.append(drillId, 3, stepAfter(3));
      const neighbour = await drillWith(1);
      expect(await log.removeTexts(drillId)).toBe(2);
      const after = (await log.read(drillId))[2];
      expect([after?.data, after?.by?.account]).toEqual([
        { reason: REMOVED, by: 'facilitator' },
        { id: 1, name: REMOVED },
      ]);
      const file = parseJsonl(Buffer.from(await log.exportFile(drillId)).toString());
      expect(verifyLog(file).state).toBe('unsigned');
      expect(file.links.get(3)?.hash).toBe(head?.hash);
      expect(await log.removeTexts(drillId)).toBe(0);
      expect(await log.removeTexts(neighbour)).toBe(0);
      await log.append(drillId, 4, stepAfter(4));
      expect(await seqs(drillId)).toEqual([1, 2, 3, 4, 5]);
      await expect(log.removeTexts('nobody')).rejects.toBeInstanceOf(DrillNotFound);
    });

    test('LOG-4 a drill is created once; a second attempt leaves the first as it was', async () => {
      const drillId = await drillWith(2);
      await expect(log.create(headerFor(drillId), stepAfter(0, 1, 'other'))).rejects.toBeInstanceOf(
        DrillExists,
      );
      await expect(log.create(headerFor(fresh()), stepAfter(4))).rejects.toBeInstanceOf(BadStep);
      expect(await log.read(drillId)).toEqual(stepAfter(0, 2));
    });

    test('LOG-2 an unknown drill is named, whatever is asked of it', async () => {
      const calls = [
        () => log.append('nowhere', 1, stepAfter(1)),
        () => log.header('nowhere'),
        () => log.read('nowhere'),
        () => log.saveMark('nowhere', 5),
        () => log.mark('nowhere'),
      ];
      for (const call of calls) {
        await expect(call()).rejects.toBeInstanceOf(DrillNotFound);
        await expect(call()).rejects.toThrow('There is no drill "nowhere"');
      }
      expect((await log.list()).map(({ drillId }) => drillId)).not.toContain('nowhere');
    });

    test('LOG-2 random writers, right and wrong, leave exactly what was accepted', async () => {
      const write = fc.record({
        drill: fc.nat(2),
        off: fc.constantFrom(0, 0, 0, -1, 1, 3),
        count: fc.integer({ min: 1, max: 5 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(write, { maxLength: 25 }), async (writes) => {
          const ids = [await drillWith(1), await drillWith(2), await drillWith(3)];
          const model = ids.map((_, index) => stepAfter(0, index + 1));
          for (const [turn, { drill, off, count }] of writes.entries()) {
            const expected = Math.max(0, model[drill]!.length + off);
            const step = stepAfter(expected, count, turn);
            const accepted = await log.append(ids[drill]!, expected, step).then(
              () => true,
              () => false,
            );
            expect(accepted).toBe(expected === model[drill]!.length);
            if (accepted) model[drill]!.push(...step);
          }
          for (const [drill, id] of ids.entries()) expect(await log.read(id)).toEqual(model[drill]);
        }),
        { numRuns: 15 },
      );
    });
  });
}

const listIn = ([event]: LogEvent[]) => (valueIn(event!) as { list: number[] }).list;
