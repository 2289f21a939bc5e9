import { RateLimiterMemory } from 'rate-limiter-flexible';

/** More than anybody needs was asked from one address. */
export class TooMany extends Error {
  readonly retryAfterS: number;

  constructor(message: string, retryAfterS: number) {
    super(message);
    this.retryAfterS = retryAfterS;
  }
}

/** Misses per minute and address after which nothing more is answered: what keeps codes and passwords from being guessed. */
const MISSES = 10;
const HANDSHAKES = 240;

/**
 * A guess costs a point before it is looked at, so that a thousand at once gain nothing; a right one gives the point back,
 * so that a room full of people behind one address can all join.
 */
export class GuessLimit {
  readonly #limiter: RateLimiterMemory;

  constructor(points: number = MISSES) {
    this.#limiter = new RateLimiterMemory({ points, duration: 60 });
  }

  async guess<T>(address: string, look: () => T | Promise<T>): Promise<T> {
    try {
      await this.#limiter.consume(address);
    } catch (error) {
      const ms =
        typeof error === 'object' && error !== null && 'msBeforeNext' in error ? error.msBeforeNext : 0;
      const wait = Math.max(1, Math.ceil(Number(ms) / 1000));
      throw new TooMany(`Too many wrong tries from this address. Wait ${wait} s, then try again.`, wait);
    }
    const found = await look();
    await this.#limiter.reward(address);
    return found;
  }
}

export interface Limits {
  codes: GuessLimit;
  signIns: GuessLimit;
  keys: GuessLimit;
  handshakes: RateLimiterMemory;
  /** Requests to the API per minute and address, right or wrong. */
  api: number;
}

export const freshLimits = ({ api = 1_200 }: { api?: number } = {}): Limits => ({
  codes: new GuessLimit(),
  signIns: new GuessLimit(),
  keys: new GuessLimit(),
  handshakes: new RateLimiterMemory({ points: HANDSHAKES, duration: 60 }),
  api,
});

/** Commands one connection may send: a burst, then a steady rate. A person at work stays far below. */
export class TokenBucket {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  #tokens: number;
  #at: number;

  constructor(burst: number, perSecond: number, now: () => number = Date.now) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
    this.#tokens = burst;
    this.#at = now();
  }

  take(): boolean {
    const now = this.#now();
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
