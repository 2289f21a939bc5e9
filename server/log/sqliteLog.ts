import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LogEvent } from '../../shared/event/event.ts';
import type { LogHeader } from '../../shared/event/header.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime, DurationMs } from '../../shared/time.ts';
import type { Phase } from '../kernel/state.ts';
import { pinOf } from './contentHash.ts';
import type { DrillLog, DrillSummary } from './drillLog.ts';
import { DrillExists, DrillNotFound, LogCorrupt, LogUnavailable, SequenceConflict } from './drillLog.ts';
import { drillStatus } from './drillStatus.ts';
import { decodeRows, EVENT_COLUMNS, encodeRow } from './eventRow.ts';
import type { Database, Statement } from './sqliteDriver.ts';
import { openDatabase } from './sqliteDriver.ts';
import { sqliteFault } from './sqliteFault.ts';
import { takeLock } from './sqliteLock.ts';
import { prepareSchema } from './sqliteSchema.ts';
import { inTransaction } from './sqliteTransaction.ts';
import { checkStep } from './stepCheck.ts';

export interface SqliteOptions {
  /** How long to wait, blocking, for another Muster to let go of the file; 0 refuses at once. */
  lockWaitMs?: DurationMs;
  /** Wall time in ms. */
  now?: () => number;
}

/** How long a statement waits for a foreign program's lock. Short, because all drills stand still meanwhile. */
const BUSY_MS = 1_000;

/**
 * Opens the embedded log, creating the file (not its folder) when there is none. One process at a time.
 * Throws `LogInUse`, `LogUnavailable`, `LogCorrupt`.
 */
export function openSqliteLog(
  file: string,
  { lockWaitMs = 0, now = Date.now }: SqliteOptions = {},
): DrillLog {
  checkAccess(file);
  const lock = takeLock(file, lockWaitMs);
  let db: Database | undefined;
  try {
    db = openDatabase(file, BUSY_MS);
    prepareSchema(db, file);
    return new SqliteLog(db, lock, now);
  } catch (error) {
    db?.close();
    lock.release();
    throw sqliteFault(error, { file });
  }
}

/** SQLite would open a file it may only read without a word, and the first append would fail. */
function checkAccess(file: string): void {
  const folder = dirname(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new LogUnavailable(
      'noFolder',
      `There is no folder ${folder}. Create it, or set DATA_DIR to one that exists.`,
    );
  }
  for (const needed of existsSync(file) ? [folder, file] : [folder]) {
    try {
      accessSync(needed, constants.R_OK | constants.W_OK);
    } catch (cause) {
      throw new LogUnavailable(
        'permission',
        `${needed} cannot be written to. Give the user that runs Muster the right to, or set DATA_DIR to another folder.`,
        { cause },
      );
    }
  }
}

