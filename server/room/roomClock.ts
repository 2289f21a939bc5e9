import type { LogEvent } from '../../shared/event/event.ts';
import type { DrillTime, DurationMs } from '../../shared/time.ts';
import type { DrillState } from '../kernel/state.ts';
import { nextTimer } from '../kernel/timers.ts';
import type { DrillClock } from './drillClock.ts';
import { drillNow, stoppedAt, wallOf } from './drillClock.ts';
import type { WallClock } from './ports.ts';

/** Facts that change how wall time maps to drill time. */
const CLOCK_EVENTS = new Set<string>([
  'drill.started',
  'drill.paused',
  'drill.resumed',
  'drill.ended',
  'speed.changed',
  'clock.skipped',
  'clock.restarted',
]);

/** One room's time: reads the drill clock, wakes for the next timer, and marks how far it ran. */
export class RoomClock {
  readonly #wall: WallClock;
  readonly #onDue: () => void;
  readonly #onMark: (() => void) | null;
  readonly #everyMs: DurationMs;
  #clock: DrillClock;
  #wake: { cancel(): void } | null = null;
  #marker: { cancel(): void } | null = null;
  #stopped = false;

  /** `onMark` null: this run is not meant to be resumed, so nothing is marked. */
  constructor(
    wall: WallClock,
    at: DrillTime,
    onDue: () => void,
    onMark: (() => void) | null,
    everyMs: DurationMs,
  ) {
    this.#wall = wall;
    this.#clock = stoppedAt(at);
    this.#onDue = onDue;
    this.#onMark = onMark;
    this.#everyMs = everyMs;
  }

  now(): DrillTime {
    return drillNow(this.#clock, this.#wall.now());
  }

  get speed(): number {
    return this.#clock.speed;
  }

  /** Takes new facts into account; most leave the clock alone. */
  follow(events: readonly LogEvent[], { at, floor, phase, speed }: DrillState): void {
    if (!events.some(({ type }) => CLOCK_EVENTS.has(type))) return;
    this.#clock = {
      anchorWall: this.#wall.now(),
      anchorDrill: Math.max(at, floor),
      speed: phase === 'running' ? speed : 0,
    };
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
      mark();
      this.#keepMarking();
    });
  }
}
