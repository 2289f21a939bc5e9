import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';
import { openDatabase } from '../../../server/log/sqliteDriver.ts';

// What a room costs without Muster's rules: parse a command, keep it durably, tell everybody in the room. Nothing else.

const [kind = 'ws', dir = '.'] = process.argv.slice(2);
const db = openDatabase(join(dir, `${kind}.db`), 1_000);
db.exec(
  'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE event (seq INTEGER PRIMARY KEY, body TEXT)',
);
const insert = db.prepare('INSERT INTO event (body) VALUES (?)');
// A database nobody holds is collected and closed, and its statements fail from then on.
process.once('exit', () => db.close());
process.once('SIGTERM', () => {
  const { user, system } = process.cpuUsage();
  process.stdout.write(`cpu ${(user + system) / 1e6}\n`, () => process.exit(0));
});

interface Command {
  id: string;
  name: string;
  payload: { text: string };
}
let revision = 0;
/** The same bytes on the wire as a frame of one message, with the answer in it. */
function frameOf({ id, name, payload }: Command, seat: string, isSender: boolean) {
  const event = {
    at: 600_000,
    type: 'message.posted',
    by: { seat, role: 'safety-lead' },
    data: { text: payload.text, from: name, canned: false },
  };
  return {
    revision,
    reset: false,
    events: [event],
    answers: isSender ? [{ id, ok: true }] : [],
    clock: { at: 600_000, speed: 1 },
  };
}
function keep(command: Command): void {
  revision += 1;
  insert.run(JSON.stringify(command));
}

const http = createServer();
if (kind === 'ws') {
  const rooms = new Map<string, Set<import('ws').WebSocket>>();
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  server.on('connection', (socket, request) => {
    const params = new URL(request.url ?? '/', 'http://x').searchParams;
    const room = params.get('room') ?? '';
    const seat = params.get('seat') ?? '';
    const crowd = rooms.get(room) ?? new Set();
    rooms.set(room, crowd.add(socket));
    socket.on('close', () => crowd.delete(socket));
    socket.on('message', (data: Buffer) => {
      const command = JSON.parse(data.toString()) as Command;
      keep(command);
      const others = JSON.stringify(frameOf(command, seat, false));
      for (const other of crowd)
        other.send(other === socket ? JSON.stringify(frameOf(command, seat, true)) : others);
    });
  });
} else {
  const server = new Server(http, { serveClient: false, perMessageDeflate: false });
  server.on('connection', (socket) => {
    const { room, seat } = socket.handshake.auth as { room: string; seat: string };
    void socket.join(room);
    socket.on('command', (command: Command) => {
      keep(command);
      socket.to(room).emit('frame', frameOf(command, seat, false));
      socket.emit('frame', frameOf(command, seat, true));
    });
  });
}
http.listen(0, '127.0.0.1', () => process.stdout.write(`${(http.address() as AddressInfo).port}\n`));
