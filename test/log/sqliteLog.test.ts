import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../server/log/sqliteDriver.ts';
import { openSqliteLog } from '../../server/log/sqliteLog.ts';
import type { OpenLog } from '../support/logFixture.ts';
import { headerFor, stepAfter, temporaryFolder } from '../support/logSteps.ts';
import { tinyScenario } from '../support/tinyScenario.ts';
import { drillListContract } from './drillListContract.ts';
import { drillLogContract } from './drillLogContract.ts';

const open: OpenLog = (now) => {
  const folder = temporaryFolder();
  return { log: openSqliteLog(folder.path('drills.db'), { now }), remove: folder.remove };
};
drillLogContract('sqliteLog', open);
drillListContract('sqliteLog', open);

describe('sqliteLog: the file', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  test('LOG-1 what was acknowledged is in the file for anybody who looks, before the log is closed', async () => {
    const file = folder.path('drills.db');
    const log = openSqliteLog(file);
    await log.create(headerFor('drill'), stepAfter(0, 2));
    await log.append('drill', 2, stepAfter(2, 2, 'late'));
    const looking = openDatabase(file, 0);
    expect(looking.prepare('SELECT count(*) AS count, max(seq) AS last FROM event').get()).toMatchObject({
      count: 4,
      last: 4,
    });
    looking.close();
    await log.close();
  });

  test('LOG-3 everything is there after closing and opening again, and goes on', async () => {
    const file = folder.path('drills.db');
    const first = openSqliteLog(file);
    await first.create(headerFor('drill'), stepAfter(0, 2));
    await first.saveMark('drill', 4_321);
    await first.close();
    const second = openSqliteLog(file);
    expect(await second.mark('drill')).toBe(4_321);
    expect(await second.header('drill')).toEqual(headerFor('drill'));
    await second.append('drill', 2, stepAfter(2));
    expect(await second.read('drill')).toEqual([...stepAfter(0, 2), ...stepAfter(2)]);
    await second.close();
  });

  test('SCORE-1 a scenario is stored once, however many drills play it', async () => {
    const file = folder.path('drills.db');
    const log = openSqliteLog(file);
    for (const id of ['one', 'two', 'three']) await log.create(headerFor(id), stepAfter(0));
    await log.close();
    const looking = openDatabase(file, 0);
    expect(looking.prepare('SELECT count(*) AS count FROM scenario').get()).toMatchObject({ count: 1 });
    looking.close();
  });

  test('LOG-4 not even SQL edits or removes an event', async () => {
    const file = folder.path('drills.db');
    const log = openSqliteLog(file);
    await log.create(headerFor('drill'), stepAfter(0, 2));
    await log.close();
    const editing = openDatabase(file, 0);
    expect(() => editing.exec("UPDATE event SET body = '{}' WHERE seq = 1")).toThrow('a log is never edited');
    expect(() => editing.exec('DELETE FROM event WHERE seq = 2')).toThrow('a log is never edited');
    editing.close();
  });

  test('LOG-4 what is erased cannot be read out of the files either, and its scenario goes with the last drill of it', async () => {
    const file = folder.path('drills.db');
    const log = openSqliteLog(file);
    const words = 'words-that-somebody-wants-gone';
    const step = stepAfter(0, 2, words);
    await log.create(headerFor('drill'), step);
    const onDisk = (): string =>
      [file, `${file}-wal`].map((path) => (existsSync(path) ? readFileSync(path, 'latin1') : '')).join('');
    expect(onDisk()).toContain(words);
    expect(onDisk()).toContain(tinyScenario.title);
    await log.erase('drill');
    expect(onDisk()).not.toContain(words);
    expect(onDisk()).not.toContain(tinyScenario.title);
    await log.close();
  });
});
