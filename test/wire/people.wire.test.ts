import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ApiError, DeviceLink, DrillDetail, Lobby, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { PeopleBody } from '../../shared/peopleBody.ts';
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
beforeAll(async () => void (await server.start()));
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => server.remove());

const change = (drillId: string, body: PeopleBody) =>
  server.asFacilitator('POST', PATHS.drillPeople(drillId), body);
const seatIn = (drill: DrillDetail, seat: string) => drill.seats.find((item) => item.seat === seat);
const join = (code: string, seat: string, name: string) =>
  server.ask('POST', PATHS.join(code), { body: { name, seat } });

/** A drill under way with people in these seats, and its facilitator. */
async function underWay(seats: string[]) {
  const { drill, tickets } = await server.briefed(seats);
  const fay = connect({ drillId: drill.drillId, cookie: server.cookie });
  await fay.ready();
  await fay.send('startDrill');
  return { drill, tickets, fay };
}

describe('somebody comes late', () => {
  it('is told why the seat is not free, watches, and is seated by the facilitator with all the seat has seen', async () => {
    const { drill, tickets } = await underWay(['seat-sl']);
    const sl = connect(tickets['seat-sl']!);
    await sl.ready();
    await sl.send('declareIncident', { severity: 1 });
    const refused = await join(drill.code, 'seat-ic', 'Lena');
    expect([refused.status, refused.json<ApiError>().error]).toEqual([
      409,
      { code: 'seatTaken', message: expect.stringContaining('the facilitator can seat you') },
    ]);
    const watcher = (await join(drill.code, 'observer', 'Lena')).json<SeatTicket>();
    const lena = connect(watcher);
    await lena.ready();
    const moved = await change(drill.drillId, { do: 'move', from: watcher.seat, to: 'seat-ic' });
    expect(moved.status).toBe(200);
    expect(seatIn(moved.json<DrillDetail>(), 'seat-ic')).toMatchObject({ occupant: 'person', name: 'Lena' });
    expect(moved.json<DrillDetail>().observers).toEqual([]);
    await lena.until('the news', () => lena.bye === 'moved');
    const you = (await server.ask('GET', PATHS.lobby, { token: watcher.token })).json<Lobby>().you;
    expect(you).toEqual({ seat: 'seat-ic', name: 'Lena', steppedOut: false });
    // A screen that believes it still holds the old seat is told so, also when it was away meanwhile.
    const stale = connect(watcher);
    await stale.until('the news', () => stale.bye === 'moved');
    expect(stale.frames).toEqual([]);
    const seated = connect({ ...watcher, ...you! });
    await seated.ready();
    expect(seated.view.me.roles).toContain('incident-commander');
    expect(Object.keys(seated.view.me.kits)).toContain('incident-commander');
    const targets = seated.view.me.kits['incident-commander']!.pageTargets;
    const own = targets.find(({ role }) => role === 'incident-commander')!;
    expect(await sl.send('sendPage', { targets: [own.id] })).toMatchObject({ ok: true });
    await seated.until('the page', () => Object.keys(seated.view.pages).length > 0);
    const [page] = Object.keys(seated.view.pages);
    expect(await seated.send('acknowledgePage', { pages: [page] })).toMatchObject({ ok: true });
    await seated.until('the declaration', () => seated.view.severity === 1);
  });

  it('or finds the seat opened to anybody with the code', async () => {
    const { drill } = await underWay([]);
    const opened = (await change(drill.drillId, { do: 'open', seat: 'seat-po' })).json<DrillDetail>();
    expect(seatIn(opened, 'seat-po')?.occupant).toBe('free');
    const ticket = (await join(drill.code, 'seat-po', 'Pia')).json<SeatTicket>();
    const pia = connect(ticket);
    await pia.ready();
    expect(pia.view.me.roles).toEqual(['product-owner']);
    expect(await pia.send('declareIncident', { severity: 1 })).toMatchObject({ ok: true });
    expect((await join(drill.code, 'seat-po', 'Quin')).json<ApiError>().error.message).toContain('Pia sits');
  });
});

describe('somebody leaves', () => {
  it('steps out: the seat is free, then a scripted colleague takes it over and does what is asked', async () => {
    const { drill, tickets } = await underWay(['seat-sl', 'seat-lp']);
    const [sl, lp] = [connect(tickets['seat-sl']!), connect(tickets['seat-lp']!)];
    await Promise.all([sl.ready(), lp.ready()]);
    expect((await server.ask('POST', PATHS.leave, { token: tickets['seat-lp']!.token })).status).toBe(204);
    await lp.until('bye', () => lp.bye === 'revoked');
    const given = await change(drill.drillId, { do: 'release', seat: 'seat-lp', to: 'colleague' });
    expect(seatIn(given.json<DrillDetail>(), 'seat-lp')).toMatchObject({ occupant: 'colleague', name: null });
    await sl.until('the change', () => sl.view.seats['seat-lp']?.occupant === 'colleague');
    expect((await join(drill.code, 'seat-lp', 'Late')).status).toBe(409);
  });

  it('is put out by the facilitator, also while connected, and their secret opens nothing any more', async () => {
    const { drill, tickets } = await underWay(['seat-sl']);
    const sl = connect(tickets['seat-sl']!);
    await sl.ready();
    await change(drill.drillId, { do: 'release', seat: 'seat-sl', to: 'person' });
    await sl.until('bye', () => sl.bye === 'revoked');
    expect((await server.ask('GET', PATHS.lobby, { token: tickets['seat-sl']!.token })).status).toBe(401);
    const next = (await join(drill.code, 'seat-sl', 'Next')).json<SeatTicket>();
    const screen = connect(next);
    await screen.ready();
    expect(screen.view.me.seat).toBe('seat-sl');
  });
});

