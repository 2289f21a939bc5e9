import { LogInUse } from './drillLog.ts';
import { openDatabase } from './sqliteDriver.ts';
import { sqliteCode, sqliteFault } from './sqliteFault.ts';

const BUSY = 5;

/**
 * Claims a log's file for this process until `release`, by holding an exclusive transaction on an empty database beside
 * it. The operating system drops it with the process, however that dies, so no lock is ever stale. Nobody in this
 * process may open the lock file by other means: closing it again would drop the lock.
 * Throws `LogInUse` when another process has it for longer than `waitMs`.
 */
export function takeLock(file: string, waitMs: number): { release(): void } {
  const lockFile = `${file}.lock`;
  try {
    const lock = openDatabase(lockFile, waitMs);
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      throw error;
    }
    return { release: () => lock.close() };
  } catch (error) {
    if (sqliteCode(error) === BUSY) throw new LogInUse(file);
    throw sqliteFault(error, { file: lockFile });
  }
}
