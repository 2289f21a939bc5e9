import type { LogEvent } from '../../shared/drill/events.ts';
import type { Frame } from '../../shared/frame.ts';
import type { DurationMs } from '../../shared/time.ts';
import type { DrillLog } from '../log/drillLog.ts';

/**
 * Time outside the drill, in ms, that only goes forward; its zero means nothing. The only way time enters a room: real for people, virtual
 * for headless runs and tests.
 */
export interface WallClock {
  now(): number;
  /** How fast it goes against the watches of those who look on, where it is not as fast: a rehearsal. */
  readonly rate?: number;
  /** Calls `wake` once, at wall time `at` or as soon after as it can. */
  wakeAt(at: number, wake: () => void): { cancel(): void };
}

/** Fresh ids from outside the kernel. */
interface IdSource {
  next(kind: string): string;
}

/** Who follows a room: sockets and consoles, a folded view in memory, a test's list. Must not wait. */
export interface Publisher {
  /** Hears of every step the room takes over, before its frames go out: a command's, a timer's, or one that another process wrote. */
  stepped(drillId: string, step: readonly LogEvent[]): void;
  publish(drillId: string, viewer: string, frame: Frame): void;
}

export interface RoomPorts {
  log: DrillLog;
  clock: WallClock;
  ids: IdSource;
  publisher: Publisher;
  /** Hears of what should not happen, a fault in Muster or in a scenario: for whoever runs the process, never for a seat. */
  fault?: (drillId: string, error: unknown) => void;
  /** The log cannot be written: why, in words for the facilitator; null when it can be again. */
  trouble?: (drillId: string, words: string | null) => void;
}

export interface RoomOptions {
  /** How often the clock's reading is saved beside the log; null never (a run that is not meant to be resumed). */
  markEveryMs?: DurationMs | null;
  /** After a restart the drill goes on by itself, where nobody is there to resume it. */
  resumesItself?: boolean;
  /**
   * How long the machine may sleep, or the disk take nothing, before the drill waits for the facilitator as after a restart, in wall ms;
   * null for ever. Over less than that, what fell due comes late and in order.
   */
  awayMs?: DurationMs | null;
}
