import type { Server as HttpServer, IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import type { FastifyBaseLogger } from 'fastify';
import { Server } from 'socket.io';
import { z } from 'zod';
import type { ClockReading } from '../../shared/frame.ts';
import { own } from '../../shared/keyed.ts';
import type {
  ClientToServerEvents,
  InterServerEvents,
  ServerToClientEvents,
  SocketData,
} from '../../shared/protocol.ts';
import { FACILITATOR_SEAT } from '../../shared/roles.ts';
import type { Programme } from '../programme/programme.ts';
import type { DrillRoom } from '../room/drillRoom.ts';
import { addressOf, countedAs } from './address.ts';
import type { Admitted } from './admission.ts';
import { admit } from './admission.ts';
import type { Hub } from './hub.ts';
import type { Limits } from './limits.ts';
import type { Wire } from './line.ts';
import { Line } from './line.ts';
import type { LiveRooms } from './liveRooms.ts';
import type { Metrics } from './metrics.ts';
import { isOwnOrigin } from './origin.ts';
import type { Trust } from './settings.ts';
import { SESSION_COOKIE } from './who.ts';

export interface SocketDeps {
  programme: Programme;
  rooms: LiveRooms;
  hub: Hub;
  limits: Limits;
  metrics: Metrics;
  log: FastifyBaseLogger;
  publicHost: string | null;
  trust: Trust;
}
export type Wires = Server<ClientToServerEvents, ServerToClientEvents, InterServerEvents, SocketData>;

const MOST_BYTES = 100_000;
const rawShape = z.object({
  id: z.string().min(1).max(80),
  name: z.string().min(1).max(80),
  payload: z.unknown(),
  role: z.string().max(40).nullish(),
});
const seenShape = z.array(z.string().min(1).max(80)).min(1).max(50);
const STANDING: ClockReading = { at: 0, speed: 0 };

/**
 * The live side of the server. Socket.IO answers beside the HTTP framework, so everything that protects the API is set up here
 * a second time: origin, rate of handshakes, size, who it is, the shape of every message, how fast they come.
 */
export function openSockets(http: HttpServer, deps: SocketDeps): Wires {
  const wires: Wires = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: MOST_BYTES,
    perMessageDeflate: false,
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
  wires.on('connection', (wire) => {
    void enter(wire, deps).catch((error: unknown) => {
      deps.log.error({ err: error }, 'a connection could not be opened');
      wire.emit('bye', 'drillGone');
      wire.disconnect(true);
    });
  });
  return wires;
}

async function mayConnect(request: IncomingMessage, deps: SocketDeps): Promise<string | null> {
  if (!isOwnOrigin(request.headers, deps.publicHost)) return 'foreignOrigin';
  // The engine asks for the first request of a connection only, by its own reading of the address; so no word in it passes by.
  return deps.limits.handshakes.consume(countedAs(addressOf(request, deps.trust))).then(
    () => null,
    () => 'tooMany',
  );
}

async function enter(wire: Wire, deps: SocketDeps): Promise<void> {
  const cookies = cookie.parse(wire.handshake.headers.cookie ?? '');
  const admitted = admit(deps.programme, wire.handshake.auth, own(cookies, SESSION_COOKIE));
  if ('bye' in admitted) {
    wire.emit('bye', admitted.bye);
    wire.disconnect(true);
    return;
  }
  const { drillId, seat, staff } = admitted;
  wire.data = { drillId, seat, staff };
  const line = new Line(wire, admitted);
  // Listened to before anything is waited for: what a client sends at once must not be lost.
  const room = deps.rooms.get(drillId);
  wire.on('disconnect', () => deps.hub.leave(line));
  wire.on('command', (raw: unknown) => void room.then(() => command(line, raw, deps)).catch(report(deps)));
  wire.on('seen', (raw: unknown) => {
    const shown = seenShape.safeParse(raw);
    try {
      if (shown.success && line.mayTell()) deps.hub.seen(line, shown.data);
    } catch (error) {
      // A receipt that cannot be kept is lost; a full disk must not end the server.
      report(deps)(error);
    }
  });
  wire.on('resync', () => void room.then(() => resync(line, deps)).catch(report(deps)));
  await room;
  if (wire.connected) deps.hub.join(line);
}

const report =
  ({ log }: SocketDeps) =>
  (error: unknown): void =>
    log.error({ err: error }, 'a message could not be handled');

/** Costs as much as a command: the whole view is the dearest thing to ask for. */
function resync(line: Line, deps: SocketDeps): void {
  const may = line.mayCommand();
  if (may === true) deps.hub.resync(line);
  else if (may === 'tooMany') line.bye('tooMany');
}

async function command(line: Line, raw: unknown, deps: SocketDeps): Promise<void> {
  const { who } = line;
  const room = deps.rooms.peek(who.drillId);
  const clock = room?.reading() ?? STANDING;
  const parsed = rawShape.safeParse(raw);
  const id = parsed.success ? parsed.data.id : idOf(raw);
  const may = line.mayCommand();
  if (may === 'tooMany') {
    deps.metrics.commands.limited += 1;
    line.bye('tooMany');
    return;
  }
  // After a lost connection a client sends again what was not answered: what is in the log already is never refused for haste.
  if (may === 'wait' && !(room && isInLog(room, who.seat, id))) {
    deps.metrics.commands.limited += 1;
    line.refuse(id, 'busy', 'That is too fast. Nothing was changed; wait a second and press again.', clock);
    return;
  }
  if (!parsed.success) {
    line.refuse(
      id,
      'malformed',
      'A command has an id, a name and a payload. Reload the page and try again.',
      clock,
    );
    return;
  }
  if (!room) {
    line.refuse(id, 'wrongPhase', 'The drill has not been briefed yet. Wait for the facilitator.', clock);
    return;
  }
  const answer = await submit(room, who, parsed.data);
  deps.metrics.commands[answer.ok ? 'accepted' : 'refused'] += 1;
}

/** The answer itself travels on the sender's next frame. */
const submit = (
  room: DrillRoom,
  { seat }: Admitted,
  { id, name, payload, role }: z.output<typeof rawShape>,
) => room.submit(seat, { id, name, payload, role: role ?? null });

const isInLog = ({ events }: DrillRoom, seat: string, id: string): boolean =>
  events.some(({ commandId, by }) => commandId === id && (by?.seat ?? FACILITATOR_SEAT) === seat);

const idOf = (raw: unknown): string =>
  typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string'
    ? raw.id.slice(0, 80)
    : '';
