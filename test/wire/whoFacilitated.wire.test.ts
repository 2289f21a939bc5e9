import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { verifyLog } from '../../server/log/verify.ts';
import type { RecordKeyAnswer } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { LiveClient } from '../support/liveClient.ts';
import { cookieOf, TestServer } from '../support/liveServer.ts';

const server = new TestServer();
const clients: LiveClient[] = [];
beforeAll(async () => void (await server.start()));
afterAll(async () => {
  for (const client of clients) client.close();
  await server.remove();
});

it('two facilitators are told apart in the log and on the console, a seat hears of the facilitator, and the record is signed', async () => {
  const password = 'another long password';
  await server.asFacilitator('POST', PATHS.facilitators, { name: 'Gus', password });
  const gusCookie = cookieOf(await server.ask('POST', PATHS.session, { body: { name: 'Gus', password } }));
  const { drill, tickets } = await server.briefed(['seat-sl']);
  const ticket = tickets['seat-sl'];
  if (!ticket) throw new Error('nobody sat down');
  const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
  const gus = new LiveClient(server.base, { drillId: drill.drillId, cookie: gusCookie });
  const seat = new LiveClient(server.base, { token: ticket.token, seat: 'seat-sl' });
  clients.push(fay, gus, seat);
  expect((await fay.send('startDrill')).ok).toBe(true);
  expect((await gus.send('pauseDrill', { reason: 'Coffee.' })).ok).toBe(true);
  await seat.until('frame', () => seat.view.phase === 'paused');
  await fay.until('frame', () => fay.view.phase === 'paused');
  expect(fay.view.timeline.map(({ text }) => text)).toEqual(
    expect.arrayContaining([expect.stringMatching(/Coffee.*\(Gus\)/)]),
  );
  expect((await fay.send('resumeDrill')).ok).toBe(true);
  expect((await fay.send('endDrill')).ok).toBe(true);
  expect((await gus.send('openDebrief')).ok).toBe(true);
  await seat.until('frame', () => seat.view.phase === 'debrief');
  expect(JSON.stringify(seat.frames)).not.toMatch(/Gus|Fay/);

  const log = parseJsonl(
    (await server.asFacilitator('GET', PATHS.exportFile(drill.drillId, 'log.jsonl'))).text,
  );
  const by = (type: string) => log.events.find((event) => event.type === type)?.by?.account?.name;
  expect([by('drill.started'), by('drill.paused'), by('drill.resumed'), by('debrief.opened')]).toEqual([
    'Fay',
    'Gus',
    'Fay',
    'Gus',
  ]);
  const commands = [...log.links.values()].flatMap(({ command }) => (command ? [command] : []));
  expect(commands.find(({ name }) => name === 'pauseDrill')).toMatchObject({
    payload: { reason: 'Coffee.' },
    account: { name: 'Gus' },
  });

  const key = (await server.ask('GET', PATHS.recordKey)).json<RecordKeyAnswer>();
  const verdict = verifyLog(log);
  expect(verdict).toMatchObject({ state: 'signed', seal: { key: key.name, publicKey: key.publicKey } });
  const card = (
    await server.ask('GET', PATHS.exportFile(drill.drillId, 'scorecard.json'), { token: ticket.token })
  ).json<Scorecard>();
  expect(card).toMatchObject({
    exercise: expect.stringMatching(/^EXERCISE/),
    record: { state: 'signed', key: key.name, head: verdict.state === 'signed' ? verdict.head : '' },
  });
  expect(card.attendance.find(({ seat: id }) => id === 'seat-sl')).toMatchObject({ occupant: 'person' });
  const report = await server.ask('GET', PATHS.exportFile(drill.drillId, 'report.md'), {
    token: ticket.token,
  });
  expect(report.text).toContain(card.record?.short);
  expect(report.text).not.toMatch(/Gus|Fay/);
});
