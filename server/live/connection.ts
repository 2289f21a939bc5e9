import type { Socket } from 'socket.io';
import { consolePatch } from '../../shared/consolePatch.ts';
import type { Answer, ClockReading, Frame } from '../../shared/frame.ts';
import type { Doing, ScreenReport } from '../../shared/peopleFacts.ts';
import type {
  ByeReason,
  ClientToServerEvents,
  ConsoleState,
  InterServerEvents,
  PresenceEntry,
  ServerToClientEvents,
  SocketData,
} from '../../shared/protocol.ts';
import type { RejectionCode } from '../../shared/rejection.ts';
import type { StopNow } from '../../shared/stop.ts';
import type { Admitted } from '../admission/admit.ts';
import { encodeFrame, encodePages, messageText } from './encode.ts';
import { endSoon, Outlet } from './outlet.ts';

export type Wire = Socket<ClientToServerEvents, ServerToClientEvents, InterServerEvents, SocketData>;

/** One open connection: a seat's, an observer's or a facilitator's. */
export class Connection {
  readonly id: string;
  readonly who: Admitted;
  /** Whose windows are counted together: those of a seat, or of one facilitator's sign-in. */
  readonly owner: string;
  readonly #wire: Wire;
  readonly #outlet: Outlet;
  /** What this screen said of itself last; `since`, on the steady clock: untouched since then. */
  report: (ScreenReport & { since: number }) | null = null;
  /** What this console has open. */
  doing: Doing | null = null;
  #revision = 0;
  /** What this console shows by now. */
  #console: ConsoleState | null = null;

  constructor(wire: Wire, who: Admitted) {
    this.#wire = wire;
    this.who = who;
    this.owner = who.session ?? who.seat;
    this.id = wire.id;
    this.#outlet = new Outlet(wire.conn);
  }

  /** Returns false when the reader is so far behind that the connection was cut instead. */
  send(frame: Frame): boolean {
    this.#revision = frame.revision;
    if (!frame.reset) return this.#outlet.send(messageText('frame', encodeFrame(frame)));
    return this.#outlet.sendAll(framed(encodePages(frame)));
  }

  /** What the next of its kind replaces: a slow reader gets the newest only. */
  tellPresence(seats: PresenceEntry[]): void {
    this.#outlet.sendLatest('presence', () => messageText('presence', JSON.stringify(seats)));
  }

  tellStop(stop: StopNow | null): void {
    this.#outlet.sendLatest('stop', () => messageText('stop', JSON.stringify(stop)));
  }

  /** So that it knows when to say that nobody touches it. */
  askIdle(ms: number): void {
    this.#wire.emit('idleAfter', ms);
  }

  /** What changed since this console was last told. Compared when it is sent, so nothing is lost to a slow reader. */
  tellConsole(state: ConsoleState): void {
    this.#outlet.sendLatest('console', () => {
      const patch = consolePatch(this.#console, state);
      this.#console = state;
      return patch && messageText('console', JSON.stringify(patch));
    });
  }

  /** Answers a command that never came to the drill. */
  refuse(id: string, code: RejectionCode, message: string, clock: ClockReading): void {
    const answer: Answer = { id, ok: false, rejection: { code, message } };
    this.send({ revision: this.#revision, reset: false, events: [], answers: [answer], clock });
  }

  bye(reason: ByeReason): void {
    const { conn } = this.#wire;
    this.#wire.emit('bye', reason);
    this.#wire.disconnect(true);
    endSoon(conn);
  }

  /** Ends the transport without a word, so that the other side connects again by itself. */
  cut(): void {
    this.#outlet.cut();
  }

  get isStuck(): boolean {
    return this.#outlet.isStuck;
  }
}

function* framed(pages: Iterable<string>): Generator<string, void> {
  for (const page of pages) yield messageText('frame', page);
}
