import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Passes } from '../../server/admission/passes.ts';
import type { DrillDetail, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { LiveClient } from '../support/liveClient.ts';
import type { Told } from '../support/liveServer.ts';
import { TestServer } from '../support/liveServer.ts';

// Many people behind one address, and one among them who means no good.

const SEATS = ['seat-ic', 'seat-mo', 'seat-sl', 'seat-po', 'seat-lp', 'seat-cp'];
const server = new TestServer(undefined, 1_200);
const clients: LiveClient[] = [];
beforeAll(() => server.start());
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => server.remove());

const connect = (ticket: SeatTicket, cookie?: string): LiveClient => {
  const client = new LiveClient(server.base, ticket, {
    reconnect: true,
    ...(cookie === undefined ? {} : { headers: { cookie } }),
  });
  clients.push(client);
  return client;
};
const passOf = ({ headers }: Told): string =>
  (headers.getSetCookie().find((line) => line.startsWith('muster_pass=')) ?? '').split(';').at(0) ?? '';

describe('an office of sixty people in ten drills, all behind one address', () => {
  it('joins, looks, plays, and comes back after all of them lost their connection at once', async () => {
    const drills: DrillDetail[] = [];
    for (let n = 0; n < 10; n++) drills.push(await server.newDrill());
    const tickets = await Promise.all(
      drills.flatMap(({ code }) =>
        SEATS.map(async (seat) => {
          expect((await server.ask('GET', PATHS.join(code))).status).toBe(200);
          return server.sit(code, seat);
        }),
      ),
    );
    // A lobby asks again and again while people wait.
    for (let round = 0; round < 25; round++) {
      const told = await Promise.all(tickets.map(({ token }) => server.ask('GET', PATHS.lobby, { token })));
      expect(told.filter(({ status }) => status !== 200)).toEqual([]);
    }
    for (const { drillId } of drills)
      expect((await server.asFacilitator('POST', PATHS.drillBrief(drillId), {})).status).toBe(200);
    const people = tickets.map((ticket) => connect(ticket));
    const all = (what: string, test: (client: LiveClient) => boolean) =>
      Promise.all(people.map((client) => client.until(what, () => test(client), 30_000)));
    await all('the briefing', ({ frames }) => frames.length > 0);
    const held = people.map(({ frames }) => frames.length);
    for (const { socket } of people) socket.io.engine.close();
    await all(
      'the way back',
      (client) => client.socket.connected && client.frames.length > (held[people.indexOf(client)] ?? 0),
    );
    expect(people.filter(({ bye }) => bye !== null)).toEqual([]);
    const answers = await Promise.all(people.map((client) => client.send('noSuchCommand')));
    expect(answers.filter((answer) => answer.ok || answer.rejection.code !== 'unknownCommand')).toEqual([]);
  }, 90_000);

  it('goes on while somebody at the same address floods the door and the pages', async () => {
    const { tickets } = await server.briefed(['seat-sl', 'seat-ic']);
    const known = await server.ask('GET', PATHS.lobby, { token: tickets['seat-sl']!.token });
    const pass = passOf(known);
    expect(pass).toMatch(/^muster_pass=[\w-]{22}\.[\w-]{43}$/);
    // Whoever has their pass already is not given another.
    expect(
      passOf(await server.ask('GET', PATHS.lobby, { token: tickets['seat-sl']!.token, cookie: pass })),
    ).toBe('');
    const knock = (): Promise<number> =>
      new Promise((resolve) => {
        const asked = request(`${server.base}/socket.io/?EIO=4&transport=polling`, (answer) => {
          answer.resume();
          answer.on('end', () => resolve(answer.statusCode ?? 0));
        });
        asked.on('error', () => resolve(0));
        asked.end();
      });
    let refused = 0;
    const stop = { now: false };
    const flood = Array.from({ length: 80 }, async () => {
      while (!stop.now) if ((await knock()) !== 200) refused += 1;
    });
    let pages = 0;
    const reading = Array.from({ length: 8 }, async () => {
      while (!stop.now) if ((await server.ask('GET', PATHS.session)).status === 429) pages += 1;
    });
    while (refused < 200 || pages === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const sl = connect(tickets['seat-sl']!, pass);
    await sl.until('the drill', () => sl.frames.length > 0, 20_000);
    expect((await server.ask('GET', PATHS.session, { cookie: pass })).status).toBe(200);
    expect((await server.asFacilitator('GET', PATHS.drills)).status).toBe(200);
    // A pass of one's own making is none.
    expect((await server.ask('GET', PATHS.session, { cookie: `${pass.slice(0, -3)}AAA` })).status).toBe(429);
    stop.now = true;
    await Promise.all([...flood, ...reading]);
  }, 90_000);
});

it('a pass is good for its own seat, on the server that gave it', () => {
  const [passes, others] = [new Passes(), new Passes()];
  const holder = { drillId: 'd', seat: 's' };
  expect(passes.owner(passes.issue(holder))).toBe(passes.idOf(holder));
  expect(passes.idOf({ drillId: 'd', seat: 't' })).not.toBe(passes.idOf(holder));
  for (const wrong of [
    undefined,
    '',
    '.',
    'constructor.__proto__',
    passes.idOf(holder),
    others.issue(holder),
  ])
    expect(passes.owner(wrong)).toBeNull();
});
