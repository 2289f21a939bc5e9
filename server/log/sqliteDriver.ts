import { createRequire } from 'node:module';
import { LogUnavailable } from './drillLog.ts';

export type SqlValue = null | number | string;
export type Row = Readonly<Record<string, SqlValue>>;

export interface Statement {
  run(...values: SqlValue[]): { changes: number | bigint };
  get(...values: SqlValue[]): Row | undefined;
  all(...values: SqlValue[]): Row[];
}
/** One connection. Everything is synchronous and throws the driver's own errors; sqliteFault.ts puts them into words. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}
interface Driver {
  DatabaseSync: new (file: string, options: { timeout: number }) => Database;
}

/** Node 22 has the module too, but warns on every start that it is an experiment. */
const BUILT_IN_SINCE = 24;

/**
 * The only place that names a driver. Node's own where it is settled, else a package with the same interface.
 * Loaded on first use: commands that open no database should not pay for a native library.
 */
function driver(): Driver {
  const major = Number(process.versions.node.split('.')[0]);
  const builtIn = major >= BUILT_IN_SINCE ? process.getBuiltinModule('node:sqlite') : undefined;
  if (builtIn) return builtIn as Driver;
  try {
    return createRequire(import.meta.url)('@photostructure/sqlite') as Driver;
  } catch (cause) {
    throw new LogUnavailable(
      'noDriver',
      `There is no database driver for Node ${process.versions.node} on ${process.platform} ${process.arch}. ` +
        'Run npm ci, or use Node 24 or newer, which has one built in.',
      { cause },
    );
  }
}

/** Opens or creates a database file. `busyMs`: how long a statement waits, blocking, for another program's lock. */
export function openDatabase(file: string, busyMs: number): Database {
  const { DatabaseSync } = driver();
  return new DatabaseSync(file, { timeout: busyMs });
}
