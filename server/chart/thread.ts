import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { LayoutEngine } from './engine.ts';

const find = createRequire(import.meta.url);
/** The layout library speaks to a browser's worker; this is one, in a thread of ours. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.self = globalThis;
globalThis.postMessage = (message) => parentPort.postMessage(message);
require(workerData);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
`;
/** One region takes some milliseconds, a large chart a second; what takes longer is not drawn. */
const LIMIT_MS = 60_000;

type Make = new (options: { workerFactory: () => BrowserWorker }) => LayoutEngine;

/** As much of a browser's worker as the library speaks to. */
interface BrowserWorker {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage: (message: unknown) => void;
  terminate: () => void;
}

/** Does something with a layout engine that runs on a thread of its own, so that no drill waits for a drawing. The thread is gone when it is done. */
export async function withLayout<T>(work: (elk: LayoutEngine) => Promise<T>): Promise<T> {
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: find.resolve('elkjs/lib/elk-worker.min.js'),
    execArgv: [],
  });
  worker.unref();
  let end: (error: Error) => void = () => undefined;
  const broken = new Promise<never>((_, fail) => {
    end = fail;
  });
  // Whoever waits hears of it through the race below; nobody else may.
  broken.catch(() => undefined);
  worker.on('error', end);
  const timer = setTimeout(() => end(new Error('Laying the chart out takes too long.')), LIMIT_MS);
  timer.unref();
  try {
    const Engine = find('elkjs/lib/elk-api.js').default as Make;
    const elk = new Engine({ workerFactory: () => asBrowserWorker(worker) });
    return await Promise.race([work(elk), broken]);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function asBrowserWorker(worker: Worker): BrowserWorker {
  const shaped: BrowserWorker = {
    onmessage: null,
    postMessage: (message) => worker.postMessage(message),
    terminate: () => undefined,
  };
  worker.on('message', (data: unknown) => shaped.onmessage?.({ data }));
  return shaped;
}
