/** The part of an Engine.IO connection that is written to. `written` is called once the system has taken the text. */
interface Pipe {
  write(text: string, options: object, written: () => void): unknown;
  close(discard: boolean): unknown;
  transport: object;
}

/** What may wait for a reader who does not read, in bytes; over it the connection is cut and comes back for what it missed. */
export const MOST_WAITING = 1_000_000;
/** Pages of a long list are made and written as long as no more than this waits. */
const AHEAD = 200_000;
/** Whoever asks for everything again and again before it came reads nothing of it. */
const MOST_LISTS = 4;
/** With this much before it, a message that the next of its kind replaces waits, and only the newest is sent. */
const BUSY = 100_000;
/** A reader who takes nothing for so long is gone, whatever it says. */
const STUCK_MS = 20_000;

/**
 * Writes to one connection and knows how many bytes it has not taken yet. A long list is written page by page, as fast as it is
 * read; what comes meanwhile waits behind it. Nothing waits without limit.
 */
export class Outlet {
  readonly #pipe: Pipe;
  readonly #now: () => number;
  /** Written, and not yet taken by the system. */
  #waiting = 0;
  #tookAt: number;
  /** Lists that are being written, the first of them just now, and what has to come after them, in order. */
  #queue: (string | Iterator<string, void>)[] = [];
  #lists = 0;
  #queuedBytes = 0;
  readonly #latest = new Map<string, () => string | null>();
  #isCut = false;

  constructor(pipe: Pipe, now: () => number = () => performance.now()) {
    this.#pipe = pipe;
    this.#now = now;
    this.#tookAt = now();
  }

  get waiting(): number {
    return this.#waiting + this.#queuedBytes;
  }

  /** Returns false when the reader is so far behind that the connection was cut instead. */
  send(text: string): boolean {
    if (this.#isCut) return false;
    const bytes = Buffer.byteLength(text);
    // A single message may be larger than all that may wait: what goes straight out is no backlog.
    if (this.waiting > 0 && this.waiting + bytes > MOST_WAITING) {
      this.cut();
      return false;
    }
    if (this.#queue.length > 0) {
      this.#queue.push(text);
      this.#queuedBytes += bytes;
    } else this.#write(text, bytes);
    return true;
  }

  /** Writes a list, page by page. */
  sendAll(pages: Iterator<string, void>): boolean {
    if (this.#isCut) return false;
    if (this.#lists >= MOST_LISTS) {
      this.cut();
      return false;
    }
    this.#queue.push(pages);
    this.#lists += 1;
    this.#go();
    return !this.#isCut;
  }

  /** A message that the next one of its kind replaces, put into words when it goes; null where nothing is left to say. */
  sendLatest(kind: string, text: () => string | null): void {
    if (this.#isCut) return;
    if (this.#queue.length > 0 || this.#waiting > BUSY) this.#latest.set(kind, text);
    else this.#sendIfAny(text());
  }

  #sendIfAny(text: string | null): void {
    if (text !== null) this.send(text);
  }

  /** Is somebody there who has taken nothing for a long time? */
  get isStuck(): boolean {
    return this.#waiting > 0 && this.#now() - this.#tookAt > STUCK_MS;
  }

  /** Ends the connection at once, without a word and with all that waits, so that the other side connects again by itself. */
  cut(): void {
    this.#forget();
    terminate(this.#pipe);
    this.#pipe.close(true);
  }

  /** Nothing more is written: the connection is about to end. */
  #forget(): void {
    this.#isCut = true;
    this.#queue = [];
    this.#lists = 0;
    this.#queuedBytes = 0;
    this.#latest.clear();
  }

  #write(text: string, bytes: number): void {
    if (this.#waiting === 0) this.#tookAt = this.#now();
    this.#waiting += bytes;
    this.#pipe.write(text, {}, () => {
      this.#waiting -= bytes;
      this.#tookAt = this.#now();
      this.#go();
    });
  }

  /** Writes on, as far as there is room. */
  #go(): void {
    while (this.#queue.length > 0 && this.#waiting <= AHEAD) {
      const [first] = this.#queue;
      if (typeof first === 'string') {
        const bytes = Buffer.byteLength(first);
        this.#queue.shift();
        this.#queuedBytes -= bytes;
        this.#write(first, bytes);
        continue;
      }
      const page = first?.next();
      if (page && !page.done) this.#write(page.value, Buffer.byteLength(page.value));
      else {
        this.#queue.shift();
        this.#lists -= 1;
      }
    }
    if (this.#queue.length > 0 || this.#waiting > BUSY) return;
    const latest = [...this.#latest.values()];
    this.#latest.clear();
    for (const text of latest) this.#sendIfAny(text());
  }
}

/** How long a goodbye may take to arrive before the connection ends without it. */
const GOODBYE_MS = 2_000;

/** Ends a connection after what was written last; whoever does not read it does not keep the connection by that. */
export function endSoon(pipe: Pick<Pipe, 'close' | 'transport'>): void {
  pipe.close(false);
  const timer = setTimeout(() => {
    terminate(pipe);
    pipe.close(true);
  }, GOODBYE_MS);
  timer.unref();
}

/** Closing a WebSocket in order waits for the other side, with everything unsent in memory; this does not. */
export function terminate({ transport }: Pick<Pipe, 'transport'>): void {
  const socket = 'socket' in transport ? transport.socket : null;
  if (typeof socket === 'object' && socket !== null && 'terminate' in socket)
    (socket as { terminate: () => void }).terminate();
}
