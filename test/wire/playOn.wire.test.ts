import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { verifyLog } from '../../server/log/verify.ts';
import type { ApiError, DrillDetail, DrillListItem, TextsRemoved } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { FACILITATOR_PATHS } from '../../shared/facilitatorPaths.ts';
import type { PlayOnOffer } from '../../shared/playOn.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { editLog } from '../support/hurtLog.ts';
import type { Who } from '../support/liveClient.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

let server: TestServer;
const clients: LiveClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.remove();
});

async function connect(who: Who): Promise<LiveClient> {
  const client = new LiveClient(server.base, who);
  clients.push(client);
  await client.ready();
  return client;
}
const facilitate = (drillId: string) => connect({ drillId, cookie: server.cookie });
const playOn = (drillId: string, minute: unknown, cookie = server.cookie) =>
  server.ask('POST', FACILITATOR_PATHS.drillPlayOn(drillId), { cookie, body: { minute } });
const refusal = (told: Awaited<ReturnType<typeof playOn>>) => ({
  status: told.status,
  ...told.json<ApiError>().error,
});
const logOf = async (drillId: string) =>
  (await server.asFacilitator('GET', PATHS.exportFile(drillId, 'log.jsonl'))).text;

const SAID = 'Everything off, now.';
const LATER = 'No, wait: keep the schools on.';

/** The clock has to go on before there is a later minute. */
async function later(control: LiveClient, than: number): Promise<number> {
  while (control.view.clock.at <= than) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await control.send('pauseDrill', {});
    await control.send('resumeDrill', {});
  }
  return control.view.clock.at;
}

/** A drill under way: something was said, and some time after it something else. */
async function underWay(scenarios?: ConstructorParameters<typeof TestServer>[0]) {
  server = await new TestServer(scenarios).start();
  const { drill, tickets } = await server.briefed(['seat-ic', 'seat-sl'], { title: 'First round' });
  const fay = await facilitate(drill.drillId);
  const sl = await connect(tickets['seat-sl']!);
  await fay.send('startDrill');
  await sl.send('declareIncident', { severity: 1 });
  await sl.send('postMessage', { text: SAID });
  await fay.until('what was said', () => JSON.stringify(fay.view).includes(SAID));
  const said = fay.view.clock.at;
  await fay.send('setSpeed', { speed: 4 });
  await later(fay, said + 200);
  await sl.send('postMessage', { text: LATER });
  return { drill, fay, sl, said: said + 100 };
}

