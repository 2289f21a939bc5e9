import type { LogEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Phase } from '../kernel/state.ts';
import type { Head } from './chain.ts';
import type { WrittenStep } from './privateText.ts';

/** What is known of a drill without reading its events. Names the variant: for the server and the facilitator only (VIEW-4). */
export interface DrillSummary {
  drillId: string;
  scenarioId: string;
  scenarioVersion: string;
  variant: string;
  /** After the last event: `running` and `paused` drills are the ones to bring back after a restart. */
  status: Phase;
  lastSeq: number;
  /** Drill time of the last event, in ms. */
  lastAt: DrillTime;
  /** Wall time, in ms. */
  createdAt: number;
}

/**
 * The append-only log of every drill: the truth (LOG-1 to LOG-4). What goes in and what comes out are copies.
 * Every method may reject with `LogUnavailable`; a rejected call has changed nothing.
 */
export interface DrillLog {
  /**
   * Opens a drill with its first step, which starts at seq 1. Its steps are chained if its header's format says so.
   * `more`: the steps that a drill begins with beyond the first, each with its command; all of them are written or none.
   * Resolves to where the chain ends now, null without one. Rejects: `DrillExists`, `BadStep`.
   */
  create(
    header: LogHeader,
    firstStep: readonly LogEvent[],
    more?: readonly WrittenStep[],
  ): Promise<Head | null>;
  /**
   * Adds one whole step or nothing, with the command that caused it; resolves when it would survive a power cut, to where the chain
   * ends then. `expectedSeq` is the seq of the last event the caller knows.
   * Rejects: `SequenceConflict` (read what is new, decide again), `DrillNotFound`, `BadStep`.
   */
  append(
    drillId: string,
    expectedSeq: number,
    step: readonly LogEvent[],
    command?: GivenCommand | null,
  ): Promise<Head | null>;
  /** Rejects: `DrillNotFound`, `LogCorrupt`, `LogChanged`. */
  header(drillId: string): Promise<LogHeader>;
  /**
   * All events after `afterSeq`, in order, without gaps, in this build's shapes; checked against the chain.
   * Rejects: `DrillNotFound`, `LogCorrupt`, `LogChanged`, `UnreadableLog`.
   */
  read(drillId: string, afterSeq?: number): Promise<LogEvent[]>;
  /** Where the chain of a drill ends; null when its log has none. Rejects: `DrillNotFound`. */
  head(drillId: string): Promise<Head | null>;
  /**
   * The drill as a file (`jsonlLog.ts`): what is stored, as it is stored, whether or not this build can read it or its chain holds.
   * Rejects: `DrillNotFound`, `LogCorrupt`.
   */
  exportFile(drillId: string): Promise<Uint8Array>;
  /** Every drill, oldest first. */
  list(): Promise<DrillSummary[]>;
  /** Notes beside the log how far the drill clock ran, in drill ms. Never moves back. Rejects: `DrillNotFound`. */
  saveMark(drillId: string, at: DrillTime): Promise<void>;
  /** The furthest mark, or null when none was saved. Rejects: `DrillNotFound`. */
  mark(drillId: string): Promise<DrillTime | null>;
  /**
   * Removes for good the texts of people that lie beside the chain of a drill (`privateText.ts`): in their places stands `[removed]`.
   * The chain, its signature and the score stay as they are. Resolves to how many went: none where nothing is left, or where there is
   * no chain and so nothing lies beside it. Rejects: `DrillNotFound`.
   */
  removeTexts(drillId: string): Promise<number>;
  /**
   * Removes a whole drill for good, header, events and mark: what the people in it may ask for. A log is never edited (LOG-4), so but for
   * those texts there is no way to remove a part of one. Rejects: `DrillNotFound`.
   */
  erase(drillId: string): Promise<void>;
  /** Frees files and locks. Later calls reject with `LogUnavailable`; closing twice is harmless. */
  close(): Promise<void>;
}

/** Anything a log can say no with. `code` is stable; the message tells a person what to do. */
export abstract class LogError extends Error {
  abstract readonly code: string;
}

/** Somebody else appended first. */
export class SequenceConflict extends LogError {
  readonly code = 'sequenceConflict';
  readonly drillId: string;
  readonly expectedSeq: number;
  readonly lastSeq: number;

  constructor(drillId: string, expectedSeq: number, lastSeq: number) {
    super(
      `Drill "${drillId}" stands at event ${lastSeq}, not ${expectedSeq}: somebody else wrote to it. ` +
        `Read the events after ${Math.min(expectedSeq, lastSeq)} and decide again on them.`,
    );
    this.drillId = drillId;
    this.expectedSeq = expectedSeq;
    this.lastSeq = lastSeq;
  }
}

