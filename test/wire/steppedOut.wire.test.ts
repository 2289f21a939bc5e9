import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ApiError, DrillDetail, Lobby, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { PeopleBody } from '../../shared/peopleBody.ts';
import type { PresenceEntry } from '../../shared/protocol.ts';
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

const away = async ({ token }: SeatTicket, isAway: boolean): Promise<void> => {
  expect((await server.ask('POST', PATHS.away, { token, body: { away: isAway } })).status).toBe(204);
};
const change = (drillId: string, body: PeopleBody) =>
  server.asFacilitator('POST', PATHS.drillPeople(drillId), body);
const detailOf = async (drillId: string) =>
  (await server.asFacilitator('GET', PATHS.drill(drillId))).json<DrillDetail>();
const seatIn = (drill: DrillDetail, seat: string) => drill.seats.find((item) => item.seat === seat);
const entryOf = (client: LiveClient, seat: string): PresenceEntry | undefined =>
  client.presence.find((item) => item.seat === seat);
const isOut = (client: LiveClient, seat: string): boolean => entryOf(client, seat)?.steppedOut != null;

async function underWay(seats: string[]) {
  const { drill, tickets } = await server.briefed(seats);
  const fay = connect({ drillId: drill.drillId, cookie: server.cookie });
  await fay.ready();
  await fay.send('startDrill');
  return { drill, tickets, fay, drillId: drill.drillId };
}

describe('somebody steps out', () => {
  it('is shown as stepped out to facilitator and colleagues at once, with open screens, and back when they come back', async () => {
    const { tickets, fay, drillId } = await underWay(['seat-sl', 'seat-ic']);
    const [sl, ic] = [connect(tickets['seat-sl']!), connect(tickets['seat-ic']!)];
    await Promise.all([sl.ready(), ic.ready()]);
    await fay.until('both', () => (entryOf(fay, 'seat-sl')?.connections ?? 0) > 0);
    await away(tickets['seat-sl']!, true);
    for (const screen of [fay, ic, sl]) await screen.until('stepped out', () => isOut(screen, 'seat-sl'));
    expect(entryOf(fay, 'seat-sl')).toMatchObject({ connections: 1, steppedOut: { covered: false } });
    expect(entryOf(fay, 'seat-sl')?.steppedOut?.at).toEqual(expect.any(Number));
    expect(seatIn(await detailOf(drillId), 'seat-sl')?.steppedOut).toEqual(
      entryOf(fay, 'seat-sl')?.steppedOut,
    );
    const lobby = (await server.ask('GET', PATHS.lobby, { token: tickets['seat-sl']!.token })).json<Lobby>();
    expect(lobby.you?.steppedOut).toBe(true);
    await away(tickets['seat-sl']!, false);
    for (const screen of [fay, ic]) await screen.until('back', () => !isOut(screen, 'seat-sl'));
  });

  it('is no business of whoever has only the code', async () => {
    const { drill, tickets } = await underWay(['seat-sl']);
    await away(tickets['seat-sl']!, true);
    const told = await server.ask('GET', PATHS.join(drill.code));
    expect(told.json<Lobby>().seats.map(({ steppedOut }) => steppedOut)).toEqual(drill.seats.map(() => null));
  });

  it('stays stepped out over a lost connection and a restart of the server', async () => {
    const { tickets, fay, drillId } = await underWay(['seat-sl']);
    await away(tickets['seat-sl']!, true);
    await fay.until('stepped out', () => isOut(fay, 'seat-sl'));
    const before = entryOf(fay, 'seat-sl')?.steppedOut;
    await server.restart();
    const again = connect({ drillId, cookie: server.cookie });
    await again.until('stepped out', () => isOut(again, 'seat-sl'));
    expect(entryOf(again, 'seat-sl')?.steppedOut).toEqual(before);
    await away(tickets['seat-sl']!, false);
    await again.until('back', () => !isOut(again, 'seat-sl'));
  });

  it('leaves nothing in the log, and pressing twice keeps the first time', async () => {
    const { tickets, fay, drillId } = await underWay(['seat-sl']);
    const lines = () => fay.view.timeline.length;
    const before = lines();
    await away(tickets['seat-sl']!, true);
    await fay.until('stepped out', () => isOut(fay, 'seat-sl'));
    const first = entryOf(fay, 'seat-sl')?.steppedOut;
    await away(tickets['seat-sl']!, true);
    expect(seatIn(await detailOf(drillId), 'seat-sl')?.steppedOut).toEqual(first);
    await away(tickets['seat-sl']!, false);
    expect(lines()).toBe(before);
    await fay.send('endDrill');
    await fay.send('openDebrief');
    const log = await server.asFacilitator('GET', PATHS.exportFile(drillId, 'log.jsonl'));
    expect(log.status).toBe(200);
    expect(log.text).not.toMatch(/stepped|away/i);
  });

  it('an inject for them is not shown as delivered while they are out, and is when they are back', async () => {
    const { tickets, fay } = await underWay(['seat-sl']);
    const sl = connect(tickets['seat-sl']!);
    await sl.ready();
    await away(tickets['seat-sl']!, true);
    await fay.send('fireInject', {
      adHoc: { from: 'Press', to: ['safety-lead'], channel: 'chat', subject: 'Hello', body: 'A question' },
    });
    const receipt = () =>
      fay.console?.msel
        .find(({ subject }) => subject === 'Hello')
        ?.receipts.find((item) => item.role === 'safety-lead');
    await fay.until('the receipt', () => receipt()?.state === 'out');
    await away(tickets['seat-sl']!, false);
    await fay.until('the receipt', () => receipt()?.state === 'delivered');
  });
});

