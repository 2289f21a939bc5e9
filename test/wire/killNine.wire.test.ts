import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { openSqliteLog } from '../../server/log/sqliteLog.ts';
import type { DrillDetail, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { FACILITATOR_SEAT } from '../../shared/roles.ts';
import { buildProgram, THREADS } from '../support/buildProgram.ts';
import { cases } from '../support/cases.ts';
import { known, LiveClient } from '../support/liveClient.ts';
import { LiveProcess } from '../support/liveProcess.ts';
import { ask, cookieOf, PASSWORD } from '../support/liveServer.ts';
import { stormOf } from '../support/storm.ts';

// The whole server as a process, killed without warning in the middle of a storm from eight seats and a facilitator, again and again.

const ROUNDS = cases(6);
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
const ENDING = new Set([
  'stopExercise',
  'endAct',
  'endDrill',
  'openDebrief',
  'skipTo',
  'pauseDrill',
  'assignSeat',
]);

let program = '';
let dataDir = '';
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'muster-nine-'));
  program = await buildProgram('test/support/liveMain.ts', THREADS);
}, 60_000);
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
const moment = (ms = 5): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A drill with eight people and a facilitator, connected, started, declared and paged. */
async function underWay(base: string, setupKey: string | undefined) {
  const scenario = Object.values(SCENARIOS['self-harm-minor'] ?? {})[0]!;
  const body = { key: setupKey, name: 'Fay', password: PASSWORD };
  const cookie = cookieOf(await ask(base, 'POST', PATHS.setup, { body }));
  const settings = { scenario: scenario.id, variant: scenario.variant, seed: 11 };
  const drill = (await ask(base, 'POST', PATHS.drills, { cookie, body: settings })).json<DrillDetail>();
  const { drillId } = drill;
  const seats = EIGHT.map(([seat, roles]) => ({ seat, roles, occupant: 'person' }));
  expect((await ask(base, 'PUT', PATHS.drillSeats(drillId), { cookie, body: { seats } })).status).toBe(200);
  const tokens = new Map<string, string>();
  for (const [seat] of EIGHT) {
    const told = await ask(base, 'POST', PATHS.join(drill.code), { body: { name: seat, seat } });
    tokens.set(seat, told.json<SeatTicket>().token);
  }
  expect((await ask(base, 'POST', PATHS.drillBrief(drillId), { cookie, body: {} })).status).toBe(200);
  const reconnect = true;
  const clients = new Map(
    [...tokens].map(([seat, token]) => [seat, new LiveClient(base, { token, seat }, { reconnect })]),
  );
  const fay = new LiveClient(base, { drillId, cookie }, { reconnect });
  await Promise.all([...clients.values(), fay].map((client) => client.ready()));
  expect((await fay.send('startDrill')).ok).toBe(true);
  const ringing = scenario.paging.targets.filter(({ mass, dead }) => !mass && !dead).map(({ id }) => id);
  await clients.get('seat-sl')?.send('declareIncident', { severity: 1 });
  await clients.get('seat-sl')?.send('sendPage', { targets: ringing.slice(0, 9) });
  return { scenario, drillId, tokens, clients, fay };
}

it(
  `LOG-1 LOG-3 VIEW-2 kill -9 of the live server ${ROUNDS} times: nothing acknowledged is lost, and every client ends with the view of a fresh one`,
  async () => {
    const env = { PORT: String(await freePort()), DATA_DIR: dataDir };
    let server = new LiveProcess(program, env);
    const base = await server.address();
    const { scenario, drillId, tokens, clients, fay } = await underWay(base, server.setupKey);
    const everybody = [...clients.values(), fay];
    const answered = (): number => everybody.reduce((sum, client) => sum + client.answered, 0);

    for (let round = 0; round < ROUNDS; round++) {
      const [gusts = []] = fc.sample(stormOf(scenario, 300), { numRuns: 1, seed: 100 + round });
      const before = answered();
      // Counted in answers, not in time: a slow machine kills as deep in the storm as a fast one. Some fall early, some late.
      const enough = 2 + ((round * 37) % 90);
      let storming = true;
      const storm = (async () => {
        for (const [index, gust] of gusts.entries()) {
          if (!storming) return;
          if ('wait' in gust || ENDING.has(gust.command.name)) continue;
          const client = gust.seat === FACILITATOR_SEAT ? fay : clients.get(gust.seat);
          void client?.send(gust.command.name, gust.command.payload, `r${round}-${index}`);
          const talker = [...clients.values()][index % EIGHT.length];
          if (index % 3 === 0)
            void talker?.send('postMessage', { text: `note ${index}` }, `n${round}-${index}`);
          if (index % 8 === 0) await moment(1);
        }
      })();
      await fay.until('the storm', () => answered() - before >= enough, 20_000);
      expect(await server.stop('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
      storming = false;
      await storm;
      server = new LiveProcess(program, env);
      await server.address();
      await Promise.all(
        everybody.map((client) => client.until('the way back', () => client.socket.connected, 30_000)),
      );
      // The storm's own resume may have been on its way still, and what is sent again after it counts as haste.
      let resumed = 'busy';
      for (let tries = 0; resumed === 'busy' && tries < 100; tries++) {
        const answer = await fay.send('resumeDrill');
        resumed = answer.ok ? 'alreadyDone' : answer.rejection.code;
        if (resumed === 'busy') await moment(100);
      }
      expect(resumed).toBe('alreadyDone');
    }

    let paused = false;
    for (let tries = 0; !paused && tries < 100; tries++) {
      const answer = await fay.send('pauseDrill', { reason: 'to compare' });
      paused = answer.ok || answer.rejection.code === 'alreadyDone';
      if (!paused) await moment(100);
    }
    expect(paused).toBe(true);
    for (const [seat, token] of tokens) {
      const fresh = new LiveClient(base, { token, seat });
      await fresh.ready();
      const client = clients.get(seat)!;
      await client.until('the last frame', () => client.view.revision >= fresh.view.revision);
      expect(known(client.view), seat).toEqual(known(fresh.view));
      fresh.close();
    }
    const acknowledged = [
      ...[...clients].flatMap(([seat, { accepted }]) => [...accepted].map((id) => `${seat} ${id}`)),
      ...[...fay.accepted].map((id) => `${FACILITATOR_SEAT} ${id}`),
    ];
    for (const client of everybody) client.close();
    expect(await server.stop('SIGTERM')).toMatchObject({ code: 0 });
    const log = openSqliteLog(join(dataDir, 'drills.db'));
    const events = await log.read(drillId);
    await log.close();
    const inLog = new Set(
      events.flatMap(({ commandId, by }) =>
        commandId === null ? [] : [`${by?.seat ?? FACILITATOR_SEAT} ${commandId}`],
      ),
    );
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * 4);
    expect(acknowledged.filter((line) => !inLog.has(line))).toEqual([]);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.filter(({ type }) => type === 'clock.restarted')).toHaveLength(ROUNDS);
  },
  60_000 + ROUNDS * 15_000,
);
