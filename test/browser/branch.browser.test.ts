import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DrillListItem } from '../../shared/api.ts';
import { PATHS } from '../../shared/paths.ts';
import { LiveClient } from '../support/liveClient.ts';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import {
  executablePath,
  openColumn,
  press,
  pressMore,
  signedIn,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

let stage: Stage;
let server: TestServer;
let facilitator: Page;
let sl: Page;

onStage(lantern, async (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
  facilitator = await stage.person('facilitator');
  sl = await stage.person('sl', { phone: true });
  await signedIn(facilitator, server.base, server.cookie);
});

const MINUTE = 'T+00:04';
const SAID = 'The first round said this.';

/** A first round of some ten seconds, over and debriefed. */
async function firstRound(): Promise<{ drillId: string; code: string }> {
  const { drill, tickets } = await server.briefed(['seat-sl'], {
    scenario: 'self-harm-minor',
    variant: 'a0',
    title: 'First round',
  });
  const control = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
  const player = new LiveClient(server.base, tickets['seat-sl']!);
  await Promise.all([control.ready(), player.ready()]);
  await control.send('startDrill');
  await player.send('declareIncident', { severity: 1 });
  await player.send('postMessage', { text: SAID });
  while (control.view.clock.at < 9_000) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await control.send('pauseDrill', {});
    await control.send('resumeDrill', {});
  }
  await control.send('endDrill');
  await control.send('openDebrief');
  for (const client of [control, player]) client.close();
  return drill;
}

const clock = () => facilitator.getByRole('timer', { name: 'Drill clock' });

describe.skipIf(!executablePath)('a drill plays on from a past minute of another', () => {
  it('from the scorecard: a minute before the end, a new code, somebody joins, and it goes on from that minute', async () => {
    const first = await firstRound();
    await facilitator.goto(`${server.base}/drills/${first.drillId}/scorecard`);
    await press(facilitator, 'Play on from…');
    const dialog = facilitator.getByRole('dialog');
    await dialog.getByLabel('Minute', { exact: true }).waitFor();
    await dialog.getByLabel('Minute', { exact: true }).fill('59:00');
    await press(dialog, 'Play on from T+59:00');
    await dialog.getByText(/This drill ended at T\+00:\d\d\. Choose an earlier minute\./).waitFor();
    await dialog.getByLabel('Or right after').selectOption({ index: 1 });
    expect(await dialog.getByLabel('Minute', { exact: true }).inputValue()).toBe('00:00');
    await dialog.getByLabel('Minute', { exact: true }).fill('00:04');
    await stage.inspect(facilitator, 'branch-1-dialog');
    await press(dialog, `Play on from ${MINUTE}`);

    await facilitator.getByText(`Plays on from First round (${first.code}) at ${MINUTE}.`).waitFor();
    const second = (await server.asFacilitator('GET', PATHS.drills))
      .json<DrillListItem[]>()
      .find(({ playedOn }) => playedOn !== null);
    expect(second?.code).not.toBe(first.code);
    await stage.inspect(facilitator, 'branch-2-lobby');
    await takeSeat(sl, server.base, second?.code ?? '', 'Sana', /^Safety lead/);
    await sl.getByText(/This drill plays on from T\+00:04 of an earlier one, First round\./).waitFor();
    await stage.inspect(sl, 'branch-3-newcomer');
    await facilitator.getByText('Sana').first().waitFor();
    await startBriefing(facilitator);
    await facilitator.getByRole('button', { name: `Start the drill: go on from ${MINUTE}` }).waitFor();
    await stage.inspect(facilitator, 'branch-4-briefing');
    await press(facilitator, /Start the drill/);
    await clock().waitFor();
    await expect.poll(() => clock().textContent(), { timeout: 20_000 }).toMatch(/^T\+00:(0[5-9]|[1-5]\d)/);
    // What the first round did stands on the newcomer's desk, and they go on from there.
    await openColumn(sl, 'Call');
    await sl.getByText(SAID).first().waitFor();
  }, 300_000);

  it('from the console’s menu while it runs, and from the list', async () => {
    await pressMore(facilitator, 'Play on from a past minute…');
    await facilitator.getByRole('dialog').getByLabel('Minute', { exact: true }).waitFor();
    await facilitator.keyboard.press('Escape');
    await facilitator.getByRole('dialog').waitFor({ state: 'detached' });
    await facilitator.goto(`${server.base}/drills`);
    await facilitator
      .getByText(/^Plays on from First round/)
      .first()
      .waitFor();
    await stage.inspect(facilitator, 'branch-5-list');
    await press(facilitator, /^Play on from… First round/);
    await facilitator.getByRole('dialog').getByLabel('Minute', { exact: true }).waitFor();
  }, 120_000);
});
