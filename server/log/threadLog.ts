import { Worker } from 'node:worker_threads';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { GivenCommand } from '../../shared/drill/given.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Head } from './chain.ts';
import type { DrillLog, DrillSummary } from './drillLog.ts';
import { LogUnavailable } from './drillLog.ts';
import { unpackError } from './logErrorWire.ts';
import type { WrittenStep } from './privateText.ts';
import type { Answered, Asked, Opened, Question, ThreadData } from './threadMessages.ts';

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * The embedded log behind a thread of its own, so that no drill stands still while the disk works for another.
 * `program` is the built `server/logWorker.ts`; `keyFile` holds the key that signs drills when they are over. Rejects with what `openSqliteLog` throws.
 */
export async function openThreadLog(
  program: URL,
  file: string,
  keyFile: string | null = null,
): Promise<DrillLog> {
  const log = new ThreadLog(program, file, keyFile);
  await log.open();
  return log;
}

/** One running thread. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly gone: Promise<void>;
  #count = 0;
  #broken: Error | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answers: Answered[]) => {
      for (const answered of answers) this.#take(answered);
    });
    worker.on('error', (error: Error) => this.#breakDown(error));
    this.gone = new Promise((resolve) => {
      worker.on('exit', () => {
        this.#breakDown(null);
        resolve();
      });
    });
  }

  ask(question: Question): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#broken) return reject(this.#broken);
      const id = ++this.#count;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...question, id } satisfies Asked);
    });
  }

  #take(answered: Answered): void {
    const asked = this.#waiting.get(answered.id);
    this.#waiting.delete(answered.id);
    if ('refused' in answered) asked?.reject(unpackError(answered.refused));
    else asked?.resolve(answered.value);
  }

  /** What it was asked last may be in the file or not; whoever asks again reads first, or is told of the conflict. */
  #breakDown(cause: Error | null): void {
    this.#broken ??= new LogUnavailable(
      'stopped',
      'The part of Muster that writes to the disk has stopped and is started again. Everything acknowledged before is safe.',
      { cause },
    );
    for (const { reject } of this.#waiting.values()) reject(this.#broken);
    this.#waiting.clear();
  }
}

function openThread(program: URL, workerData: ThreadData): Promise<Thread> {
  // Not the process's own arguments: some of them (--input-type) forbid a file.
  const worker = new Worker(program, { workerData, execArgv: [] });
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new LogUnavailable('stopped', 'The log could not be opened.'));
    worker.once('error', reject);
    worker.once('exit', ended);
    worker.once('message', (opened: Opened) => {
      worker.off('error', reject);
      worker.off('exit', ended);
      if ('refused' in opened) reject(unpackError(opened.refused));
      else resolve(new Thread(worker));
    });
  });
}

/** Starts its thread when first asked, and again should that break. */
export class ThreadLog implements DrillLog {
  readonly #program: URL;
  readonly #data: ThreadData;
  #thread: Promise<Thread> | null = null;
  #closed = false;

  constructor(program: URL, file: string, keyFile: string | null = null) {
    this.#program = program;
    this.#data = { file, keyFile };
  }

  async open(): Promise<void> {
    await this.#running();
  }

  async create(
    header: LogHeader,
    step: readonly LogEvent[],
    more: readonly WrittenStep[] = [],
  ): Promise<Head | null> {
    return (await this.#ask({ do: 'create', header, step, more })) as Head | null;
  }

  async append(
    drillId: string,
    expectedSeq: number,
    step: readonly LogEvent[],
    command: GivenCommand | null = null,
  ): Promise<Head | null> {
    return (await this.#ask({ do: 'append', drillId, expectedSeq, step, command })) as Head | null;
  }

  async header(drillId: string): Promise<LogHeader> {
    return (await this.#ask({ do: 'header', drillId })) as LogHeader;
  }

  async read(drillId: string, afterSeq = 0): Promise<LogEvent[]> {
    return (await this.#ask({ do: 'read', drillId, afterSeq })) as LogEvent[];
  }

  async head(drillId: string): Promise<Head | null> {
    return (await this.#ask({ do: 'head', drillId })) as Head | null;
  }

  async exportFile(drillId: string): Promise<Uint8Array> {
    return (await this.#ask({ do: 'exportFile', drillId })) as Uint8Array;
  }

  async list(): Promise<DrillSummary[]> {
    return (await this.#ask({ do: 'list' })) as DrillSummary[];
  }

  async saveMark(drillId: string, at: DrillTime): Promise<void> {
    await this.#ask({ do: 'mark', drillId, at });
  }

  async mark(drillId: string): Promise<DrillTime | null> {
    return (await this.#ask({ do: 'markOf', drillId })) as DrillTime | null;
  }

  async removeTexts(drillId: string): Promise<number> {
    return (await this.#ask({ do: 'removeTexts', drillId })) as number;
  }

  async erase(drillId: string): Promise<void> {
    await this.#ask({ do: 'erase', drillId });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    const asked = this.#ask({ do: 'close' });
    this.#closed = true;
    await asked.catch(() => undefined);
    await this.#thread?.then(({ gone }) => gone).catch(() => undefined);
  }

  async #ask(question: Question): Promise<unknown> {
    if (this.#closed) throw new LogUnavailable('closed', 'This log was closed. Open it again.');
    return (await this.#running()).ask(question);
  }

  /** The thread; a new one when the last one broke. */
  #running(): Promise<Thread> {
    if (this.#thread) return this.#thread;
    const opening = openThread(this.#program, this.#data);
    this.#thread = opening;
    const forget = (): void => {
      if (this.#thread === opening && !this.#closed) this.#thread = null;
    };
    opening.then(({ gone }) => void gone.then(forget), forget);
    return opening;
  }
}
