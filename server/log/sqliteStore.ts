import type { LogEvent } from '../../shared/event/event.ts';
import type { LogHeader } from '../../shared/event/header.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Phase } from '../kernel/state.ts';
import { pinOf } from './contentHash.ts';
import type { DrillSummary } from './drillLog.ts';
import { DrillExists, DrillNotFound, LogCorrupt, LogUnavailable, SequenceConflict } from './drillLog.ts';
import { drillStatus } from './drillStatus.ts';
import { decodeRows, EVENT_COLUMNS, encodeRow } from './eventRow.ts';
import type { Database, Statement } from './sqliteDriver.ts';
import { sqliteFault } from './sqliteFault.ts';
import { inTransaction, withoutWaiting } from './sqliteTransaction.ts';
import { checkStep } from './stepCheck.ts';

/** Something to be written. */
export type Write =
  | { do: 'create'; header: LogHeader; step: readonly LogEvent[] }
  | { do: 'append'; drillId: string; expectedSeq: number; step: readonly LogEvent[] }
  | { do: 'mark'; drillId: string; at: DrillTime };

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

/** The tables behind a log. Everything is done, and durable, when a method returns; it throws the errors of `DrillLog`. */
export class SqliteStore {
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

  /** Writes in order. For each the error it was refused with, or null: it is whole and durable. */
  perform(writes: readonly Write[]): unknown[] {
    if (writes.length < 2) return writes.map((write) => this.#alone(write));
    try {
      // One wait for the disk serves them all.
      this.#durably(writes, () => {
        for (const write of writes) this.#write(write);
      });
      return writes.map(() => null);
    } catch {
      // One of them cannot be: none was written, so each gets its own try and its own answer.
      return writes.map((write) => this.#alone(write));
    }
  }

  header(drillId: string): LogHeader {
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

  read(drillId: string, afterSeq: number): LogEvent[] {
    return this.#do(drillId, () => {
      const { seq: lastSeq } = this.#head(drillId);
      return decodeRows(drillId, this.#sql.events.all(drillId, afterSeq), afterSeq, lastSeq);
    });
  }

  list(): DrillSummary[] {
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

  mark(drillId: string): DrillTime | null {
    return this.#do(drillId, () => {
      const row = this.#sql.mark.get(drillId);
      if (!row) throw new DrillNotFound(drillId);
      return typeof row.at === 'number' ? row.at : null;
    });
  }

  erase(drillId: string): void {
    this.#do(drillId, () => {
      inTransaction(this.#db, () => {
        this.#db.exec('PRAGMA defer_foreign_keys = ON');
        if (Number(this.#sql.eraseDrill.run(drillId).changes) !== 1) throw new DrillNotFound(drillId);
        this.#sql.eraseMark.run(drillId);
        this.#sql.eraseEvents.run(drillId);
        this.#sql.eraseScenarios.run();
      });
      // Its old pages leave the write-ahead log too: people's words are not left on the disk.
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    });
  }

  close(): void {
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

  #alone(write: Write): unknown {
    const drillId = write.do === 'create' ? write.header.drillId : write.drillId;
    try {
      this.#do(drillId, () => this.#durably([write], () => this.#write(write)));
      return null;
    } catch (error) {
      return error;
    }
  }

  /** Marks alone wait for no disk: the file survives a killed process without that, and a power cut may cost a few seconds of clock. */
  #durably(writes: readonly Write[], work: () => void): void {
    if (writes.every((write) => write.do === 'mark'))
      withoutWaiting(this.#db, () => inTransaction(this.#db, work));
    else inTransaction(this.#db, work);
  }

  #write(write: Write): void {
    if (write.do === 'create') this.#create(write.header, write.step);
    else if (write.do === 'append') this.#append(write.drillId, write.expectedSeq, write.step);
    else if (Number(this.#sql.saveMark.run(write.at, write.drillId).changes) !== 1)
      throw new DrillNotFound(write.drillId);
  }

  #create({ drillId, hash, scenario }: LogHeader, firstStep: readonly LogEvent[]): void {
    checkStep(drillId, 0, firstStep);
    const { id, version, variant } = scenario;
    this.#sql.addScenario.run(hash, id, version, variant, JSON.stringify(scenario));
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
  }

  #append(drillId: string, expectedSeq: number, step: readonly LogEvent[]): void {
    checkStep(drillId, expectedSeq, step);
    const head = this.#head(drillId);
    const status = drillStatus(head.status, step);
    const seq = expectedSeq + step.length;
    const moved = this.#sql.moveHead.run(seq, lastAt(step), status, drillId, expectedSeq);
    if (Number(moved.changes) !== 1) throw new SequenceConflict(drillId, expectedSeq, head.seq);
    this.#addEvents(drillId, step);
  }

  #head(drillId: string): { seq: number; status: Phase } {
    const row = this.#sql.head.get(drillId);
    if (!row) throw new DrillNotFound(drillId);
    return { seq: Number(row.head_seq), status: row.status as Phase };
  }

  #addEvents(drillId: string, events: readonly LogEvent[]): void {
    for (const event of events) this.#sql.addEvent.run(drillId, ...encodeRow(event));
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
