import type { Socket } from 'socket.io';
import type { Answer, ClockReading, Frame } from '../../shared/frame.ts';
import type {
  ByeReason,
  ClientToServerEvents,
  InterServerEvents,
  ServerToClientEvents,
  SocketData,
} from '../../shared/protocol.ts';
import type { RejectionCode } from '../../shared/rejection.ts';
import type { Admitted } from './admission.ts';
import { TokenBucket } from './bucket.ts';

export type Wire = Socket<ClientToServerEvents, ServerToClientEvents, InterServerEvents, SocketData>;

/** What may wait for a reader who does not read, in bytes; over it the connection is cut and comes back for what it missed. */
const MOST_WAITING = 1_000_000;
const BURST = 30;
const PER_SECOND = 10;
/** Refusals for haste in a row after which it is no person any more. */
const PATIENCE = 300;

/** One open connection: a seat's, an observer's or a facilitator's. */
export class Line {
  readonly id: string;
  readonly who: Admitted;
  readonly #wire: Wire;
  readonly #bucket = new TokenBucket(BURST, PER_SECOND);
  readonly #receipts = new TokenBucket(20, 2);
  #hasty = 0;
  #waiting = 0;
  #revision = 0;

  constructor(wire: Wire, who: Admitted) {
    this.#wire = wire;
    this.who = who;
    this.id = wire.id;
  }

  /** Returns false when the reader is so far behind that the connection was cut instead. */
  send(frame: Frame): boolean {
    this.#revision = frame.revision;
    if (!this.#hasRoomFor(frame)) return false;
    this.#wire.emit('frame', frame);
    return true;
  }

  tell<E extends 'presence' | 'console'>(event: E, ...told: Parameters<ServerToClientEvents[E]>): void {
    if (this.#hasRoomFor(told)) this.#wire.emit(event, ...told);
  }

  /** Answers a command that never came to the drill. */
  refuse(id: string, code: RejectionCode, message: string, clock: ClockReading): void {
    const answer: Answer = { id, ok: false, rejection: { code, message } };
    this.send({ revision: this.#revision, reset: false, events: [], answers: [answer], clock });
  }

  /** May one more command be looked at? `tooMany`: this has gone on for too long. */
  mayCommand(): true | 'wait' | 'tooMany' {
    if (this.#bucket.take()) {
      this.#hasty = 0;
      return true;
    }
    this.#hasty += 1;
    return this.#hasty > PATIENCE ? 'tooMany' : 'wait';
  }

  /** Receipts have a purse of their own, so that reading never costs somebody a command. */
  mayTell(): boolean {
    return this.#receipts.take();
  }

  bye(reason: ByeReason): void {
    this.#wire.emit('bye', reason);
    this.#wire.disconnect(true);
  }

  /** Ends the transport without a word, so that the other side connects again by itself. */
  cut(): void {
    this.#wire.conn.close(true);
  }

  /** Only what is sent while the transport is still busy with earlier things waits; then its size counts. */
  #hasRoomFor(told: unknown): boolean {
    if (this.#wire.conn.transport.writable) {
      this.#waiting = 0;
      return true;
    }
    this.#waiting += JSON.stringify(told).length;
    if (this.#waiting <= MOST_WAITING) return true;
    this.cut();
    return false;
  }
}
