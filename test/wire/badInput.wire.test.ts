import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ApiError, SessionAnswer } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { Who } from '../support/liveClient.ts';
import { LiveClient } from '../support/liveClient.ts';
import { cookieOf, PASSWORD, TestServer } from '../support/liveServer.ts';

const server = new TestServer();
const clients: LiveClient[] = [];
const connect = (who: Who, options: ConstructorParameters<typeof LiveClient>[2] = {}): LiveClient => {
  const client = new LiveClient(server.base, who, options);
  clients.push(client);
  return client;
};
beforeAll(async () => {
  const clientDir = join(server.dataDir, 'client');
  mkdirSync(join(clientDir, 'assets'), { recursive: true });
  writeFileSync(
    join(clientDir, 'index.html'),
    '<!doctype html><html><head></head><body>screens</body></html>',
  );
  writeFileSync(join(clientDir, 'assets', 'a-1234.js'), 'export {};');
  const big = `// ${'long '.repeat(400)}`;
  writeFileSync(join(clientDir, 'assets', 'b-1234.js'), big);
  writeFileSync(join(clientDir, 'assets', 'b-1234.js.br'), brotliCompressSync(big));
  writeFileSync(join(clientDir, '.env'), 'SECRET=1');
  await server.start({ setUp: false, clientDir });
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => server.remove());

const errorOf = (told: { json: <T>() => T }) => told.json<ApiError>().error;

describe('first run', () => {
  it('the set-up link works once, then people sign in', async () => {
    const key = server.live.setupPath?.split('key=')[1];
    const body = { key, name: 'Fay', password: PASSWORD };
    expect((await server.ask('GET', PATHS.session)).json<SessionAnswer>()).toEqual({
      setupNeeded: true,
      facilitator: null,
    });
    expect(errorOf(await server.ask('POST', PATHS.setup, { body: { ...body, key: 'guess' } })).code).toBe(
      'wrongKey',
    );
    expect(
      errorOf(await server.ask('POST', PATHS.setup, { body: { ...body, password: 'short' } })).message,
    ).toContain('10 characters');
    const done = await server.ask('POST', PATHS.setup, { body });
    expect(done.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    server.cookie = cookieOf(done);
    expect(errorOf(await server.ask('POST', PATHS.setup, { body })).code).toBe('setupDone');
    const wrong = await server.ask('POST', PATHS.session, {
      body: { name: 'Fay', password: 'not the password' },
    });
    const nobody = await server.ask('POST', PATHS.session, {
      body: { name: 'Nobody', password: 'not the password' },
    });
    expect([wrong.status, wrong.text]).toEqual([403, nobody.text]);
    const right = await server.ask('POST', PATHS.session, { body: { name: 'fay', password: PASSWORD } });
    expect(right.json<SessionAnswer>()).toEqual({ setupNeeded: false, facilitator: { name: 'Fay' } });
    const out = cookieOf(right);
    await server.ask('DELETE', PATHS.session, { cookie: out });
    expect((await server.ask('GET', PATHS.drills, { cookie: out })).status).toBe(401);
    expect(server.logged.join('')).not.toContain(key);
    expect(server.logged.join('')).not.toContain(PASSWORD);
  });
});

describe('facilitators', () => {
  const signIn = (name: string, password: string) =>
    server.ask('POST', PATHS.session, { body: { name, password } });

  it('more than one; each changes their own password, and whoever knew the old one is out', async () => {
    const first = 'first password';
    const body = { name: 'Gil', password: first };
    expect((await server.ask('POST', PATHS.facilitators, { body })).status).toBe(401);
    const added = await server.asFacilitator('POST', PATHS.facilitators, body);
    expect([added.status, added.json()]).toEqual([201, ['Fay', 'Gil']]);
    expect(
      errorOf(await server.asFacilitator('POST', PATHS.facilitators, { ...body, name: 'gil' })).code,
    ).toBe('nameTaken');
    const [mine, other] = [cookieOf(await signIn('Gil', first)), cookieOf(await signIn('Gil', first))];
    const drill = await server.newDrill();
    const console = connect({ drillId: drill.drillId, cookie: other });
    await console.until('connection', () => console.socket.connected);
    const change = (current: string, next: string) =>
      server.ask('POST', PATHS.password, { cookie: mine, body: { current, next } });
    expect(errorOf(await change('a wrong one', 'second password')).code).toBe('wrongPassword');
    expect(errorOf(await change(first, 'short')).message).toContain('10 characters');
    expect((await change(first, 'second password')).status).toBe(204);
    await console.until('bye', () => console.bye === 'notSignedIn');
    expect((await server.ask('GET', PATHS.drills, { cookie: other })).status).toBe(401);
    expect((await server.ask('GET', PATHS.drills, { cookie: mine })).status).toBe(200);
    expect((await signIn('Gil', first)).status).toBe(403);
    expect((await signIn('Gil', 'second password')).status).toBe(200);
    expect(server.logged.join('')).not.toContain('second password');
  });
});

describe('what comes from outside', () => {
  it('a foreign origin is refused, over HTTP and over the socket', async () => {
    const drill = await server.newDrill();
    const foreign = { origin: 'https://evil.example' };
    const told = await server.ask('POST', PATHS.drills, {
      cookie: server.cookie,
      body: {},
      headers: foreign,
    });
    expect([told.status, errorOf(told).code]).toEqual([403, 'foreignOrigin']);
    for (const transports of [['websocket'], ['polling']]) {
      const client = connect({ drillId: drill.drillId, cookie: server.cookie }, { ...foreign, transports });
      const failed = await new Promise((resolve) => client.socket.on('connect_error', resolve));
      expect(failed).toBeInstanceOf(Error);
      expect(client.heard).toEqual([]);
    }
    const own = connect({ drillId: drill.drillId, cookie: server.cookie }, { origin: server.base });
    await own.until('connection', () => own.socket.connected);
  });

  it.each([
    ['no session', { drillId: 'DRILL', cookie: 'muster_session=stolen' }, {}, 'notSignedIn'],
    ['a guessed token', { token: 'A'.repeat(43), seat: 'seat-sl' }, {}, 'unknownToken'],
    ['an old screen', { token: 'A'.repeat(43), seat: 'seat-sl' }, { protocol: 0 }, 'oldScreen'],
  ] as const)('%s gets a goodbye and nothing else', async (_name, who, options, reason) => {
    const client = connect(who, options);
    await client.until('bye', () => client.bye !== null);
    expect(client.bye).toBe(reason);
    await client.until('the end', () => !client.socket.connected);
    expect(client.heard).toHaveLength(1);
  });

  it('signing out ends the consoles of that session', async () => {
    const drill = await server.newDrill();
    const body = { name: 'Fay', password: PASSWORD };
    const cookie = cookieOf(await server.ask('POST', PATHS.session, { body }));
    const [mine, other] = [
      connect({ drillId: drill.drillId, cookie }),
      connect({ drillId: drill.drillId, cookie: server.cookie }),
    ];
    await mine.until('presence', () => mine.presence.length > 0 && other.presence.length > 0);
    await server.ask('DELETE', PATHS.session, { cookie });
    await mine.until('bye', () => mine.bye === 'notSignedIn');
    expect(other.socket.connected).toBe(true);
  });

  it('a drill that is not there', async () => {
    const client = connect({ drillId: 'drill-none', cookie: server.cookie });
    await client.until('bye', () => client.bye === 'drillGone');
  });

  it('the API has a ceiling', async () => {
    const fresh = await new TestServer(undefined, 20).start({ setUp: false });
    try {
      const told = await Promise.all(Array.from({ length: 25 }, () => fresh.ask('GET', PATHS.session)));
      expect(told.filter(({ status }) => status === 429)).toHaveLength(5);
      expect(errorOf(told.find(({ status }) => status === 429)!).code).toBe('tooMany');
    } finally {
      await fresh.remove();
    }
  });

  it.each([
    ['malformed JSON', '{"name":', 400, 'malformed'],
    ['a prototype', '{"__proto__":{"a":1}}', 400, 'malformed'],
    ['an unknown field', '{"scenario":"tiny","variant":"t0","admin":true}', 400, 'malformed'],
    ['too much', JSON.stringify({ scenario: 'x'.repeat(120_000) }), 413, 'tooLarge'],
    ['an unknown scenario', '{"scenario":"__proto__","variant":"t0"}', 404, 'notFound'],
  ])('%s has one clear answer', async (_name, body, status, code) => {
    const told = await server.ask('POST', PATHS.drills, { cookie: server.cookie, body });
    expect([told.status, errorOf(told).code]).toEqual([status, code]);
    expect(told.text).not.toMatch(/\bat .*\.(ts|js)|node_modules/);
  });

  it.each([
    '/.env',
    '/%2eenv',
    '/assets/../.env',
    '/..%2f.env',
    '/.git/config',
    '/missing.js',
    '/api/none',
    '/api/drills/../../.env',
  ])('%s is not served', async (path) => {
    const told = await server.ask('GET', path);
    expect([path, told.status >= 400]).toEqual([path, true]);
    expect(told.text).not.toContain('SECRET');
  });

  it('pages come with a strict policy, assets for ever', async () => {
    for (const path of ['/', '/join/KX7-4QM', '/drills']) {
      const page = await server.ask('GET', path);
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
      const policy = page.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(page.text).toContain(`content="${nonce}"`);
    }
    const asset = await server.ask('GET', '/assets/a-1234.js');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    const big = await server.ask('GET', '/assets/b-1234.js', { headers: { 'accept-encoding': 'br' } });
    expect([big.headers.get('content-encoding'), big.headers.get('cache-control')]).toEqual([
      'br',
      expect.stringContaining('immutable'),
    ]);
    expect(big.headers.get('content-type')).toContain('javascript');
    const again = await server.ask('GET', '/assets/a-1234.js', {
      // `fetch` would add no-cache by itself, which asks for the whole file.
      headers: { 'if-none-match': asset.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
    expect((await server.ask('GET', PATHS.health)).headers.get('content-security-policy')).toContain(
      "default-src 'self'",
    );
    expect((await server.ask('POST', '/join/KX7-4QM', { body: {} })).status).toBe(404);
  });

  it('health and metrics count, and name nobody', async () => {
    expect((await server.ask('GET', PATHS.health)).json()).toMatchObject({ ok: true, version: 'test' });
    const { text } = await server.ask('GET', PATHS.metrics);
    expect(text).toMatch(/muster_append_ms_count \d+/);
    expect(text).not.toContain('drill-');
  });
});

describe('messages on a socket', () => {
  it('nonsense is refused one by one, and the next good command works', async () => {
    const { drill, tickets } = await server.briefed(['seat-sl']);
    const sl = connect(tickets['seat-sl']!);
    const fay = connect({ drillId: drill.drillId, cookie: server.cookie });
    await Promise.all([sl.ready(), fay.ready()]);
    await fay.send('startDrill');
    const emit = sl.socket.emit.bind(sl.socket) as unknown as (event: string, ...told: unknown[]) => void;
    for (const raw of [null, 7, 'x', [], {}, { id: 5 }, { id: 'a', name: { deep: 1 } }, undefined])
      emit('command', raw);
    emit('command');
    emit('nothing', 1);
    emit('resync', { a: 1 });
    expect(await sl.send('noSuchCommand')).toMatchObject({
      ok: false,
      rejection: { code: 'unknownCommand' },
    });
    expect(await sl.send('postMessage', { text: 'x'.repeat(30_000) })).toMatchObject({
      ok: false,
      rejection: { code: 'tooLarge' },
    });
    expect(await sl.send('declareIncident', { severity: 1, summary: '<b>\u202Eevil</b>' })).toMatchObject({
      ok: true,
    });
    expect(sl.view.needsReset).toBe(false);
  });

  it('a message over the cap ends the connection, and the drill goes on', async () => {
    const { drill, tickets } = await server.briefed(['seat-sl']);
    const sl = connect(tickets['seat-sl']!);
    await sl.ready();
    void sl.send('postMessage', { text: 'x'.repeat(300_000) });
    await sl.until('the end', () => !sl.socket.connected);
    const again = connect(tickets['seat-sl']!);
    await again.ready();
    expect(again.view.revision).toBe(sl.view.revision);
    expect(drill.stage).toBe('briefing');
  });

  it('haste is answered with busy, a flood with a goodbye', async () => {
    const { tickets } = await server.briefed(['seat-sl']);
    const sl = connect(tickets['seat-sl']!);
    await sl.ready();
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => sl.send('declareIncident', { severity: 1 })),
    );
    const busy = answers.filter((answer) => !answer.ok && answer.rejection.code === 'busy').length;
    expect(busy).toBeGreaterThan(20);
    expect(busy).toBeLessThanOrEqual(30);
    for (let n = 0; n < 600; n++) void sl.send('declareIncident', { severity: 1 });
    await sl.until('bye', () => sl.bye === 'tooFast');
  });
});

it('Socket.IO serves no client script and says nothing of itself', async () => {
  expect((await server.ask('GET', '/socket.io/socket.io.js')).status).toBeGreaterThanOrEqual(400);
  const polled = await server.ask('GET', '/socket.io/?EIO=4&transport=polling');
  expect(polled.headers.get('x-content-type-options')).toBe('nosniff');
});
