import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MselRow } from '../../shared/protocol.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';

const server = new TestServer();
beforeAll(async () => void (await server.start()));
afterAll(() => server.remove());

it('the facilitator sees how far each piece of news got: not there, delivered, seen, answered; and nobody else does', async () => {
  const { drill, tickets } = await server.briefed(['seat-sl', 'seat-po']);
  const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
  const sl = new LiveClient(server.base, tickets['seat-sl']!);
  await Promise.all([fay.ready(), sl.ready()]);
  await fay.send('startDrill');
  const to = ['safety-lead', 'product-owner', 'comms'];
  const news = { from: 'A colleague', to, channel: 'chat', subject: 'News', body: 'Something to read.' };
  expect(await fay.send('fireInject', { adHoc: news })).toMatchObject({ ok: true });
  const row = (client = fay): MselRow | undefined =>
    client.console?.msel.find(({ subject }) => subject === 'News');
  const told = (client = fay): string =>
    (row(client)?.receipts ?? []).map(({ role, state }) => `${role} ${state}`).join(', ');

  await fay.until('delivery', () => told() === 'safety-lead delivered, product-owner waiting, comms nobody');
  const { inject } = row()!;
  const revision = sl.view.revision;
  sl.socket.emit('seen', [inject, 'never-sent']);
  await fay.until('the look', () => told() === 'safety-lead seen, product-owner waiting, comms nobody');
  expect(row()?.receipts[0]?.at).toBeGreaterThanOrEqual(0);
  expect(fay.console?.msel.some(({ inject: id }) => id === 'never-sent')).toBe(false);
  // Presence, not a fact: no frame came of it, and the log knows nothing of it.
  expect([sl.view.revision > revision, sl.heard.some((text) => text.includes('"receipts"'))]).toEqual([
    false,
    false,
  ]);
  // Whoever comes back finds it on the desk; a seat cannot speak for another, nor for what it does not have.
  const po = new LiveClient(server.base, tickets['seat-po']!);
  await po.ready();
  await po.send('declareIncident', { severity: 1 });
  await fay.until('delivery', () => told().includes('product-owner delivered'));
  expect(fay.heard.some((text) => text.includes('"seen"') && text.startsWith('["frame"'))).toBe(false);

  for (const client of [fay, sl, po]) client.close();
  await server.restart();
  const back = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
  await back.until('the console', () => back.console !== null);
  expect(told(back)).toBe('safety-lead seen, product-owner waiting, comms nobody');
  back.close();
});

it('nonsense and floods of receipts change nothing and cost nobody a command', async () => {
  const { drill, tickets } = await server.briefed(['seat-sl']);
  const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
  const sl = new LiveClient(server.base, tickets['seat-sl']!);
  await Promise.all([fay.ready(), sl.ready()]);
  await fay.send('startDrill');
  const emit = sl.socket.emit.bind(sl.socket) as unknown as (event: string, ...told: unknown[]) => void;
  for (const raw of [null, 7, 'x', {}, [], [7], ['x'.repeat(200)], Array.from({ length: 99 }, () => 'x')])
    emit('seen', raw);
  for (let n = 0; n < 200; n++) emit('seen', [`made-up-${n}`]);
  expect(await sl.send('declareIncident', { severity: 1 })).toMatchObject({ ok: true });
  // What no screen does ends in words.
  for (let n = 0; n < 400; n++) emit('seen', [`made-up-${n}`]);
  await sl.until('bye', () => sl.bye === 'tooFast');
  for (const client of [fay, sl]) client.close();
});
