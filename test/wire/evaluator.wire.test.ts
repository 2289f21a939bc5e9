import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { DrillDetail, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { EvaluatorsBody } from '../../shared/evaluators.ts';
import { FACILITATOR_PATHS } from '../../shared/facilitatorPaths.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import type { Who } from '../support/liveClient.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';

const server = new TestServer();
const clients: LiveClient[] = [];
const connect = (who: Who): LiveClient => {
  const client = new LiveClient(server.base, who, { reconnect: true });
  clients.push(client);
  return client;
};
beforeAll(async () => void (await server.start()));
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => server.remove());

const order = async (drillId: string, body: EvaluatorsBody): Promise<DrillDetail> => {
  const told = await server.asFacilitator('POST', FACILITATOR_PATHS.drillEvaluators(drillId), body);
  expect(told.status).toBe(200);
  return told.json<DrillDetail>();
};
async function invited(settings = {}) {
  const { drill, tickets } = await server.briefed(['seat-ic'], settings);
  const { drillId } = drill;
  const code = (await order(drillId, { do: 'invite' })).evaluators.link?.code ?? '';
  const enter = async (name: string): Promise<SeatTicket> =>
    (await server.ask('POST', FACILITATOR_PATHS.evaluate(code), { body: { name } })).json<SeatTicket>();
  const fay = connect({ drillId, cookie: server.cookie });
  await fay.ready();
  return { drillId, code, enter, fay, tickets };
}

it('two evaluators write and rate, the facilitator settles, players get nothing of it before the debrief', async () => {
  const { drillId, enter, fay, tickets } = await invited();
  const [eva, evo] = [connect(await enter('Eva')), connect(await enter('Evo'))];
  const ic = connect(tickets['seat-ic'] as SeatTicket);
  await Promise.all([eva.ready(), evo.ready(), ic.ready()]);
  await fay.send('startDrill');
  await eva.until('reads what control reads', () => (eva.console?.msel.length ?? 0) > 0);
  expect(await eva.send('pauseDrill', { reason: '' })).toMatchObject({ ok: false });
  expect(await eva.send('endDrill')).toMatchObject({ ok: false });
  await eva.send('takeNote', { text: 'SECRETNOTE open', tags: ['gap'] });
  await eva.send('takeNote', { text: 'SECRETNOTE private', isPrivate: true });
  await evo.send('takeNote', { text: 'SECRETNOTE gone' });
  await evo.send('withdrawNote', { note: 'note-3' });
  await fay.until('notes are live', () => fay.view.evaluation.notes.length === 3);
  await fay.send('endDrill');
  const about = { kind: 'criterion', id: 'P4' };
  await Promise.all([
    eva.send('giveRating', { about, rating: 'P' }),
    evo.send('giveRating', { about, rating: 'M', comment: 'SECRETNOTE rated' }),
  ]);
  expect(await eva.send('giveRating', { about: { kind: 'criterion', id: 'P1' }, rating: 'P' })).toMatchObject(
    {
      ok: false,
      rejection: { code: 'notFound' },
    },
  );
  await fay.until('both', () => Object.keys(fay.view.evaluation.ratings['criterion:P4'] ?? {}).length === 2);
  await fay.send('settleRating', { about, rating: 'S', why: 'Half of it was said.', seen: 0 });
  await fay.send('overrideVerdict', { criterion: 'P1', verdict: 'full', why: 'They phoned.', seen: 0 });
  expect(ic.heard.join()).not.toContain('SECRETNOTE');
  await fay.send('openDebrief');
  await ic.until('the debrief', () => ic.view.phase === 'debrief');
  const told = await server.ask('GET', PATHS.scorecard(drillId), {
    token: (tickets['seat-ic'] as SeatTicket).token,
  });
  const card = told.json<Scorecard>();
  expect(card.evaluation?.notes.map(({ text }) => text)).toEqual(['SECRETNOTE open']);
  expect(card.evaluation?.criteria[0]).toMatchObject({ isDivided: true, rating: 'S' });
  expect(card.evaluation?.criteria[0]?.said.map(({ rating }) => rating)).toEqual(['P', 'M']);
  expect(card.evaluation?.overrides[0]).toMatchObject({ verdict: 'full', why: 'They phoned.' });
  // The points stand beside the total, in the share that the settled rating gives.
  const criterion = card.blocks.flatMap(({ criteria }) => criteria).find(({ id }) => id === 'P4');
  if (criterion && criterion.observedMax > 0)
    expect(criterion.judged?.points).toBeCloseTo((criterion.observedMax * 2) / 3, 1);
  expect(ic.heard.join()).not.toContain('SECRETNOTE private');
  await server.restart();
  const again = connect({ drillId, cookie: server.cookie });
  await again.until('all of it is here again', () => again.view.evaluation.notes.length === 3);
});

it('a link taken back lets nobody in, and whoever is put out is out; what they wrote stays', async () => {
  const { drillId, code, enter, fay } = await invited();
  const ticket = await enter('Eva');
  const eva = connect(ticket);
  await eva.ready();
  await eva.send('takeNote', { text: 'Stays.' });
  expect((await order(drillId, { do: 'revoke' })).evaluators).toMatchObject({
    link: null,
    people: [{ name: 'Eva' }],
  });
  expect(
    (await server.ask('POST', FACILITATOR_PATHS.evaluate(code), { body: { name: 'Late' } })).status,
  ).toBe(404);
  await order(drillId, { do: 'release', seat: ticket.seat });
  await eva.until('out', () => eva.bye === 'revoked');
  await fay.until('the note stays', () => fay.view.evaluation.notes.length === 1);
  expect(
    (await server.ask('POST', FACILITATOR_PATHS.drillEvaluators(drillId), { body: { do: 'invite' } })).status,
  ).toBe(401);
});

it('where the facilitator plays along, an evaluator sees no more than they do, and their own words', async () => {
  const { enter, fay } = await invited({ console: 'playAlong' });
  const ticket = await enter('Eva');
  const eva = connect(ticket);
  await eva.ready();
  await fay.send('startDrill');
  await eva.until('a list of events', () => (eva.console?.msel.length ?? 0) > 0);
  expect(eva.console?.regions).toBeNull();
  expect(eva.console?.msel.every(({ body, expectedAction }) => body === '' && expectedAction === '')).toBe(
    true,
  );
  expect(eva.view.control?.created ?? null).toBeNull();
  await eva.send('takeNote', { text: 'Seen.' });
  await eva.until('my note', () => eva.view.evaluation.notes.length === 1);
  await fay.until('their note', () => fay.view.evaluation.notes.length === 1);
  expect((await server.ask('GET', FACILITATOR_PATHS.evaluation, { token: ticket.token })).json()).toEqual({
    criteria: [],
  });
});
