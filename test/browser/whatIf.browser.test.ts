import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LiveClient } from '../support/liveClient.ts';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, press, signedIn } from '../support/stage.ts';

let stage: Stage;
let server: TestServer;
let facilitator: Page;
let drillId: string;

onStage(lantern, async (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
  facilitator = await stage.person('facilitator', { expects: /Failed to load resource/ });
  await signedIn(facilitator, server.base, server.cookie);
});

describe.skipIf(!executablePath)('what if', () => {
  it('is closed while they play, and says when it opens', async () => {
    const { drill, tickets } = await server.briefed(['seat-ic', 'seat-sl'], {
      scenario: 'self-harm-minor',
      variant: 'a0',
    });
    drillId = drill.drillId;
    const control = new LiveClient(server.base, { drillId, cookie: server.cookie });
    const safety = new LiveClient(server.base, tickets['seat-sl']!);
    await Promise.all([control.ready(), safety.ready()]);
    await control.send('startDrill');
    await safety.send('declareIncident', { severity: 1 });
    await facilitator.goto(`${server.base}/drills/${drillId}/what-if`);
    await facilitator.getByText(/opens when play is over/).waitFor();
    await control.send('endDrill', {});
    await control.until('the end', () => control.view.phase === 'hotWash');
    for (const client of [control, safety]) client.close();
    await press(facilitator, 'Try again');
    await facilitator.getByRole('heading', { name: /^What if: / }).waitFor();
  }, 180_000);

  it('an act is taken away, the drill is decided again, and the answer is kept, named and deleted', async () => {
    await facilitator.goto(`${server.base}/drills/${drillId}/scorecard`);
    await facilitator.getByRole('heading', { name: 'What if', exact: true }).click();
    await facilitator.getByRole('link', { name: 'Move, add or take away an act' }).click();
    await facilitator.getByText('None is kept yet.', { exact: false }).waitFor();
    await facilitator.getByRole('combobox', { name: /^Change/ }).selectOption('remove');
    const acts = facilitator.getByRole('combobox', { name: /^Act/ });
    const declared = (await acts.locator('option').allTextContents()).find((words) =>
      /: Declared/.test(words),
    );
    await acts.selectOption({ label: declared ?? '' });
    await press(facilitator, 'Add this change');
    await press(facilitator, 'Decide again');
    await facilitator.getByText('Everybody else would have done the same', { exact: false }).waitFor();
    await facilitator.getByRole('rowheader', { name: /^Detection/ }).waitFor();
    await facilitator.getByLabel('Name for this what-if').fill('Nobody declared');
    await press(facilitator, 'Keep');
    await facilitator.getByRole('button', { name: 'Open Nobody declared' }).waitFor();
    await stage.inspect(facilitator, 'what-if-1-answer');

    await facilitator.reload();
    await press(facilitator, 'Open Nobody declared');
    await facilitator.getByText('Everybody else would have done the same', { exact: false }).waitFor();
    await press(facilitator, 'Rename Nobody declared');
    await facilitator.getByLabel('New name').fill('Silence');
    await facilitator.getByLabel('New name').press('Enter');
    await press(facilitator, 'Delete Silence');
    await facilitator.getByText('None is kept yet.', { exact: false }).waitFor();
  }, 180_000);

  it('an act that cannot stand says why', async () => {
    await facilitator.getByRole('combobox', { name: /^Change/ }).selectOption('add');
    const acts = facilitator.getByRole('combobox', { name: /^Act/ });
    const pressed = (await acts.locator('option').allTextContents()).find((words) => /^Press /.test(words));
    await acts.selectOption({ label: pressed ?? '' });
    await press(facilitator, 'Add this change');
    await facilitator.getByText('Write the minute as 9:20', { exact: false }).waitFor();
    await facilitator.getByLabel('At minute').fill('0:00');
    await press(facilitator, 'Add this change');
    await press(facilitator, 'Decide again');
    await facilitator.getByText(/cannot stand at T\+00:00: /).waitFor();
    await stage.inspect(facilitator, 'what-if-2-refused', { ownSizeOnly: true });
    expect(await facilitator.getByText('Every later act still stood').count()).toBe(0);
  }, 120_000);
});
