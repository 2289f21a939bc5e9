import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSheet } from '../../server/content/sheet/read/readSheet.ts';
import type { ApiError } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// The event list of a drill as a sheet, from a real server: what became of each inject, and who may have it when.

const server = new TestServer();
beforeAll(async () => void (await server.start()));
afterAll(() => server.remove());

const csvOf = (drillId: string) => server.asFacilitator('GET', PATHS.exportFile(drillId, 'msel.csv'));
const facilitate = async (drillId: string): Promise<LiveClient> => {
  const fay = new LiveClient(server.base, { drillId, cookie: server.cookie });
  await fay.ready();
  return fay;
};

it('tells of every inject whether it went out, when, and why not', async () => {
  const { drill } = await server.briefed(['seat-sl']);
  const fay = await facilitate(drill.drillId);
  await fay.send('startDrill');
  const waiting = tinyScenario.msel.filter(({ at }) => at === undefined || at > 0).map(({ id }) => id);
  await fay.send('fireInject', { inject: waiting[0] });
  await fay.send('skipInject', { inject: waiting[1] });
  const bytes = await fetch(server.base + PATHS.exportFile(drill.drillId, 'msel.xlsx'), {
    headers: { cookie: server.cookie },
  });
  expect(bytes.headers.get('content-disposition')).toMatch(/filename="EXERCISE-msel-.+\.xlsx"/);
  const { sheet, rows } = readSheet(Buffer.from(await bytes.arrayBuffer()));
  expect(sheet).toBe('EXERCISE MSEL');
  expect(rows.length).toBe(tinyScenario.msel.length);
  const row = (id: string) => rows.find(({ texts }) => texts.number.endsWith(` ${id}`))!.texts;
  expect(row(waiting[0]!)).toMatchObject({ status: 'Released', firedAt: expect.stringMatching(/^T\+00:0/) });
  expect(row(waiting[1]!)).toMatchObject({
    status: 'Obsolete',
    firedAt: '',
    skipReason: 'Skipped by the facilitator',
  });
  expect(row(waiting[2]!)).toMatchObject({ status: 'Synchronized' });
  expect(row(waiting[0]!).expectedAction).not.toBe('');
  await fay.send('endDrill');
  const csv = readSheet(Buffer.from((await csvOf(drill.drillId)).text));
  expect(csv.rows.map(({ texts }) => texts.number)).toEqual(rows.map(({ texts }) => texts.number));
  expect(csv.rows.filter(({ texts }) => texts.status === 'Synchronized')).toEqual([]);
  fay.close();
});

it('is the facilitator’s alone, also in the debrief', async () => {
  const { drill, tickets } = await server.briefed(['seat-sl']);
  const fay = await facilitate(drill.drillId);
  for (const command of ['startDrill', 'endDrill', 'openDebrief']) await fay.send(command);
  for (const file of ['msel.csv', 'msel.xlsx']) {
    const path = PATHS.exportFile(drill.drillId, file);
    for (const asker of [{}, { token: tickets['seat-sl']!.token }])
      expect((await server.ask('GET', path, asker)).json<ApiError>().error.code).toBe('notSignedIn');
  }
  expect((await csvOf(drill.drillId)).status).toBe(200);
  fay.close();
});

it('is not there before the briefing; to whoever plays along not before the end; of a sealed drill not before the debrief', async () => {
  const code = async (drillId: string): Promise<string> => {
    const told = await csvOf(drillId);
    return told.status === 200 ? 'given' : told.json<ApiError>().error.code;
  };
  expect(await code((await server.newDrill()).drillId)).toBe('notYet');
  for (const [settings, expected] of [
    [{ console: 'playAlong' }, ['notYet', 'notYet', 'given', 'given']],
    [{ variant: 'sealed' }, ['notYet', 'notYet', 'notYet', 'given']],
  ] as const) {
    const { drill } = await server.briefed(['seat-sl'], settings);
    const fay = await facilitate(drill.drillId);
    const seen = [await code(drill.drillId)];
    for (const command of ['startDrill', 'endDrill', 'openDebrief']) {
      await fay.send(command);
      seen.push(await code(drill.drillId));
    }
    expect(seen).toEqual(expected);
    fay.close();
  }
});
