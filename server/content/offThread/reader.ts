import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PackContext } from '../pack/library.ts';
import type { PackResult } from '../pack/loadPack.ts';
import type { LoadedPacks } from '../pack/loadPacks.ts';
import { collectPacks, loadPacks, MOST_PACKS, packNames } from '../pack/loadPacks.ts';
import { topOf } from '../pack/source/problem.ts';
import { SheetError } from '../sheet/read/grid.ts';
import type { ReadList, ReadOptions } from '../sheet/read/readSheet.ts';
import { readSheet } from '../sheet/read/readSheet.ts';
import type { Answered, Asked } from './messages.ts';

/** How long one file may take, how long all packs of a folder, and how much memory. */
export interface Limits {
  fileMs: number;
  folderMs: number;
  memoryMb: number;
}

/** A pack of the size of a bundled scenario takes half a second, a sheet less. */
export const LIMITS: Limits = { fileMs: 20_000, folderMs: 120_000, memoryMb: 512 };
/** For the thread itself to come up on a busy machine. */
const COMES_UP_MS = 60_000;

/** The file asked for more than it may have. */
export class OverLimit extends Error {}

/** The built program of the thread, beside this module or above it; null where source runs as it stands, which no thread can be started on. */
export function builtReader(): URL | null {
  if (!import.meta.url.endsWith('.js')) return null;
  const places = ['./readWorker.js', '../readWorker.js'].map((path) => new URL(path, import.meta.url));
  return places.find((place) => existsSync(place)) ?? null;
}

/**
 * Reads files that somebody else wrote on a thread of its own, so that whatever stands in one cannot hold up or end this process. A thread
 * that takes too long or too much is ended, the file is refused by name, and the next file gets a new thread.
 */
export class Reader {
  readonly #program: URL;
  readonly #limits: Limits;
  #worker: Worker | null = null;

  constructor(program: URL, limits: Limits) {
    this.#program = program;
    this.#limits = limits;
  }

  async ask(asked: Asked, limitMs: number): Promise<Answered> {
    const worker = this.#worker ?? (await this.#begin());
    try {
      const answer = next(worker, limitMs, `it takes longer than ${seconds(limitMs)} to read`);
      worker.postMessage(asked);
      return await answer;
    } catch (error) {
      await this.close();
      throw this.#inWords(error);
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #begin(): Promise<Worker> {
    const worker = new Worker(this.#program, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb, maxYoungGenerationSizeMb: 64 },
      // Not the process's own arguments: some of them (--input-type) forbid a file.
      execArgv: [],
    });
    // A thread that breaks when nobody waits for it breaks nothing here.
    worker.on('error', () => undefined);
    this.#worker = worker;
    await next(worker, COMES_UP_MS, 'the thread that reads files does not start');
    return worker;
  }

  #inWords(error: unknown): unknown {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? new OverLimit(`it needs more than ${this.#limits.memoryMb} MB of memory to read`)
      : error;
  }
}

/** The next thing the thread says. */
function next(worker: Worker, limitMs: number, tooLong: string): Promise<Answered> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => end(() => failed(new OverLimit(tooLong))), limitMs);
    const end = (then: () => void): void => {
      clearTimeout(timer);
      worker.off('message', heard).off('error', broke).off('exit', left);
      then();
    };
    const heard = (answered: Answered): void => end(() => done(answered));
    const broke = (error: Error): void => end(() => failed(error));
    const left = (): void => end(() => failed(new Error('the thread that reads files has ended')));
    worker.on('message', heard).on('error', broke).on('exit', left);
  });
}

const seconds = (ms: number): string => `${Math.max(1, Math.round(ms / 1_000))} s`;
const SMALLER = 'Make it smaller: fewer entries, states and conditions, or two packs of it.';

/** As `loadPacks`, away from the thread that everything else runs on; without a program, on it. */
export async function loadPacksApart(
  context: PackContext,
  program: URL | null,
  limits: Limits = LIMITS,
): Promise<LoadedPacks> {
  const root = resolve(context.root);
  if (program === null) return loadPacks(context);
  const listed = packNames(root);
  if ('refused' in listed || listed.names.length === 0) return loadPacks(context);
  const reader = new Reader(program, limits);
  const { bundled: _known, organisation } = context;
  const results: PackResult[] = [];
  let left = limits.folderMs;
  try {
    for (const name of listed.names.slice(0, MOST_PACKS)) {
      const began = performance.now();
      results.push(
        left <= 0
          ? refusedPack(
              name,
              `the packs before it took ${seconds(limits.folderMs)}, so it was not read`,
              SMALLER,
            )
          : await readPack(reader, { do: 'pack', root, name, organisation }, Math.min(limits.fileMs, left)),
      );
      left -= performance.now() - began;
    }
  } finally {
    await reader.close();
  }
  return collectPacks(listed.names, (index) => results[index] as PackResult);
}

async function readPack(
  reader: Reader,
  asked: Extract<Asked, { do: 'pack' }>,
  limitMs: number,
): Promise<PackResult> {
  try {
    const answered = await reader.ask(asked, limitMs);
    if (answered.is === 'pack') return answered.pack;
    throw new Error(answered.is === 'failed' ? answered.reason : `it was answered with ${answered.is}`);
  } catch (error) {
    if (error instanceof OverLimit) return refusedPack(asked.name, error.message, SMALLER);
    // A fault of ours must not keep a server from starting, nor hide.
    return refusedPack(
      asked.name,
      `could not be read: ${error instanceof Error ? error.message : String(error)}`,
      'Take the last change back; if it stays, report this message.',
    );
  }
}

const refusedPack = (name: string, problem: string, fix: string): PackResult => ({
  file: name,
  id: null,
  sources: {},
  problems: [{ spot: topOf(name), place: '', problem, fix }],
});

/** As `readSheet`, on a thread of its own; without a program, on this one. Throws `SheetError` as that does. */
export async function readSheetApart(
  bytes: Buffer,
  options: ReadOptions,
  program: URL | null,
  limits: Limits = LIMITS,
): Promise<ReadList> {
  if (program === null) return readSheet(bytes, options);
  const reader = new Reader(program, limits);
  try {
    const answered = await reader.ask({ do: 'sheet', bytes, options }, limits.fileMs);
    if (answered.is === 'list') return answered.list;
    if (answered.is === 'refused') throw new SheetError(answered.problem, answered.fix);
    throw new Error(answered.is === 'failed' ? answered.reason : `it was answered with ${answered.is}`);
  } catch (error) {
    if (error instanceof OverLimit)
      throw new SheetError(error.message, 'Copy the rows of the list into a new workbook and import that.');
    throw error;
  } finally {
    await reader.close();
  }
}
