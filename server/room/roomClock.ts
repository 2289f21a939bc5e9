import type { LogEvent } from '../../shared/drill/events.ts';
import type { DrillTime, DurationMs } from '../../shared/time.ts';
import { paceOf } from '../kernel/clock/pace.ts';
import type { DrillState } from '../kernel/state.ts';
import { nextTimer } from '../kernel/timers.ts';
import type { DrillClock } from './drillClock.ts';
import { drillNow, stoppedAt, wallOf } from './drillClock.ts';
import type { WallClock } from './ports.ts';

/** Facts that change how wall time maps to drill time. */
const CLOCK_EVENTS = new Set<string>([
  'drill.branched',
  'drill.started',
  'drill.paused',
  'drill.resumed',
  'drill.ended',
  'speed.changed',
  'timeFactor.set',
  'clock.skipped',
  'clock.restarted',
]);

/** One room's time: reads the drill clock, wakes for the next timer, and marks how far it ran. */
export class RoomClock {
  readonly #wall: WallClock;
  readonly #onDue: () => void;
  readonly #onMark: (() => Promise<void>) | null;
  readonly #everyMs: DurationMs;
  readonly #awayMs: DurationMs | null;
  #clock: DrillClock;
  #wake: { cancel(): void } | null = null;
  #marker: { cancel(): void } | null = null;
  #stopped = false;
  /** Wall time at which something of this drill was last known to be on the disk. */
  #aliveAt: number;

  /**
   * `onMark` null: this run is not meant to be resumed, so nothing is marked. `awayMs`: how long nothing may reach the disk while the
   * clock runs before that counts as having been away; null for ever.
   */
  constructor(
    wall: WallClock,
    at: DrillTime,
    onDue: () => void,
    onMark: (() => Promise<void>) | null,
    everyMs: DurationMs,
    awayMs: DurationMs | null,
  ) {
    this.#wall = wall;
    this.#clock = stoppedAt(at);
    this.#onDue = onDue;
    this.#onMark = onMark;
    this.#everyMs = everyMs;
    this.#awayMs = onMark === null ? null : awayMs;
    this.#aliveAt = wall.now();
  }

  now(): DrillTime {
    return drillNow(this.#clock, this.#wall.now());
  }

  /** As those who look on see it. */
  get speed(): number {
    return this.#clock.speed * (this.#wall.rate ?? 1);
  }

  /**
   * Where the clock stood when the machine fell asleep, the process was stopped or the disk stopped taking anything; null when it
   * has run all the time. Downtime never counts, whatever kind it is of.
   */
  away(): DrillTime | null {
    const isAway =
      this.#awayMs !== null && this.#clock.speed > 0 && this.#wall.now() - this.#aliveAt > this.#awayMs;
    return isAway ? drillNow(this.#clock, this.#aliveAt) : null;
  }

  /** Something was written at wall time `at`. */
  alive(at: number = this.#wall.now()): void {
    this.#aliveAt = Math.max(this.#aliveAt, at);
  }

  /** Takes new facts into account; most leave the clock alone. */
  follow(events: readonly LogEvent[], state: DrillState): void {
    if (!events.some(({ type }) => CLOCK_EVENTS.has(type))) return;
    this.#clock = {
      anchorWall: this.#wall.now(),
      anchorDrill: Math.max(state.at, state.floor),
      speed: paceOf(state),
    };
    this.alive();
    this.#keepMarking();
  }

  /** Wakes the room when its next timer is due, and not before. */
  schedule(state: DrillState): void {
    this.#wake?.cancel();
    this.#wake = null;
    const timer = this.#stopped ? null : nextTimer(state);
    const at = timer ? wallOf(this.#clock, timer.dueAt) : null;
    if (at !== null) this.#wake = this.#wall.wakeAt(at, this.#onDue);
  }

  /** Wakes the room some wall time from now whatever is due: the log could not be written. */
  retryIn(ms: DurationMs): void {
    this.#wake?.cancel();
    this.#wake = this.#stopped ? null : this.#wall.wakeAt(this.#wall.now() + ms, this.#onDue);
  }

  stop(): void {
    this.#stopped = true;
    this.#wake?.cancel();
    this.#marker?.cancel();
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  #keepMarking(): void {
    this.#marker?.cancel();
    this.#marker = null;
    const mark = this.#onMark;
    if (mark === null || this.#clock.speed === 0 || this.#stopped) return;
    this.#marker = this.#wall.wakeAt(this.#wall.now() + this.#everyMs, () => {
      this.#keepMarking();
      if (this.away() !== null) return this.#onDue();
      const at = this.#wall.now();
      void mark().then(
        () => this.alive(at),
        () => undefined,
      );
    });
  }
}
