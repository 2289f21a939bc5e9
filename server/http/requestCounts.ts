import type { FastifyRateLimitStore } from '@fastify/rate-limit';
import { steadyNow } from '../dates.ts';

/** Askers that are remembered; the one that came longest ago is forgotten first. */
const MOST = 10_000;

type Answer = (error: Error | null, result?: { current: number; ttl: number }) => void;

/** Requests counted in windows of the steady clock: the one that comes with the limiter stops counting anew when the wall clock is set back. */
export class RequestCounts implements FastifyRateLimitStore {
  readonly #counts = new Map<string, { current: number; since: number }>();
  readonly #now: () => number;

  /** The limiter hands over its options, none of which matter here. */
  constructor(_options: unknown = null, now: () => number = steadyNow) {
    this.#now = now;
  }

  incr(key: string, answer: Answer, timeWindow: number): void {
    const now = this.#now();
    const known = this.#counts.get(key);
    const isOpen = known !== undefined && now - known.since < timeWindow;
    const counted = isOpen ? { ...known, current: known.current + 1 } : { current: 1, since: now };
    this.#counts.delete(key);
    this.#counts.set(key, counted);
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > MOST && oldest !== undefined) this.#counts.delete(oldest);
    answer(null, { current: counted.current, ttl: timeWindow - (now - counted.since) });
  }

  child(): RequestCounts {
    return new RequestCounts(null, this.#now);
  }
}
