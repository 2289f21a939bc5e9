import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { put } from '../../shared/keyed.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { scenarioHash } from '../room/scenarioHash.ts';
import type { DrillJob, DrillResult } from './playJob.ts';
import { playJob } from './playJob.ts';
import type { ToWorker, WorkerAnswer } from './poolWorker.ts';

/**
 * Plays many drills side by side:
 *
 *     const pool = openDrillPool();
 *     const results = await pool.playAll(jobs); // in the order of the jobs
 *     await pool.close();
 *
 * Built code (`dist/server`) plays on worker threads, one per core. Source run as it stands (vitest, vite dev) plays in the calling
 * thread, one drill after another: Node cannot start a thread on TypeScript, and vitest already runs its files side by side.
 * Results are the same either way; `workers` says which it is (0: this thread).
 */
export interface DrillPool {
  readonly workers: number;
  play(job: DrillJob): Promise<DrillResult>;
  /** All of them, in the order given. The first that fails makes it fail. */
  playAll(jobs: readonly DrillJob[]): Promise<DrillResult[]>;
  close(): Promise<void>;
}

export function openDrillPool(options: { workers?: number } = {}): DrillPool {
  const file = builtWorker();
  const wanted = options.workers ?? availableParallelism();
  return file === null || wanted < 1 ? new SameThread() : new Threads(file, wanted);
}

/** Beside this module or above it, wherever the bundler put it; null when there is no build around us. */
function builtWorker(): URL | null {
  if (!import.meta.url.endsWith('.js')) return null;
  const places = ['./rehearsalWorker.js', '../rehearsalWorker.js'].map(
    (path) => new URL(path, import.meta.url),
  );
  return places.find((place) => existsSync(place)) ?? null;
}

class SameThread implements DrillPool {
  readonly workers = 0;
  play(job: DrillJob): Promise<DrillResult> {
    return playJob(job);
  }
  async playAll(jobs: readonly DrillJob[]): Promise<DrillResult[]> {
    const results: DrillResult[] = [];
    for (const job of jobs) results.push(await playJob(job));
    return results;
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}

interface Waiting {
  job: DrillJob;
  resolve: (result: DrillResult) => void;
  reject: (error: Error) => void;
}
interface Thread {
  worker: Worker;
  /** Scenarios it has been sent: each crosses once. */
  knows: Set<string>;
  busy: Waiting | null;
}

class Threads implements DrillPool {
  readonly workers: number;
  readonly #file: URL;
  readonly #threads: Thread[] = [];
  readonly #queue: Waiting[] = [];
  #closed = false;

  constructor(file: URL, workers: number) {
    this.#file = file;
    this.workers = workers;
  }

  play(job: DrillJob): Promise<DrillResult> {
    if (this.#closed) return Promise.reject(new Error('The drill pool is closed.'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#deal();
    });
  }

  playAll(jobs: readonly DrillJob[]): Promise<DrillResult[]> {
    return Promise.all(jobs.map((job) => this.play(job)));
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#queue.splice(0)) reject(new Error('The drill pool was closed.'));
    await Promise.all(this.#threads.splice(0).map(({ worker }) => worker.terminate()));
  }

  #deal(): void {
    while (this.#queue.length > 0) {
      const thread = this.#threads.find(({ busy }) => busy === null) ?? this.#grow();
      const next = thread ? this.#queue.shift() : undefined;
      if (!thread || !next) return;
      thread.busy = next;
      thread.worker.postMessage(this.#message(thread, next.job));
    }
  }

  #grow(): Thread | null {
    if (this.#threads.length >= this.workers) return null;
    const worker = new Worker(this.#file);
    const thread: Thread = { worker, knows: new Set(), busy: null };
    worker.on('message', (answer: WorkerAnswer) => {
      const done = thread.busy;
      thread.busy = null;
      if ('result' in answer) done?.resolve(answer.result);
      else done?.reject(answer.error);
      this.#deal();
    });
    // A thread that dies takes its drill with it, and no other: the next drill gets a fresh thread.
    worker.on('error', (error) => {
      this.#threads.splice(this.#threads.indexOf(thread), 1);
      thread.busy?.reject(error instanceof Error ? error : new Error(String(error)));
      thread.busy = null;
      this.#deal();
    });
    this.#threads.push(thread);
    return thread;
  }

  #message(thread: Thread, { scenario, remembered, ...rest }: DrillJob): ToWorker {
    const library: ToWorker['library'] = {};
    const keyOf = (item: Scenario): string => {
      const key = scenarioHash(item);
      if (!thread.knows.has(key)) put(library, key, item);
      thread.knows.add(key);
      return key;
    };
    return {
      ...rest,
      scenario: keyOf(scenario),
      remembered: remembered ? keyOf(remembered) : null,
      library,
    };
  }
}
