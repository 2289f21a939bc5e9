import { Buckets, TokenBucket } from './bucket.ts';

/** More than anybody needs was asked. */
export class TooMany extends Error {
  readonly retryAfterS: number;

  constructor(message: string, retryAfterS: number) {
    super(message);
    this.retryAfterS = retryAfterS;
  }
}

interface LaneOptions {
  /** Wrong tries at once that nobody has to wait for. */
  free: number;
  /** After that one is looked at so often; the others wait their turn. */
  everyMs: number;
  /** How many may wait. */
  places: number;
}

/**
 * Where guesses queue. Whoever guesses wrong a few times is made slow, not locked out: a right try from the same place only
 * waits its turn. A try costs a point before it is looked at, so that a thousand at once gain nothing.
 */
export class Lane {
  readonly #buckets: Buckets;
  readonly #mostMs: number;
  readonly #waiting = new Set<() => void>();

  constructor({ free, everyMs, places }: LaneOptions, now?: () => number) {
    this.#buckets = new Buckets(() => new TokenBucket(free, 1_000 / everyMs, now));
    this.#mostMs = everyMs * places;
  }

  /** Resolves when it is this try's turn. */
  async enter(key: string, words: (waitS: number) => string): Promise<void> {
    const waitMs = this.#buckets.of(key).reserve(this.#mostMs);
    if (waitMs === null) {
      const waitS = Math.ceil(this.#mostMs / 1_000);
      throw new TooMany(words(waitS), waitS);
    }
    if (waitMs > 0) await this.#wait(waitMs);
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(leave);
        reject(new TooMany('The server is stopping. Try again in a moment.', 1));
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(leave);
        resolve();
      }, ms);
      this.#waiting.add(leave);
    });
  }

  /** Nobody waits any more: the server is about to stop. */
  close(): void {
    for (const leave of [...this.#waiting]) leave();
  }

  /** The try was right, and costs nothing. */
  right(key: string): void {
    this.#buckets.of(key).giveBack();
  }
}

/** Who guesses: from which address (as it is counted), at whose account; `device`: they came in on this browser before. */
interface Guesser {
  address: string;
  account?: string;
  device?: string | null;
}

/**
 * Wrong tries are limited by address, by account and over all. A browser that has come in before counts for itself alone, so
 * that nobody else's guesses keep its owner out.
 */
export class GuessLimit {
  readonly #lanes: { address: Lane; account?: Lane; all: Lane };

  constructor(lanes: { address: Lane; account?: Lane; all: Lane }) {
    this.#lanes = lanes;
  }

  async guess<T>({ address, account, device = null }: Guesser, look: () => T | Promise<T>): Promise<T> {
    const { address: byAddress, account: byAccount, all } = this.#lanes;
    const turns: [Lane, string, (waitS: number) => string][] =
      device !== null
        ? [[byAddress, `device ${device}`, tooManyHere]]
        : [
            [byAddress, `address ${address}`, tooManyHere],
            ...(account !== undefined && byAccount
              ? [[byAccount, account, tooManyAtAccount] as [Lane, string, (waitS: number) => string]]
              : []),
            [all, 'all', tooManyAtAll],
          ];
    const entered: [Lane, string][] = [];
    for (const [lane, key, words] of turns) {
      await lane.enter(key, words);
      entered.push([lane, key]);
    }
    const found = await look();
    for (const [lane, key] of entered) lane.right(key);
    return found;
  }

  close(): void {
    for (const lane of Object.values(this.#lanes)) lane.close();
  }
}

const tooManyHere = (waitS: number): string =>
  `Too many wrong tries from this address. Wait ${waitS} s, then try again.`;
const tooManyAtAccount = (waitS: number): string =>
  `Too many wrong tries at this name. Wait ${waitS} s, then try again, or use the browser you signed in with before.`;
const tooManyAtAll = (waitS: number): string =>
  `Too many people are trying at this moment. Wait ${waitS} s, then try again.`;