export class DrillExists extends LogError {
  readonly code = 'drillExists';
  readonly drillId: string;

  constructor(drillId: string) {
    super(`There already is a drill "${drillId}". Give the new one another id, or append to the old one.`);
    this.drillId = drillId;
  }
}

export class DrillNotFound extends LogError {
  readonly code = 'drillNotFound';
  readonly drillId: string;

  constructor(drillId: string) {
    super(`There is no drill "${drillId}" in this log. Check the id and that DATA_DIR is the right folder.`);
    this.drillId = drillId;
  }
}

/** The caller's mistake: events that are not one step following on what is there. */
export class BadStep extends LogError {
  readonly code = 'badStep';
  readonly drillId: string;
  readonly problem: string;

  constructor(drillId: string, problem: string) {
    super(
      `Not one step of drill "${drillId}": ${problem}. Nothing was written; this is a fault in Muster, report it.`,
    );
    this.drillId = drillId;
    this.problem = problem;
  }
}

/** What is stored cannot be what was written. `drillId` and `seq` are null when the damage is not tied to one. */
export class LogCorrupt extends LogError {
  readonly code = 'logCorrupt';
  readonly drillId: string | null;
  readonly seq: number | null;
  readonly problem: string;

  constructor(drillId: string | null, seq: number | null, problem: string, options?: ErrorOptions) {
    const place = [
      drillId === null ? '' : ` of drill "${drillId}"`,
      seq === null ? '' : ` at event ${seq}`,
    ].join('');
    super(
      `The log${place} is damaged: ${problem}. Stop Muster, keep a copy of the data folder as it is, and put the last good backup in its place.`,
      options,
    );
    this.drillId = drillId;
    this.seq = seq;
    this.problem = problem;
  }
}

/**
 * What is stored is not what was written: the chain that every step hangs on does not hold. `seq` is the first event that the chain
 * does not vouch for, null when it is the header. Such a drill is not played on and not scored as genuine; its file can be taken out.
 */
export class LogChanged extends LogError {
  readonly code = 'logChanged';
  readonly drillId: string;
  readonly seq: number | null;
  readonly problem: string;

  constructor(drillId: string, seq: number | null, problem: string) {
    super(
      `The log of drill "${drillId}" was changed after it was written${seq === null ? '' : `, at event ${seq}`}: ${problem}. ` +
        'It is not played on and not scored as genuine. Its file can still be exported; put back a backup of the data folder to go on.',
    );
    this.drillId = drillId;
    this.seq = seq;
    this.problem = problem;
  }
}

/**
 * The log is there and whole, and this build cannot make sense of it: an event type or a shape it does not know, or a drill that cannot
 * be built up again from it. One drill is out and every other goes on; the file can still be taken out, put away or deleted.
 * `reason` is a clause for the facilitator, such as `"x.y" is not an event it knows`; `seq` is null when no single event is to blame.
 */
export class UnreadableLog extends LogError {
  readonly code = 'unreadableLog';
  readonly drillId: string;
  readonly seq: number | null;
  readonly reason: string;

  constructor(drillId: string, seq: number | null, reason: string, options?: ErrorOptions) {
    super(
      `Drill "${drillId}" cannot be opened by this version of Muster: ${seq === null ? '' : `event ${seq}: `}${reason}. ` +
        'Nothing in it was changed. Open it with the version that wrote it, or export its log file and put it away.',
      options,
    );
    this.drillId = drillId;
    this.seq = seq;
    this.reason = reason;
  }
}

export type UnavailableReason =
  | 'diskFull'
  | 'locked'
  | 'notADatabase'
  | 'notMuster'
  | 'newerSchema'
  | 'permission'
  | 'noFolder'
  | 'unsuitableDisk'
  | 'inputOutput'
  | 'noDriver'
  | 'badKey'
  | 'stopped'
  | 'closed';

/** The log cannot be read or written now. The message says why and what to do; nothing was changed. */
export class LogUnavailable extends LogError {
  readonly code = 'logUnavailable';
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** A second server on one data folder: both would run the same drills. */
export class LogInUse extends LogError {
  readonly code = 'logInUse';
  readonly file: string;

  constructor(file: string) {
    super(
      `Another Muster is using ${file}. Stop it first, or give this one a folder of its own with DATA_DIR. ` +
        'For several servers on the same drills use PostgreSQL (DATABASE_URL).',
    );
    this.file = file;
  }
}
