import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { DrillRoom } from '../../server/room/drillRoom.ts';
import { VirtualClock } from '../../server/room/virtualClock.ts';
import type { Lobby } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { FACILITATOR_SEAT } from '../../shared/roles.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';

// A step that another process wrote reaches a room when it next writes. All who follow the room hear of it as of a step of its own.

const log = memoryLog();
const server = new TestServer();
server.openLog = () => log;
beforeAll(async () => void (await server.start()));
afterAll(() => server.remove());

it('a step taken over from another process redraws the console and every seat, and who lost their seat by it is out', async () => {
  const { drill, tickets } = await server.briefed(['seat-sl', 'seat-po']);
  const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
  const [sl, po] = [tickets['seat-sl']!, tickets['seat-po']!].map((who) => new LiveClient(server.base, who));
  await Promise.all([fay, sl!, po!].map((client) => client.ready()));
  const rowOf = (inject: string) => fay.console?.msel.find((row) => row.inject === inject);
  await fay.until('the console', () => rowOf('late') !== undefined);

  const publisher = { stepped: () => undefined, publish: () => undefined };
  const ports = { log, clock: new VirtualClock(), ids: { next: (kind: string) => kind }, publisher };
  const elsewhere = await DrillRoom.resume(ports, drill.drillId);
  const written = [
    ['startDrill', {}],
    ['fireInject', { inject: 'late' }],
    ['assignSeat', { seat: 'seat-po', occupant: 'colleague' }],
  ] as const;
  for (const [name, payload] of written)
    expect(await elsewhere.submit(FACILITATOR_SEAT, { id: `other-${name}`, name, payload })).toMatchObject({
      ok: true,
    });

  // Refused once the room has caught up, so that no step of its own follows and redraws what the other's steps did not.
  expect(await fay.send('startDrill')).toMatchObject({ ok: false });
  await sl!.until('the inject at the seat', () => sl!.view.feed.some(({ inject }) => inject === 'late'));
  await fay.until('the console to show it', () => rowOf('late')?.state === 'delivered');
  await po!.until('bye', () => po!.bye === 'revoked');
  const lobby = await server.ask('GET', PATHS.lobby, { token: tickets['seat-sl']!.token });
  const seat = lobby.json<Lobby>().seats.find((item) => item.seat === 'seat-po');
  expect(seat?.occupant).toBe('colleague');
  for (const client of [fay, sl!, po!]) client.close();
  await elsewhere.close();
});