it('two change places: each has the desk of the other, and nothing of the desk they left', async () => {
  const { drill, tickets } = await underWay(['seat-sl', 'seat-po']);
  const [ana, ben] = [tickets['seat-sl']!, tickets['seat-po']!];
  const [before, other] = [connect(ana), connect(ben)];
  await Promise.all([before.ready(), other.ready()]);
  const swapped = await change(drill.drillId, { do: 'move', from: 'seat-sl', to: 'seat-po' });
  const detail = swapped.json<DrillDetail>();
  expect([seatIn(detail, 'seat-sl')?.name, seatIn(detail, 'seat-po')?.name]).toEqual([ben.name, ana.name]);
  await Promise.all([
    before.until('the news', () => before.bye === 'moved'),
    other.until('the news', () => other.bye === 'moved'),
  ]);
  const now = connect({ token: ana.token, seat: 'seat-po' });
  await now.ready();
  expect(known(now.view)).toEqual({ ...(known(other.view) as object), revision: now.view.revision });
});

it('a lost phone: the facilitator makes a link, the old device is out, the new one has the seat', async () => {
  const { drill, tickets } = await underWay(['seat-sl']);
  const old = connect(tickets['seat-sl']!);
  await old.ready();
  const path = PATHS.drillSeatLink(drill.drillId);
  const link = (await server.asFacilitator('POST', path, { seat: 'seat-sl', lost: true })).json<DeviceLink>();
  await old.until('bye', () => old.bye === 'revoked');
  const body = { key: link.url.split('#')[1] };
  const ticket = (await server.ask('POST', PATHS.claim, { body })).json<SeatTicket>();
  expect(ticket).toMatchObject({ seat: 'seat-sl', name: 'P seat-sl' });
  const fresh = connect(ticket);
  await fresh.ready();
  expect(fresh.view.me.roles).toContain('safety-lead');
  expect((await server.asFacilitator('POST', path, { seat: 'seat-ic' })).status).toBe(404);
  expect((await server.ask('POST', path, { body: { seat: 'seat-sl' } })).status).toBe(401);
});

it('says no in words: nobody there, a seat that is none, an observer on a taken seat, a drill that is over', async () => {
  const { drill, fay } = await underWay(['seat-sl']);
  const watcher = await server.sit(drill.code, 'observer', 'Olga');
  const code = async (body: PeopleBody): Promise<string> =>
    (await change(drill.drillId, body)).json<ApiError>().error.code;
  expect(await code({ do: 'move', from: 'seat-ic', to: 'seat-po' })).toBe('notFound');
  expect(await code({ do: 'open', seat: 'seat-nobody' })).toBe('notFound');
  expect(await code({ do: 'move', from: watcher.seat, to: 'seat-sl' })).toBe('seatTaken');
  expect((await server.ask('POST', PATHS.drillPeople(drill.drillId), { body: {} })).status).toBe(401);
  await fay.send('endDrill');
  expect(await code({ do: 'open', seat: 'seat-ic' })).toBe('wrongStage');
});

it('the room and the plan agree after a restart, whoever was moved', async () => {
  const { drill } = await underWay(['seat-sl']);
  await change(drill.drillId, { do: 'open', seat: 'seat-lp' });
  await change(drill.drillId, { do: 'release', seat: 'seat-sl', to: 'colleague' });
  await server.restart();
  const detail = (await server.asFacilitator('GET', PATHS.drill(drill.drillId))).json<DrillDetail>();
  expect([seatIn(detail, 'seat-lp')?.occupant, seatIn(detail, 'seat-sl')?.occupant]).toEqual([
    'free',
    'colleague',
  ]);
});

it('a drill is put away and taken out again; one under way is not', async () => {
  const { drill, fay } = await underWay([]);
  const put = (archived: boolean) =>
    server.asFacilitator('POST', PATHS.drillArchive(drill.drillId), { archived });
  expect((await put(true)).json<ApiError>().error.code).toBe('wrongStage');
  await fay.send('endDrill');
  expect((await put(true)).json()).toMatchObject({ archived: true });
  const listed = async (): Promise<boolean | undefined> =>
    (await server.asFacilitator('GET', PATHS.drills))
      .json<{ drillId: string; archived: boolean }[]>()
      .find(({ drillId }) => drillId === drill.drillId)?.archived;
  expect(await listed()).toBe(true);
  expect((await put(false)).status).toBe(200);
  expect(await listed()).toBe(false);
});

it('"I am ready" reaches the facilitator, and a seat that changes hands is not ready any more', async () => {
  const { drill, tickets } = await server.briefed(['seat-sl', 'seat-po']);
  const fay = connect({ drillId: drill.drillId, cookie: server.cookie });
  await fay.ready();
  const ready = (): string[] => fay.presence.filter((item) => item.ready).map(({ seat }) => seat);
  const told = await server.ask('POST', PATHS.ready, {
    token: tickets['seat-sl']!.token,
    body: { ready: true },
  });
  expect(told.json<Lobby>().seats.find(({ seat }) => seat === 'seat-sl')?.ready).toBe(true);
  await fay.until('the news', () => ready().join() === 'seat-sl');
  await server.ask('POST', PATHS.leave, { token: tickets['seat-sl']!.token });
  await server.sit(drill.code, 'seat-sl', 'Next');
  await fay.until('the change', () => ready().length === 0);
});