describe('their seat meanwhile', () => {
  it('is covered by a scripted colleague and theirs again with one press', async () => {
    const { tickets, fay, drillId } = await underWay(['seat-sl', 'seat-ic']);
    const sl = connect(tickets['seat-sl']!);
    await sl.ready();
    const early = await change(drillId, { do: 'cover', seat: 'seat-sl' });
    expect([early.status, early.json<ApiError>().error.message]).toEqual([
      409,
      expect.stringContaining('has not stepped out'),
    ]);
    await away(tickets['seat-sl']!, true);
    const covered = (await change(drillId, { do: 'cover', seat: 'seat-sl' })).json<DrillDetail>();
    expect(seatIn(covered, 'seat-sl')).toMatchObject({
      occupant: 'colleague',
      name: 'P seat-sl',
      steppedOut: { covered: true },
    });
    await fay.until('the cover', () => fay.view.seats['seat-sl']?.occupant === 'colleague');
    // Nobody takes it from under them, and they are not put out.
    const late = await server.ask('POST', PATHS.join(covered.code), {
      body: { name: 'Late', seat: 'seat-sl' },
    });
    expect(late.status).toBe(409);
    expect(sl.bye).toBeNull();
    await server.restart();
    await away(tickets['seat-sl']!, false);
    expect(seatIn(await detailOf(drillId), 'seat-sl')).toMatchObject({
      occupant: 'person',
      name: 'P seat-sl',
      steppedOut: null,
    });
    const back = connect(tickets['seat-sl']!);
    await back.until('the seat', () => back.view.seats['seat-sl']?.occupant === 'person');
    const { fay2 } = { fay2: connect({ drillId, cookie: server.cookie }) };
    await fay2.ready();
    await fay2.send('resumeDrill');
    expect(await back.send('declareIncident', { severity: 1 })).toMatchObject({ ok: true });
  });

  it('is taken by somebody who watched; whoever stepped out then watches, and is seated again as anybody is', async () => {
    const { drill, tickets, drillId } = await underWay(['seat-sl']);
    const watcher = (
      await server.ask('POST', PATHS.join(drill.code), { body: { name: 'Lena', seat: 'observer' } })
    ).json<SeatTicket>();
    const refused = await change(drillId, { do: 'move', from: watcher.seat, to: 'seat-sl' });
    expect(refused.status).toBe(409);
    await away(tickets['seat-sl']!, true);
    await change(drillId, { do: 'cover', seat: 'seat-sl' });
    const moved = (
      await change(drillId, { do: 'move', from: watcher.seat, to: 'seat-sl' })
    ).json<DrillDetail>();
    expect(seatIn(moved, 'seat-sl')).toMatchObject({ occupant: 'person', name: 'Lena', steppedOut: null });
    expect(moved.observers).toMatchObject([{ name: 'P seat-sl', steppedOut: { covered: false } }]);
    const you = (await server.ask('GET', PATHS.lobby, { token: tickets['seat-sl']!.token })).json<Lobby>()
      .you!;
    expect(you).toEqual({ seat: watcher.seat, name: 'P seat-sl', steppedOut: true });
    await away(tickets['seat-sl']!, false);
    const sam = connect({ token: tickets['seat-sl']!.token, seat: you.seat });
    await sam.ready();
    expect(sam.view.me.roles).toEqual([]);
    expect((await change(drillId, { do: 'move', from: you.seat, to: 'seat-ic' })).status).toBe(200);
    expect(seatIn(await detailOf(drillId), 'seat-ic')).toMatchObject({
      occupant: 'person',
      name: 'P seat-sl',
    });
  });

  it('frees when the facilitator frees it: whoever sits there next has stepped out of nothing', async () => {
    const { drill, tickets, fay, drillId } = await underWay(['seat-sl']);
    await away(tickets['seat-sl']!, true);
    await change(drillId, { do: 'cover', seat: 'seat-sl' });
    await change(drillId, { do: 'release', seat: 'seat-sl', to: 'person' });
    expect(
      (await server.ask('POST', PATHS.away, { token: tickets['seat-sl']!.token, body: { away: false } }))
        .status,
    ).toBe(401);
    expect(
      (await server.ask('POST', PATHS.join(drill.code), { body: { name: 'Next', seat: 'seat-sl' } })).status,
    ).toBe(201);
    await fay.until('the next', () => entryOf(fay, 'seat-sl')?.name === 'Next');
    expect(isOut(fay, 'seat-sl')).toBe(false);
  });

  it('may be given back after the end of play too, and a deleted drill keeps nothing of it', async () => {
    const { drill, tickets, fay, drillId } = await underWay(['seat-sl']);
    await away(tickets['seat-sl']!, true);
    await change(drillId, { do: 'cover', seat: 'seat-sl' });
    await fay.send('endDrill');
    await away(tickets['seat-sl']!, false);
    await fay.until('back', () => !isOut(fay, 'seat-sl'));
    await away(tickets['seat-sl']!, true);
    const erased = await server.asFacilitator('POST', PATHS.drillErase(drillId), { confirm: drill.code });
    expect(erased.status).toBe(204);
  });
});

it('somebody whose screen closed is not connected since then, and somebody never seen is not connected', async () => {
  const { drill, tickets, fay } = await underWay(['seat-sl', 'seat-ic']);
  const sl = connect(tickets['seat-sl']!);
  await sl.ready();
  const second = connect(tickets['seat-sl']!);
  await fay.until('both', () => entryOf(fay, 'seat-sl')?.connections === 2);
  const since = entryOf(fay, 'seat-sl')?.since;
  second.close();
  await fay.until('one', () => entryOf(fay, 'seat-sl')?.connections === 1);
  // One of two screens closed: they have been here all the time.
  expect(entryOf(fay, 'seat-sl')?.since).toBe(since);
  sl.close();
  await fay.until('none', () => entryOf(fay, 'seat-sl')?.connections === 0);
  expect(entryOf(fay, 'seat-sl')?.since).not.toBe(since);
  expect(entryOf(fay, 'seat-ic')).toMatchObject({ connections: 0, since: null });
  const closed = entryOf(fay, 'seat-sl')?.since;
  fay.close();
  await expect.poll(async () => seatIn(await detailOf(drill.drillId), 'seat-sl')?.awaySince).toBe(closed);
});
