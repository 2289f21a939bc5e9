import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ApiError, DrillDetail, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { Answer } from '../../shared/frame.ts';
import { buildProgram, THREADS } from '../support/buildProgram.ts';
import { known, LiveClient } from '../support/liveClient.ts';
import { LiveProcess } from '../support/liveProcess.ts';
import { ask, cookieOf, PASSWORD } from '../support/liveServer.ts';

// What a machine can do to the whole server: run out of disk, fall asleep.

let program = '';
let dir = '';
const processes: LiveProcess[] = [];
const clients: LiveClient[] = [];
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'muster-hard-'));
  program = await buildProgram('test/support/liveMain.ts', THREADS);
}, 60_000);
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
  for (const { child } of processes.splice(0)) child.kill('SIGKILL');
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

function start(dataDir: string, before: string[] = []): LiveProcess {
  const server = new LiveProcess(program, { PORT: '0', DATA_DIR: dataDir }, before);
  processes.push(server);
  return server;
}
function connect(base: string, who: ConstructorParameters<typeof LiveClient>[1]): LiveClient {
  const client = new LiveClient(base, who, { reconnect: true });
  clients.push(client);
  return client;
}

/** A drill with a facilitator and a safety lead in it, running. */
async function underWay(server: LiveProcess) {
  const base = await server.address();
  const body = { key: server.setupKey, name: 'Fay', password: PASSWORD };
  const cookie = cookieOf(await ask(base, 'POST', PATHS.setup, { body }));
  const settings = { scenario: 'self-harm-minor', variant: 'a0', seed: 7 };
  const { drillId, code } = (
    await ask(base, 'POST', PATHS.drills, { cookie, body: settings })
  ).json<DrillDetail>();
  const joined = await ask(base, 'POST', PATHS.join(code), { body: { name: 'Sam', seat: 'seat-sl' } });
  const ticket = joined.json<SeatTicket>();
  await ask(base, 'POST', PATHS.drillBrief(drillId), { cookie, body: {} });
  const [sl, fay] = [connect(base, ticket), connect(base, { drillId, cookie })];
  await Promise.all([sl.ready(), fay.ready()]);
  expect((await fay.send('startDrill')).ok).toBe(true);
  await sl.until('the start', () => sl.view.phase === 'running');
  return { base, cookie, code, drillId, ticket, sl, fay };
}
const messageOf = (answer: Answer): string => (answer.ok ? 'ok' : answer.rejection.message);

/** How to give a process a small disk of its own here; null where the system does not let us. */
function smallDisk(at: string): string[] | null {
  const mount = (then: string): string => `mount -t tmpfs -o size=6m none '${at}' && ${then}`;
  for (const world of [
    ['unshare', '-m'],
    ['unshare', '-Urm'],
  ]) {
    const [command = '', ...args] = [...world, 'sh', '-c', mount('true')];
    if (spawnSync(command, args).status === 0) return [...world, 'sh', '-c', mount('exec "$@"'), 'sh'];
  }
  return null;
}

