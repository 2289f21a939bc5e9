import { afterEach, expect, it } from 'vitest';
import type { ApiError, ScenarioSummary } from '../../shared/api.ts';
import type { Approval, CoverageAnswer } from '../../shared/coverage.ts';
import { FACILITATOR_PATHS } from '../../shared/facilitatorPaths.ts';
import { PATHS } from '../../shared/paths.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

let server: TestServer;
afterEach(() => server.remove());

const start = async (scenario: Scenario = tinyScenario) => {
  const scenarios: Record<string, Record<string, Scenario>> = { tiny: { [tinyScenario.variant]: scenario } };
  server = await new TestServer(scenarios).start();
  return scenarios;
};
const PAGE = FACILITATOR_PATHS.coverage('tiny', tinyScenario.variant);
const page = async () => (await server.asFacilitator('GET', PAGE)).json<CoverageAnswer>();
/** Connections that were kept open notice only a moment later that the server they led to is gone. */
async function restarted(): Promise<void> {
  await server.restart();
  await new Promise((resolve) => setTimeout(resolve, 100));
}
const move = (to: string, hash: string, note = '') =>
  server.asFacilitator('POST', FACILITATOR_PATHS.approval('tiny'), { to, hash, note });
const refusal = (told: Awaited<ReturnType<typeof move>>) => told.json<ApiError>().error;

it('what changed is held against the log of the drill that played it last; before there is one, nothing is said', async () => {
  const scenarios = await start();
  expect((await server.ask('GET', PAGE)).status).toBe(401);
  expect((await page()).changes).toBeNull();
  const { drill } = await server.briefed(['seat-ic'], { title: 'Played' });
  // In its briefing it has not been played.
  expect((await page()).changes).toBeNull();
  const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
  await fay.ready();
  await fay.send('startDrill');
  await fay.send('endDrill');
  fay.close();
  expect((await page()).changes).toMatchObject({ code: drill.code, title: 'Played', changed: [], parts: [] });
  const [first, ...rest] = tinyScenario.msel;
  if (!first) throw new Error('no rows');
  scenarios.tiny = {
    [tinyScenario.variant]: {
      ...tinyScenario,
      version: '2.0',
      msel: [{ ...first, body: 'New words.' }, ...rest],
    },
  };
  await restarted();
  const { changes, version } = await page();
  expect(version).toBe('2.0');
  expect(changes?.version).toEqual({ before: tinyScenario.version, now: '2.0' });
  expect(changes?.changed).toMatchObject([
    { id: first.id, fields: [{ name: 'text', before: first.body, after: 'New words.' }] },
  ]);
});

it('stays closed as long as a facilitator of it plays along or it is sealed, and to a seat always', async () => {
  await start();
  const drill = await server.newDrill({ console: 'playAlong' });
  const closed = await server.asFacilitator('GET', PAGE);
  expect([closed.status, refusal(closed).message]).toEqual([403, expect.stringContaining(drill.code)]);
  expect(closed.text).not.toContain(tinyScenario.msel[0]?.subject);
  const ticket = await server.sit(drill.code, 'seat-ic');
  expect((await server.ask('GET', PAGE, { token: ticket.token })).status).toBe(401);
  await server.asFacilitator('POST', PATHS.drillArchive(drill.drillId), { archived: true });
  expect((await server.asFacilitator('GET', PAGE)).status).toBe(200);
  await server.newDrill({ variant: 'sealed' });
  expect((await server.asFacilitator('GET', PAGE)).status).toBe(403);
  expect((await server.asFacilitator('GET', FACILITATOR_PATHS.coverage('tiny', 'sealed'))).status).toBe(404);
  expect(
    (await server.asFacilitator('GET', FACILITATOR_PATHS.coverage('none', tinyScenario.variant))).status,
  ).toBe(404);
});

it('a list goes from draft to submitted to approved and back, with who and when; another text is a draft again', async () => {
  const scenarios = await start();
  const { hash, approval } = await page();
  expect(approval).toEqual({ state: 'draft', changedSince: false, isRequired: false, steps: [] });
  const listed = async () =>
    (await server.asFacilitator('GET', PATHS.scenarios)).json<ScenarioSummary[]>()[0]?.approval;
  expect(await listed()).toBeNull();
  expect(refusal(await move('approved', hash)).message).toMatch(/Submit it first/);
  expect(refusal(await move('submitted', 'another')).message).toMatch(/changed since you opened/);
  expect((await move('submitted', hash, 'Ready for a look')).json<Approval>()).toMatchObject({
    state: 'submitted',
    steps: [{ to: 'submitted', by: 'Fay', note: 'Ready for a look', version: tinyScenario.version }],
  });
  expect(await listed()).toBe('submitted');
  expect((await move('approved', hash)).json<Approval>().state).toBe('approved');
  expect(refusal(await move('submitted', hash)).code).toBe('wrongStage');
  await restarted();
  expect((await page()).approval.state).toBe('approved');
  scenarios.tiny = { [tinyScenario.variant]: { ...tinyScenario, summary: 'Another summary.' } };
  await restarted();
  expect((await page()).approval).toMatchObject({ state: 'draft', changedSince: true });
  expect(await listed()).toBe('draft');
  // A warning is all: the drill can be planned.
  await server.newDrill();
});

it('a pack that asks for approval is not planned without', async () => {
  await start({ ...tinyScenario, approval: 'required' });
  const plan = () =>
    server.asFacilitator('POST', PATHS.drills, { scenario: 'tiny', variant: tinyScenario.variant });
  expect(refusal(await plan()).message).toMatch(/asks for approval and is a draft/);
  const { hash } = await page();
  await move('submitted', hash);
  expect(refusal(await plan()).message).toMatch(/submitted, not approved/);
  await move('approved', hash);
  expect((await plan()).status).toBe(201);
});
