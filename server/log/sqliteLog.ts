import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { DrillTime, DurationMs } from '../../shared/time.ts';
import type { Head } from './chain.ts';
import type { DrillLog, DrillSummary } from './drillLog.ts';
import { LogUnavailable } from './drillLog.ts';
import type { WrittenStep } from './privateText.ts';
import type { Signer } from './recordKey.ts';
import type { Database } from './sqliteDriver.ts';
import { openDatabase } from './sqliteDriver.ts';
import { sqliteFault } from './sqliteFault.ts';
import { takeLock } from './sqliteLock.ts';
import { prepareSchema } from './sqliteSchema.ts';
import { SqliteStore } from './sqliteStore.ts';
import type { Write } from './sqliteWrites.ts';

interface SqliteOptions {
  /** How long to wait, blocking, for another Muster to let go of the file; 0 refuses at once. */
  lockWaitMs?: DurationMs;
  /** Wall time in ms. */
  now?: () => number;
  /** Signs drills that are over. */
  signer?: Signer | null;
}

/** How long a statement waits for a foreign program's lock. Short, because all drills stand still meanwhile. */
const BUSY_MS = 1_000;

/**
 * Opens the embedded log, creating the file (not its folder) when there is none. One process at a time.
 * Throws `LogInUse`, `LogUnavailable`, `LogCorrupt`.
 */
export function openSqliteStore(
  file: string,
  { lockWaitMs = 0, now = Date.now, signer = null }: SqliteOptions = {},
): SqliteStore {
  checkAccess(file);
  const lock = takeLock(file, lockWaitMs);
  let db: Database | undefined;
  try {
    db = openDatabase(file, BUSY_MS);
    prepareSchema(db, file);
    return new SqliteStore(db, lock, now, signer);
  } catch (error) {
    db?.close();
    lock.release();
    throw sqliteFault(error, { file });
  }
}

/** The embedded log on the caller's own thread, which stands still while the disk works: for tests and programs with one drill. */
export const openSqliteLog = (file: string, options: SqliteOptions = {}): DrillLog =>
  new SqliteLog(openSqliteStore(file, options));

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

class SqliteLog implements DrillLog {
  readonly #store: SqliteStore;

  constructor(store: SqliteStore) {
    this.#store = store;
  }

  async create(
    header: LogHeader,
    step: readonly LogEvent[],
    more: readonly WrittenStep[] = [],
  ): Promise<Head | null> {
    return this.#perform({ do: 'create', header, step, more });
  }

  async append(
    drillId: string,
    expectedSeq: number,
    step: readonly LogEvent[],
    command: GivenCommand | null = null,
  ): Promise<Head | null> {
    return this.#perform({ do: 'append', drillId, expectedSeq, step, command });
  }

  async header(drillId: string): Promise<LogHeader> {
    return this.#store.header(drillId);
  }

  async read(drillId: string, afterSeq = 0): Promise<LogEvent[]> {
    return this.#store.read(drillId, afterSeq);
  }

  async head(drillId: string): Promise<Head | null> {
    return this.#store.head(drillId);
  }

  async exportFile(drillId: string): Promise<Uint8Array> {
    return Buffer.from(this.#store.exportFile(drillId));
  }

  async list(): Promise<DrillSummary[]> {
    return this.#store.list();
  }

  async saveMark(drillId: string, at: DrillTime): Promise<void> {
    this.#perform({ do: 'mark', drillId, at });
  }

  async mark(drillId: string): Promise<DrillTime | null> {
    return this.#store.mark(drillId);
  }

  async removeTexts(drillId: string): Promise<number> {
    return this.#store.removeTexts(drillId);
  }

  async erase(drillId: string): Promise<void> {
    this.#store.erase(drillId);
  }

  async close(): Promise<void> {
    this.#store.close();
  }

  #perform(write: Write): Head | null {
    const [outcome = { head: null }] = this.#store.perform([write]);
    if ('refused' in outcome) throw outcome.refused;
    return outcome.head;
  }
}
