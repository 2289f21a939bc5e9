import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LogCorrupt, LogInUse, LogUnavailable } from '../../server/log/drillLog.ts';
import { openDatabase } from '../../server/log/sqliteDriver.ts';
import { sqliteFault } from '../../server/log/sqliteFault.ts';
import { openSqliteLog } from '../../server/log/sqliteLog.ts';
import { headerFor, stepAfter, temporaryFolder } from '../support/logSteps.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = folder.path('drills.db');
});
afterEach(() => folder.remove());

/** A closed log of two drills, the first with 300 events. */
async function writeLog(): Promise<void> {
  const log = openSqliteLog(file);
  await log.create(headerFor('long'), stepAfter(0, 300, 'x'.repeat(500)));
  await log.create(headerFor('short'), stepAfter(0));
  await log.close();
}

/** Changes the file behind the log's back; the triggers that forbid it are dropped first. */
function tamper(sql: string): void {
  const db = openDatabase(file, 0);
  db.exec(`DROP TRIGGER event_is_not_edited; DROP TRIGGER event_is_not_removed; ${sql}`);
  db.close();
}

function failure(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('opening a file that is not a healthy log', () => {
  test('LOG-3 a file that is not a database is named and left as it is', () => {
    const garbage = 'This is my shopping list. '.repeat(500);
    writeFileSync(file, garbage);
    const error = failure(() => openSqliteLog(file));
    expect(error).toBeInstanceOf(LogUnavailable);
    expect(error).toMatchObject({
      reason: 'notADatabase',
      message: `${file} is not a database. Put the right file back, or move it away to start afresh.`,
    });
    expect(readFileSync(file, 'utf8')).toBe(garbage);
  });

  test('LOG-3 a database of another program is named and left as it is', () => {
    const db = openDatabase(file, 0);
    db.exec('CREATE TABLE recipe (name TEXT)');
    db.close();
    const before = readFileSync(file);
    expect(failure(() => openSqliteLog(file))).toMatchObject({
      reason: 'notMuster',
      message: expect.stringContaining('DATA_DIR'),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('LOG-3 a log written by a newer Muster is refused, with both versions', async () => {
    await writeLog();
    tamper('INSERT INTO schema_version (version) VALUES (99)');
    const error = failure(() => openSqliteLog(file));
    expect(error).toMatchObject({ code: 'logUnavailable', reason: 'newerSchema' });
    expect(error).toMatchObject({
      message: expect.stringMatching(/version 99, this one knows 3\b.*newer Muster/s),
    });
  });

  test.each([0.9, 0.5, 0.1])(
    'LOG-3 a file cut to %d of its length is found out when opened',
    async (share) => {
      await writeLog();
      truncateSync(file, Math.floor(statSync(file).size * share));
      const error = failure(() => openSqliteLog(file));
      expect(error).toBeInstanceOf(LogCorrupt);
      expect(error).toMatchObject({ message: expect.stringMatching(/drills\.db.*backup/s) });
    },
  );

  test('LOG-3 pages overwritten with noise are found out when opened', async () => {
    await writeLog();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 3 * 4096, 20 * 4096);
    writeFileSync(file, bytes);
    expect(failure(() => openSqliteLog(file))).toBeInstanceOf(LogCorrupt);
  });

  test('LOG-3 a missing table is damage, not a fault in the code', async () => {
    await writeLog();
    tamper('DROP TABLE mark');
    expect(failure(() => openSqliteLog(file))).toMatchObject({
      code: 'logCorrupt',
      message: expect.stringContaining('no such table: mark'),
    });
  });

  test('LOG-3 a folder that is missing, or is a file, is named', () => {
    expect(failure(() => openSqliteLog(folder.path('no/drills.db')))).toMatchObject({
      reason: 'noFolder',
      message: expect.stringContaining(folder.path('no')),
    });
    writeFileSync(folder.path('plain'), '');
    expect(failure(() => openSqliteLog(folder.path('plain/drills.db')))).toMatchObject({
      reason: 'noFolder',
    });
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'LOG-3 a folder without the right to write is named (cannot be seen as root)',
    () => {
      mkdirSync(folder.path('locked'));
      chmodSync(folder.path('locked'), 0o500);
      expect(failure(() => openSqliteLog(folder.path('locked/drills.db')))).toMatchObject({
        reason: 'permission',
        message: expect.stringContaining('right to'),
      });
      chmodSync(folder.path('locked'), 0o700);
    },
  );

  test.skipIf(process.getuid?.() === 0)(
    'LOG-3 a file that may only be read is named (cannot be seen as root)',
    async () => {
      await writeLog();
      chmodSync(file, 0o400);
      expect(failure(() => openSqliteLog(file))).toMatchObject({
        reason: 'permission',
        message: expect.stringContaining('drills.db cannot be written to'),
      });
    },
  );

  test('LOG-3 after a failed opening the file is free again', async () => {
    writeFileSync(file, 'garbage '.repeat(900));
    failure(() => openSqliteLog(file));
    writeFileSync(file, '');
    const log = openSqliteLog(file);
    expect(await log.list()).toEqual([]);
    await log.close();
  });
});

describe('reading a log that was changed behind its back', () => {
  const damage: [string, string, number, string][] = [
    [
      'an event is missing',
      "DELETE FROM event WHERE drill_id = 'long' AND seq = 7",
      8,
      'event 7 is missing before event 8',
    ],
    [
      'the end is missing',
      "DELETE FROM event WHERE drill_id = 'long' AND seq > 297",
      298,
      'events 298 to 300 are missing at the end',
    ],
    [
      'an event is not JSON',
      `UPDATE event SET body = '{"by":nul' WHERE drill_id = 'long' AND seq = 9`,
      9,
      'not JSON',
    ],
    [
      'an event has no data',
      `UPDATE event SET body = '{"by":null}' WHERE drill_id = 'long' AND seq = 3`,
      3,
      'not those of an event',
    ],
    [
      'a step is torn',
      "UPDATE event SET step = 2 WHERE drill_id = 'long' AND seq = 5",
      5,
      'neither its own nor the one before it',
    ],
  ];
  test.each(damage)(
    'LOG-2 %s: the place is named, other drills can still be read',
    async (_what, sql, seq, words) => {
      await writeLog();
      tamper(sql);
      const log = openSqliteLog(file);
      const error = await log.read('long').catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(LogCorrupt);
      expect(error).toMatchObject({ drillId: 'long', seq });
      expect(error).toMatchObject({
        message: expect.stringMatching(new RegExp(`drill "long" at event ${seq} .*${words}`)),
      });
      expect(await log.read('short')).toEqual(stepAfter(0));
      await log.close();
    },
  );

  test('SCORE-1 a damaged scenario is named', async () => {
    await writeLog();
    tamper("UPDATE scenario SET json = '{'");
    const log = openSqliteLog(file);
    await expect(log.header('short')).rejects.toThrow(/drill "short".*scenario.*not JSON/);
    await log.close();
  });
});

describe('sharing a file', () => {
  test('LOG-2 a second opener is refused at once, and let in when the first has closed', async () => {
    const first = openSqliteLog(file);
    const error = failure(() => openSqliteLog(file));
    expect(error).toBeInstanceOf(LogInUse);
    expect(error).toMatchObject({
      code: 'logInUse',
      message: expect.stringMatching(/Another Muster is using .*drills\.db.*DATA_DIR/s),
    });
    await first.create(headerFor('drill'), stepAfter(0));
    await first.close();
    const second = openSqliteLog(file);
    expect(await second.read('drill')).toEqual(stepAfter(0));
    await second.close();
  });

  test('LOG-3 a lock file left over by a dead process does not stand in the way', async () => {
    await writeLog();
    expect(existsSync(`${file}.lock`)).toBe(true);
    await openSqliteLog(file).close();
  });

  test('LOG-1 while another program locks the file an append is refused with words, changes nothing, and works afterwards', async () => {
    await writeLog();
    const log = openSqliteLog(file);
    const other = openDatabase(file, 0);
    other.exec('BEGIN IMMEDIATE');
    const error = await log.append('short', 1, stepAfter(1)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'logUnavailable',
      reason: 'locked',
      message: expect.stringContaining('another program'),
    });
    expect(await log.read('short')).toEqual(stepAfter(0));
    other.exec('ROLLBACK');
    other.close();
    await log.append('short', 1, stepAfter(1));
    await log.close();
  });

  test('LOG-4 a copy of a closed log is a log', async () => {
    await writeLog();
    copyFileSync(file, folder.path('copy.db'));
    const log = openSqliteLog(folder.path('copy.db'));
    expect((await log.list()).map(({ drillId, lastSeq }) => [drillId, lastSeq])).toEqual([
      ['long', 300],
      ['short', 1],
    ]);
    await log.close();
  });
});

describe('a driver error in words', () => {
  const thrown = (errcode: number) => Object.assign(new Error('told by the driver'), { errcode });
  test.each([
    [13, 'diskFull', /disk is full.*safe/s],
    [5, 'locked', /locked by another program/],
    [(3 << 8) | 10, 'inputOutput', /told by the driver.*Check the disk/s],
    [(4 << 8) | 8, 'permission', /right to write/],
    [14, 'permission', /right to write/],
    [26, 'notADatabase', /not a database/],
  ])('LOG-1 code %d is %s', (errcode, reason, words) => {
    const error = sqliteFault(thrown(errcode), { drillId: 'drill' });
    expect(error).toBeInstanceOf(LogUnavailable);
    expect(error).toMatchObject({ reason, message: expect.stringMatching(words) });
  });

  test('VIEW-4 words about a write name no file: players may read them', () => {
    for (const errcode of [5, 8, 10, 13, 14, 26]) {
      expect(String(sqliteFault(thrown(errcode), { drillId: 'drill' }))).not.toContain('/');
    }
  });

  test('LOG-2 a fault in the code is not dressed up as a broken disk', () => {
    for (const error of [new TypeError('no'), thrown(19), thrown(1)])
      expect(sqliteFault(error, {})).toBe(error);
  });
});
