import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { PROTOCOL_VERSION } from '../../shared/protocol.ts';
import type { Who } from '../support/liveClient.ts';
import { known, LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';

// What one seat, one address or nobody at all can open and send.

const server = new TestServer();
const clients: LiveClient[] = [];
const raws: WebSocket[] = [];
const connect = (who: Who, options: ConstructorParameters<typeof LiveClient>[2] = {}): LiveClient => {
  const client = new LiveClient(server.base, who, options);
  clients.push(client);
  return client;
};
/** Here nobody who says nothing is shown out, so that the count stands still. */
const patient = new TestServer();
beforeAll(async () => {
  await server.start({ trust: '1' });
  await patient.start({ trust: '1', doors: { unknownMs: 600_000 } });
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
  for (const raw of raws.splice(0)) raw.terminate();
});
afterAll(async () => {
  await server.remove();
  await patient.remove();
});

const answerOf = async (client: LiveClient, name: string, payload: unknown): Promise<string> => {
  const answer = await client.send(name, payload);
  return answer.ok ? 'ok' : answer.rejection.message;
};
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A drill under way, with a safety lead and a commander in it. */
async function underWay() {
  const { drill, tickets } = await server.briefed(['seat-sl', 'seat-ic']);
  const fay = connect({ drillId: drill.drillId, cookie: server.cookie });
  await fay.ready();
  await fay.send('startDrill');
  return { drill, fay, sl: tickets['seat-sl']!, ic: tickets['seat-ic']! };
}

describe('windows of one seat', () => {
  it('four at once; for a fifth the oldest is told why and closed, and the others go on', async () => {
    const { sl, ic } = await underWay();
    const other = connect(ic);
    const windows: LiveClient[] = [];
    for (let n = 0; n < 5; n++) {
      const window = connect(sl);
      await window.ready();
      windows.push(window);
    }
    await windows[0]!.until('bye', () => windows[0]!.bye !== null && !windows[0]!.socket.connected);
    expect(windows.map(({ bye }) => bye)).toEqual(['replaced', null, null, null, null]);
    await other.until('presence', () =>
      other.presence.some(({ seat, connections }) => seat === 'seat-sl' && connections === 4),
    );
    expect(await answerOf(windows[4]!, 'estimateScope', { low: 1, high: 2 })).not.toBe('');
    expect(known(windows[1]!.view)).toEqual(known(windows[4]!.view));
  });

  it('share one budget: four windows send no more than one, and the other seats of the drill are not held up', async () => {
    const { sl, ic } = await underWay();
    const other = connect(ic);
    const windows = [1, 2, 3, 4].map(() => connect(sl));
    await Promise.all([other, ...windows].map((window) => window.ready()));
    const flood = windows.flatMap((window) =>
      Array.from({ length: 25 }, () => window.send('declareIncident', { severity: 99 })),
    );
    const quiet: string[] = [];
    for (let n = 0; n < 10; n++) quiet.push(await answerOf(other, 'estimateScope', { low: n, high: n + 1 }));
    const answers = await Promise.all(flood);
    const busy = answers.filter((answer) => !answer.ok && answer.rejection.code === 'busy');
    expect(busy.length).toBeGreaterThan(50);
    expect(quiet.some((words) => words.startsWith('That is too fast'))).toBe(false);
  });

  it('connecting again brings no new budget: who does it again and again is told', async () => {
    const { sl, ic } = await underWay();
    const other = connect(ic);
    await other.ready();
    const again = Array.from({ length: 40 }, () => connect(sl));
    const told = (): number => again.filter(({ bye }) => bye === 'tooFast').length;
    await other.until('the goodbyes', () => told() >= 10);
    // Whoever is not told has been let in, waits their turn, or made room for a newer one.
    expect(again.filter(({ bye }) => bye !== null && bye !== 'tooFast' && bye !== 'replaced')).toEqual([]);
    expect(await answerOf(other, 'estimateScope', { low: 1, high: 2 })).not.toMatch(/too fast/);
  });
});

describe('what is written is bounded', () => {
  it('more writing than anybody types is refused in words that say what to do; short words go through', async () => {
    const { sl } = await underWay();
    const client = connect(sl);
    await client.ready();
    const long = 'long words '.repeat(350);
    const answers: string[] = [];
    for (let n = 0; n < 24; n++) answers.push(await answerOf(client, 'postMessage', { text: long }));
    const refused = answers.filter((words) => words.startsWith('This seat has sent more writing'));
    expect(refused.length).toBeGreaterThan(3);
    expect(refused[0]).toMatch(/Nothing was changed; wait a minute/);
    expect(answers.slice(0, 10).filter((words) => words.startsWith('This seat'))).toEqual([]);
  });

  it('a connection that pours in what no command is ends in words, not in silence', async () => {
    const { sl } = await underWay();
    const client = connect(sl);
    await client.ready();
    const emit = client.socket.emit.bind(client.socket) as unknown as (
      event: string,
      ...told: unknown[]
    ) => void;
    for (let n = 0; n < 40; n++) emit('nothing', 'x'.repeat(30_000));
    await client.until('bye', () => client.bye !== null);
    expect(client.bye).toBe('tooFast');
  });
});

const open = (path: string, from: string): WebSocket => {
  const raw = new WebSocket(`${server.base.replace('http', 'ws')}${path}`, {
    headers: { 'x-forwarded-for': from },
  });
  raw.on('error', () => undefined);
  raws.push(raw);
  return raw;
};
const poll = (base: string, query: string, from: string): Promise<number> =>
  new Promise((resolve) => {
    const asked = request(
      `${base}/socket.io/?EIO=4&transport=polling${query}`,
      { headers: { 'x-forwarded-for': from }, agent: false },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    asked.on('error', () => resolve(0));
    asked.end();
  });

describe('connections of nobody', () => {
  it.each([
    ['', '6.1.0.1'],
    ['&xsid=1', '6.1.0.2'],
    ['&x=sid=1', '6.1.0.3'],
    ['&SID=1', '6.1.0.4'],
    ['&sid=', '6.1.0.5'],
    ['&s%69d=', '6.1.0.6'],
    ['&sid=&sid=', '6.1.0.7'],
  ])('handshakes with "%s" in the address are counted like any other', async (query, from) => {
    const told = await Promise.all(Array.from({ length: 120 }, () => poll(patient.base, query, from)));
    // A few come in between the last look and the count.
    expect(told.filter((status) => status === 200).length).toBeLessThanOrEqual(66);
    expect(told.filter((status) => status === 403).length).toBeGreaterThanOrEqual(54);
  });

  it('a sid of one’s own making opens nothing, and asking on and on is refused', async () => {
    const told = await Promise.all(
      Array.from({ length: 200 }, () => poll(server.base, '&sid=constructor', '6.2.0.1')),
    );
    expect(new Set(told)).toEqual(new Set([400, 429]));
  });

  it('whoever does not say who they are is shown out, and makes room again', async () => {
    const silent = Array.from({ length: 80 }, () => open('/socket.io/?EIO=4&transport=websocket', '6.3.0.1'));
    await Promise.all(silent.map((raw) => new Promise((resolve) => raw.on('close', resolve))));
    const { sl } = await underWay();
    const client = connect(sl, { headers: { 'x-forwarded-for': '6.3.0.1' } });
    await client.ready();
  }, 30_000);

  it('and whoever talks before that is shown out at once', async () => {
    const raw = open('/socket.io/?EIO=4&transport=websocket', '6.4.0.1');
    await new Promise((resolve) => raw.once('message', resolve));
    raw.send(`40${JSON.stringify({ protocol: PROTOCOL_VERSION, token: 'x'.repeat(20_000) })}`);
    await new Promise((resolve) => raw.once('close', resolve));
  });

  it('nobody keeps a connection after giving up the seat it was opened for', async () => {
    const { sl } = await underWay();
    const raw = open('/socket.io/?EIO=4&transport=websocket', '6.5.0.1');
    await new Promise((resolve) => raw.once('message', resolve));
    raw.send(
      `40${JSON.stringify({ protocol: PROTOCOL_VERSION, token: sl.token, seat: 'seat-sl', revision: 0 })}`,
    );
    await new Promise((resolve) => raw.once('message', resolve));
    raw.send('41');
    await new Promise((resolve) => raw.once('close', resolve));
  });
});

it('nobody is waited for without end: slow heads, slow bodies, answers nobody takes', () => {
  expect(server.live.app.server).toMatchObject({
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    timeout: 90_000,
  });
});

describe('a long history', () => {
  it('reaches a fresh window in pages, over either transport, and is what the others know', async () => {
    const { sl, fay } = await underWay();
    const client = connect(sl);
    await client.ready();
    for (let n = 0; n < 24; n++) {
      await client.send('postMessage', { text: `${n} ${'words '.repeat(400)}` });
      await wait(20);
    }
    await fay.until('the last of them', () => fay.view.revision >= 20);
    for (const transports of [['websocket'], ['polling']]) {
      const fresh = connect(sl, { transports });
      const heard: string[] = [];
      fresh.socket.onAny((kind: string, told: unknown) => {
        if (kind === 'frame') heard.push(JSON.stringify(told));
      });
      await fresh.ready();
      await client.until('the same', () => client.view.revision === fresh.view.revision);
      expect(known(fresh.view)).toEqual(known(client.view));
      expect(Math.max(...heard.map((text) => text.length))).toBeLessThan(70_000);
    }
  }, 30_000);
});
