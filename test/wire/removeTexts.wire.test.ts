import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { verifyLog } from '../../server/log/verify.ts';
import type { ApiError, TextsRemoved } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';

const server = new TestServer();
const clients: LiveClient[] = [];
beforeAll(async () => void (await server.start()));
afterAll(async () => {
  for (const client of clients) client.close();
  await server.remove();
});

/** Everything the server has written, as bytes. */
const onDisk = (): string =>
  readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('');

const WORDS = {
  pause: 'My sister was in a case like this one.',
  note: 'Priya froze for a while, and then asked for help.',
  own: 'I knew, and I did not dare to say so.',
  answer: 'I should have called earlier, and it was my mistake.',
  task: 'Talk it over with Priya once more',
};
const SAID = 'We look at the long sessions first.';

it('RECORD-3 what people wrote in private goes from a finished drill, from its screens and the disk; log, record and score stay', async () => {
  const { drill, tickets } = await server.briefed(['seat-sl', 'seat-ic']);
  const { drillId } = drill;
  const file = async (name: string) =>
    (await server.asFacilitator('GET', PATHS.exportFile(drillId, name))).text;
  const remove = (cookie = server.cookie) => server.ask('POST', PATHS.drillTexts(drillId), { cookie });
  const fay = new LiveClient(server.base, { drillId, cookie: server.cookie });
  const sl = new LiveClient(server.base, tickets['seat-sl']!);
  clients.push(fay, sl);
  await Promise.all([fay.ready(), sl.ready()]);
  await fay.send('startDrill');
  await sl.send('declareIncident', { severity: 1 });
  await sl.send('postMessage', { text: SAID });
  await fay.send('fireInject', {
    adHoc: {
      from: 'A reporter',
      to: ['safety-lead'],
      channel: 'press',
      subject: 'One question',
      body: 'Did anybody know?',
    },
  });
  await sl.until('the question', () => sl.view.feed.some(({ inject }) => inject === 'ad-hoc-1'));
  await sl.send('answerInject', { inject: 'ad-hoc-1', words: WORDS.own });
  await fay.send('pauseDrill', { reason: WORDS.pause });
  await fay.send('resumeDrill');
  expect((await remove()).json<ApiError>().error.code).toBe('wrongStage');
  await fay.send('endDrill');
  await sl.send('fillPir', {
    answers: { cause: WORDS.answer },
    actions: [{ text: WORDS.task, owner: 'Priya', dueInDays: 7 }],
  });
  await fay.send('openDebrief');
  await fay.send('judgeCriterion', { criterion: 'P4', points: 1, note: WORDS.note });
  const all = Object.values(WORDS);
  await fay.until('what was written', () => all.every((words) => JSON.stringify(fay.view).includes(words)));
  const before = JSON.parse(await file('scorecard.json')) as Scorecard;
  for (const words of all) expect(onDisk()).toContain(words);

  expect((await remove('')).status).toBe(401);
  const answer = await remove();
  expect(answer.status).toBe(200);
  expect(answer.json<TextsRemoved>().removed).toBeGreaterThan(all.length);

  // On the screens that are open, on new ones, in what is taken home, and on the disk.
  await fay.until('all of it again', () => !all.some((words) => JSON.stringify(fay.view).includes(words)));
  expect(JSON.stringify(fay.view)).toContain('[removed]');
  await sl.until('all of it again', () => !JSON.stringify(sl.view).includes(WORDS.note));
  expect(sl.view.phase).toBe('debrief');
  const late = new LiveClient(server.base, { drillId, cookie: server.cookie });
  clients.push(late);
  await late.ready();
  const papers = [await file('log.jsonl'), await file('report.md'), await file('scorecard.json')];
  const shown = [JSON.stringify(late.view), ...papers, onDisk()];
  for (const words of all) for (const text of shown) expect(text).not.toContain(words);

  const log = parseJsonl(papers[0] ?? '');
  expect(verifyLog(log)).toMatchObject({ state: 'signed' });
  expect(log.events.find(({ type }) => type === 'drill.started')?.by?.account?.name).toBe('[removed]');
  expect(log.events.find(({ type }) => type === 'message.posted')?.data).toMatchObject({ text: SAID });
  const after = JSON.parse(papers[2] ?? '') as Scorecard;
  expect(after.record).toEqual(before.record);
  expect([after.total, after.blocks.map(({ points }) => points)]).toEqual([
    before.total,
    before.blocks.map(({ points }) => points),
  ]);

  // Once more there is nothing left; what is written afterwards can go as well; and all that outlives a restart.
  expect((await remove()).json<TextsRemoved>().removed).toBe(0);
  await fay.send('judgeCriterion', { criterion: 'P4', points: 0.5, note: WORDS.note });
  expect((await remove()).json<TextsRemoved>().removed).toBeGreaterThan(0);
  await server.restart();
  expect(verifyLog(parseJsonl(await file('log.jsonl')))).toMatchObject({ state: 'signed' });
  expect(onDisk()).not.toContain(WORDS.note);
});
