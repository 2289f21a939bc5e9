import type { ScenarioSources } from '../pack/library.ts';
import { SheetError } from '../sheet/read/grid.ts';
import { answerTo } from './desk.ts';
import type { Answered, Asked } from './messages.ts';
import type { Limits } from './reader.ts';
import { LIMITS, OverLimit, Reader } from './reader.ts';

/** So many may wait for the one thread; more than that is no work of people. */
const MOST_WAITING = 12;
/** The thread is let go when nobody has asked for so long: it holds as much memory as a small server. */
const IDLE_MS = 120_000;

/**
 * One thread that reads what people bring before the day, one file after the other, so that a drill under way never waits for it. Without
 * a program it reads on this thread: in tests, and where source runs as it stands.
 */
export class ReadingQueue {
  readonly #reader: Reader | null;
  readonly #bundled: ScenarioSources;
  readonly #limits: Limits;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | null = null;

  constructor(program: URL | null, bundled: ScenarioSources, limits: Limits = LIMITS) {
    this.#reader = program === null ? null : new Reader(program, limits);
    this.#bundled = bundled;
    this.#limits = limits;
  }

  /** Throws `SheetError` for what a file holds, and where too many wait. */
  async ask<Is extends Answered['is']>(asked: Asked, is: Is): Promise<Extract<Answered, { is: Is }>> {
    if (this.#waiting >= MOST_WAITING)
      throw new SheetError('too many files are being read at once', 'Wait a moment and try again.');
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#answer(asked));
    this.#last = turn.catch(() => undefined);
    try {
      const answered = await turn;
      if (answered.is === is) return answered as Extract<Answered, { is: Is }>;
      if (answered.is === 'refused') throw new SheetError(answered.problem, answered.fix);
      throw new Error(answered.is === 'failed' ? answered.reason : `it was answered with ${answered.is}`);
    } catch (error) {
      if (error instanceof OverLimit)
        throw new SheetError(
          error.message,
          'Make it smaller: fewer rows, without pictures and formatting, or two files of it.',
        );
      throw error;
    } finally {
      this.#waiting -= 1;
    }
  }

  async #answer(asked: Asked): Promise<Answered> {
    if (this.#reader === null) return answerTo(asked, this.#bundled);
    if (this.#idle !== null) clearTimeout(this.#idle);
    try {
      return await this.#reader.ask(asked, this.#limits.fileMs);
    } finally {
      this.#idle = setTimeout(() => void this.#reader?.close(), IDLE_MS).unref();
    }
  }

  async close(): Promise<void> {
    if (this.#idle !== null) clearTimeout(this.#idle);
    await this.#reader?.close();
  }
}
