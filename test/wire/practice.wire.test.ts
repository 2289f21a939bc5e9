import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import type {
  ApiError,
  DrillListItem,
  Lobby,
  PracticeClock,
  PracticeOffer,
  SeatTicket,
} from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { minutes } from '../../shared/time.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { spoilersIn } from '../support/spoilers.ts';

const server = new TestServer(SCENARIOS);
beforeAll(async () => void (await server.start()));
afterAll(() => server.remove());

const begin = (body: object) => server.ask('POST', PATHS.practice, { body });
const WEI = { scenario: 'customer-data-leak', role: 'product-owner', name: 'Wei' };
const move = ({ token }: SeatTicket, body: PracticeClock) =>
  server.ask('POST', PATHS.practiceClock, { token, body });
const lobbyOf = async ({ token }: SeatTicket): Promise<Lobby> =>
  (await server.ask('GET', PATHS.lobby, { token })).json<Lobby>();

describe('practice alone, without an account', () => {
  it('offers every scenario and the six desks, and nothing of what is behind them', async () => {
    const told = await server.ask('GET', PATHS.practice);
    const { scenarios, desks } = told.json<PracticeOffer>();
    expect(scenarios.map(({ id }) => id)).toEqual(Object.keys(SCENARIOS));
    expect(desks).toHaveLength(6);
    for (const variants of Object.values(SCENARIOS))
      for (const scenario of Object.values(variants)) expect(spoilersIn(scenario, told.text)).toEqual([]);
  });

  it('is played from the briefing to a scorecard that says so, with the player’s hand on the clock', async () => {
    const ticket = (await begin(WEI)).json<SeatTicket>();
    const lobby = await lobbyOf(ticket);
    expect(lobby).toMatchObject({ stage: 'briefing', practice: true, you: { seat: ticket.seat } });
    expect(lobby.seats.filter(({ occupant }) => occupant === 'person').map(({ name }) => name)).toEqual([
      'Wei',
    ]);
    expect(lobby.seats.filter(({ occupant }) => occupant === 'colleague')).toHaveLength(5);

    expect((await move(ticket, { do: 'start' })).status).toBe(204);
    expect((await move(ticket, { do: 'start' })).status).toBe(409);
    expect((await move(ticket, { do: 'skip', toMs: minutes(5) })).status).toBe(204);
    expect((await lobbyOf(ticket)).stage).toBe('running');
    const early = await server.ask('GET', PATHS.scorecard(ticket.drillId), { token: ticket.token });
    expect(early.status).toBe(403);
    expect((await move(ticket, { do: 'end' })).status).toBe(204);
    expect((await move(ticket, { do: 'openDebrief' })).status).toBe(204);
    const card = await server.ask('GET', PATHS.scorecard(ticket.drillId), { token: ticket.token });
    expect(card.json<Scorecard>().alone).toBe('product-owner');
    const report = await server.ask('GET', PATHS.exportFile(ticket.drillId, 'report.md'), {
      token: ticket.token,
    });
    expect(report.text).toContain('Practised by one person at one desk');
  });

  it('gives no facilitator’s hand over the socket, and none at all in a drill that is no practice', async () => {
    const ticket = (await begin(WEI)).json<SeatTicket>();
    const player = new LiveClient(server.base, ticket);
    const refused = await player.send('startDrill', {});
    expect(refused).toMatchObject({ ok: false, rejection: { code: 'notYourRole' } });
    player.close();
    const { tickets } = await server.briefed(['seat-ic']);
    const told = await move(tickets['seat-ic']!, { do: 'start' });
    expect(told.status).toBe(409);
    expect(told.text).toContain('The facilitator moves the clock of this drill.');
  });

  it('stands apart in the facilitator’s list', async () => {
    const list = (await server.asFacilitator('GET', PATHS.drills)).json<DrillListItem[]>();
    expect(list.filter(({ practice }) => practice).length).toBeGreaterThan(0);
    expect(list.filter(({ practice }) => !practice).length).toBeGreaterThan(0);
  });

  it.each([
    [{ ...WEI, scenario: 'no-such' }, 404, /There is no scenario "no-such"/],
    [{ ...WEI, role: 'executive' }, 400, /"role"/],
    [{ ...WEI, name: '  ' }, 400, /"name" must not be empty/],
  ])('%o is refused and begins nothing', async (body, status, words) => {
    const count = async () =>
      (await server.asFacilitator('GET', PATHS.drills)).json<DrillListItem[]>().length;
    const before = await count();
    const told = await begin(body);
    expect(told.status).toBe(status);
    expect(told.json<ApiError>().error.message).toMatch(words);
    expect(await count()).toBe(before);
  });

  it('is begun so often from one address and no more, in words', async () => {
    let last = await begin(WEI);
    for (let count = 0; count < 15 && last.status === 201; count += 1) last = await begin(WEI);
    expect(last.status).toBe(429);
    expect(last.text).toContain('Too many practice drills were begun from this address within an hour.');
  });

  it('can be closed', async () => {
    const closed = new TestServer(SCENARIOS);
    await closed.start({ practice: false });
    const told = await closed.ask('POST', PATHS.practice, { body: WEI });
    expect(told.status).toBe(404);
    expect(told.text).toContain('does not offer practice alone');
    await closed.remove();
  });
});
