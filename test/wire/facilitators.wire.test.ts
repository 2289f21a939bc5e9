import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DrillDetail, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { PeopleBody } from '../../shared/peopleBody.ts';
import type { Who } from '../support/liveClient.ts';
import { LiveClient } from '../support/liveClient.ts';
import { cookieOf, TestServer } from '../support/liveServer.ts';

const IDLE_MS = 30_000;
const password = 'another long password';
const server = new TestServer();
const clients: LiveClient[] = [];
let gusCookie = '';
const connect = (who: Who): LiveClient => {
  const client = new LiveClient(server.base, who, { reconnect: true });
  clients.push(client);
  return client;
};
beforeAll(async () => {
  await server.start({ idleMs: IDLE_MS });
  await server.asFacilitator('POST', PATHS.facilitators, { name: 'Gus', password });
  gusCookie = cookieOf(await server.ask('POST', PATHS.session, { body: { name: 'Gus', password } }));
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => server.remove());

async function underWay(seats: string[]) {
  const { drill, tickets } = await server.briefed(seats);
  const { drillId } = drill;
  const fay = connect({ drillId, cookie: server.cookie });
  await fay.ready();
  await fay.send('startDrill');
  const gus = connect({ drillId, cookie: gusCookie });
  await gus.ready();
  await fay.until('both', () => fay.console?.facilitators.length === 2);
  return { drill, drillId, tickets: tickets as Record<string, SeatTicket>, fay, gus };
}
const named = (client: LiveClient, name: string) =>
  client.console?.facilitators.find((item) => item.name === name);
const factsOf = (client: LiveClient, seat: string) =>
  client.console?.people.find((item) => item.seat === seat);
const change = (drillId: string, body: PeopleBody) =>
  server.asFacilitator('POST', PATHS.drillPeople(drillId), body);
const away = (ticket: SeatTicket, isAway: boolean) =>
  server.ask('POST', PATHS.away, { token: ticket.token, body: { away: isAway } });

describe('two facilitators', () => {
  it('see each other, who drives and what the other has open; a takeover is told at once and logged', async () => {
    const { fay, gus, tickets } = await underWay(['seat-sl']);
    const sl = connect(tickets['seat-sl']!);
    await sl.ready();
    expect(named(gus, 'Fay')).toMatchObject({ drives: true, windows: 1 });
    expect(named(gus, 'Gus')).toMatchObject({ drives: false, id: gus.console?.me });
    fay.socket.emit('doing', { what: 'edit', of: 'M5' });
    await gus.until('editing', () => named(gus, 'Fay')?.doing[0]?.of === 'M5');
    fay.socket.emit('doing', null);
    await gus.until('closed', () => named(gus, 'Fay')?.doing.length === 0);

    expect(await gus.send('takeControls')).toMatchObject({ ok: true });
    await fay.until('taken', () => named(fay, 'Gus')?.drives === true);
    expect(named(fay, 'Fay')?.drives).toBe(false);
    await fay.until('line', () =>
      fay.view.timeline.some(({ text }) => text === 'A facilitator took the controls. (Gus)'),
    );
    expect(await gus.send('takeControls')).toMatchObject({ ok: false, rejection: { code: 'alreadyDone' } });
    expect(sl.heard.join()).not.toMatch(/Gus|controls/);
  });

  it('one goes: the other is told, and takes over', async () => {
    const { fay, gus } = await underWay([]);
    fay.close();
    await gus.until('gone', () => named(gus, 'Fay')?.windows === 0);
    expect(named(gus, 'Fay')).toMatchObject({ drives: true, goneAt: expect.any(String) });
    await gus.send('takeControls');
    await gus.until('drives', () => named(gus, 'Gus')?.drives === true);
  });

  it('press at once on one inject: one outcome, and the second reads who was first', async () => {
    const { fay, gus } = await underWay([]);
    const row = fay.console?.msel.find(({ state }) => state === 'scheduled');
    const answers = await Promise.all([
      fay.send('skipInject', { inject: row?.inject, why: 'too much' }),
      gus.send('skipInject', { inject: row?.inject, why: 'too early' }),
    ]);
    const refused = answers.filter(({ ok }) => !ok);
    expect(refused).toHaveLength(1);
    const [first, second] = answers[0]?.ok ? ['Fay', 'Gus'] : ['Gus', 'Fay'];
    expect(second).not.toBe(first);
    expect(JSON.stringify(refused)).toContain(`${first} skipped it at T+00:0`);
    for (const client of [fay, gus]) {
      const now = () => client.console?.msel.find(({ inject }) => inject === row?.inject);
      await client.until('skipped', () => now()?.state === 'skipped');
      expect(now()?.edits?.last?.by).toBe(first);
    }
  });
});

describe('how people are here', () => {
  it('goes to the consoles and to no player: device, windows, idle, unread, pager', async () => {
    const { fay, gus, tickets, drillId } = await underWay(['seat-sl', 'seat-ic']);
    const sl = connect(tickets['seat-sl']!);
    const ic = connect(tickets['seat-ic']!);
    await Promise.all([sl.ready(), ic.ready()]);
    sl.socket.emit('here', { device: 'phone', idle: true });
    await server.ask('POST', PATHS.pager, { token: tickets['seat-sl']!.token, body: { result: 'heard' } });
    const isTold = (client: LiveClient) => {
      const facts = factsOf(client, 'seat-sl');
      return facts?.idleSince != null && facts.pager !== null;
    };
    for (const client of [fay, gus]) await client.until('idle', () => isTold(client));
    expect(factsOf(fay, 'seat-sl')).toMatchObject({
      devices: ['phone'],
      windows: 1,
      pager: { result: 'heard', at: expect.any(String) },
    });
    // Idle from when they last touched it, not from when it was told.
    expect(Date.now() - Date.parse(factsOf(fay, 'seat-sl')?.idleSince ?? '')).toBeGreaterThanOrEqual(IDLE_MS);
    sl.socket.emit('here', { device: 'phone', idle: false });
    await fay.until('back', () => factsOf(fay, 'seat-sl')?.idleSince === null);

    const body = { from: 'Ada', to: ['safety-lead'], channel: 'chat', subject: 'Look', body: 'Now.' };
    const unread = () => factsOf(fay, 'seat-sl')?.unread?.count ?? 0;
    const before = unread();
    await fay.send('fireInject', { adHoc: body });
    await fay.until('unread', () => unread() === before + 1);
    const fired = fay.console?.msel.find(({ subject }) => subject === 'Look')?.inject ?? '';
    await sl.until('it came', () => sl.heard.join().includes(fired));
    sl.socket.emit('seen', [fired]);
    await fay.until('read', () => unread() === before);

    // What is malformed changes nothing, and neither does a facilitator’s word about a desk.
    sl.socket.emit('here', { device: 'toaster', idle: true } as never);
    fay.socket.emit('here', { device: 'phone', idle: true });
    sl.socket.emit('doing', { what: 'edit', of: 'M1' });
    expect(sl.heard.concat(ic.heard).join()).not.toMatch(/idleSince|"devices"|"unread"|pagerAt/);
    const log = (await server.asFacilitator('GET', PATHS.exportFile(drillId, 'log.jsonl'))).text;
    expect(log).not.toMatch(/"phone"|idle/);
  });
});

describe('a desk whose person is out', () => {
  it('is covered by somebody who is here: logged with who decided, told to everybody, taken back on return', async () => {
    const { drillId, fay, tickets } = await underWay(['seat-lp', 'seat-ic']);
    const ic = connect(tickets['seat-ic']!);
    await ic.ready();
    await away(tickets['seat-lp']!, true);
    const told = await change(drillId, { do: 'cover', seat: 'seat-lp', by: 'seat-ic' });
    expect(told.status).toBe(200);
    await ic.until('covers', () => ic.view.me.roles.includes('legal-privacy'));
    expect(ic.view.covers['seat-lp']).toMatchObject({ by: 'seat-ic' });
    await ic.until('line', () => ic.view.timeline.some(({ text }) => /is covered by/.test(text)));
    await fay.until('line', () => fay.view.timeline.some(({ text }) => /is covered by.*\(Fay\)/.test(text)));
    const again = await change(drillId, { do: 'cover', seat: 'seat-lp', by: 'seat-ic' });
    expect(again.status).toBe(409);
    await away(tickets['seat-lp']!, false);
    await ic.until('given back', () => !ic.view.me.roles.includes('legal-privacy'));
    expect(ic.view.covers).toEqual({});
  });

  it('is covered by somebody who only watched, who watches again on return', async () => {
    const { drill, drillId, tickets, fay } = await underWay(['seat-lp']);
    const lena = (
      await server.ask('POST', PATHS.join(drill.code), { body: { name: 'Lena', seat: 'observer' } })
    ).json<SeatTicket>();
    await away(tickets['seat-lp']!, true);
    const told = await change(drillId, { do: 'cover', seat: 'seat-lp', by: lena.seat });
    expect(told.status).toBe(200);
    const nameAt = async () =>
      (await server.asFacilitator('GET', PATHS.drill(drillId)))
        .json<DrillDetail>()
        .seats.find(({ seat }) => seat === 'seat-lp')?.name;
    expect(await nameAt()).toBe('Lena');
    await fay.until('line', () => fay.view.timeline.some(({ text }) => /somebody who observed/.test(text)));
    // They come back to the place where they watch meanwhile, and are at their own desk.
    expect((await away(tickets['seat-lp']!, false)).status).toBe(204);
    expect(await nameAt()).toBe('P seat-lp');
    await fay.until('given back', () => Object.keys(fay.view.covers).length === 0);
  });

  it('is taken back by hand, and not covered before the briefing', async () => {
    const { drillId, tickets, fay } = await underWay(['seat-lp', 'seat-ic']);
    await away(tickets['seat-lp']!, true);
    await change(drillId, { do: 'cover', seat: 'seat-lp', by: 'seat-ic' });
    expect((await change(drillId, { do: 'giveBack', seat: 'seat-lp' })).status).toBe(200);
    await fay.until('given back', () => Object.keys(fay.view.covers).length === 0);
    const lobby = await server.newDrill();
    await server.sit(lobby.code, 'seat-lp');
    await server.sit(lobby.code, 'seat-ic');
    const early = await change(lobby.drillId, { do: 'cover', seat: 'seat-lp', by: 'seat-ic' });
    expect(early.text).toMatch(/Before the briefing/);
  });
});
