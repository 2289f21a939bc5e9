import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import { foldConsole } from '../../shared/consolePatch.ts';
import type { CommandName, PayloadInput } from '../../shared/drill/parseCommand.ts';
import type { Answer } from '../../shared/frame.ts';
import type { Doing } from '../../shared/peopleFacts.ts';
import type {
  ByeReason,
  ClientToServerEvents,
  ConsoleState,
  PresenceEntry,
  ServerToClientEvents,
  SocketAuth,
} from '../../shared/protocol.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol.ts';
import type { Role } from '../../shared/roles.ts';
import type { StopNow } from '../../shared/stop.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { ViewStore } from '../store/viewStore.ts';
import { createViewStore } from '../store/viewStore.ts';
import { drillTicks } from './drillNow.ts';
import { tellsDoing, tellsIdle } from './here.ts';

export type Identity =
  | { drillId: string; seat: string; token: string }
  | { drillId: string; as: 'facilitator' }
  /** A facilitator over the shoulder of a seat: reads what it reads, and does nothing. */
  | { drillId: string; as: 'watcher'; seat: string };

/** What the wire says besides the view: who is here, the console's state, why the server hung up. */
export interface WireState {
  presence: PresenceEntry[];
  console: ConsoleState | null;
  bye: ByeReason | null;
  /** Stopped for something real, or just over; null: neither. */
  stop: StopNow | null;
  /** Wall time at which the last frame's clock was read. */
  clockReadAt: number;
  /** Commands that wait for the connection. */
  waiting: number;
  /** Drill time of the last pause that was asked for here: two facilitators hold the same seat, so the view cannot tell them apart. */
  pausedHereAt: DrillTime | null;
  /** Acts that were tried while only looking on. */
  triedHere: number;
}

/** What a watcher is told who presses something. */
const LOOKS_ON: Answer = {
  id: '',
  ok: false,
  rejection: { code: 'notPossible', message: 'You only look on here. Nothing was done.' },
};

export interface Connection {
  identity: Identity;
  store: ViewStore;
  wire: StoreApi<WireState>;
  /** Drill time for every clock and countdown of the screen. */
  ticks: ReturnType<typeof drillTicks>;
  /** Resolves with the server's answer, also after a reconnect: a command keeps its id, so a repeat is harmless. */
  send<N extends CommandName>(name: N, payload: PayloadInput<N>, role?: Role): Promise<Answer>;
  /** This inject stands on the screen. Told in batches, once. */
  seen(inject: string): void;
  /** What is open on this console, under a name of its own; null once it is closed. */
  doing(key: string, doing: Doing | null): void;
  close(): void;
}

type Pending = {
  raw: { id: string; name: string; payload: unknown; role: string | null };
  resolve: (answer: Answer) => void;
};

const SEEN_MS = 1_000;
const SEEN_AT_ONCE = 40;

const freshWire = (): WireState => ({
  presence: [],
  console: null,
  bye: null,
  stop: null,
  clockReadAt: performance.now(),
  waiting: 0,
  pausedHereAt: null,
  triedHere: 0,
});

/** Connects one seat, a facilitator or a watcher to one drill, and keeps it connected. */
export const connect = (identity: Identity): Connection => {
  const connection = opened(identity);
  return isWatcher(identity) ? lookingOn(connection) : connection;
};

/** Nothing that is pressed goes out; the screen says so. */
const lookingOn = (connection: Connection): Connection => ({
  ...connection,
  send: () => {
    connection.wire.setState(({ triedHere }) => ({ triedHere: triedHere + 1 }));
    return Promise.resolve(LOOKS_ON);
  },
});

