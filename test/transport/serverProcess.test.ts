import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { openSqliteLog } from '../../server/log/sqliteLog.ts';
import type { DrillDetail, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { FACILITATOR_SEAT } from '../../shared/roles.ts';
import { buildProgram } from '../support/buildProgram.ts';
import { known, LiveClient } from '../support/liveClient.ts';
import { LiveProcess } from '../support/liveProcess.ts';
import { ask, cookieOf, PASSWORD } from '../support/liveServer.ts';
import { stormOf } from '../support/storm.ts';

/** MUSTER_KILLS=20 for the long run. */
const ROUNDS = Number(process.env.MUSTER_KILLS ?? 5);
let program = '';
let dir = '';
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'muster-process-'));
  program = await buildProgram('test/support/liveMain.ts', { scoreWorker: 'server/scoreWorker.ts' });
}, 60_000);
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
  if (program) rmSync(dirname(program), { recursive: true, force: true });
});
const folder = (name: string): string => {
  const path = join(dir, name);
  mkdirSync(path, { recursive: true });
  return path;
};

describe('starting and stopping', () => {
  it('prints the address and a set-up link once, stops with 0, and then asks to sign in', async () => {
    const DATA_DIR = folder('first');
    const first = new LiveProcess(program, { PORT: '0', DATA_DIR });
    const base = await first.address();
    const body = { key: first.setupKey, name: 'Fay', password: PASSWORD };
    expect((await ask(base, 'POST', PATHS.setup, { body })).status).toBe(200);
    const taken = new LiveProcess(program, { PORT: new URL(base).port, DATA_DIR: folder('other') });
    expect(await taken.exited).toMatchObject({ code: 2 });
    expect(taken.errors).toMatch(/^muster: Port \d+ is taken\. .*\n$/);
    const second = new LiveProcess(program, { PORT: '0', DATA_DIR });
    expect(await second.exited).toMatchObject({ code: 2 });
    expect(second.errors).toMatch(/^muster: Another Muster is using .*\n$/);
    expect(await first.stop('SIGTERM')).toEqual({ code: 0, signal: null });
    const later = new LiveProcess(program, { PORT: '0', DATA_DIR });
    await later.address();
    expect(later.setupKey).toBeUndefined();
    expect(later.out).toContain('Sign in');
    expect(await later.stop('SIGINT')).toEqual({ code: 0, signal: null });
  }, 30_000);

  it.each([
    [
      'a data folder that is a file',
      () => ({ DATA_DIR: join(folder('file'), 'x') }),
      (path: string) => writeFileSync(path, 'x'),
      'cannot be used',
    ],
    [
      'a corrupt log',
      () => ({ DATA_DIR: folder('corrupt') }),
      (path: string) => writeFileSync(join(path, 'drills.db'), 'x'.repeat(9_000)),
      'not a database',
    ],
    [
      'a corrupt programme',
      () => ({ DATA_DIR: folder('corrupt2') }),
      (path: string) => writeFileSync(join(path, 'programme.db'), 'x'.repeat(9_000)),
      'not a database',
    ],
    [
      'a port that is none',
      () => ({ DATA_DIR: folder('port'), PORT: 'abc' }),
      () => undefined,
      'PORT must be',
    ],
    [
      'an address that is none',
      () => ({ DATA_DIR: folder('url'), PUBLIC_URL: 'nonsense' }),
      () => undefined,
      'PUBLIC_URL must be',
    ],
    [
      'PostgreSQL',
      () => ({ DATA_DIR: folder('pg'), DATABASE_URL: 'postgres://x' }),
      () => undefined,
      'DATABASE_URL',
    ],
  ] as const)('%s is one clear line and exit code 2', async (_name, env, prepare, words) => {
    const given: Record<string, string> = { PORT: '0', ...env() };
    prepare(given.DATA_DIR ?? '');
    const server = new LiveProcess(program, given);
    expect(await server.exited).toMatchObject({ code: 2 });
    expect(server.errors).toMatch(/^muster: [^\n]*\n$/);
    expect(server.errors).toContain(words);
    expect(server.out).toBe('');
  });

  it('a folder without the right to write', async () => {
    if (process.getuid?.() === 0) return; // root may write everywhere
    const path = folder('locked');
    chmodSync(path, 0o500);
    const server = new LiveProcess(program, { PORT: '0', DATA_DIR: path });
    expect(await server.exited).toMatchObject({ code: 2 });
  });
});

const EIGHT: readonly [string, readonly string[]][] = [
  ['seat-ic', ['incident-commander', 'scribe']],
  ['seat-mo', ['model-owner']],
  ['seat-sl', ['safety-lead']],
  ['seat-po', ['product-owner']],
  ['seat-lp', ['legal-privacy']],
  ['seat-cp', ['comms']],
  ['seat-infra', ['infra-oncall']],
  ['seat-support', ['support-lead']],
];
/** The storm must outlast every kill. */
const ENDING = new Set(['endAct', 'endDrill', 'openDebrief', 'skipTo', 'pauseDrill']);

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

