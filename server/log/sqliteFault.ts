import { dirname } from 'node:path';
import type { UnavailableReason } from './drillLog.ts';
import { LogCorrupt, LogError, LogUnavailable } from './drillLog.ts';

/** SQLite's primary result codes; extended ones carry more in their upper bits. */
const ERROR = 1;
const PERM = 3;
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const AUTH = 23;
const NOTADB = 26;

/** What the caller was doing. `file` only where a person at the server reads the message: it must not reach players. */
interface Doing {
  file?: string;
  drillId?: string;
}

/** The primary result code of a driver's error, or null when it is not SQLite's. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}

/** Turns what a driver threw into one of the port's errors. Errors of ours, and faults in the code, come back as they are. */
export function sqliteFault(error: unknown, { file, drillId }: Doing): unknown {
  const code = sqliteCode(error);
  if (error instanceof LogError || code === null) return error;
  const told = error instanceof Error ? error.message : String(error);
  const unavailable = (reason: UnavailableReason, message: string) =>
    new LogUnavailable(reason, message, { cause: error });
  const it = file ?? "The log's file";
  switch (code) {
    case ERROR:
      // Our SQL is known to be right, so what it misses is missing from the file.
      return /^no such (table|column)/.test(told)
        ? new LogCorrupt(drillId ?? null, null, file ? `${file}: ${told}` : told, { cause: error })
        : error;
    case CORRUPT:
      return new LogCorrupt(drillId ?? null, null, file ? `${file}: ${told}` : told, { cause: error });
    case NOTADB:
      return unavailable(
        'notADatabase',
        `${it} is not a database. Put the right file back, or move it away to start afresh.`,
      );
    case FULL:
      return unavailable(
        'diskFull',
        'The disk is full. Free some space and try again; everything acknowledged before is safe.',
      );
    case BUSY:
    case LOCKED:
      return unavailable(
        'locked',
        `${it} is locked by another program. Close what has it open (a database browser, a backup) and try again.`,
      );
    case PERM:
    case READONLY:
    case CANTOPEN:
    case AUTH:
      return unavailable(
        'permission',
        `${it} cannot be opened for writing. Give the user that runs Muster the right to write ` +
          `${file ? `to the folder ${dirname(file)} and what is in it` : 'to the data folder'}.`,
      );
    case IOERR:
      return unavailable(
        'inputOutput',
        `The disk refused to read or write (${told}). Check the disk that holds the data folder.`,
      );
    default:
      return error;
  }
}
