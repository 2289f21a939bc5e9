import type { WallClock } from './ports.ts';

/** A clock that stands until it is moved by hand: headless drills and tests. */
export class VirtualClock implements WallClock {
  #now: number;
  #wakes: { at: number; order: number; wake: () => void }[] = [];
  #order = 0;

  constructor(now = 0) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  wakeAt(at: number, wake: () => void): { cancel(): void } {
    const entry = { at, order: this.#order++, wake };
    this.#wakes.push(entry);
    return {
      cancel: () => {
        this.#wakes = this.#wakes.filter((other) => other !== entry);
      },
    };
  }

  /** When the next wake is due, or null. */
  next(): number | null {
    return this.#wakes.reduce<number | null>(
      (soonest, { at }) => (soonest === null || at < soonest ? at : soonest),
      null,
    );
  }

  /** Moves to `to`, waking everything due on the way in order; `settle` runs after each so that what it caused can be due too. */
  async advanceTo(to: number, settle: () => Promise<void>): Promise<void> {
    for (;;) {
      const due = this.#wakes
        .filter(({ at }) => at <= to)
        .sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (!due) break;
      this.#now = Math.max(this.#now, due.at);
      this.#wakes = this.#wakes.filter((other) => other !== due);
      due.wake();
      await settle();
    }
    this.#now = Math.max(this.#now, to);
  }
}
