import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DrillDetail } from '../../shared/api.ts';
import { FACILITATOR_PATHS } from '../../shared/facilitatorPaths.ts';
import { LiveClient } from '../support/liveClient.ts';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { confirm, executablePath, press, pressMore, signedIn } from '../support/stage.ts';

let stage: Stage;
let server: TestServer;
let facilitator: Page;
let eva: Page;
let evo: Page;

onStage(lantern, async (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
  facilitator = await stage.person('facilitator');
  eva = await stage.person('eva');
  evo = await stage.person('evo', { phone: true });
  await signedIn(facilitator, server.base, server.cookie);
});

async function comesIn(page: Page, code: string, name: string): Promise<void> {
  await page.goto(`${server.base}/evaluate/${code}`);
  await page.getByLabel('Your name').fill(name);
  await press(page, 'Come in as an evaluator');

  await page.getByLabel(/^What you saw/).waitFor();
}

describe.skipIf(!executablePath)('evaluators', () => {
  it('come in by a link, write and rate on a laptop and a phone; the facilitator settles where they differ, with a reason', async () => {
    const { drill } = await server.briefed(['seat-sl'], { scenario: 'self-harm-minor', variant: 'a0' });
    const control = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
    await control.ready();
    const invited = await server.asFacilitator('POST', FACILITATOR_PATHS.drillEvaluators(drill.drillId), {
      do: 'invite',
    });
    const code = invited.json<DrillDetail>().evaluators.link?.code ?? '';
    await eva.goto(`${server.base}/evaluate/${code}`);
    await eva.getByLabel('Your name').waitFor();
    await stage.inspect(eva, 'evaluator-1-door');
    await comesIn(eva, code, 'Eva');
    await comesIn(evo, code, 'Evo');
    await control.send('startDrill');
    await eva.getByText('Under way').waitFor();

    await eva.getByRole('tab', { name: 'Rate' }).focus();
    await eva.keyboard.press('n');
    await eva.keyboard.type('Nobody took the chair');
    await eva.keyboard.press('Enter');
    await eva.getByText('Nobody took the chair').first().waitFor();
    await evo.getByText('Nobody took the chair').waitFor();
    expect(await evo.getByRole('button', { name: 'Take back' }).count()).toBe(0);
    await eva.reload();
    await eva.getByText('Nobody took the chair').first().waitFor();

    const rating = (page: Page) =>
      page
        .getByRole('group', { name: /^Your rating/ })
        .or(page.getByRole('radiogroup', { name: /^Your rating/ }));
    await rating(eva).first().waitFor();
    await rating(eva).first().getByText('P Performed').click();
    await rating(evo).first().getByText('M Major challenges').click();
    await stage.inspect(eva, 'evaluator-2-rates');
    await stage.inspect(evo, 'evaluator-3-phone');

    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await facilitator.getByText('they differ').first().waitFor();
    await facilitator.getByLabel('Settle it as').first().selectOption('S');
    await press(facilitator, 'Settle it');
    await facilitator.getByText(/^Say why it is settled so/).waitFor();
    await facilitator.getByLabel('Why', { exact: true }).fill('They did half of it.');
    await press(facilitator, 'Settle it');
    await facilitator.getByText('settled').first().waitFor();
    await facilitator.locator('body').click({ position: { x: 2, y: 2 } });
    await facilitator.keyboard.press('n');
    await facilitator.keyboard.type('Good hand-over #good');
    await facilitator.keyboard.press('Enter');
    await evo.getByText('Good hand-over #good').waitFor();
    await stage.inspect(facilitator, 'evaluator-4-console');
    control.close();
  }, 300_000);

  it('the facilitator sees a verdict otherwise, says why, and both stand on the scorecard', async () => {
    const panel = facilitator.locator('section').filter({
      has: facilitator.getByRole('heading', { name: 'You see a verdict otherwise' }),
    });
    await pressMore(facilitator, 'End drill…');
    await confirm(facilitator);
    await panel.getByLabel('Criterion').selectOption({ index: 1 });
    const chosen = await panel.getByLabel('Criterion').evaluate((field) => {
      const { selectedOptions } = field as HTMLSelectElement;
      return selectedOptions[0]?.text.replace(/ \([^)]*\)$/, '') ?? '';
    });
    await panel.getByLabel('Your verdict').selectOption({ label: 'In full' });
    await press(panel, 'Put it beside the verdict');
    await panel.getByRole('alert').filter({ hasText: /why/i }).waitFor();
    await panel.getByLabel('Why you see it otherwise').fill('They did it on the phone, before me.');
    await press(panel, 'Put it beside the verdict');
    await expect.poll(() => panel.getByLabel('Why you see it otherwise').inputValue()).toBe('');
    await stage.inspect(facilitator, 'evaluator-5-override');
    await press(facilitator, 'Open the debrief…');
    await confirm(facilitator);
    await facilitator.getByRole('link', { name: 'Scorecard' }).first().click();
    await facilitator.getByRole('heading', { name: 'Every point, and why' }).click();
    const row = facilitator.locator('details[id^="criterion-"]').filter({ hasText: chosen }).first();
    await row.locator('summary').click();
    await row
      .getByText(/sees it otherwise: They did it on the phone, before me\. The points stand\./)
      .waitFor();
    const saw = facilitator.getByRole('region', { name: 'What evaluators saw' });
    await saw.getByRole('heading', { name: 'What evaluators saw' }).click();
    await saw.getByText('They did it on the phone, before me.').waitFor();
    await saw.getByText('Nobody took the chair').waitFor();
    await stage.inspect(facilitator, 'evaluator-6-scorecard');
    expect(stage.mishaps).toEqual([]);
  }, 240_000);
});
