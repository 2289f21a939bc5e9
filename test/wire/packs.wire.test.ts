import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { DrillDetail, RefusedPack, ScenarioSummary, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { buildProgram, THREADS } from '../support/buildProgram.ts';
import { LiveClient } from '../support/liveClient.ts';
import { LiveProcess } from '../support/liveProcess.ts';
import { ask, cookieOf, PASSWORD } from '../support/liveServer.ts';
import { changedPack, goodPack } from '../support/packFolder.ts';

// A server whose folder of packs holds a good one and several bad ones: it starts, says what is wrong to those who can mend it, and plays
// the good one.

const BAD: Record<string, [content: string, told: RegExp]> = {
  'hostile.yaml': [
    changedPack('hold: 3m', '__proto__: { polluted: true }', 'hostile'),
    /^hostile\.yaml:\d+:\d+ world\.__proto__: "__proto__" cannot be a name/,
  ],
  'bomb.yaml': [
    `id: bomb\n${['a: &a0 [x, x]', ...Array.from({ length: 30 }, (_, index) => `b${index}: &a${index + 1} [*a${index}, *a${index}]`)].join('\n')}`,
    /^bomb\.yaml:\d+:\d+ .*(aliases|values)/,
  ],
  'huge.yaml': [`id: huge\nsummary: ${'x'.repeat(1_200_000)}`, /^huge\.yaml:1:1 is 12000\d\d bytes large/],
  'circle.yaml': ['id: circle\nextends: circle\n', /^circle\.yaml:2:1 extends: .*circle/],
  'roleless.yaml': [
    changedPack(/^ {2}comms:\n.*\n.*\n/m, '', 'roleless'),
    /^roleless\.yaml:\d+:1 roles: comms has no card/,
  ],
  'typo.yaml': [
    changedPack('giveEvidence: calendar', 'giveEvidence: calender', 'typo'),
    /^typo\.yaml:\d+:\d+ injects\.kiosk-calendar.*"calender"/,
  ],
  'twin.yaml': [goodPack('lunch'), /^twin\.yaml:1:1 id: the pack in lunch\.yaml has the id "lunch" as well/],
  'bundled.yaml': [
    goodPack('self-harm-minor'),
    /^bundled\.yaml:\d+:1 id: the bundled scenario "self-harm-minor" has this id/,
  ],
};

let program = '';
let dir = '';
let server: LiveProcess;
let base = '';
let cookie = '';
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'muster-packs-'));
  const packs = join(dir, 'packs');
  mkdirSync(packs);
  writeFileSync(join(packs, 'lunch.yaml'), goodPack('lunch'));
  for (const [name, [content]] of Object.entries(BAD)) writeFileSync(join(packs, name), content);
  program = await buildProgram('test/support/liveMain.ts', THREADS);
  server = new LiveProcess(program, { PORT: '0', DATA_DIR: join(dir, 'data'), SCENARIOS_DIR: packs });
  base = await server.address();
  const body = { key: server.setupKey, name: 'Fay', password: PASSWORD };
  cookie = cookieOf(await ask(base, 'POST', PATHS.setup, { body }));
}, 90_000);
afterAll(async () => {
  await server?.stop('SIGTERM');
  rmSync(dir, { recursive: true, force: true });
});

describe('a folder with one good pack and many bad ones', () => {
  it('keeps every bundled scenario and the good pack on the list', async () => {
    const told = await ask(base, 'GET', PATHS.scenarios, { cookie });
    expect(told.json<ScenarioSummary[]>().map(({ id }) => id)).toEqual([...Object.keys(SCENARIOS), 'lunch']);
  });

  it('tells the facilitator what was refused, where and why, and nobody else', async () => {
    const told = await ask(base, 'GET', PATHS.refusedPacks, { cookie });
    const refused = told.json<RefusedPack[]>();
    expect(refused.map(({ file }) => file).sort()).toEqual(Object.keys(BAD).sort());
    for (const { file, problems } of refused) expect(problems.join('\n')).toMatch(BAD[file]?.[1] ?? /^$/);
    for (const path of [PATHS.refusedPacks, PATHS.scenarios]) {
      const stranger = await ask(base, 'GET', path);
      expect(stranger.status).toBe(401);
      expect(stranger.text).not.toMatch(/yaml|lunch|hostile/);
    }
  });

  it('says it at the terminal as well', () => {
    const lines = server.out + server.errors;
    for (const file of Object.keys(BAD)) expect(lines).toContain(file);
  });

  it('plays a drill of the good pack, for which a participant’s key opens no list of packs', async () => {
    const made = await ask(base, 'POST', PATHS.drills, {
      cookie,
      body: { scenario: 'lunch', variant: 'a', seed: 7 },
    });
    expect(made.status, made.text).toBe(201);
    const { drillId, code } = made.json<DrillDetail>();
    const sat = await ask(base, 'POST', PATHS.join(code), { body: { name: 'Pat', seat: 'seat-po' } });
    const { token } = sat.json<SeatTicket>();
    expect((await ask(base, 'GET', PATHS.refusedPacks, { token })).status).toBe(401);
    expect((await ask(base, 'POST', PATHS.drillBrief(drillId), { cookie, body: {} })).status).toBe(200);
    const pat = new LiveClient(base, { token, seat: 'seat-po' });
    const fay = new LiveClient(base, { drillId, cookie });
    await Promise.all([pat.ready(), fay.ready()]);
    expect(await fay.send('startDrill')).toMatchObject({ ok: true });
    await pat.until(
      'the first report',
      () => JSON.stringify(pat.view).includes('Your helper gave me a wrong allergy answer'),
      30_000,
    );
    expect(pat.heard.join('')).not.toMatch(/hostile\.yaml|typo\.yaml/);
    fay.close();
    pat.close();
    for (const scenario of ['typo', 'twin', 'hostile', '__proto__']) {
      const refused = await ask(base, 'POST', PATHS.drills, {
        cookie,
        body: { scenario, variant: 'a', seed: 7 },
      });
      expect(refused.status).toBe(404);
      expect(refused.text).toContain(`There is no scenario \\"${scenario}\\"`);
    }
  });
});
