import type { MessagePort } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import type { Bench, Made, OpenBench, Told } from './exporter.ts';
import type { Report } from './exports.ts';
import { PaperMaker } from './exports.ts';
import { WhatIfDesk } from './whatIf/whatIfDesk.ts';

/** Longer than any paper takes, in wall ms: what is still at it then is stuck. */
const STUCK_MS = 60_000;
const MOST_MEMORY_MB = 512;

/** A thread of its own beside the one that runs all drills. `program` is the built `server/scoreWorker.ts`. */
export const benchInThread =
  (program: URL): OpenBench =>
  () => {
    const worker = new Worker(program, {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      // Not the process's own arguments: some of them (--input-type) forbid a file.
      execArgv: [],
    });
    // A server that was told to stop does not wait for a score.
    worker.unref();
    const waiting = new Map<number, { done: (bytes: Uint8Array) => void; failed: (error: Error) => void }>();
    let count = 0;
    let broken: Error | null = null;
    const breakDown = (error: Error): void => {
      broken ??= error;
      for (const { failed } of waiting.values()) failed(broken);
      waiting.clear();
    };
    worker.on('message', (made: Made) => {
      const asked = waiting.get(made.id);
      waiting.delete(made.id);
      if ('bytes' in made) asked?.done(made.bytes);
      else asked?.failed(new Error(made.failed));
    });
    worker.on('error', (error: Error) => breakDown(error));
    worker.on('exit', () => breakDown(new Error('the scoring thread has ended')));
    const tell = (told: Told): void => worker.postMessage(told);
    /** Tells the thread something and waits for what comes of it. */
    const ask = (what: string, asked: (id: number) => Told): Promise<Uint8Array> =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        const id = ++count;
        const stuck = setTimeout(() => {
          breakDown(new Error(`no ${what} after ${STUCK_MS} ms`));
          void worker.terminate();
        }, STUCK_MS);
        const ending =
          <T>(then: (value: T) => void) =>
          (value: T): void => {
            clearTimeout(stuck);
            then(value);
          };
        waiting.set(id, { done: ending(resolve), failed: ending(reject) });
        tell(asked(id));
      });
    const bench: Bench = {
      open: (drillId, header) => tell({ do: 'open', drillId, header }),
      feed: (drillId, events) => tell({ do: 'feed', drillId, events }),
      drop: (drillId) => tell({ do: 'drop', drillId }),
      make: (drillId, paper, head, given) =>
        ask(paper, (id) => ({ do: 'make', id, drillId, paper, head, given })),
      whatIf: (asked) => ask('what-if', (id) => ({ do: 'whatIf', id, ...asked })),
      close: async () => void (await worker.terminate()),
    };
    return bench;
  };

/** The other side: everything a scoring thread does. */
export function workAt(port: MessagePort, report: Report): void {
  const maker = new PaperMaker(report);
  const desk = new WhatIfDesk();
  const answer = (id: number, make: () => Promise<Uint8Array>): void =>
    void made(id, make).then(([told, moved]) => port.postMessage(told, moved));
  port.on('message', (told: Told) => {
    switch (told.do) {
      case 'open':
        return maker.open(told.drillId, told.header);
      case 'feed':
        return maker.feed(told.drillId, told.events);
      case 'drop':
        return maker.drop(told.drillId);
      case 'make':
        return answer(told.id, () => maker.make(told.drillId, told.paper, told.head, told.given));
      case 'whatIf':
        return answer(told.id, async () => new TextEncoder().encode(desk.tell(told)));
    }
  });
}

async function made(id: number, make: () => Promise<Uint8Array>): Promise<[Made, ArrayBuffer[]]> {
  try {
    const bytes = await make();
    // A piece of a larger buffer is copied: the rest may belong to somebody else.
    const whole =
      bytes.byteLength === bytes.buffer.byteLength && bytes.byteOffset === 0 ? bytes : bytes.slice();
    return [{ id, bytes: whole }, [whole.buffer as ArrayBuffer]];
  } catch (error) {
    return [{ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }, []];
  }
}
