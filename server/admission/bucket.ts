/** So many at once, then a steady rate. Runs on a clock that nobody can set back. */
export class TokenBucket {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  #tokens: number;
  #at: number;

  constructor(burst: number, perSecond: number, now: () => number = () => performance.now()) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
    this.#tokens = burst;
    this.#at = now();
  }

  take(count = 1): boolean {
    this.#refill();
    if (this.#tokens < count) return false;
    this.#tokens -= count;
    return true;
  }

  /** Takes one that may not be there yet: in how many ms it will be. Null when that is longer than `mostMs`; then none was taken. */
  reserve(mostMs: number): number | null {
    this.#refill();
    const waitMs = Math.max(0, ((1 - this.#tokens) / this.#perSecond) * 1_000);
    if (waitMs > mostMs) return null;
    this.#tokens -= 1;
    return waitMs;
  }

  giveBack(): void {
    this.#tokens = Math.min(this.#burst, this.#tokens + 1);
  }

  /** Nothing is taken: forgetting this bucket changes nothing. */
  get isFull(): boolean {
    this.#refill();
    return this.#tokens >= this.#burst;
  }

  #refill(): void {
    const now = this.#now();
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#at) / 1_000) * this.#perSecond);
    this.#at = now;
  }
}

/** A bucket for each who asks. Full ones are forgotten, so that many who came once do not fill the memory. */
export class Buckets {
  readonly #known = new Map<string, TokenBucket>();
  readonly #fresh: () => TokenBucket;
  readonly #most: number;

  constructor(fresh: () => TokenBucket, most = 10_000) {
    this.#fresh = fresh;
    this.#most = most;
  }

  of(key: string): TokenBucket {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= this.#most) this.#forget();
    const fresh = this.#fresh();
    this.#known.set(key, fresh);
    return fresh;
  }

  get size(): number {
    return this.#known.size;
  }

  /** The full ones; when there are none, the oldest tenth. */
  #forget(): void {
    for (const [key, bucket] of this.#known) if (bucket.isFull) this.#known.delete(key);
    const over = this.#known.size - this.#most * 0.9;
    let gone = 0;
    for (const key of this.#known.keys()) {
      if (gone >= over) break;
      this.#known.delete(key);
      gone += 1;
    }
  }
}