it('while the first drill runs, a second plays on from its past: other seats, other code, the clock stands, and then goes on', async () => {
  const { drill, fay, said } = await underWay();
  const told = await playOn(drill.drillId, said);
  expect(told.status).toBe(201);
  const second = told.json<DrillDetail>();
  expect(second.code).not.toBe(drill.code);
  expect(second.stage).toBe('lobby');
  expect(second.playedOn).toEqual({
    drill: drill.drillId,
    code: drill.code,
    title: 'First round',
    minute: said,
  });
  expect(second.seats.map(({ seat, occupant, name }) => [seat, occupant, name])).toEqual(
    drill.seats.map(({ seat }) => [seat, 'free', null]),
  );

  const folded = await server.asFacilitator('PUT', PATHS.drillSeats(second.drillId), {
    seats: [{ seat: 'seat-ic', roles: ['incident-commander'], occupant: 'person' }],
  });
  expect(refusal(folded)).toMatchObject({ status: 400, code: 'badSeatPlan' });

  const ticket = await server.sit(second.code, 'seat-sl', 'Somebody else');
  expect((await server.asFacilitator('POST', PATHS.drillBrief(second.drillId), {})).status).toBe(200);
  const gus = await facilitate(second.drillId);
  const other = await connect(ticket);
  await other.until('what was said', () => other.view.severity === 1);
  await gus.until('what was said', () => gus.view.severity === 1);
  expect(other.view.phase).toBe('lobby');
  expect(gus.view.clock).toEqual({ at: said, speed: 0 });
  expect(gus.view.seats['seat-ic']?.occupant).toBe('colleague');
  expect((await other.send('postMessage', { text: 'Too early.' })).ok).toBe(false);
  await gus.send('startDrill');
  expect(gus.view.phase).toBe('running');
  expect(await later(gus, said)).toBeGreaterThan(said);
  expect((await other.send('postMessage', { text: 'Here we go on.' })).ok).toBe(true);
  await gus.until('the words', () => JSON.stringify(gus.view).includes('Here we go on.'));
  const seen = JSON.stringify(gus.view);
  expect(seen).toContain(SAID);
  expect(seen).not.toContain(LATER);
  expect(gus.view.severity).toBe(1);
  // The first one runs on and knows nothing of it.
  expect(fay.view.phase).toBe('running');
  expect(JSON.stringify(fay.view)).not.toContain('Here we go on.');

  // A branch of the branch; what was done in the second is in the third.
  const minute = gus.view.clock.at;
  const onceMore = await playOn(second.drillId, minute);
  expect([onceMore.status, onceMore.text.slice(0, 300)]).toEqual([201, expect.anything()]);
  const third = onceMore.json<DrillDetail>();
  expect(third.playedOn).toMatchObject({ drill: second.drillId, minute });
  await server.asFacilitator('POST', PATHS.drillBrief(third.drillId), {});

  for (const control of [gus, fay]) {
    await control.send('endDrill');
    await control.send('openDebrief');
  }
  await server.restart();
  const log = parseJsonl(await logOf(second.drillId));
  expect(verifyLog(log)).toMatchObject({ state: 'signed' });
  const origin = parseJsonl(await logOf(drill.drillId));
  expect(verifyLog(origin)).toMatchObject({ state: 'signed' });
  const at = log.events.findIndex(({ type }) => type === 'drill.branched');
  expect(log.events.slice(0, at)).toEqual(origin.events.slice(0, at));
  expect(log.events[at]?.data).toMatchObject({
    drill: drill.drillId,
    events: at,
    hash: origin.links.get(origin.events[at - 1]?.step ?? 0)?.hash,
  });
  const card = (await server.asFacilitator('GET', PATHS.scorecard(second.drillId))).json<Scorecard>();
  expect(card.playedOn).toMatchObject({ title: 'First round', code: drill.code, minute: said });
  const again = await facilitate(third.drillId);
  await again.until('what was said', () => again.view.severity === 1);
  expect(again.view.phase).toBe('lobby');
  expect(JSON.stringify(again.view)).toContain('Here we go on.');
});

it('the offer names the span and what the team did; what the plan had in store is for an open console', async () => {
  const { drill, said } = await underWay();
  const offer = (
    await server.asFacilitator('GET', FACILITATOR_PATHS.drillPlayOn(drill.drillId))
  ).json<PlayOnOffer>();
  expect(offer).toMatchObject({ title: 'First round', code: drill.code, from: 0 });
  expect(offer.until).toBeGreaterThan(said);
  expect(offer.moments.map(({ words }) => words).join('\n')).toMatch(/drill started/);
  expect(offer.moments.every(({ at }, index, all) => at >= (all[index - 1]?.at ?? 0))).toBe(true);
});

it('is refused in one sentence: before the start, after what was played, without a log, by a stranger', async () => {
  const { drill, fay } = await underWay();
  const { drillId } = drill;
  expect(refusal(await playOn(drillId, -1))).toMatchObject({
    status: 400,
    message: expect.stringMatching(/before the start/),
  });
  expect(refusal(await playOn(drillId, 1.5)).status).toBe(400);
  expect(refusal(await playOn(drillId, 'soon')).status).toBe(400);
  expect(refusal(await playOn(drillId, 500_000))).toMatchObject({
    status: 400,
    code: 'noSuchMinute',
    message: expect.stringMatching(/only come to T\+/),
  });
  await fay.send('endDrill');
  expect(refusal(await playOn(drillId, 500_000)).message).toMatch(/ended at T\+.*earlier minute/);
  expect((await playOn(drillId, 0, '')).status).toBe(401);
  const planned = await server.newDrill();
  expect(refusal(await playOn(planned.drillId, 0))).toMatchObject({
    status: 400,
    message: expect.stringMatching(/has not started/),
  });
  expect((await playOn('drill-none', 0)).status).toBe(404);
  expect((await server.asFacilitator('GET', PATHS.drills)).json<DrillListItem[]>()).toHaveLength(2);
});