const SQL = {
  addScenario:
    'INSERT INTO scenario (hash, id, version, variant, json) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  addDrill:
    'INSERT INTO drill (id, scenario_hash, created_at, head_seq, head_at, status) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  head: 'SELECT head_seq, status FROM drill WHERE id = ?',
  moveHead: 'UPDATE drill SET head_seq = ?, head_at = ?, status = ? WHERE id = ? AND head_seq = ?',
  addEvent: `INSERT INTO event (drill_id, ${EVENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  events: `SELECT ${EVENT_COLUMNS} FROM event WHERE drill_id = ? AND seq > ? ORDER BY seq`,
  header:
    'SELECT scenario.hash, scenario.json FROM drill JOIN scenario ON scenario.hash = drill.scenario_hash WHERE drill.id = ?',
  list: `SELECT drill.id, scenario.id AS scenario_id, version, variant, status, head_seq, head_at, created_at
    FROM drill JOIN scenario ON scenario.hash = drill.scenario_hash ORDER BY created_at, drill.id`,
  saveMark:
    'INSERT INTO mark (drill_id, at) SELECT id, ? FROM drill WHERE id = ? ON CONFLICT (drill_id) DO UPDATE SET at = max(at, excluded.at)',
  eraseDrill: 'DELETE FROM drill WHERE id = ?',
  eraseMark: 'DELETE FROM mark WHERE drill_id = ?',
  eraseEvents: 'DELETE FROM event WHERE drill_id = ?',
  eraseScenarios: 'DELETE FROM scenario WHERE hash NOT IN (SELECT scenario_hash FROM drill)',
  mark: 'SELECT mark.at FROM drill LEFT JOIN mark ON mark.drill_id = drill.id WHERE drill.id = ?',
} as const;

class SqliteLog implements DrillLog {
  readonly #db: Database;
  readonly #lock: { release(): void };
  readonly #now: () => number;
  readonly #sql: Readonly<Record<keyof typeof SQL, Statement>>;
  #closed = false;

  constructor(db: Database, lock: { release(): void }, now: () => number) {
    this.#db = db;
    this.#lock = lock;
    this.#now = now;
    const prepared = Object.entries(SQL).map(([name, sql]) => [name, db.prepare(sql)] as const);
    this.#sql = Object.fromEntries(prepared) as Record<keyof typeof SQL, Statement>;
  }

  async create(header: LogHeader, firstStep: readonly LogEvent[]): Promise<void> {
    const { drillId, hash, scenario } = header;
    checkStep(drillId, 0, firstStep);
    const { id, version, variant } = scenario;
    const json = JSON.stringify(scenario);
    this.#write(drillId, () => {
      this.#sql.addScenario.run(hash, id, version, variant, json);
      const added = this.#sql.addDrill.run(
        drillId,
        hash,
        this.#now(),
        firstStep.length,
        lastAt(firstStep),
        drillStatus('lobby', firstStep),
      );
      if (Number(added.changes) !== 1) throw new DrillExists(drillId);
      this.#addEvents(drillId, firstStep);
    });
  }

  async append(drillId: string, expectedSeq: number, step: readonly LogEvent[]): Promise<void> {
    checkStep(drillId, expectedSeq, step);
    this.#write(drillId, () => {
      const head = this.#head(drillId);
      const status = drillStatus(head.status, step);
      const moved = this.#sql.moveHead.run(
        expectedSeq + step.length,
        lastAt(step),
        status,
        drillId,
        expectedSeq,
      );
      if (Number(moved.changes) !== 1) throw new SequenceConflict(drillId, expectedSeq, head.seq);
      this.#addEvents(drillId, step);
    });
  }

  async header(drillId: string): Promise<LogHeader> {
    return this.#do(drillId, () => {
      const row = this.#sql.header.get(drillId);
      if (!row) throw new DrillNotFound(drillId);
      try {
        const scenario = JSON.parse(String(row.json)) as Scenario;
        return {
          format: 'muster-log/1',
          drillId,
          scenario,
          hash: String(row.hash),
          ...pinOf(scenario),
        };
      } catch (cause) {
        throw new LogCorrupt(drillId, null, `its scenario (hash ${row.hash}) is not JSON`, { cause });
      }
    });
  }

  async read(drillId: string, afterSeq = 0): Promise<LogEvent[]> {
    return this.#do(drillId, () => {
      const { seq: lastSeq } = this.#head(drillId);
      return decodeRows(drillId, this.#sql.events.all(drillId, afterSeq), afterSeq, lastSeq);
    });
  }

  async list(): Promise<DrillSummary[]> {
    return this.#do(undefined, () =>
      this.#sql.list.all().map((row) => ({
        drillId: String(row.id),
        scenarioId: String(row.scenario_id),
        scenarioVersion: String(row.version),
        variant: String(row.variant),
        status: row.status as Phase,
        lastSeq: Number(row.head_seq),
        lastAt: Number(row.head_at),
        createdAt: Number(row.created_at),
      })),
    );
  }

  async saveMark(drillId: string, at: DrillTime): Promise<void> {
    this.#do(drillId, () => {
      if (Number(this.#sql.saveMark.run(at, drillId).changes) !== 1) throw new DrillNotFound(drillId);
    });
  }

  async mark(drillId: string): Promise<DrillTime | null> {
    return this.#do(drillId, () => {
      const row = this.#sql.mark.get(drillId);
      if (!row) throw new DrillNotFound(drillId);
      return typeof row.at === 'number' ? row.at : null;
    });
  }

  async erase(drillId: string): Promise<void> {
    this.#write(drillId, () => {
      this.#db.exec('PRAGMA defer_foreign_keys = ON');
      if (Number(this.#sql.eraseDrill.run(drillId).changes) !== 1) throw new DrillNotFound(drillId);
      this.#sql.eraseMark.run(drillId);
      this.#sql.eraseEvents.run(drillId);
      this.#sql.eraseScenarios.run();
    });
    // Its old pages leave the write-ahead log too: people's words are not left on the disk.
    this.#do(drillId, () => this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    try {
      // Moves everything into the one file, so that a copy of it is whole. Closing alone does not while statements live.
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // A full disk, a foreign reader: the write-ahead log still holds it all.
    } finally {
      this.#db.close();
      this.#lock.release();
    }
  }

  #head(drillId: string): { seq: number; status: Phase } {
    const row = this.#sql.head.get(drillId);
    if (!row) throw new DrillNotFound(drillId);
    return { seq: Number(row.head_seq), status: row.status as Phase };
  }

  #addEvents(drillId: string, events: readonly LogEvent[]): void {
    for (const event of events) this.#sql.addEvent.run(drillId, ...encodeRow(event));
  }

  #write(drillId: string, work: () => void): void {
    this.#do(drillId, () => inTransaction(this.#db, work));
  }

  #do<T>(drillId: string | undefined, work: () => T): T {
    if (this.#closed) throw new LogUnavailable('closed', 'This log was closed. Open it again.');
    try {
      return work();
    } catch (error) {
      throw sqliteFault(error, drillId === undefined ? {} : { drillId });
    }
  }
}

const lastAt = (step: readonly LogEvent[]): DrillTime => step.at(-1)?.at ?? 0;
