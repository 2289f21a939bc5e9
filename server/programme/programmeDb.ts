import { LogCorrupt, LogUnavailable } from '../log/drillLog.ts';
import type { Database, Row, SqlValue } from '../log/sqliteDriver.ts';
import { openDatabase } from '../log/sqliteDriver.ts';
import { sqliteFault } from '../log/sqliteFault.ts';
import { inTransaction, withoutWaiting } from '../log/sqliteTransaction.ts';

/** Version n is reached by running entry n-1; entries are only ever added. Times are wall ms. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE facilitator (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, password TEXT NOT NULL, created_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE session (
    token_hash TEXT PRIMARY KEY, facilitator_id INTEGER NOT NULL REFERENCES facilitator (id), expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE drill (
    id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, settings TEXT NOT NULL, seats TEXT NOT NULL, created_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE seat_token (
    token_hash TEXT PRIMARY KEY, drill_id TEXT NOT NULL REFERENCES drill (id), seat TEXT NOT NULL, name TEXT NOT NULL,
    observer INTEGER NOT NULL, created_at INTEGER NOT NULL, revoked_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX seat_token_by_seat ON seat_token (drill_id, seat);
  CREATE TABLE device_key (
    key_hash TEXT PRIMARY KEY, drill_id TEXT NOT NULL REFERENCES drill (id), seat TEXT NOT NULL, name TEXT NOT NULL,
    observer INTEGER NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE receipt (
    drill_id TEXT NOT NULL REFERENCES drill (id), inject TEXT NOT NULL, seat TEXT NOT NULL, seen_at INTEGER NOT NULL,
    PRIMARY KEY (drill_id, inject, seat)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE drill ADD COLUMN archived_at INTEGER;
  `,
  `
  CREATE TABLE own_entry (
    id TEXT PRIMARY KEY, body TEXT NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, deleted_at INTEGER
  ) STRICT;
  `,
  `
  CREATE TABLE stepped_out (
    drill_id TEXT NOT NULL REFERENCES drill (id), seat TEXT NOT NULL, since INTEGER NOT NULL, at INTEGER,
    covered INTEGER NOT NULL, PRIMARY KEY (drill_id, seat)
  ) STRICT, WITHOUT ROWID;
  `,
  'ALTER TABLE drill ADD COLUMN briefed_at INTEGER;',
  `
  CREATE TABLE lobby_stop (
    drill_id TEXT NOT NULL REFERENCES drill (id), stopped_at INTEGER NOT NULL, by_id INTEGER NOT NULL, by_name TEXT NOT NULL,
    reason TEXT NOT NULL, over_at INTEGER, over_by_id INTEGER, over_by_name TEXT
  ) STRICT;
  CREATE INDEX lobby_stop_by_drill ON lobby_stop (drill_id);
  `,
  'ALTER TABLE stepped_out ADD COLUMN home TEXT;',
  `
  CREATE TABLE approval (
    scenario TEXT NOT NULL, hash TEXT NOT NULL, version TEXT NOT NULL, state TEXT NOT NULL, by_id INTEGER NOT NULL, by_name TEXT NOT NULL,
    at INTEGER NOT NULL, note TEXT NOT NULL
  ) STRICT;
  CREATE INDEX approval_by_scenario ON approval (scenario);
  `,
  `
  CREATE TABLE evaluator_link (
    link TEXT PRIMARY KEY, drill_id TEXT NOT NULL UNIQUE REFERENCES drill (id), created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE template (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, settings TEXT NOT NULL, by_name TEXT NOT NULL,
    saved_at INTEGER NOT NULL
  ) STRICT;
  `,
  `
  CREATE TABLE improvement (
    id INTEGER PRIMARY KEY AUTOINCREMENT, drill_id TEXT REFERENCES drill (id), body TEXT NOT NULL, before TEXT, version INTEGER NOT NULL,
    changed_by TEXT NOT NULL, changed_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX improvement_by_drill ON improvement (drill_id);
  `,
  `
  CREATE TABLE what_if (
    id INTEGER PRIMARY KEY, drill_id TEXT NOT NULL REFERENCES drill (id), name TEXT NOT NULL, edits TEXT NOT NULL, result TEXT NOT NULL,
    by_name TEXT NOT NULL, saved_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX what_if_by_drill ON what_if (drill_id);
  `,
];

const BUSY_MS = 1_000;

/** What the programme knows besides the logs: accounts, sessions, drills and who holds which seat. One file, one process. */
export class ProgrammeDb {
  readonly #db: Database;
  readonly #file: string;
  #closed = false;
  readonly #statements = new Map<string, ReturnType<Database['prepare']>>();

  constructor(file: string) {
    this.#file = file;
    let db: Database | undefined;
    try {
      db = openDatabase(file, BUSY_MS);
      prepare(db, file);
      this.#db = db;
    } catch (error) {
      db?.close();
      throw sqliteFault(error, { file });
    }
  }

  get(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.#do(() => this.#statement(sql).get(...values));
  }

  all(sql: string, ...values: SqlValue[]): Row[] {
    return this.#do(() => this.#statement(sql).all(...values));
  }

  /** Returns how many rows changed. */
  run(sql: string, ...values: SqlValue[]): number {
    return this.#do(() => Number(this.#statement(sql).run(...values).changes));
  }

  atomically(work: () => void): void {
    this.#do(() => inTransaction(this.#db, work));
  }

  /** What was deleted is overwritten already (`secure_delete`); this takes the older pages out of the write-ahead log too. */
  overwriteErased(): void {
    this.#do(() => this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  /** All or nothing, without waiting for the disk: for what a power cut may cost. */
  lightly(work: () => void): void {
    this.#do(() => withoutWaiting(this.#db, () => inTransaction(this.#db, work)));
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    try {
      // Moves everything into the one file, so that a copy of it is whole.
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // A full disk: the write-ahead log still holds it all.
    }
    this.#db.close();
  }

  #statement(sql: string) {
    const known = this.#statements.get(sql);
    if (known) return known;
    const fresh = this.#db.prepare(sql);
    this.#statements.set(sql, fresh);
    return fresh;
  }

  #do<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw sqliteFault(error, { file: this.#file });
    }
  }
}

function prepare(db: Database, file: string): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
  if (version > MIGRATIONS.length)
    throw new LogUnavailable(
      'newerSchema',
      `${file} was written by a newer Muster. Start that one again, or give this one another DATA_DIR.`,
    );
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  if (version === 0 && tables.length > 0)
    throw new LogUnavailable(
      'notMuster',
      `${file} is a database of another program. Give Muster a folder of its own with DATA_DIR.`,
    );
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON',
  );
  const health = db.prepare('PRAGMA quick_check(1)').get()?.quick_check;
  if (health !== 'ok') throw new LogCorrupt(null, null, `${file}: ${String(health)}`);
  if (version === MIGRATIONS.length) return;
  inTransaction(db, () => {
    for (const sql of MIGRATIONS.slice(version)) db.exec(sql);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}
