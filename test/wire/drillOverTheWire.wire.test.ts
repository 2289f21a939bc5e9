import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LiveServer } from '../../server/liveServer.ts';
import type { DrillDetail, DrillListItem, Lobby, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { Who } from '../support/liveClient.ts';
import { known, LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';

const server = new TestServer();
const clients: LiveClient[] = [];
const connect = (who: Who, options: ConstructorParameters<typeof LiveClient>[2] = {}): LiveClient => {
  const client = new LiveClient(server.base, who, options);
  clients.push(client);
  return client;
};
const facilitate = (drillId: string): LiveClient => connect({ drillId, cookie: server.cookie });

beforeAll(async () => void (await server.start()));
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => server.remove());

const codeOf = (told: { json: <T>() => T }): string => told.json<{ error: { code: string } }>().error.code;

describe('a drill from the lobby to the scorecard', () => {
  it('join by code, brief, start, command, score', async () => {
    const drill = await server.newDrill({ variant: 'sealed', title: 'Tuesday' });
    expect(drill).toMatchObject({ stage: 'lobby', variant: null, title: 'Tuesday' });
    expect(drill.code).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/);
    expect(drill.joinUrl).toBe(`${server.base}/join/${drill.code}`);
    expect(drill.joinQrSvg).toContain('<svg');

    const lobby = (
      await server.ask('GET', PATHS.join(drill.code.toLowerCase().replace('-', '')))
    ).json<Lobby>();
    expect(lobby.seats.map(({ occupant }) => occupant)).toEqual(Array(6).fill('free'));
    const sl = await server.sit(drill.code, 'seat-sl', 'Sam');
    const taken = await server.ask('POST', PATHS.join(drill.code), {
      body: { name: 'Tom', seat: 'seat-sl' },
    });
    expect([taken.status, codeOf(taken)]).toEqual([409, 'seatTaken']);
    expect(
      (await server.ask('POST', PATHS.pager, { token: sl.token, body: { result: 'heard' } })).status,
    ).toBe(200);

    // Somebody who is early waits on the same connection that later plays.
    const sam = connect({ token: sl.token, seat: 'seat-sl' });
    await sam.until('presence', () =>
      sam.presence.some(({ seat, connections }) => seat === 'seat-sl' && connections === 1),
    );
    expect(await sam.send('declareIncident', { severity: 1 })).toMatchObject({
      ok: false,
      rejection: { code: 'wrongPhase' },
    });
    const briefed = await server.asFacilitator('POST', PATHS.drillBrief(drill.drillId), {});
    expect(briefed.json<DrillDetail>()).toMatchObject({ stage: 'briefing', variant: null });
    expect(
      briefed
        .json<DrillDetail>()
        .seats.map(({ occupant }) => occupant)
        .sort(),
    ).toEqual([...Array(5).fill('colleague'), 'person']);
    await sam.until('the briefing', () => sam.view.revision > 0);
    expect(codeOf(await server.asFacilitator('POST', PATHS.drillBrief(drill.drillId), {}))).toBe(
      'wrongStage',
    );
    const late = await server.ask('POST', PATHS.join(drill.code), {
      body: { name: 'Late', seat: 'seat-ic' },
    });
    expect(late.json<{ error: { message: string } }>().error.message).toContain('observer');

    const fay = facilitate(drill.drillId);
    await fay.until('the console', () => fay.console !== null);
    expect(fay.console?.msel.length).toBeGreaterThan(0);
    expect(fay.console?.regions?.length).toBeGreaterThan(0);
    expect(await fay.send('startDrill')).toMatchObject({ ok: true });
    expect(await sam.send('startDrill')).toMatchObject({ ok: false, rejection: { code: 'notYourRole' } });
    const declared = await sam.send('declareIncident', { severity: 1 }, 'declare');
    expect(declared).toEqual({ id: 'declare', ok: true });
    const frame = sam.frames.find(({ answers }) => answers.some(({ id }) => id === 'declare'));
    expect(frame?.events.map(({ type }) => type)).toContain('incident.declared');
    // KERNEL-4 over the wire.
    const before = sam.view.revision;
    expect(await sam.send('declareIncident', { severity: 1 }, 'declare')).toEqual({
      id: 'declare',
      ok: true,
    });
    expect(sam.view.revision).toBe(before);

    const scorecard = PATHS.scorecard(drill.drillId);
    expect((await server.ask('GET', scorecard, { token: sl.token })).status).toBe(403);
    expect((await server.asFacilitator('GET', scorecard)).json<{ blocks: unknown[] }>().blocks).toHaveLength(
      9,
    );
    expect((await server.asFacilitator('GET', PATHS.exportFile(drill.drillId, 'log.jsonl'))).status).toBe(
      403,
    );
    expect((await fay.send('endDrill')).ok).toBe(true);
    expect((await server.ask('GET', scorecard, { token: sl.token })).status).toBe(403);
    expect((await fay.send('openDebrief')).ok).toBe(true);
    expect((await server.ask('GET', scorecard, { token: sl.token })).status).toBe(200);
    for (const [file, start] of [
      ['scorecard.json', '{'],
      ['scorecard.csv', '\uFEFFexercise,block,rating,'],
      ['words.csv', '\uFEFFexercise,time,kind,'],
      ['report.md', '# EXERCISE'],
      ['log.jsonl', '{"format"'],
    ] as const) {
      const path = PATHS.exportFile(drill.drillId, file);
      expect(
        (await server.asFacilitator('GET', path)).text.slice(0, start.length + 1).replace(/^\uFEFF?/, ''),
      ).toContain(start.replace(/^\uFEFF/, ''));
      expect((await server.ask('GET', path, { token: sl.token })).status, file).toBe(
        file === 'log.jsonl' ? 401 : 200,
      );
    }
    const detail = (await server.asFacilitator('GET', PATHS.drill(drill.drillId))).json<DrillDetail>();
    expect(detail).toMatchObject({ stage: 'debrief' });
    expect(detail.variant).not.toBeNull();
    const list = (await server.asFacilitator('GET', PATHS.drills)).json<DrillListItem[]>();
    expect(list.find(({ drillId }) => drillId === drill.drillId)).toMatchObject({
      stage: 'debrief',
      people: 1,
    });
  });

  it('folds desks for fewer people, and whoever loses theirs is told', async () => {
    const drill = await server.newDrill();
    const po = await server.sit(drill.code, 'seat-po');
    const ana = connect(po);
    await ana.until('presence', () => ana.presence.length > 0);
    const three = [
      { seat: 'seat-ic', roles: ['incident-commander', 'product-owner'], occupant: 'person' },
      { seat: 'seat-mo', roles: ['model-owner', 'safety-lead'], occupant: 'person' },
      { seat: 'seat-lp', roles: ['legal-privacy'], occupant: 'person' },
    ];
    const told = await server.asFacilitator('PUT', PATHS.drillSeats(drill.drillId), { seats: three });
    expect(told.json<Lobby>().seats.map(({ seat, occupant }) => `${seat} ${occupant}`)).toEqual([
      'seat-ic free',
      'seat-mo free',
      'seat-lp free',
      'seat-comms colleague',
    ]);
    await ana.until('bye', () => ana.bye === 'revoked');
    const twice = [...three, { seat: 'seat-x', roles: ['model-owner'], occupant: 'person' }];
    expect(codeOf(await server.asFacilitator('PUT', PATHS.drillSeats(drill.drillId), { seats: twice }))).toBe(
      'badSeatPlan',
    );
  });

  it('an observer sees the room and holds no desk; a device link opens the seat once', async () => {
    const { drill, tickets } = await server.briefed(['seat-sl']);
    const watcher = await server.sit(drill.code, 'observer', 'Olga');
    const olga = connect(watcher);
    await olga.ready();
    expect(await olga.send('declareIncident', { severity: 1 })).toMatchObject({ ok: false });
    const link = (await server.ask('POST', PATHS.device, { token: tickets['seat-sl']!.token })).json<{
      url: string;
    }>();
    const key = link.url.split('#')[1];
    const second = await server.ask('POST', PATHS.claim, { body: { key } });
    expect(second.json<SeatTicket>()).toMatchObject({ seat: 'seat-sl', name: 'P seat-sl' });
    expect((await server.ask('POST', PATHS.claim, { body: { key } })).status).toBe(410);
    // Two tabs on one seat: both live, both answered.
    const [one, two] = [connect(tickets['seat-sl']!), connect(second.json<SeatTicket>())];
    await Promise.all([one.ready(), two.ready()]);
    const fay = facilitate(drill.drillId);
    await fay.ready();
    await fay.send('startDrill');
    await one.send('declareIncident', { severity: 1 });
    await two.until(
      'the declaration',
      () => two.view.severity === 1 || JSON.stringify(two.view).includes('declare'),
    );
    await one.until('presence', () =>
      one.presence.some(({ seat, connections }) => seat === 'seat-sl' && connections === 2),
    );
    expect((await server.ask('POST', PATHS.leave, { token: tickets['seat-sl']!.token })).status).toBe(204);
    await one.until('bye', () => one.bye === 'revoked' && two.bye === 'revoked');
    const again = connect(tickets['seat-sl']!);
    await again.until('bye', () => again.bye === 'revoked');
    // A seat that a person left may be taken over late.
    const late = connect(await server.sit(drill.code, 'seat-sl', 'Lena'));
    await late.ready();
    expect(known(late.view)).toMatchObject({ me: {} });
  });

  it('a role that joins the call brings a reset with what was said before', async () => {
    const { drill, tickets } = await server.briefed(['seat-sl', 'seat-ic', 'seat-po']);
    const [fay, sl, ic] = [
      facilitate(drill.drillId),
      connect(tickets['seat-sl']!),
      connect(tickets['seat-ic']!),
    ];
    await Promise.all([fay.ready(), sl.ready(), ic.ready()]);
    await fay.send('startDrill');
    const target = server.live ? 'ic' : '';
    const kit = JSON.stringify(sl.view);
    const ids = [...kit.matchAll(/"id":"([^"]+)","title":"[^"]*","role":"incident-commander"/g)].map(
      ([, id]) => id,
    );
    expect(target && ids.length).toBeGreaterThan(0);
    await sl.send('declareIncident', { severity: 1 });
    const paged = await sl.send('sendPage', { targets: [ids[0]] });
    expect(paged).toMatchObject({ ok: true });
    await ic.until('the page', () => JSON.stringify(ic.view).includes('page-1'));
    const resets = ic.frames.filter(({ reset }) => reset).length;
    expect(await ic.send('acknowledgePage', { pages: ['page-1'] })).toMatchObject({ ok: true });
    expect(ic.frames.filter(({ reset }) => reset).length).toBe(resets + 1);
    expect(ic.frames.at(-1)?.events.map(({ type }) => type)).toContain('incident.declared');
    // What was missed comes as frames; a fresh screen folds to the same.
    const fresh = connect(tickets['seat-ic']!);
    await fresh.ready();
    expect(known(fresh.view)).toEqual({
      ...(known(ic.view) as object),
      me: (known(fresh.view) as { me: unknown }).me,
    });
  });

  it('after a restart of the server the drill is back, paused, and every screen goes on', async () => {
    const { drill, tickets } = await server.briefed(['seat-sl']);
    const sl = connect(tickets['seat-sl']!, { reconnect: true });
    const fay = connect({ drillId: drill.drillId, cookie: server.cookie }, { reconnect: true });
    await Promise.all([sl.ready(), fay.ready()]);
    await fay.send('startDrill');
    await sl.send('declareIncident', { severity: 1 });
    const held = sl.view.revision;
    await server.restart();
    const live: LiveServer = server.live;
    expect([live.setupPath, live.resumed > 0]).toEqual([null, true]);
    await sl.until('the news that the server was away', () => sl.view.revision > held);
    expect(sl.frames.at(-1)).toMatchObject({ reset: false });
    const fresh = connect(tickets['seat-sl']!);
    await fresh.ready();
    expect(known(fresh.view)).toEqual(known(sl.view));
    expect((await server.asFacilitator('GET', PATHS.drill(drill.drillId))).json<DrillDetail>().stage).toBe(
      'paused',
    );
    await fay.until('connection', () => fay.socket.connected);
    expect(await fay.send('resumeDrill')).toMatchObject({ ok: true });
  });

  it('plays along: control without the truth', async () => {
    const { drill } = await server.briefed(['seat-sl'], { console: 'playAlong' });
    const fay = facilitate(drill.drillId);
    await fay.until('the console', () => fay.console !== null);
    expect((await fay.send('startDrill')).ok).toBe(true);
    await fay.until('a fresh console', () => fay.console?.nextAt !== null);
    expect(fay.console?.regions).toBeNull();
    expect(
      fay.console?.msel.every((row) => row.subject + row.body + row.expectedAction + row.tests === ''),
    ).toBe(true);
    expect(fay.heard.join('')).not.toContain('drill.created');
    expect(fay.heard.join('')).not.toContain('world.changed');
    expect((await server.asFacilitator('GET', PATHS.scorecard(drill.drillId))).status).toBe(403);
    await fay.send('endDrill');
    await fay.until('the full console', () => fay.console?.regions !== null);
  });

  it('a first act alone is a whole drill', async () => {
    const { drill } = await server.briefed([], { acts: 'first' });
    const fay = facilitate(drill.drillId);
    await fay.ready();
    await fay.send('startDrill');
    expect((await fay.send('endAct')).ok).toBe(true);
    await fay.until('the end', () =>
      fay.frames.some(({ events }) => events.some(({ type }) => type === 'drill.ended')),
    );
    expect((await server.asFacilitator('GET', PATHS.scorecard(drill.drillId))).status).toBe(200);
  });
});
