import type { Server as HttpServer, IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import type { FastifyBaseLogger } from 'fastify';
import { Server } from 'socket.io';
import { z } from 'zod';
import { own } from '../../shared/keyed.ts';
import { DEVICES, DOINGS } from '../../shared/peopleFacts.ts';
import type {
  ByeReason,
  ClientToServerEvents,
  InterServerEvents,
  ServerToClientEvents,
  SocketData,
} from '../../shared/protocol.ts';
import { admit } from '../admission/admit.ts';
import type { Comers } from '../admission/comers.ts';
import { SESSION_COOKIE } from '../admission/comers.ts';
import type { Limits } from '../admission/limits.ts';
import { isOwnOrigin } from '../admission/origin.ts';
import { steadyNow } from '../dates.ts';
import type { Wire } from '../live/connection.ts';
import { Connection } from '../live/connection.ts';
import type { Hub } from '../live/hub.ts';
import type { LiveRooms } from '../live/liveRooms.ts';
import type { Metrics } from '../live/metrics.ts';
import { endSoon } from '../live/outlet.ts';
import { isUnopened } from '../live/unopened.ts';
import type { Programme } from '../programme/programme.ts';
import { Commands } from './commands.ts';
import { guardEngine } from './incoming.ts';

interface SocketDeps {
  programme: Programme;
  rooms: LiveRooms;
  hub: Hub;
  limits: Limits;
  metrics: Metrics;
  log: FastifyBaseLogger;
  publicHost: string | null;
  idleMs: number;
  comers: Comers;
}
type Wires = Server<ClientToServerEvents, ServerToClientEvents, InterServerEvents, SocketData>;

const MOST_BYTES = 100_000;
const hereShape = z.strictObject({ device: z.enum(DEVICES), idle: z.boolean() });
const doingShape = z.strictObject({ what: z.enum(DOINGS), of: z.string().max(120) }).nullable();
const seenShape = z.array(z.string().min(1).max(80)).min(1).max(50);

/**
 * The live side of the server. Socket.IO answers beside the HTTP framework, so everything that protects the API is set up here
 * a second time: origin, rate of handshakes, size, who it is, the shape of every message, how fast they come.
 */
export function openSockets(http: HttpServer, deps: SocketDeps): Wires {
  const wires: Wires = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: MOST_BYTES,
    perMessageDeflate: false,
    // A facilitator whose network went is missed within seconds: the other one may have to take over.
    pingInterval: 5_000,
    pingTimeout: 7_000,
    httpCompression: false,
    cors: { origin: false },
    allowRequest: (request, decide) =>
      void mayConnect(request, deps).then(
        (problem) => decide(problem, problem === null),
        () => decide('failed', false),
      ),
  });
  wires.engine.on('headers', (headers: Record<string, string>) => {
    headers['x-content-type-options'] = 'nosniff';
    headers['cache-control'] = 'no-store';
  });
  guardEngine(wires.engine, deps);
  const commands = new Commands(deps);
  wires.on('connection', (wire) => {
    void enter(wire, commands, deps).catch((error: unknown) => {
      // Why a drill cannot be opened was logged when that was found.
      if (!isUnopened(error)) deps.log.error({ err: error }, 'a connection could not be opened');
      sayBye(wire, isUnopened(error) ? 'unopened' : 'drillGone');
    });
  });
  return wires;
}

async function mayConnect(request: IncomingMessage, deps: SocketDeps): Promise<string | null> {
  if (!isOwnOrigin(request.headers, deps.publicHost)) return 'foreignOrigin';
  const comer = deps.comers.of(request);
  if (!deps.limits.doors.hasRoom(comer)) return 'tooMany';
  // The engine asks for the first request of a connection only, by its own reading of the address; so no word in it passes by.
  const isOften = await deps.limits.handshakes.consume(comer).then(
    () => false,
    () => true,
  );
  if (isOften || !(await deps.limits.pace.turn(comer))) return 'tooMany';
  // Others came in while this one waited.
  return deps.limits.doors.hasRoom(comer) ? null : 'tooMany';
}

const sayBye = (wire: Wire, reason: ByeReason): void => {
  wire.emit('bye', reason);
  wire.disconnect(true);
  endSoon(wire.conn);
};

async function enter(wire: Wire, commands: Commands, deps: SocketDeps): Promise<void> {
  const { limits, hub } = deps;
  const cookies = cookie.parse(wire.handshake.headers.cookie ?? '');
  const admitted = admit(deps.programme, wire.handshake.auth, own(cookies, SESSION_COOKIE));
  if ('bye' in admitted) {
    const address = deps.comers.addressOf(wire.request);
    const isOften =
      admitted.bye === 'unknownToken' &&
      (await limits.strangers.consume(address).then(
        () => false,
        () => true,
      ));
    sayBye(wire, isOften ? 'tooMany' : admitted.bye);
    return;
  }
  const { drillId, seat, staff } = admitted;
  wire.data = { drillId, seat, staff };
  const connection = new Connection(wire, admitted);
  limits.doors.know(wire.conn);
  commands.watch(wire, connection);
  // Listened to before anything is waited for: what a client sends at once must not be lost. It is looked at once they are in.
  const isIn = comeIn(wire, connection, deps);
  const work = (what: () => void | Promise<void>) => void isIn.then(what).catch(report(deps));
  wire.on('disconnect', () => {
    hub.leave(connection);
    // Nobody keeps a connection without a seat.
    endSoon(wire.conn);
  });
  wire.on('command', (raw: unknown) => work(() => commands.take(connection, raw)));
  wire.on('seen', (raw: unknown) => {
    const shown = seenShape.safeParse(raw);
    try {
      // What comes too fast is not noted: a screen tells once a second, and a receipt changes nothing in the drill.
      if (shown.success && commands.mayTell(connection)) hub.seen(connection, shown.data);
    } catch (error) {
      // A receipt that cannot be kept is lost; a full disk must not end the server.
      report(deps)(error);
    }
  });
  wire.on('here', (raw: unknown) => {
    const said = hereShape.safeParse(raw);
    if (!said.success || !commands.mayTell(connection) || connection.who.account) return;
    const { idle, device } = said.data;
    const since = steadyNow() - (idle ? deps.idleMs : 0);
    connection.report = { device, idle, since };
    hub.told(connection);
  });
  wire.on('doing', (raw: unknown) => {
    const said = doingShape.safeParse(raw);
    if (!said.success || !commands.mayTell(connection) || !connection.who.account) return;
    connection.doing = said.data;
    hub.told(connection);
  });
  let isAsked = false;
  wire.on('resync', () => {
    if (isAsked) return;
    isAsked = true;
    work(async () => {
      isAsked = false;
      if ((await mayBeShown(wire, connection, deps)) && wire.connected) hub.resync(connection);
    });
  });
  await isIn;
}

async function comeIn(wire: Wire, connection: Connection, deps: SocketDeps): Promise<void> {
  await deps.rooms.get(connection.who.drillId);
  if ((await mayBeShown(wire, connection, deps)) && wire.connected) deps.hub.join(connection);
}

/** The whole view is the dearest thing to ask for: whoever asks for it again and again waits, and then is told. */
async function mayBeShown(wire: Wire, connection: Connection, { limits }: SocketDeps): Promise<boolean> {
  const waitMs = limits.budgets.viewIn(connection.who.drillId, connection.owner);
  if (waitMs === null) {
    if (wire.connected) connection.bye('tooFast');
    return false;
  }
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs).unref());
  return true;
}

const report =
  ({ log }: SocketDeps) =>
  (error: unknown): void =>
    log.error({ err: error }, 'a message could not be handled');