it('LOG-1 a disk that fills up: refused in words, told to the facilitator, nothing acknowledged is lost, and it goes on when there is room', async ({
  skip,
}) => {
  const dataDir = join(dir, 'small');
  mkdirSync(dataDir);
  const before = smallDisk(dataDir);
  if (before === null) return skip('no small disk can be mounted here (unshare, tmpfs)');
  const server = start(dataDir, before);
  const { base, cookie, ticket, sl, fay } = await underWay(server);
  const say = (text: string): Promise<Answer> => sl.send('postMessage', { text });
  expect(messageOf(await say('kept before'))).toBe('ok');
  // The process sees its own disk; from outside it is reached through the process.
  const ballast = join(`/proc/${server.child.pid}/root`, dataDir, 'ballast');
  let held = '';
  try {
    for (;;) {
      held += 'x'.repeat(64_000);
      writeFileSync(ballast, held);
    }
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  }
  const refused = await say('lost');
  expect(refused).toMatchObject({ ok: false, rejection: { code: 'logUnavailable' } });
  expect(messageOf(refused)).toMatch(
    /^Nothing was changed.*tell the facilitator.*The disk is full\. Free some/,
  );
  expect(messageOf(refused)).not.toContain(dataDir);
  await fay.until('the trouble', () => fay.console?.trouble?.includes('The disk is full') === true, 15_000);
  // What is kept beside the log fails with words too, and ends nothing.
  sl.socket.emit(
    'seen',
    sl.view.feed.slice(0, 5).map(({ inject }) => inject),
  );
  const body = { scenario: 'self-harm-minor', variant: 'a0', title: 'T'.repeat(80) };
  let another = await ask(base, 'POST', PATHS.drills, { cookie, body });
  for (let tries = 0; another.status === 201 && tries < 200; tries++)
    another = await ask(base, 'POST', PATHS.drills, { cookie, body });
  expect(another.status).toBe(503);
  expect(another.json<ApiError>().error.message).toContain("the server's disk is full");
  expect((await ask(base, 'GET', PATHS.health)).status).toBe(200);
  rmSync(ballast);
  let kept = 'no';
  for (let tries = 0; kept !== 'ok' && tries < 20; tries++) {
    kept = messageOf(await say('kept after'));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(kept).toBe('ok');
  await fay.until('the all-clear', () => fay.console?.trouble === null);
  const fresh = connect(base, ticket);
  await fresh.ready();
  await sl.until('the last frame', () => sl.view.revision >= fresh.view.revision);
  expect(known(sl.view)).toEqual(known(fresh.view));
  const words = JSON.stringify(fresh.view);
  expect([words.includes('kept before'), words.includes('"lost"'), words.includes('kept after')]).toEqual([
    true,
    false,
    true,
  ]);
  expect(await server.stop('SIGTERM')).toMatchObject({ code: 0 });
}, 60_000);

it('a server that sleeps: what fell due is delivered in order and the clock is right; every client goes on by itself', async () => {
  const dataDir = join(dir, 'sleepy');
  mkdirSync(dataDir);
  const server = start(dataDir);
  const { base, ticket, sl, fay } = await underWay(server);
  // Four times as fast, which is as fast as a drill goes.
  await fay.until('the plan', () => (fay.console?.nextAt ?? 0) > 2_000);
  const due = fay.console?.nextAt ?? 0;
  expect((await fay.send('skipTo', { at: due - 1_000 })).ok).toBe(true);
  expect((await fay.send('setSpeed', { speed: 4 })).ok).toBe(true);
  const asleepAt = Date.now();
  server.child.kill('SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  // Pressed while nobody hears it.
  const pressed = sl.send('postMessage', { text: 'are you there?' });
  server.child.kill('SIGCONT');
  expect(messageOf(await pressed)).toBe('ok');
  const slept = Date.now() - asleepAt;
  expect((await fay.send('pauseDrill', { reason: 'to look' })).ok).toBe(true);
  const all = fay.frames.flatMap(({ events }) => events);
  const came = all.filter(({ type }) => type === 'inject.delivered' || type === 'timer.elapsed');
  expect(came.some(({ at }) => at === due)).toBe(true);
  const asked = all.find(
    ({ type, data }) => type === 'message.posted' && JSON.stringify(data).includes('are you'),
  );
  // Everything due in the sleep stands before what was said after it, at its own time.
  expect(all.indexOf(came.find(({ at }) => at === due)!)).toBeLessThan(all.indexOf(asked!));
  expect(asked?.at).toBeGreaterThanOrEqual(due - 1_000 + 4 * 2_900);
  expect(asked?.at).toBeLessThanOrEqual(due - 1_000 + 4 * (slept + 1_000));
  const fresh = connect(base, ticket);
  await fresh.ready();
  await sl.until('the last frame', () => sl.view.revision >= fresh.view.revision);
  expect(known(sl.view)).toEqual(known(fresh.view));
}, 60_000);

it('a client that sleeps: it reads on where it stopped, or comes back for what it missed, and two tabs on one seat agree', async () => {
  const dataDir = join(dir, 'tabs');
  mkdirSync(dataDir);
  const server = start(dataDir);
  const { base, ticket, sl, fay } = await underWay(server);
  const tab = connect(base, ticket);
  await tab.ready();
  await fay.until('both tabs', () =>
    fay.presence.some(({ seat, connections }) => seat === 'seat-sl' && connections === 2),
  );
  const wire = (client: LiveClient) =>
    (client.socket.io.engine.transport as unknown as { ws: { _socket: { pause(): void; resume(): void } } })
      .ws._socket;
  const asleep = wire(tab);
  asleep.pause();
  const heard = tab.frames.length;
  for (let n = 0; n < 12; n++)
    expect((await sl.send('postMessage', { text: `while asleep ${n}` })).ok).toBe(true);
  expect(tab.frames.length).toBe(heard);
  asleep.resume();
  await tab.until('what was sent meanwhile', () => tab.view.revision === sl.view.revision);
  expect(known(tab.view)).toEqual(known(sl.view));
  expect(tab.frames.slice(heard).every(({ reset }) => !reset)).toBe(true);
  // This time the line dies in its sleep: it comes back by itself, with what it holds, for what it missed.
  const before = tab.frames.length;
  tab.socket.io.engine.close();
  for (let n = 0; n < 5; n++)
    expect((await sl.send('postMessage', { text: `line dead ${n}` })).ok).toBe(true);
  await tab.until(
    'the way back',
    () => tab.socket.connected && tab.view.revision === sl.view.revision,
    15_000,
  );
  expect(known(tab.view)).toEqual(known(sl.view));
  expect(tab.frames.slice(before).every(({ reset }) => !reset)).toBe(true);
  // An answer reaches both tabs of a seat; a command of one is no command of the other.
  const posts = JSON.stringify(sl.view).match(/line dead 4/g)?.length;
  expect(JSON.stringify(tab.view).match(/line dead 4/g)?.length).toBe(posts);
  // A frame that never came: the client notices and asks for everything.
  tab.view = { ...tab.view, revision: tab.view.revision - 1 };
  const resets = tab.frames.filter(({ reset }) => reset).length;
  expect((await sl.send('postMessage', { text: 'after the gap' })).ok).toBe(true);
  await tab.until('a reset', () => tab.frames.filter(({ reset }) => reset).length > resets);
  expect(known(tab.view)).toEqual(known(sl.view));
}, 60_000);
