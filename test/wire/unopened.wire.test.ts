import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { DrillListItem } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { addUnknownEvent, editLog as edit } from '../support/hurtLog.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';

let server: TestServer;
afterEach(() => server.remove());

const logFile = (): string => join(server.dataDir, 'drills.db');

/** A running drill with somebody in it, beside a second one that nothing happens to. */
async function twoDrills() {
  server = await new TestServer().start();
  const hurt = await server.briefed(['seat-ic']);
  const well = await server.briefed(['seat-ic']);
  for (const { drill } of [hurt, well]) {
    const client = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
    await client.ready();
    await client.send('startDrill');
    client.socket.close();
  }
  return { hurt, well };
}

/** `isWhole`: every line of it can still be written out. */
const HURTS: [string, (file: string, drillId: string) => void, RegExp, boolean][] = [
  ['an event that this version does not know', addUnknownEvent, /zebra\.seen/, true],
  [
    'an event of another shape',
    (file, drillId) =>
      edit(file, 'UPDATE event SET body = \'{"by":null,"data":7}\' WHERE drill_id = ? AND seq = 3', drillId),
    /was changed/,
    true,
  ],
  [
    'an event that is no JSON',
    (file, drillId) =>
      edit(file, "UPDATE event SET body = 'nonsense' WHERE drill_id = ? AND seq = 3", drillId),
    /event 3/,
    false,
  ],
  [
    'a missing event',
    (file, drillId) => edit(file, 'DELETE FROM event WHERE drill_id = ? AND seq = 4', drillId),
    /event 4/,
    false,
  ],
];

describe.each(HURTS)('a log with %s', (_name, hurtIt, words, isWhole) => {
  it('is told in the list, by every route and on the wire, and everything else goes on', async () => {
    const { hurt, well } = await twoDrills();
    const { drillId, code } = hurt.drill;
    await server.live.close();
    hurtIt(logFile(), drillId);
    await server.start();
    expect(server.live.warnings).toEqual([expect.stringMatching(/^1 drill cannot be opened/)]);

    const list = (await server.asFacilitator('GET', PATHS.drills)).json<DrillListItem[]>();
    const item = list.find((one) => one.drillId === drillId);
    expect(item?.problem).toMatchObject({
      words: expect.stringMatching(words),
      isListed: true,
    });
    expect(list.find((one) => one.drillId === well.drill.drillId)).toMatchObject({
      stage: 'paused',
      problem: null,
    });

    for (const path of [
      PATHS.drill(drillId),
      PATHS.scorecard(drillId),
      PATHS.exportFile(drillId, 'report.md'),
    ]) {
      const told = await server.asFacilitator('GET', path);
      expect([path, told.status]).toEqual([path, 409]);
      expect(told.text).toMatch(words);
    }
    const seat = await server.ask('GET', PATHS.lobby, { token: hurt.tickets['seat-ic']?.token ?? '' });
    expect(seat.status).toBe(409);
    expect(seat.text).not.toMatch(words);
    expect(seat.text).toContain('tell the facilitator');
    expect((await server.asFacilitator('POST', PATHS.drillBrief(drillId), {})).status).toBe(409);
    const console = new LiveClient(server.base, { drillId, cookie: server.cookie });
    await console.until('goodbye', () => console.bye !== null);
    expect(console.bye).toBe('unopened');

    const other = new LiveClient(server.base, { drillId: well.drill.drillId, cookie: server.cookie });
    await other.ready();
    expect(await other.send('resumeDrill')).toMatchObject({ ok: true });
    other.socket.close();

    // What the list offers can be had.
    expect(item?.problem?.hasLog).toBe(isWhole);
    const taken = await server.asFacilitator('GET', PATHS.exportFile(drillId, 'log.jsonl'));
    expect(taken.status).toBe(isWhole ? 200 : 409);
    if (isWhole) expect(taken.text.split('\n').length).toBeGreaterThan(3);
    expect((await server.ask('GET', PATHS.exportFile(drillId, 'log.jsonl'))).status).toBe(401);
    expect((await server.asFacilitator('POST', PATHS.drillArchive(drillId), { archived: true })).status).toBe(
      200,
    );
    expect((await server.asFacilitator('POST', PATHS.drillErase(drillId), { confirm: code })).status).toBe(
      204,
    );
    const after = (await server.asFacilitator('GET', PATHS.drills)).json<DrillListItem[]>();
    expect(after.map((one) => one.drillId)).toEqual([well.drill.drillId]);
    expect(server.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  }, 30_000);
});

describe('the two databases of a data folder', () => {
  it('a briefed drill without its log is no lobby', async () => {
    const { hurt } = await twoDrills();
    const lobby = await server.newDrill();
    await server.live.close();
    for (const end of ['', '-wal', '-shm']) rmSync(`${logFile()}${end}`, { force: true });
    await server.start();
    expect(server.live.warnings).toEqual([expect.stringMatching(/^2 drills were briefed and have no log/)]);
    const list = (await server.asFacilitator('GET', PATHS.drills)).json<DrillListItem[]>();
    const item = list.find((one) => one.drillId === hurt.drill.drillId);
    expect(item?.problem).toMatchObject({ words: expect.stringContaining('drills.db'), hasLog: false });
    expect(list.find((one) => one.drillId === lobby.drillId)).toMatchObject({
      stage: 'lobby',
      problem: null,
    });
    expect((await server.asFacilitator('POST', PATHS.drillBrief(hurt.drill.drillId), {})).status).toBe(409);
    const seat = await server.ask('GET', PATHS.lobby, { token: hurt.tickets['seat-ic']?.token ?? '' });
    expect(seat.status).toBe(409);
    expect(
      (await server.asFacilitator('POST', PATHS.drillArchive(hurt.drill.drillId), { archived: true })).status,
    ).toBe(200);
    const erased = await server.asFacilitator('POST', PATHS.drillErase(hurt.drill.drillId), {
      confirm: hurt.drill.code,
    });
    expect(erased.status).toBe(204);
  }, 30_000);

  it('a log that the programme does not know is shown, and can be taken out', async () => {
    const { hurt } = await twoDrills();
    await server.live.close();
    for (const end of ['', '-wal', '-shm'])
      rmSync(join(server.dataDir, `programme.db${end}`), { force: true });
    await server.start();
    expect(server.live.warnings).toEqual([
      expect.stringMatching(/^drills\.db holds 2 drills that programme\.db does not know/),
    ]);
    const list = (await server.asFacilitator('GET', PATHS.drills)).json<DrillListItem[]>();
    expect(list).toHaveLength(2);
    expect(list[0]?.problem).toMatchObject({ hasLog: true, isListed: false });
    const taken = await server.asFacilitator('GET', PATHS.exportFile(hurt.drill.drillId, 'log.jsonl'));
    expect(taken.status).toBe(200);
    expect(taken.text).toContain('drill.created');
  }, 30_000);
});
