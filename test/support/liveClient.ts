import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';
import { foldConsole } from '../../shared/consolePatch.ts';
import { foldFrame } from '../../shared/drill/foldFrame.ts';
import type { Pages } from '../../shared/drill/joinPages.ts';
import { joinPages } from '../../shared/drill/joinPages.ts';
import type { RawCommand } from '../../shared/drill/parseCommand.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { Answer, Frame } from '../../shared/frame.ts';
import type {
  ByeReason,
  ClientToServerEvents,
  ConsoleState,
  PresenceEntry,
  ServerToClientEvents,
} from '../../shared/protocol.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol.ts';
import type { StopNow } from '../../shared/stop.ts';

/** `watch`: over the shoulder of that seat. */
export type Who = { token: string; seat: string } | { drillId: string; cookie: string; watch?: string };

/** A client as a browser is one: folds frames, keeps what was not answered and sends it again after a reconnect. */
export class LiveClient {
  readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  /** Whole frames: the pages of a long reset are one. */
  readonly frames: Frame[] = [];
  #pages: Pages | null = null;
  /** Every message as it came, for what must not be in it. */
  readonly heard: string[] = [];
  view: View;
  presence: PresenceEntry[] = [];
  console: ConsoleState | null = null;
  bye: ByeReason | null = null;
  stop: StopNow | null = null;
  /** Answers so far, of either kind. */
  answered = 0;
  /** Ids of commands that were answered with ok. */
  readonly accepted = new Set<string>();
  readonly #waiting = new Map<string, { raw: RawCommand; resolve: (answer: Answer) => void }>();
  #count = 0;

  constructor(
    base: string,
    who: Who,
    options: {
      reconnect?: boolean;
      origin?: string;
      protocol?: number;
      transports?: string[];
      headers?: Record<string, string>;
    } = {},
  ) {
    const { reconnect = false, origin, protocol = PROTOCOL_VERSION, transports = ['websocket'] } = options;
    this.view = emptyView('token' in who ? (who.seat ?? null) : (who.watch ?? null));
    const headers = {
      ...('cookie' in who ? { cookie: who.cookie } : {}),
      ...(origin === undefined ? {} : { origin }),
      ...options.headers,
    };
    this.socket = io(base, {
      transports,
      forceNew: true,
      reconnection: reconnect,
      reconnectionDelay: 20,
      reconnectionDelayMax: 60,
      extraHeaders: headers,
      auth: (give) =>
        give(
          'token' in who
            ? { protocol, token: who.token, seat: who.seat, revision: this.view.revision }
            : {
                protocol,
                drillId: who.drillId,
                ...(who.watch === undefined ? { as: 'facilitator' } : { as: 'watcher', seat: who.watch }),
                revision: this.view.revision,
              },
        ),
    });
    this.socket.onAny((event: string, ...told: unknown[]) =>
      this.heard.push(JSON.stringify([event, ...told])),
    );
    this.socket.on('connect', () => {
      for (const { raw } of this.#waiting.values()) this.socket.emit('command', raw);
    });
    this.socket.on('frame', (frame) => this.#take(frame));
    this.socket.on('presence', (presence) => {
      this.presence = presence;
    });
    this.socket.on('console', (patch) => {
      this.console = foldConsole(this.console, patch);
    });
    this.socket.on('stop', (stop) => {
      this.stop = stop;
    });
    this.socket.on('bye', (reason) => {
      this.bye = reason;
    });
  }

  #take(came: Frame): void {
    const joined = joinPages(this.#pages, came);
    this.#pages = joined.pages;
    const { frame } = joined;
    if (!frame) return;
    this.frames.push(frame);
    this.view = foldFrame(this.view, frame);
    if (this.view.needsReset) this.socket.emit('resync');
    this.answered += frame.answers.length;
    for (const answer of frame.answers) {
      if (answer.ok) this.accepted.add(answer.id);
      this.#waiting.get(answer.id)?.resolve(answer);
      this.#waiting.delete(answer.id);
    }
  }

  send(
    name: string,
    payload: unknown = {},
    id = `c${++this.#count}-${Math.random().toString(36).slice(2)}`,
  ): Promise<Answer> {
    return new Promise((resolve) => {
      const raw = { id, name, payload };
      this.#waiting.set(id, { raw, resolve });
      if (this.socket.connected) this.socket.emit('command', raw);
    });
  }

  /** Resolves when `test` holds; rejects after a while, naming what was waited for. */
  async until(what: string, test: () => boolean, ms = 20_000): Promise<void> {
    const end = Date.now() + ms;
    while (!test()) {
      if (Date.now() > end)
        throw new Error(`waited ${ms} ms for ${what}; bye: ${this.bye}, connected: ${this.socket.connected}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  ready(): Promise<void> {
    return this.until('the first frame', () => this.frames.length > 0);
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** A view without the clock, which never stands still. */
export const known = ({ clock: _clock, ...view }: View): unknown => view;
