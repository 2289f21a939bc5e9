import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LogInUse, LogUnavailable, SequenceConflict, UnreadableLog } from '../../server/log/drillLog.ts';
import { packError, unpackError } from '../../server/log/logErrorWire.ts';
import { openSqliteLog, openSqliteStore } from '../../server/log/sqliteLog.ts';
import { openThreadLog, ThreadLog } from '../../server/log/threadLog.ts';
import { buildProgram } from '../support/buildProgram.ts';
import { headerFor, stepAfter, temporaryFolder } from '../support/logSteps.ts';
import { drillLogContract } from './drillLogContract.ts';

let program = '';
beforeAll(async () => {
  program = await buildProgram('server/logWorker.ts');
}, 60_000);
const built = (): URL => pathToFileURL(program);

drillLogContract('threadLog', () => {
  const folder = temporaryFolder();
  return { log: new ThreadLog(built(), folder.path('drills.db')), remove: folder.remove };
});

describe('threadLog: the thread', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file = '';
  beforeEach(() => {
    folder = temporaryFolder();
    file = folder.path('drills.db');
  });
  afterEach(() => folder.remove());

  test('LOG-1 many at once are each answered for themselves: what conflicts is refused, the rest is in the file', async () => {
    const log = await openThreadLog(built(), file);
    const drills = Array.from({ length: 40 }, (_, index) => `d${index}`);
    await Promise.all(drills.map((drillId) => log.create(headerFor(drillId), stepAfter(0))));
    const appended = await Promise.allSettled(
      drills.map((drillId, index) =>
        index % 4 === 3 ? log.append(drillId, 9, stepAfter(9)) : log.append(drillId, 1, stepAfter(1, 2)),
      ),
    );
    for (const [index, result] of appended.entries())
      if (result.status === 'rejected') {
        expect(index % 4).toBe(3);
        expect(result.reason).toBeInstanceOf(SequenceConflict);
        expect(result.reason).toMatchObject({ drillId: `d${index}`, expectedSeq: 9, lastSeq: 1 });
      } else expect(index % 4).not.toBe(3);
    // Read behind the thread's back: acknowledged is on the disk.
    const wal = readFileSync(`${file}-wal`).length + statSync(file).size;
    expect(wal).toBeGreaterThan(0);
    await log.close();
    const again = openSqliteLog(file);
    for (const [index, drillId] of drills.entries())
      expect((await again.read(drillId)).length).toBe(index % 4 === 3 ? 1 : 3);
    await again.close();
  });

  test('KERNEL-2 a question asked after a write sees it, also in one breath', async () => {
    const log = await openThreadLog(built(), file);
    const asked = [
      log.create(headerFor('d'), stepAfter(0)),
      log.read('d'),
      log.append('d', 1, stepAfter(1)),
      log.read('d'),
      log.saveMark('d', 777),
      log.mark('d'),
    ];
    const [, first, , second, , mark] = await Promise.all(asked);
    expect([first, second, mark]).toEqual([stepAfter(0), [...stepAfter(0), ...stepAfter(1)], 777]);
    await log.close();
    await expect(log.read('d')).rejects.toMatchObject({ reason: 'closed' });
    await log.close();
  });

  test('the loop of the caller turns while the disk works', async () => {
    const log = await openThreadLog(built(), file);
    await log.create(headerFor('d'), stepAfter(0));
    let [turns, done] = [0, false];
    const turn = (): void => {
      turns += 1;
      if (!done) setImmediate(turn);
    };
    setImmediate(turn);
    const big = stepAfter(1, 400, 'x'.repeat(20_000));
    await log.append('d', 1, big);
    done = true;
    expect(turns).toBeGreaterThan(20);
    await log.close();
  });

  test('a file that cannot be opened is the same error as without a thread', async () => {
    const holder = openSqliteLog(file);
    await expect(openThreadLog(built(), file)).rejects.toBeInstanceOf(Error);
    await holder.close();
    writeFileSync(folder.path('odd.db'), 'x'.repeat(9_000));
    await expect(openThreadLog(built(), folder.path('odd.db'))).rejects.toMatchObject({
      code: 'logUnavailable',
      reason: 'notADatabase',
      message: expect.stringContaining('odd.db'),
    });
    await expect(openThreadLog(built(), folder.path('no/such.db'))).rejects.toMatchObject({
      reason: 'noFolder',
    });
  });

  test('LOG-3 a thread that breaks refuses what it was asked, and the next question gets a new one', async () => {
    const broken = folder.path('broken.mjs');
    const mayBreak = folder.path('may-break');
    writeFileSync(mayBreak, '');
    writeFileSync(
      broken,
      `import { parentPort } from 'node:worker_threads';
import { existsSync } from 'node:fs';
if (existsSync(${JSON.stringify(mayBreak)})) {
  parentPort.on('message', () => { throw new Error('a fault'); });
  parentPort.postMessage({ open: true });
} else await import(${JSON.stringify(built().href)});`,
    );
    const log = await openThreadLog(pathToFileURL(broken), join(folder.path('.'), 'drills.db'));
    await expect(log.create(headerFor('d'), stepAfter(0))).rejects.toMatchObject({
      code: 'logUnavailable',
      reason: 'stopped',
    });
    rmSync(mayBreak);
    await expect.poll(() => log.create(headerFor('d'), stepAfter(0)).then(() => true)).toBe(true);
    expect(await log.read('d')).toEqual(stepAfter(0));
    await log.close();
  });
});

test('LOG-1 writes that cannot all be made are each tried alone, and a mark among them is kept', () => {
  const folder = temporaryFolder();
  const store = openSqliteStore(folder.path('drills.db'));
  const refused = store.perform([
    { do: 'create', header: headerFor('d'), step: stepAfter(0) },
    { do: 'append', drillId: 'd', expectedSeq: 5, step: stepAfter(5), command: null },
    { do: 'mark', drillId: 'd', at: 99 },
    { do: 'mark', drillId: 'nobody', at: 99 },
    { do: 'append', drillId: 'd', expectedSeq: 1, step: stepAfter(1), command: null },
  ]);
  expect(
    refused.map((done) => ('refused' in done ? (done.refused as { code?: string }).code : null)),
  ).toEqual([null, 'sequenceConflict', null, 'drillNotFound', null]);
  expect(store.mark('d')).toBe(99);
  expect(store.read('d', 0)).toHaveLength(2);
  store.close();
  folder.remove();
});

test('an error keeps its kind, its words and its facts between threads', () => {
  for (const error of [
    new SequenceConflict('d', 1, 3),
    new LogUnavailable('diskFull', 'Full.'),
    new LogInUse('/x/drills.db'),
    new UnreadableLog('d', 7, 'it holds an event "a.b" that it does not know', { cause: 'below' }),
  ]) {
    const back = unpackError(structuredClone(packError(error)));
    expect(back).toBeInstanceOf(error.constructor);
    expect(back).toEqual(error);
  }
  const odd = unpackError(structuredClone(packError(new TypeError('odd'))));
  expect(odd).toBeInstanceOf(TypeError);
  expect(odd.message).toBe('odd');
});
