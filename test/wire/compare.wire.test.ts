import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiError } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { Compared } from '../../shared/compare.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';

// A drill beside others, from a real server: whose figures are told to whom, and that they are those of their own cards.

const server = new TestServer();
beforeAll(async () => void (await server.start()));
afterAll(() => server.remove());

const compared = (drillId: string) => server.asFacilitator('GET', PATHS.compared(drillId));

/** A drill played as far as this; `declares` is what its team does besides. */
async function played(title: string, commands: string[], declares = false) {
  const { drill, tickets } = await server.briefed(['seat-sl'], { title });
  const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
  const sl = new LiveClient(server.base, tickets['seat-sl']!);
  await Promise.all([fay.ready(), sl.ready()]);
  await fay.send('startDrill');
  if (declares) expect(await sl.send('declareIncident', { severity: 1 })).toMatchObject({ ok: true });
  for (const command of commands) await fay.send(command);
  for (const client of [fay, sl]) client.close();
  return { drillId: drill.drillId, token: tickets['seat-sl']!.token };
}

it('stands beside par, nothing, the drill before and others whose debrief is open, and no other', async () => {
  const first = await played('First', ['endDrill', 'openDebrief'], true);
  const second = await played('Second', ['endDrill', 'openDebrief']);
  await played('Still in the hot wash', ['endDrill']);
  await played('Still playing', []);
  const mine = await played('Mine', ['endDrill']);

  const early = await compared(mine.drillId);
  expect([early.status, early.json<ApiError>().error.code]).toEqual([403, 'notYet']);
  const fay = new LiveClient(server.base, { drillId: mine.drillId, cookie: server.cookie });
  await fay.ready();
  await fay.send('openDebrief');
  fay.close();

  const { rows, leftOut } = (await compared(mine.drillId)).json<Compared>();
  expect(leftOut).toBe(0);
  expect(rows.map(({ kind, title }) => `${kind} ${title.split(' (')[0]}`)).toEqual([
    'this Mine',
    'par Par',
    'nothing Doing nothing',
    'last Second',
    'other First',
  ]);
  for (const { drillId, total, headline, declaredAt, harm } of rows.filter((row) => row.drillId !== null)) {
    const card = (await server.asFacilitator('GET', PATHS.scorecard(drillId!))).json<Scorecard>();
    expect({ total, headline, declaredAt, harm }).toEqual({
      total: card.total,
      headline: card.headline,
      declaredAt: card.timings.declaredAt,
      harm: card.exposure.team,
    });
  }
  const declared = (id: string) => rows.find(({ drillId }) => drillId === id)?.declaredAt;
  expect(declared(first.drillId)).not.toBeNull();
  expect(declared(second.drillId)).toBeNull();

  const seat = await server.ask('GET', PATHS.compared(mine.drillId), { token: mine.token });
  expect(seat.status).toBe(401);
});
