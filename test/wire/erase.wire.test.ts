import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ApiError, DrillListItem } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { Who } from '../support/liveClient.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';

const server = new TestServer();
const clients: LiveClient[] = [];
const connect = (who: Who): LiveClient => {
  const client = new LiveClient(server.base, who);
  clients.push(client);
  return client;
};
beforeAll(async () => void (await server.start()));
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => server.remove());

const erase = (drillId: string, confirm: string, cookie = server.cookie) =>
  server.ask('POST', PATHS.drillErase(drillId), { cookie, body: { confirm } });
const listed = async (): Promise<string[]> =>
  (await server.asFacilitator('GET', PATHS.drills)).json<DrillListItem[]>().map(({ drillId }) => drillId);
/** Everything the server has written, as bytes. */
const onDisk = (): string =>
  readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('');
const codeOf = (told: Awaited<ReturnType<typeof erase>>): string => told.json<ApiError>().error.code;

it('a drill that was played is deleted for good when its code is typed, and only then', async () => {
  const { drill, tickets } = await server.briefed(['seat-sl', 'seat-ic']);
  const { drillId, code } = drill;
  const fay = connect({ drillId, cookie: server.cookie });
  const sl = connect(tickets['seat-sl']!);
  await Promise.all([fay.ready(), sl.ready()]);
  await fay.send('startDrill');
  const words = 'Something I would rather have gone.';
  await sl.send('declareIncident', { severity: 1 });
  await sl.send('postMessage', { text: words });
  const link = await server.ask('POST', PATHS.device, { token: tickets['seat-ic']!.token, body: {} });
  expect(link.status).toBe(200);

  expect(codeOf(await erase(drillId, code))).toBe('wrongStage');
  await fay.send('endDrill');
  expect((await server.asFacilitator('GET', PATHS.scorecard(drillId))).status).toBe(200);
  for (const wrong of ['', 'yes', 'AAA-AAA', drillId]) {
    const told = await erase(drillId, wrong);
    expect([told.status, codeOf(told)]).toEqual([409, 'notConfirmed']);
  }
  expect((await erase(drillId, code, '')).status).toBe(401);
  expect(
    (
      await server.ask('POST', PATHS.drillErase(drillId), {
        token: tickets['seat-sl']!.token,
        body: { confirm: code },
      })
    ).status,
  ).toBe(401);
  expect(await listed()).toContain(drillId);
  expect(onDisk()).toContain(words);

  expect((await erase(drillId, code.toLowerCase().replace('-', ' '))).status).toBe(204);
  await fay.until('goodbye', () => fay.bye === 'drillGone');
  await sl.until('goodbye', () => sl.bye === 'drillGone');
  expect(await listed()).not.toContain(drillId);
  expect((await server.ask('GET', PATHS.lobby, { token: tickets['seat-sl']!.token })).status).toBe(401);
  expect((await server.ask('GET', PATHS.join(code))).status).toBe(404);
  for (const path of [PATHS.drill(drillId), PATHS.scorecard(drillId), PATHS.exportFile(drillId, 'log.jsonl')])
    expect((await server.asFacilitator('GET', path)).status).toBe(404);
  expect((await erase(drillId, code)).status).toBe(404);
  // Not hidden: gone. Names, words and the seats' tokens are in no file of the data folder.
  for (const gone of [words, 'P seat-sl', drillId]) expect(onDisk()).not.toContain(gone);

  await server.restart();
  await expect.poll(listed).not.toContain(drillId);
});

it('a lobby and a briefing can be deleted, and a neighbour of the same scenario plays on', async () => {
  const lobby = await server.newDrill();
  const seat = await server.sit(lobby.code, 'seat-po');
  const { drill: briefed } = await server.briefed(['seat-sl']);
  const { drill: neighbour } = await server.briefed(['seat-sl']);
  const fay = connect({ drillId: neighbour.drillId, cookie: server.cookie });
  await fay.ready();
  await fay.send('startDrill');
  const po = connect(seat);
  await po.until('the lobby', () => po.presence.length > 0);
  expect((await erase(lobby.drillId, lobby.code)).status).toBe(204);
  await po.until('goodbye', () => po.bye !== null);
  expect((await erase(briefed.drillId, briefed.code)).status).toBe(204);
  expect(await listed()).toEqual(expect.arrayContaining([neighbour.drillId]));
  await fay.send('pauseDrill', { reason: 'still here' });
  await server.restart();
  await expect.poll(listed).toContain(neighbour.drillId);
});