function opened(identity: Identity): Connection {
  const store = createViewStore('seat' in identity ? identity.seat : null);
  const wire = createStore<WireState>()(freshWire);
  const ticks = drillTicks({
    clock: () => store.getState().view.clock,
    readAt: () => wire.getState().clockReadAt,
    steady: () => performance.now(),
  });
  const pending = new Map<string, Pending>();
  const auth = (give: (data: SocketAuth) => void): void => give(whoAmI(identity, store));
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io({
    transports: ['websocket', 'polling'],
    auth: auth as never,
  });
  const seen = seenTeller(socket);
  const endIdle = 'token' in identity ? tellsIdle(socket) : () => undefined;
  const count = (): void => wire.setState({ waiting: socket.connected ? 0 : pending.size });
  socket.on('connect', () => {
    store.setStatus('online');
    for (const { raw } of pending.values()) socket.emit('command', raw);
    seen.soon();
    count();
  });
  socket.on('disconnect', () => store.setStatus('offline'));
  socket.on('connect_error', () => store.setStatus('offline'));
  socket.on('frame', (frame) => {
    const isLost = store.receive(frame);
    wire.setState({ clockReadAt: performance.now() });
    ticks.tell();
    for (const answer of frame.answers) {
      const asked = pending.get(answer.id);
      pending.delete(answer.id);
      // The fact comes on the same frame as the answer to whoever asked for it.
      if (asked?.raw.name === 'pauseDrill' && answer.ok)
        wire.setState({ pausedHereAt: store.getState().view.pause?.at ?? null });
      asked?.resolve(answer);
    }
    if (isLost) socket.emit('resync');
    count();
  });
  socket.on('presence', (presence) => wire.setState({ presence }));
  socket.on('console', (patch) => wire.setState(({ console }) => ({ console: foldConsole(console, patch) })));
  socket.on('stop', (stop) => wire.setState({ stop }));
  socket.on('bye', (bye) => {
    wire.setState({ bye });
    socket.disconnect();
  });
  return {
    identity,
    store,
    wire,
    ticks,
    send: (name, payload, role) =>
      new Promise((resolve) => {
        const raw = { id: freshId(), name, payload, role: role ?? null };
        pending.set(raw.id, { raw, resolve });
        if (socket.connected) socket.emit('command', raw);
        count();
      }),
    seen: (inject) => {
      if ('token' in identity) seen.note(inject);
    },
    doing: tellsDoing(socket),
    close: () => {
      seen.stop();
      endIdle();
      socket.disconnect();
    },
  };
}

export const isWatcher = (identity: Identity): identity is Extract<Identity, { as: 'watcher' }> =>
  'as' in identity && identity.as === 'watcher';

/** Who connects, and what they hold already. */
function whoAmI(identity: Identity, store: ViewStore): SocketAuth {
  const { revision } = store.getState().view;
  if ('token' in identity)
    return { protocol: PROTOCOL_VERSION, token: identity.token, seat: identity.seat, revision };
  return { protocol: PROTOCOL_VERSION, ...identity, revision };
}

/** Tells the server, a few at a time, what this screen has shown; each once. */
function seenTeller(socket: Socket<ServerToClientEvents, ClientToServerEvents>) {
  const shown = new Set<string>();
  const untold = new Set<string>();
  let telling: ReturnType<typeof setTimeout> | null = null;
  const tell = (): void => {
    telling = null;
    if (!socket.connected || untold.size === 0) return;
    socket.emit('seen', [...untold].slice(0, SEEN_AT_ONCE));
    for (const inject of [...untold].slice(0, SEEN_AT_ONCE)) untold.delete(inject);
    if (untold.size > 0) telling = setTimeout(tell, SEEN_MS);
  };
  const soon = (): void => {
    telling ??= setTimeout(tell, SEEN_MS);
  };
  return {
    soon,
    note: (inject: string): void => {
      if (shown.has(inject)) return;
      shown.add(inject);
      untold.add(inject);
      soon();
    },
    stop: (): void => {
      if (telling !== null) clearTimeout(telling);
    },
  };
}

/** Not `randomUUID`: that exists only on secure origins, and a drill in a meeting room runs over plain http. */
function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
