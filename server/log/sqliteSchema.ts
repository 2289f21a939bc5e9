import { statSync } from 'node:fs';
import { LogCorrupt, LogUnavailable } from './drillLog.ts';
import type { Database } from './sqliteDriver.ts';
import { inTransaction } from './sqliteTransaction.ts';

/**
 * Version n is reached by running entry n-1; entries are never changed once released, only added.
 * JSON is TEXT. Events and drills are stored in the order of their keys, which saves an index and a page per append.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE scenario (
    hash TEXT PRIMARY KEY, id TEXT NOT NULL, version TEXT NOT NULL, variant TEXT NOT NULL, json TEXT NOT NULL
  ) STRICT;
  CREATE TABLE drill (
    id TEXT PRIMARY KEY, scenario_hash TEXT NOT NULL REFERENCES scenario (hash), created_at INTEGER NOT NULL,
    head_seq INTEGER NOT NULL, head_at INTEGER NOT NULL, status TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE event (
    drill_id TEXT NOT NULL REFERENCES drill (id), seq INTEGER NOT NULL, step INTEGER NOT NULL, at INTEGER NOT NULL,
    type TEXT NOT NULL, command_id TEXT, body TEXT NOT NULL, PRIMARY KEY (drill_id, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE mark (drill_id TEXT PRIMARY KEY REFERENCES drill (id), at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TRIGGER event_is_not_edited BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'a log is never edited'); END;
  CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'a log is never edited'); END;
  `,
  // A drill may go as a whole, its row first; as long as that stands, not one of its events can.
  `
  DROP TRIGGER event_is_not_removed;
  CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event WHEN EXISTS (SELECT 1 FROM drill WHERE id = OLD.drill_id)
    BEGIN SELECT RAISE(ABORT, 'a log is never edited'); END;
  `,
  // The chain. Drills from before have none, and say so: head_hash stays null. Texts a person may have removed lie beside it.
  `
  ALTER TABLE event ADD COLUMN link TEXT;
  ALTER TABLE drill ADD COLUMN head_hash TEXT;
  ALTER TABLE drill ADD COLUMN seal TEXT;
  CREATE TABLE private_text (
    drill_id TEXT NOT NULL REFERENCES drill (id), step INTEGER NOT NULL, path TEXT NOT NULL, salt TEXT NOT NULL,
    text TEXT NOT NULL, PRIMARY KEY (drill_id, step, path)
  ) STRICT, WITHOUT ROWID;
  `,
];

/** Files up to this size are checked page by page when opened, which takes a few hundredths of a second. */
const CHECKED_BYTES = 16 * 1024 * 1024;

/**
 * Makes an opened file ready: durable settings, a look at its health, tables of this version.
 * Throws `LogUnavailable` (another program's or a newer Muster's file), `LogCorrupt`, or the driver's errors.
 */
export function prepareSchema(db: Database, file: string): void {
  const version = versionOf(db, file);
  if (version > MIGRATIONS.length)
    throw new LogUnavailable(
      'newerSchema',
      `${file} was written by a newer Muster (its tables are version ${version}, this one knows ${MIGRATIONS.length}). ` +
        'Start the newer Muster again, or give this one another DATA_DIR.',
    );
  const mode = db.prepare('PRAGMA journal_mode = WAL').get()?.journal_mode;
  if (mode !== 'wal')
    throw new LogUnavailable(
      'unsuitableDisk',
      `${file} is on a disk where a database cannot keep a write-ahead log, a network share perhaps. Set DATA_DIR to a local disk.`,
    );
  // FULL: a commit returns only after the disk has it, so an acknowledged command survives a power cut.
  // secure_delete: what is erased, and what an update leaves behind in its page, is overwritten with zeros.
  db.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON');
  if (version > 0) checkPages(db, file);
  if (version < MIGRATIONS.length) migrate(db, version);
}

/** 0 for an empty file. Reads only, so that a file which is not ours stays as it is. */
function versionOf(db: Database, file: string): number {
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  if (tables.length === 0) return 0;
  if (!tables.some(({ name }) => name === 'schema_version'))
    throw new LogUnavailable(
      'notMuster',
      `${file} is a database of another program. Give Muster a folder of its own with DATA_DIR.`,
    );
  const version = db.prepare('SELECT max(version) AS version FROM schema_version').get()?.version;
  if (typeof version !== 'number')
    throw new LogCorrupt(null, null, `${file} does not say which version its tables have`);
  return version;
}

function checkPages(db: Database, file: string): void {
  if (statSync(file).size > CHECKED_BYTES) return;
  const found = db.prepare('PRAGMA quick_check(1)').get()?.quick_check;
  if (found !== 'ok') throw new LogCorrupt(null, null, `${file}: ${String(found).replaceAll('\n', ' ')}`);
}

function migrate(db: Database, from: number): void {
  inTransaction(db, () => {
    if (from === 0) db.exec('CREATE TABLE schema_version (version INTEGER PRIMARY KEY) STRICT');
    for (const [index, sql] of MIGRATIONS.entries()) {
      if (index < from) continue;
      db.exec(sql);
      db.prepare('INSERT INTO schema_version (version) VALUES (?)').run(index + 1);
    }
  });
}
