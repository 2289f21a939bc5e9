import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'socket.io';
import { Buckets, TokenBucket } from '../admission/bucket.ts';
import type { Comers } from '../admission/comers.ts';
import type { Limits } from '../admission/limits.ts';
import { terminate } from '../live/outlet.ts';

/** What somebody may send before they have said who they are: that takes one message. */
const FIRST = { messages: 10, chars: 5_000 };

/**
 * Guards the engine below Socket.IO: connections that never say who they are, and requests that go straight to it, past the limits
 * of the HTTP framework.
 */
export function guardEngine(
  engine: Server['engine'],
  { limits, comers }: { limits: Limits; comers: Comers },
): void {
  const { doors } = limits;
  engine.on('connection', (conn: EngineConnection) => {
    doors.enter(conn, comers.of(conn.request));
    let [messages, chars] = [0, 0];
    conn.on('packet', ({ data }: { data?: unknown }) => {
      if (doors.isKnown(conn)) return;
      messages += 1;
      chars += typeof data === 'string' ? data.length : 0;
      if (messages <= FIRST.messages && chars <= FIRST.chars) return;
      terminate(conn);
      conn.close(true);
    });
  });
  const polls = new Buckets(() => new TokenBucket(200, 40));
  const lost = new Buckets(() => new TokenBucket(120, 4));
  engine.use((request: EngineRequest, response: ServerResponse, next: () => void) => {
    const sid = request._query?.sid;
    // The first request of a connection has its own limit.
    if (typeof sid !== 'string' || sid === '') return next();
    const isOpen = Object.hasOwn((engine as unknown as { clients: object }).clients, sid);
    const bucket = isOpen ? polls.of(sid) : lost.of(comers.of(request));
    if (bucket.take()) return next();
    response.writeHead(429, { 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify({ code: 4, message: 'tooMany' }));
  });
}

type EngineRequest = IncomingMessage & { _query?: Record<string, unknown> };
interface EngineConnection {
  request: IncomingMessage;
  transport: object;
  close(discard: boolean): unknown;
  once(event: 'close', hear: () => void): unknown;
  on(event: 'packet', hear: (packet: { data?: unknown }) => void): unknown;
}
