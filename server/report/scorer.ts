import { steadyNow } from '../dates.ts';
import type { DrillRoom } from '../room/drillRoom.ts';
import type { Bench, OpenBench } from './exporter.ts';
import type { Paper } from './exports.ts';
import { PAPERS } from './exports.ts';
import type { Given } from './occasion.ts';
import { NOTHING_GIVEN } from './occasion.ts';

/** The part of a room that papers are made from. */
export type Written = Pick<DrillRoom, 'header' | 'events'> & Partial<Pick<DrillRoom, 'head'>>;

/** Nobody waits for this paper any more. */
export class Abandoned extends Error {}
/** The paper could not be made; `cause` is for the server's log. */
export class ScoringFailed extends Error {}

interface Job {
  drillId: string;
  paper: Paper;
  room: Written;
  given: Given;
  /** What of the occasion stands in it: two readers may be told different names. */
  told: string;
  result: Promise<Uint8Array>;
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
  /** How many still wait; at none, a job that has not begun is dropped. */
  waiting: number;
}
interface Kept {
  length: number;
  told: string;
  bytes: Uint8Array;
  madeAt: number;
}

/** Events handed over at once. Handing over copies them, and 200 take about a millisecond. */
const AT_ONCE = 200;
/** Drills whose log the bench keeps, and papers kept here. */
const MOST_LOGS = 24;
const MOST_PAPERS = 200;

/**
 * Makes scorecards and exports without holding up a drill: on a bench of its own, one after another. A paper is made once for each
 * length of its log. Two who ask for the same at once get the same; who asks while one is being made from a shorter log gets the next,
 * and however many ask in that time, there is one next.
 */
export class Scorer {
  readonly #openBench: OpenBench;
  readonly #now: () => number;
  readonly #queue: Job[] = [];
  readonly #papers = new Map<string, Kept>();
  /** How much of each log the bench holds. Insertion order is order of use. */
  #fed = new Map<string, number>();
  #bench: Bench | null = null;
  #busy = false;
  #closed = false;

  constructor(openBench: OpenBench, now: () => number = steadyNow) {
    this.#openBench = openBench;
    this.#now = now;
  }

  /**
   * The paper; UTF-8 where it is text. `ageMs`: one made from a shorter log will do if it is no older than this. `signal` says that the asker has left.
   * Throws `ScoringFailed`, `Abandoned`.
   */
  async paper(
    drillId: string,
    room: Written,
    paper: Paper,
    {
      ageMs = 0,
      signal,
      given = NOTHING_GIVEN,
    }: { ageMs?: number; signal?: AbortSignal; given?: Given } = {},
  ): Promise<Uint8Array> {
    const told = JSON.stringify(given.occasion);
    const kept = this.#papers.get(keyOf(drillId, paper));
    if (kept?.told === told && (kept.length === room.events.length || this.#now() - kept.madeAt < ageMs))
      return kept.bytes;
    if (this.#closed) throw new ScoringFailed('the server is stopping');
    const job = this.#queue.find(
      (item) => item.drillId === drillId && item.paper === paper && item.told === told,
    );
    return this.#await(job ?? this.#enqueue({ drillId, room, paper, given, told }), signal);
  }

  /** Lets go of everything that was made from a log, and of the log. */
  forget(drillId: string): void {
    for (const paper of PAPERS) this.#papers.delete(keyOf(drillId, paper));
    if (this.#fed.delete(drillId)) this.#bench?.drop(drillId);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#queue.splice(0)) job.reject(new ScoringFailed('the server is stopping'));
    await this.#bench?.close();
    this.#bench = null;
  }

  #enqueue(asked: Pick<Job, 'drillId' | 'room' | 'paper' | 'given' | 'told'>): Job {
    let [resolve, reject]: [Job['resolve'], Job['reject']] = [() => undefined, () => undefined];
    const result = new Promise<Uint8Array>((done, failed) => {
      [resolve, reject] = [done, failed];
    });
    result.catch(() => undefined);
    const job = { ...asked, result, resolve, reject, waiting: 0 };
    this.#queue.push(job);
    void this.#work();
    return job;
  }

  #await(job: Job, signal: AbortSignal | undefined): Promise<Uint8Array> {
    job.waiting += 1;
    if (!signal) return job.result;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(new Abandoned('nobody waits for it'));
        job.waiting -= 1;
        const index = this.#queue.indexOf(job);
        if (job.waiting === 0 && index >= 0) this.#queue.splice(index, 1);
      };
      if (signal.aborted) return leave();
      signal.addEventListener('abort', leave, { once: true });
      job.result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    // From the next turn on, so that all who ask in this one share a job.
    await nextTurn();
    for (let job = this.#queue.shift(); job; job = this.#queue.shift()) {
      try {
        const { bytes, length } = await this.#make(job);
        this.#keep(job, bytes, length);
        job.resolve(bytes);
      } catch (error) {
        job.reject(new ScoringFailed('the paper could not be made', { cause: error }));
        await this.#giveUp();
      }
    }
    this.#busy = false;
  }

  async #make({ drillId, paper, room, given }: Job): Promise<{ bytes: Uint8Array; length: number }> {
    this.#bench ??= this.#openBench();
    const bench = this.#bench;
    const length = await this.#feed(bench, drillId, room);
    // Nothing waits between the last event that was fed and this, so both speak of the same moment.
    const head = room.head?.seq === length ? room.head : null;
    return { bytes: await bench.make(drillId, paper, head, given), length };
  }

  /** Hands over what the bench has not seen, a little at a time. Returns how long the log is there now. */
  async #feed(bench: Bench, drillId: string, { header, events }: Written): Promise<number> {
    let length = this.#fed.get(drillId);
    if (length === undefined) {
      bench.open(drillId, header);
      length = 0;
    }
    while (length < events.length) {
      const some = events.slice(length, length + AT_ONCE);
      bench.feed(drillId, some);
      length += some.length;
      if (length < events.length) await nextTurn();
    }
    this.#fed.delete(drillId);
    this.#fed.set(drillId, length);
    const [oldest] = this.#fed.keys();
    if (this.#fed.size > MOST_LOGS && oldest !== undefined) {
      this.#fed.delete(oldest);
      bench.drop(oldest);
    }
    return length;
  }

  #keep({ drillId, paper, told }: Job, bytes: Uint8Array, length: number): void {
    const key = keyOf(drillId, paper);
    this.#papers.delete(key);
    this.#papers.set(key, { length, told, bytes, madeAt: this.#now() });
    const [oldest] = this.#papers.keys();
    if (this.#papers.size > MOST_PAPERS && oldest !== undefined) this.#papers.delete(oldest);
  }

  /** What failed may have left the bench in any state: the next paper gets a fresh one. */
  async #giveUp(): Promise<void> {
    const bench = this.#bench;
    this.#bench = null;
    this.#fed = new Map();
    await bench?.close().catch(() => undefined);
  }
}

const keyOf = (drillId: string, paper: Paper): string => `${drillId} ${paper}`;
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
