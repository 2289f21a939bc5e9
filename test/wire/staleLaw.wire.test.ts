import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { DrillDetail, ScenarioSummary } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// A card that was old in 2021 is old by any clock: this asks who is told, and the reckoning of days has a test of its own.

const [notice] = tinyScenario.duties;
const card = (id: string, asOf: string) => ({ ...notice!, id, title: `The ${id} card`, asOf });
const scenario: Scenario = {
  ...tinyScenario,
  duties: [card('fresh', '9999-01-01'), card('old', '2020-06-30'), card('older', '2020-01-31')],
};
const server = new TestServer({ tiny: { [scenario.variant]: scenario } });
const clients: LiveClient[] = [];
beforeAll(async () => void (await server.start()));
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => server.remove());

it('the facilitator sees law cards that nobody has checked for long before the drill, and no seat does', async () => {
  const named = ['The older card', 'The old card'];
  const planned = (await server.asFacilitator('GET', PATHS.scenarios)).json<ScenarioSummary[]>();
  expect(planned[0]?.staleLaw.map(({ title, asOf }) => [title, asOf])).toEqual([
    ['The older card', '2020-01-31'],
    ['The old card', '2020-06-30'],
  ]);
  expect(planned[0]?.staleLaw.every(({ days }) => days > 90)).toBe(true);

  const drill = await server.newDrill({ scenario: 'tiny', variant: scenario.variant });
  const detail = (await server.asFacilitator('GET', PATHS.drill(drill.drillId))).json<DrillDetail>();
  expect(detail.staleLaw.map(({ title }) => title)).toEqual(named);

  const ticket = await server.sit(drill.code, 'seat-ic', 'Maya');
  for (const path of [PATHS.join(drill.code), PATHS.lobby]) {
    const told = await server.ask('GET', path, { token: ticket.token });
    expect(told.status).toBe(200);
    expect(told.text).not.toContain('staleLaw');
    for (const title of named) expect(told.text).not.toContain(title);
  }
  expect((await server.ask('GET', PATHS.scenarios, { token: ticket.token })).status).toBe(401);
});
