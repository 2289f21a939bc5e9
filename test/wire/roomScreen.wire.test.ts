import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { RoomScreen } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { spoilersIn } from '../support/spoilers.ts';

const server = new TestServer(SCENARIOS);
const clients: LiveClient[] = [];
beforeAll(async () => void (await server.start()));
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => server.remove());

const ALL = Object.entries(SCENARIOS).flatMap(([id, variants]) =>
  Object.values(variants).map((scenario) => ({ id, variant: scenario.variant, scenario })),
);
/** What everybody in the call may read. */
const CALL = ['severity', 'severityName', 'summary', 'commander', 'board', 'pinned', 'timeline'];
const CARD = ['at', 'title', 'from'];
const LINE = ['at', 'who', 'text'];
/** Every name in an answer, however deep. */
const keysOf = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, below]) => [
        ...(Array.isArray(value) ? [] : [key]),
        ...keysOf(below),
      ]);

describe('the screen for the room', () => {
  it('there are nine variants to be kept from it', () => expect(ALL).toHaveLength(9));

  it.each(ALL)('$variant: tells at no stage what is behind the drill', async ({ id, variant, scenario }) => {
    const drill = await server.newDrill({ scenario: id, variant });
    const path = PATHS.drillRoom(drill.drillId);
    const ticket = await server.sit(drill.code, 'seat-ic', 'Maya');
    await server.ask('POST', PATHS.pager, { token: ticket.token, body: { result: 'heard' } });
    const read = async (stage: RoomScreen['stage']): Promise<RoomScreen> => {
      const told = await server.asFacilitator('GET', path);
      const screen = told.json<RoomScreen>();
      expect(screen.stage).toBe(stage);
      expect(spoilersIn(scenario, told.text.replace(screen.joinQrSvg, ''))).toEqual([]);
      expect(new Set(keysOf(screen))).toEqual(
        new Set([
          ...[
            'title',
            'company',
            'code',
            'stage',
            'joinUrl',
            'joinQrSvg',
            'seats',
            'clock',
            'act',
            'pauseReason',
            'stop',
            'call',
          ],
          ...['seat', 'titles', 'occupant', 'name', 'pager', 'ready'],
          ...(screen.clock ? ['at', 'speed'] : []),
          ...(screen.call ? CALL : []),
          ...(screen.call?.board.length ? CARD : []),
          ...(screen.call?.timeline.length ? LINE : []),
        ]),
      );
      return screen;
    };
    const lobby = await read('lobby');
    expect(lobby).toMatchObject({ code: drill.code, joinUrl: drill.joinUrl, clock: null, act: null });
    expect(lobby.seats.find(({ seat }) => seat === 'seat-ic')).toMatchObject({
      name: 'Maya',
      pager: 'heard',
    });
    await server.asFacilitator('POST', PATHS.drillBrief(drill.drillId), {});
    await read('briefing');
    const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
    clients.push(fay);
    await fay.ready();
    await fay.send('startDrill');
    const running = await read('running');
    expect([running.clock?.speed, running.act]).toEqual([1, scenario.acts[0]?.title]);
    expect(await fay.send('pauseDrill', { reason: 'Fire alarm test' })).toEqual({
      id: expect.any(String),
      ok: true,
    });
    expect(await read('paused')).toMatchObject({ pauseReason: 'Fire alarm test', clock: { speed: 0 } });
    await fay.send('endDrill');
    expect((await read('hotWash')).clock).toBeNull();
  });

  it('says nothing of who stepped out, whose screen is closed, or what somebody wrote who asked for a pause', async () => {
    const { drill, tickets } = await server.briefed(['seat-ic']);
    const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
    const ic = new LiveClient(server.base, tickets['seat-ic']!);
    clients.push(fay, ic);
    await Promise.all([fay.ready(), ic.ready()]);
    await fay.send('startDrill');
    const wall = async () =>
      (await server.asFacilitator('GET', PATHS.drillRoom(drill.drillId))).json<RoomScreen>();
    const before = (await wall()).seats;
    await server.ask('POST', PATHS.away, { token: tickets['seat-ic']!.token, body: { away: true } });
    await server.asFacilitator('POST', PATHS.drillPeople(drill.drillId), { do: 'cover', seat: 'seat-ic' });
    ic.close();
    expect((await wall()).seats).toEqual(before);
    const back = new LiveClient(server.base, tickets['seat-ic']!);
    clients.push(back);
    await back.ready();
    expect(await back.send('pauseDrill', { reason: 'I cannot go on' })).toEqual({
      id: expect.any(String),
      ok: true,
    });
    expect(await wall()).toMatchObject({ stage: 'paused', pauseReason: '' });
  });

  it('is opened with the facilitator’s session and with nothing else', async () => {
    const { drill, tickets } = await server.briefed(['seat-ic']);
    const path = PATHS.drillRoom(drill.drillId);
    expect((await server.ask('GET', path)).status).toBe(401);
    expect((await server.ask('GET', path, { token: tickets['seat-ic']!.token })).status).toBe(401);
    expect((await server.asFacilitator('GET', PATHS.drillRoom('drill-none'))).status).toBe(404);
  });
});
