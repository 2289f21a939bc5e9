import type { Database } from './sqliteDriver.ts';

/**
 * Does `work` in one transaction, whole or not at all, and returns when the disk has it.
 * Synchronous on purpose: an await inside would let somebody else's statements into the open transaction.
 */
export function inTransaction(db: Database, work: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (error) {
    try {
      db.exec('ROLLBACK');
    } catch {
      // On a full or failing disk SQLite has rolled back by itself; the error that led here is the one to tell.
    }
    throw error;
  }
}

/** Commits inside `work` come back before the disk has them; whatever is committed durably later takes them along. */
export function withoutWaiting(db: Database, work: () => void): void {
  db.exec('PRAGMA synchronous = NORMAL');
  try {
    work();
  } finally {
    db.exec('PRAGMA synchronous = FULL');
  }
}
