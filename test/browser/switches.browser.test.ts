import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import {
  executablePath,
  openCell,
  openDesk,
  press,
  signedIn,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

let stage: Stage;
let server: TestServer;

onStage(lantern, (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
});

/** On a busy machine the focus follows a frame or two later. */
const SOON = { timeout: 15_000 };
/** Every width a screen of the war room is held to, 720 high. */
const WIDTHS = [390, 768, 1024, 1280, 1440, 1920];

const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );

describe.skipIf(!executablePath)('the table of switches', () => {
  it('is worked by keyboard alone: choose, authorise, press, take back', async () => {
    const drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    const facilitator = await stage.person('facilitator');
    await signedIn(facilitator, server.base, server.cookie);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await facilitator.getByText(drill.code).first().waitFor();
    const ic = await stage.person('ic');
    const po = await stage.person('po', { light: true });
    await takeSeat(po, server.base, drill.code, 'Wei', /^Product owner/);
    await takeSeat(ic, server.base, drill.code, 'Maya', /^Incident commander/);
    await startBriefing(facilitator);
    await po.getByRole('button', { name: /ready/i }).waitFor();
    await press(facilitator, /Start the drill/);
    await press(po, /^Declare/);
    await po.getByRole('radio', { name: /Sev 0/ }).click({ force: true });
    await po
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .click();
    await po.getByRole('dialog', { name: 'Page people' }).getByRole('button', { name: /^Send/ }).click();
    await press(ic, /Acknowledge/);
    await press(ic, /Go to the war room/);

    await openDesk(ic, 'Switches');
    await openCell(ic, /: ?Mobile/);
    await ic.keyboard.press('Shift+ArrowRight');
    await ic.keyboard.press('Enter');
    await expect.poll(() => focused(ic), SOON).toMatch(/^Authorise Mobile/);
    await ic.keyboard.press('Enter');
    await ic
      .getByText(/to press$/)
      .first()
      .waitFor();
    await ic.keyboard.press('Escape');
    await expect.poll(() => focused(ic), SOON).toMatch(/: ?Mobile/);

    await stage.inspect(ic, 'switches-commander', { column: 'Act' });
    await openDesk(po, 'Switches');
    await openCell(po, /: ?Mobile/);
    await po.keyboard.press('Enter');
    await expect.poll(() => focused(po), SOON).toMatch(/^Press: /);
    await po.keyboard.press('Enter');
    await po
      .getByText(/to go$/)
      .first()
      .waitFor();
    await stage.inspect(po, 'switches-holder', { column: 'Act' });
    await press(po, /^Take back /);
    await po.getByRole('button', { name: /^Ask for the word: / }).waitFor();
    for (const width of WIDTHS)
      for (const page of [ic, po]) {
        await page.setViewportSize({ width, height: 720 });
        await stage.shot(page, `width-${width}-${page === ic ? 'commander' : 'holder'}`);
        const [wide, header] = await page.evaluate(() => [
          document.documentElement.scrollWidth - document.documentElement.clientWidth,
          document.querySelector('header')?.getBoundingClientRect().height ?? 0,
        ]);
        expect(wide, `${width} scrolls sideways`).toBeLessThanOrEqual(0);
        if (width >= 1024) expect(header, `${width}: one header row`).toBeLessThanOrEqual(64);
      }
  }, 180_000);
});
