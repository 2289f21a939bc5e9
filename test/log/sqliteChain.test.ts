import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LogChanged, UnreadableLog } from '../../server/log/drillLog.ts';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { openRecordKey } from '../../server/log/recordKey.ts';
import { openDatabase } from '../../server/log/sqliteDriver.ts';
import { openSqliteLog } from '../../server/log/sqliteLog.ts';
import { verifyLog } from '../../server/log/verify.ts';
import { scenarioHash } from '../../server/room/scenarioHash.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { headerFor, stepAfter, temporaryFolder } from '../support/logSteps.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = folder.path('drills.db');
});
afterEach(() => folder.remove());

const chained = headerFor('d', tinyScenario, scenarioHash(tinyScenario), 'muster-log/2');
const welfare = (seq: number): LogEvent => ({
  seq,
  step: seq,
  at: seq * 1_000,
  type: 'welfare.decided',
  by: { seat: 'seat-1', role: 'safety-lead' },
  commandId: 'c',
  data: { case: 'one', actions: [], reviewer: 'Ana Lima', basis: 'She said so.', happenedAt: 1 },
});
const ended = (seq: number): LogEvent => ({
  seq,
  step: seq,
  at: seq * 1_000,
  type: 'drill.ended',
  by: null,
  commandId: null,
  data: { ending: 'time' },
});

/** A closed log of one finished drill: 3 events, 2, one with a person's words, the end. */
async function writeLog(): Promise<void> {
  const log = openSqliteLog(file, { signer: openRecordKey(folder.path('key.pem')) });
  await log.create(chained, stepAfter(0, 3));
  await log.append('d', 3, stepAfter(3, 2), {
    seat: 'seat-1',
    name: 'postMessage',
    payload: { text: 'hi' },
    role: null,
  });
  await log.append('d', 5, [welfare(6)]);
  await log.append('d', 6, [ended(7)]);
  await log.close();
}

/** As somebody would with a database browser. */
function tamper(sql: string): void {
  const db = openDatabase(file, 0);
  db.exec(`DROP TRIGGER event_is_not_edited; DROP TRIGGER event_is_not_removed; ${sql}`);
  db.close();
}

async function opened<T>(work: (log: ReturnType<typeof openSqliteLog>) => Promise<T>): Promise<T> {
  const log = openSqliteLog(file);
  try {
    return await work(log);
  } finally {
    await log.close();
  }
}
const exported = () => opened(async (log) => parseJsonl(Buffer.from(await log.exportFile('d')).toString()));

describe('what is in the database is what was written', () => {
  test('nothing was changed: it is read, and its file is intact and signed', async () => {
    await writeLog();
    const events = await opened((log) => log.read('d'));
    expect(events).toEqual([...stepAfter(0, 3), ...stepAfter(3, 2), welfare(6), ended(7)]);
    expect(verifyLog(await exported())).toMatchObject({ state: 'signed' });
  });

  test("a person's words are in no event row", async () => {
    await writeLog();
    const db = openDatabase(file, 0);
    const bodies = JSON.stringify(db.prepare('SELECT body, link FROM event').all());
    db.close();
    expect(bodies).not.toMatch(/Ana|She said/);
  });

  test("RECORD-3 a person's words can go, and the log stays whole", async () => {
    await writeLog();
    const db = openDatabase(file, 0);
    db.exec('DELETE FROM private_text');
    db.close();
    const events = await opened((log) => log.read('d'));
    expect(events[5]?.data).toMatchObject({ reviewer: '[removed]', basis: '[removed]' });
    expect(verifyLog(await exported())).toMatchObject({ state: 'signed' });
  });

  test.each([
    ['what an event says', `UPDATE event SET body = replace(body, 'flag-2', 'flag-9') WHERE seq = 2`, 1],
    ['when it was', 'UPDATE event SET at = 5 WHERE seq = 4', 4],
    ['its type', `UPDATE event SET type = 'drill.resumed' WHERE seq = 7`, 7],
    ['whose it was', `UPDATE event SET body = replace(body, 'seat-1', 'seat-2') WHERE seq = 6`, 6],
    ['a command', `UPDATE event SET link = replace(link, 'hi', 'ho') WHERE seq = 4`, 4],
    ['a link', `UPDATE event SET link = NULL WHERE seq = 4`, 4],
    ['words beside the chain', `UPDATE private_text SET text = 'Bo'`, 6],
    ['the last step, taken away whole', `DELETE FROM event WHERE seq = 7; UPDATE drill SET head_seq = 6`, 6],
    ['the signature', `UPDATE drill SET seal = replace(seal, '"events":7', '"events":6')`, 7],
    ['the scenario', `UPDATE scenario SET json = replace(json, '"title"', '"titel"')`, null],
  ])(
    '%s was changed: said when the drill is opened, and its file can be had and says so too',
    async (_what, sql, seq) => {
      await writeLog();
      tamper(sql);
      const error = await opened(async (log) => {
        await log.header('d');
        await log.read('d');
      }).catch((refused: unknown) => refused);
      expect(error).toBeInstanceOf(LogChanged);
      expect(error).toMatchObject({ drillId: 'd', seq });
      expect(verifyLog(await exported()).state).toBe('changed');
    },
  );

  test('an event of a newer Muster is refused with its number and its name, and its file can be had', async () => {
    const log = openSqliteLog(file);
    await log.create(headerFor('d'), stepAfter(0, 2));
    await log.append('d', 2, [{ ...stepAfter(2)[0], type: 'moon.landed' } as unknown as LogEvent]);
    const error = await log.read('d').catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(UnreadableLog);
    expect(error).toMatchObject({ seq: 3, reason: expect.stringContaining('"moon.landed"') });
    expect(Buffer.from(await log.exportFile('d')).toString()).toContain('moon.landed');
    await log.close();
  });

  test('a drill from before the chain is read and goes on without one', async () => {
    const log = openSqliteLog(file);
    await log.create(headerFor('d'), stepAfter(0, 2));
    expect(await log.append('d', 2, stepAfter(2))).toBeNull();
    expect((await log.header('d')).format).toBe('muster-log/1');
    await log.close();
    expect(verifyLog(await exported()).state).toBe('changed');
    const old = headerFor('e', tinyScenario, scenarioHash(tinyScenario));
    await opened(async (again) => {
      await again.create(old, stepAfter(0, 2));
      expect(verifyLog(parseJsonl(Buffer.from(await again.exportFile('e')).toString()))).toEqual({
        state: 'unchained',
      });
    });
  });
});

describe('the key of a server', () => {
  test('is made once, for its owner alone, and is the same afterwards', () => {
    const key = openRecordKey(folder.path('key.pem'));
    expect(statSync(folder.path('key.pem')).mode & 0o777).toBe(0o600);
    expect(openRecordKey(folder.path('key.pem'))).toMatchObject({ name: key.name, publicKey: key.publicKey });
    expect(key.name).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
  });

  test('that is none is said, with what to do', () => {
    expect(() => openRecordKey(folder.path('none/key.pem'))).toThrow(/cannot be used: it cannot be written/);
  });
});