describe('kill -9 of the live server under a storm from eight clients', () => {
  it(
    `L1 L3 V2 ${ROUNDS} times: nothing acknowledged is lost, and every client ends with the view of a fresh one`,
    async () => {
      const scenario = Object.values(SCENARIOS['self-harm-minor'] ?? {})[0]!;
      const env = { PORT: String(await freePort()), DATA_DIR: folder('storm') };
      let server = new LiveProcess(program, env);
      const base = await server.address();
      const cookie = cookieOf(
        await ask(base, 'POST', PATHS.setup, {
          body: { key: server.setupKey, name: 'Fay', password: PASSWORD },
        }),
      );
      const drill = (
        await ask(base, 'POST', PATHS.drills, {
          cookie,
          body: { scenario: scenario.id, variant: scenario.variant, seed: 11 },
        })
      ).json<DrillDetail>();
      const seats = EIGHT.map(([seat, roles]) => ({ seat, roles, occupant: 'person' }));
      expect(
        (await ask(base, 'PUT', PATHS.drillSeats(drill.drillId), { cookie, body: { seats } })).status,
      ).toBe(200);
      const tickets = new Map<string, SeatTicket>();
      for (const [seat] of EIGHT)
        tickets.set(
          seat,
          (
            await ask(base, 'POST', PATHS.join(drill.code), { body: { name: seat, seat } })
          ).json<SeatTicket>(),
        );
      expect((await ask(base, 'POST', PATHS.drillBrief(drill.drillId), { cookie, body: {} })).status).toBe(
        200,
      );

      const reconnect = true;
      const clients = new Map(
        [...tickets].map(([seat, { token }]) => [seat, new LiveClient(base, { token, seat }, { reconnect })]),
      );
      const fay = new LiveClient(base, { drillId: drill.drillId, cookie }, { reconnect });
      const everybody = [...clients.values(), fay];
      await Promise.all(everybody.map((client) => client.ready()));
      expect((await fay.send('startDrill')).ok).toBe(true);
      const ringing = scenario.paging.targets.filter(({ mass, dead }) => !mass && !dead).map(({ id }) => id);
      await clients.get('seat-sl')?.send('declareIncident', { severity: 1 });
      await clients.get('seat-sl')?.send('sendPage', { targets: ringing.slice(0, 9) });

      for (let round = 0; round < ROUNDS; round++) {
        const [gusts = []] = fc.sample(stormOf(scenario, 300), { numRuns: 1, seed: 100 + round });
        let storming = true;
        const storm = (async () => {
          for (const [index, gust] of gusts.entries()) {
            if (!storming) return;
            if ('wait' in gust || ENDING.has(gust.command.name)) continue;
            const client =
              gust.seat === FACILITATOR_SEAT ? fay : (clients.get(gust.seat) ?? clients.get('seat-support'));
            void client?.send(gust.command.name, gust.command.payload, `r${round}-${index}`);
            const talker = [...clients.values()][index % EIGHT.length];
            if (index % 3 === 0)
              void talker?.send('postMessage', { text: `note ${index}` }, `n${round}-${index}`);
            if (index % 4 === 0) await new Promise((resolve) => setTimeout(resolve, 3));
          }
        })();
        // Uneven on purpose: some kills fall early, some deep into the storm.
        await new Promise((resolve) => setTimeout(resolve, 40 + ((round * 67) % 200)));
        expect(await server.stop('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
        storming = false;
        await storm;
        server = new LiveProcess(program, env);
        await server.address();
        await Promise.all(
          everybody.map((client) => client.until('the way back', () => client.socket.connected, 15_000)),
        );
        await fay.until('the drill again', () => fay.frames.length > 0);
        // The storm's own resume may have been on its way still, and what is sent again after it counts as haste.
        let resumed = 'busy';
        for (let tries = 0; resumed === 'busy' && tries < 50; tries++) {
          const answer = await fay.send('resumeDrill');
          resumed = answer.ok ? 'alreadyDone' : answer.rejection.code;
          if (resumed === 'busy') await new Promise((resolve) => setTimeout(resolve, 100));
        }
        expect(resumed).toBe('alreadyDone');
      }

      // Past the haste of what was sent again.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await fay.send('pauseDrill', { reason: 'to compare' });
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (const [seat, { token }] of tickets) {
        const fresh = new LiveClient(base, { token, seat });
        await fresh.ready();
        expect(known(clients.get(seat)!.view), seat).toEqual(known(fresh.view));
        fresh.close();
      }
      for (const client of everybody) client.close();
      expect(await server.stop('SIGTERM')).toMatchObject({ code: 0 });
      const log = openSqliteLog(join(env.DATA_DIR, 'drills.db'));
      const events = await log.read(drill.drillId);
      await log.close();
      const inLog = new Set(events.map(({ commandId }) => commandId));
      const accepted = everybody.flatMap(({ accepted: ids }) => [...ids]);
      expect(accepted.length).toBeGreaterThan(ROUNDS * 8);
      expect(accepted.filter((id) => !inLog.has(id))).toEqual([]);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      expect(events.filter(({ type }) => type === 'clock.restarted')).toHaveLength(ROUNDS);
    },
    30_000 + ROUNDS * 8_000,
  );
});