it.each<[string, Record<string, Record<string, Scenario>>, RegExp]>([
  ['gone', {}, /"?Tiny.*\(tiny, version .*\) .*is not here any more: put it back/i],
  [
    'of another version',
    { tiny: { t0: { ...tinyScenario, version: '9.9' } } },
    /played with version .*version 9\.9 is here now.*put it back/,
  ],
  [
    'changed under the same version',
    { tiny: { t0: { ...tinyScenario, summary: 'Another.' } } },
    /was changed since/,
  ],
  [
    'filled with another company’s words',
    { tiny: { t0: { ...tinyScenario, organisation: { ...tinyScenario.organisation, company: 'Other' } } } },
    /other company words/,
  ],
])(
  'a drill whose scenario is %s is not played on; which and how to get it back is said',
  async (_what, now, words) => {
    const scenarios: Record<string, Record<string, Scenario>> = {
      tiny: { [tinyScenario.variant]: tinyScenario },
    };
    const { drill, said } = await underWay(scenarios);
    const planned = (await playOn(drill.drillId, said)).json<DrillDetail>();
    delete scenarios.tiny;
    for (const [id, variants] of Object.entries(now))
      scenarios[id] = Object.fromEntries(Object.values(variants).map((item) => [item.variant, item]));
    await server.restart();
    expect(refusal(await playOn(drill.drillId, said))).toMatchObject({
      status: 409,
      code: 'cannotPlayOn',
      message: expect.stringMatching(words),
    });
    // Nor does one that was planned before begin without it, and its lobby stays.
    const brief = await server.asFacilitator('POST', PATHS.drillBrief(planned.drillId), {});
    expect(refusal(brief)).toMatchObject({ status: 409, message: expect.stringMatching(words) });
  },
);

it('a log that was changed is not played on', async () => {
  const { drill, said } = await underWay();
  await server.live.close();
  editLog(
    join(server.dataDir, 'drills.db'),
    "UPDATE event SET at = 0 WHERE drill_id = ? AND type = 'incident.declared'",
    drill.drillId,
  );
  await server.start();
  const told = refusal(await playOn(drill.drillId, said));
  expect([told.status, told.code]).toEqual([409, 'logChanged']);
});

it('copies of what people wrote go with the original’s; whoever is played on stays until its copies are gone', async () => {
  const { drill, fay } = await underWay();
  const words = 'A moment for me, please, my head hurts.';
  await fay.send('pauseDrill', { reason: words });
  const minute = await later(fay, fay.view.clock.at + 20);
  await later(fay, minute + 20);
  await fay.send('endDrill');
  await fay.send('openDebrief');
  const second = (await playOn(drill.drillId, minute)).json<DrillDetail>();
  const gone = await server.asFacilitator('POST', PATHS.drillErase(drill.drillId), { confirm: drill.code });
  expect(refusal(gone).message).toContain(`${second.code} plays on from this drill`);
  await server.asFacilitator('POST', PATHS.drillBrief(second.drillId), {});
  const remove = () => server.asFacilitator('POST', PATHS.drillTexts(drill.drillId));
  expect(refusal(await remove()).message).toContain('is not over');
  const gus = await facilitate(second.drillId);
  await gus.send('startDrill');
  await gus.send('endDrill');
  await gus.send('openDebrief');
  expect(await logOf(second.drillId)).toContain(words);
  expect((await remove()).json<TextsRemoved>().removed).toBeGreaterThan(0);
  for (const { drillId } of [drill, second]) {
    expect(await logOf(drillId)).not.toContain(words);
    expect(verifyLog(parseJsonl(await logOf(drillId)))).toMatchObject({ state: 'signed' });
  }
  // Without those texts it can still be played on: nothing else in it has changed.
  const third = await playOn(drill.drillId, minute);
  expect(third.status).toBe(201);
  expect(
    (await server.asFacilitator('POST', PATHS.drillBrief(third.json<DrillDetail>().drillId), {})).status,
  ).toBe(200);
});
