import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { namesOf } from '../../shared/roleNames.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, press, signedIn } from '../support/stage.ts';

let stage: Stage;
let server: TestServer;
let facilitator: Page;

const BUNDLED = SCENARIOS['self-harm-minor']?.a0 as Scenario;
/** The bundled scenario as a list of somebody's own: rows and tasks name objectives by id, one of each is left out. */
const own = (version: string, firstBody?: string): Scenario => ({
  ...BUNDLED,
  version,
  tasks: [
    { id: 'declare', title: 'Declare within five minutes', objective: 'o1', criteria: ['D1'] },
    { id: 'ring-back', title: 'Ring the parent back', objective: 'o1' },
  ],
  msel: BUNDLED.msel.map((row, index) =>
    index === 0
      ? { ...row, objectives: ['o1'], tasks: ['declare'], ...(firstBody ? { body: firstBody } : {}) }
      : row,
  ),
});
const scenarios: Record<string, Record<string, Scenario>> = { 'self-harm-minor': { a0: own('1.0') } };

onStage(
  () => new TestServer(scenarios),
  async (openedStage, startedServer) => {
    stage = openedStage;
    server = startedServer;
    // Its server is stopped and started again.
    facilitator = await stage.person('facilitator', { expects: /Failed to load resource|ERR_CONNECTION/ });
    await signedIn(facilitator, server.base, server.cookie);
  },
);

const COMMS = namesOf(BUNDLED.organisation).roles.comms;
const PAGE = '/scenarios/self-harm-minor/a0/coverage';

describe.skipIf(!executablePath)('what a list covers', () => {
  it('shows what no inject tests, what nobody will observe, and how busy each desk is, as a table and in words', async () => {
    await facilitator.goto(server.base + PAGE);
    await facilitator.getByRole('heading', { name: /^What this list covers: Lantern/ }).waitFor();
    expect(await facilitator.getByText('no inject tests it', { exact: true }).count()).toBe(
      BUNDLED.objectives.length - 1,
    );
    await facilitator.getByText('nobody will observe it', { exact: true }).waitFor();
    const table = facilitator.getByRole('region', { name: 'Injects for each desk, as a table' });
    const cells = await table
      .getByRole('row', { name: new RegExp(`^${COMMS} `) })
      .getByRole('cell')
      .allTextContents();
    const rows = BUNDLED.msel.filter(({ to }) => to.includes('comms'));
    expect(cells.map(Number).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    await facilitator
      .getByText(/longest quiet .*; busiest from T\+/)
      .first()
      .waitFor();
    await facilitator.getByText('No drill on this server has played it yet.').waitFor();
    await stage.inspect(facilitator, 'coverage-1-page');
    await table.scrollIntoViewIfNeeded();
    await stage.shot(facilitator, 'coverage-1-table');
  }, 180_000);

  it('a list is submitted and approved, with who and when', async () => {
    await facilitator.getByLabel('Note, if any').fill('Read by both of us');
    await press(facilitator, 'Submit it');
    await facilitator.getByText(/^Submitted by Fay, .*, version 1\.0: Read by both of us$/).waitFor();
    await press(facilitator, 'Approve it');
    await facilitator.getByText(/^Approved by Fay/).waitFor();
    await stage.inspect(facilitator, 'coverage-2-approved');
  }, 120_000);

  it('after it was played, what changed since is there with before and after, and it is a draft again', async () => {
    const { drill } = await server.briefed(['seat-sl'], { title: 'The one before' });
    const control = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
    await control.ready();
    await control.send('startDrill');
    await control.send('endDrill');
    control.close();
    scenarios['self-harm-minor'] = { a0: own('2.0', 'Another first report.') };
    await server.restart();
    await facilitator.goto(server.base + PAGE);
    await facilitator.getByText(/0 rows added, 0 removed, 1 changed\./).waitFor();
    const changed = facilitator.getByRole('region', { name: 'Changed rows' });
    await changed.getByText('Another first report.').waitFor();
    await facilitator.getByText(/so it is a draft again/).waitFor();
    await stage.inspect(facilitator, 'coverage-3-changed');
    await changed.scrollIntoViewIfNeeded();
    await stage.shot(facilitator, 'coverage-3-rows');
    await facilitator.goto(`${server.base}/drills/new`);
    await facilitator.getByText('This list is a draft.').waitFor();
  }, 180_000);
});
