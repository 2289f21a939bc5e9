import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DrillDetail, Lobby, RoomScreen } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { StopBody } from '../../shared/stop.ts';
import type { Who } from '../support/liveClient.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';

const server = new TestServer();
const clients: LiveClient[] = [];
const connect = (who: Who): LiveClient => {
  const client = new LiveClient(server.base, who, { reconnect: true });
  clients.push(client);
  return client;
};
beforeAll(async () => void (await server.start()));
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => server.remove());

const order = (drillId: string, body: StopBody) =>
  server.asFacilitator('POST', PATHS.drillStop(drillId), body);
const isStopped = ({ stop }: LiveClient): boolean => stop?.is === 'stopped';
const isOver = ({ stop }: LiveClient): boolean => stop?.is === 'over';

describe('a stop for a real emergency', () => {
  it('in the lobby: told at once on every desk, locks the briefing, survives a restart, and stands in the log later', async () => {
    const drill = await server.newDrill();
    const { drillId } = drill;
    const ticket = await server.sit(drill.code, 'seat-sl');
    const sl = connect(ticket);
    await sl.until('connected', () => sl.socket.connected);
    expect((await order(drillId, { do: 'stop', reason: 'Ines fainted' })).status).toBe(200);
    await sl.until('stopped', () => isStopped(sl));
    expect(sl.stop).toMatchObject({ by: 'Fay' });
    // The reason is for facilitators.
    const lobby = await server.ask('GET', PATHS.lobby, { token: ticket.token });
    expect(lobby.json<Lobby>().stop).toMatchObject({ is: 'stopped', by: 'Fay' });
    expect(lobby.text + sl.heard.join()).not.toContain('fainted');
    const wall = await server.asFacilitator('GET', PATHS.drillRoom(drillId));
    expect(wall.json<RoomScreen>().stop).toMatchObject({ is: 'stopped' });
    const refused = await server.asFacilitator('POST', PATHS.drillBrief(drillId), {});
    expect(refused.status).toBe(409);
    expect(refused.text).toMatch(/Press “Go on” first/);

    await server.restart();
    await sl.until('stopped still', () => isStopped(sl));
    expect((await order(drillId, { do: 'continue' })).json<DrillDetail>().stop).toMatchObject({ is: 'over' });
    await sl.until('over', () => isOver(sl));
    // Somebody who comes back now hears it too.
    const late = connect(ticket);
    await late.until('over', () => isOver(late));
    expect(late.stop).toMatchObject({ ended: false, by: 'Fay' });

    await server.asFacilitator('POST', PATHS.drillBrief(drillId), {});
    const fay = connect({ drillId, cookie: server.cookie });
    await fay.ready();
    await fay.until('written down', () => fay.view.timeline.length > 1);
    expect(fay.view.timeline.map(({ text }) => text).join(' ')).toMatch(
      /stopped for a real emergency in the lobby: Ines fainted/,
    );
    expect(fay.view.stop).toBeNull();
  });

  it.each(['briefing', 'running', 'paused', 'hot wash', 'debrief'] as const)(
    'in the %s: every desk is told, and told when it is over',
    async (phase) => {
      const { drill, tickets } = await server.briefed(['seat-sl', 'seat-ic']);
      const fay = connect({ drillId: drill.drillId, cookie: server.cookie });
      const desks = [connect(tickets['seat-sl']!), connect(tickets['seat-ic']!)];
      await Promise.all([fay, ...desks].map((client) => client.ready()));
      const steps = {
        briefing: [],
        running: ['startDrill'],
        paused: ['startDrill', 'pauseDrill'],
        'hot wash': ['startDrill', 'endDrill'],
        debrief: ['startDrill', 'endDrill', 'openDebrief'],
      };
      for (const name of steps[phase]) expect(await fay.send(name)).toMatchObject({ ok: true });
      const before = fay.view.phase;
      expect(await fay.send('stopExercise', { reason: 'alarm' })).toMatchObject({ ok: true });
      for (const client of [fay, ...desks]) await client.until('stopped', () => isStopped(client));
      for (const desk of desks) {
        expect(desk.view.stop).toMatchObject({ reason: '' });
        expect(desk.heard.join()).not.toContain('alarm');
      }
      expect(fay.view.stop).toMatchObject({ reason: 'alarm' });
      expect(await desks[0]!.send('postMessage', { text: 'hello?' })).toMatchObject({ ok: false });
      expect(await fay.send('continueExercise')).toMatchObject({ ok: true });
      for (const client of [fay, ...desks]) await client.until('over', () => isOver(client));
      expect(fay.view.phase).toBe(before);
      const late = connect(tickets['seat-ic']!);
      await late.until('over', () => isOver(late));
    },
  );

  it('may end the drill: every desk is told that it is over and has ended', async () => {
    const { drill, tickets } = await server.briefed(['seat-sl']);
    const fay = connect({ drillId: drill.drillId, cookie: server.cookie });
    const sl = connect(tickets['seat-sl']!);
    await Promise.all([fay.ready(), sl.ready()]);
    for (const name of ['startDrill', 'stopExercise', 'endDrill'])
      expect(await fay.send(name)).toMatchObject({ ok: true });
    await sl.until('over', () => isOver(sl));
    expect(sl.stop).toMatchObject({ ended: true });
    expect(sl.view.phase).toBe('hotWash');
  });

  it('is no player’s to call, and nobody’s without a session', async () => {
    const { drill, tickets } = await server.briefed(['seat-sl']);
    const sl = connect(tickets['seat-sl']!);
    await sl.ready();
    expect(await sl.send('stopExercise')).toMatchObject({ ok: false, rejection: { code: 'notYourRole' } });
    const told = await server.ask('POST', PATHS.drillStop(drill.drillId), {
      token: tickets['seat-sl']!.token,
      body: { do: 'stop' },
    });
    expect(told.status).toBe(401);
  });
});
