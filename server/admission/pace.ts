import { TokenBucket } from './bucket.ts';

/** New connections let in at once, and a second: opening one costs as much as many commands, and those who play go first. */
const AT_ONCE = 5;
const PER_SECOND = 300;
const TICK_MS = 10;
/** How many may wait, from one address and over all. */
const MOST_HERE = 60;
const MOST = 1_000;

/** Lets new connections in one after the other, in turns by address, so that a rush of some is not a stop for all. */
export class Pace {
  readonly #bucket: TokenBucket;
  readonly #waiting = new Map<string, ((isIn: boolean) => void)[]>();
  #count = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(now?: () => number) {
    this.#bucket = new TokenBucket(AT_ONCE, PER_SECOND, now);
  }

  /** Resolves with true when it is this one's turn, at once with false when too many wait. */
  turn(address: string): Promise<boolean> {
    if (this.#count === 0 && this.#bucket.take()) return Promise.resolve(true);
    const here = this.#waiting.get(address) ?? [];
    if (this.#count >= MOST || here.length >= MOST_HERE) return Promise.resolve(false);
    this.#waiting.set(address, here);
    this.#count += 1;
    this.#timer ??= setInterval(() => this.#go(), TICK_MS);
    return new Promise((resolve) => here.push(resolve));
  }

  /** The server stops: nobody is let in any more. */
  close(): void {
    for (const here of this.#waiting.values()) for (const resolve of here) resolve(false);
    this.#waiting.clear();
    this.#count = 0;
    this.#rest();
  }

  #go(): void {
    while (this.#count > 0 && this.#bucket.take()) {
      const [next] = this.#waiting;
      if (!next) break;
      const [address, here] = next;
      this.#waiting.delete(address);
      // Behind the other addresses that wait.
      if (here.length > 1) this.#waiting.set(address, here);
      this.#count -= 1;
      here.shift()?.(true);
    }
    if (this.#count === 0) this.#rest();
  }

  #rest(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }
}
