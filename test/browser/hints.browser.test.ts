import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import { overlaps } from '../support/overlaps.ts';
import type { Stage } from '../support/stage.ts';
import {
  confirm,
  executablePath,
  press,
  pressMore,
  signedIn,
  skipTo,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

let stage: Stage;
let server: TestServer;

onStage(lantern, (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
});

const panel = (page: Page): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: 'Hints' }) });
const UNDECLARED = 'No incident declared yet';
const CODE = /\b[A-Z0-9]{3}-[A-Z0-9]{3}\b/;
const NUDGE = 'Is this an incident?';
/** A key counts only while no field and no button has it. */
const key = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('heading', { name: 'Hints' }).click();
  await page.keyboard.press(name);
};

/** Nothing lies over anything else in the header, at any width that is not a phone's. */
async function headersFit(page: Page): Promise<void> {
  for (const [width, height] of [
    [1280, 720],
    [1024, 768],
    [768, 1024],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => overlaps(page, 'header'), { message: `${width} wide` }).toEqual([]);
  }
}

describe.skipIf(!executablePath)('the facilitator is told where the team is stuck', () => {
  let fay: Page;
  let po: Page;

  it('when nobody declares for five minutes it is a hint, with what somebody in the story would write', async () => {
    const drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    fay = await stage.person('fay');
    po = await stage.person('po');
    await signedIn(fay, server.base, server.cookie);
    await takeSeat(po, server.base, drill.code, 'Wei', /^Product owner/);
    await fay.goto(`${server.base}/drills/${drill.drillId}`);
    await startBriefing(fay);
    await press(fay, /Start the drill/);
    await panel(fay).getByText('Nobody seems to be stuck.').waitFor();
    await skipTo(fay, '06:00');
    await panel(fay).getByText(UNDECLARED).waitFor();
    await stage.inspect(fay, '90-hints');
    await headersFit(po);
  }, 180_000);

  it('G sends it: it arrives at the desk like any other message, and the hint is gone', async () => {
    await key(fay, 'g');
    await po.getByText(NUDGE).first().waitFor();
    await panel(fay).getByText(UNDECLARED).waitFor({ state: 'detached' });
    await expect.poll(() => po.getByText(/hint|nudge|autopilot/i).count()).toBe(0);
  }, 60_000);

  it('L leaves the first of those that came since as it is', async () => {
    await press(po, 'Declare an incident');
    await po.getByRole('radio', { name: /Sev 0/ }).click({ force: true });
    await press(po.getByRole('dialog'), /^Declare/);
    await press(po.getByRole('dialog', { name: 'Page people' }), /^Send/);
    await skipTo(fay, '13:00');
    const hints = panel(fay).getByRole('listitem');
    await panel(fay).getByText('Nobody owns what is said outside').waitFor();
    const before = await hints.count();
    await key(fay, 'l');
    await expect.poll(() => hints.count()).toBe(before - 1);
    await stage.inspect(fay, '91-several');
    await headersFit(fay);
  }, 120_000);

  it('the autopilot sends by itself, and the scorecard says how often', async () => {
    await press(panel(fay), 'Autopilot off');
    await panel(fay).getByRole('button', { name: 'Autopilot on', pressed: true }).waitFor();
    await skipTo(fay, '18:00');
    await panel(fay)
      .getByText(/^Autopilot wrote/)
      .waitFor();
    await stage.inspect(fay, '92-autopilot');
    await pressMore(fay, 'End drill…');
    await confirm(fay);
    await press(fay, 'Open the debrief…');
    await confirm(fay);
    await fay.getByRole('link', { name: 'Scorecard' }).first().click();
    await fay.getByText(/The autopilot was on: it wrote to the team (once|\d+ times)/).waitFor();
  }, 180_000);

  it('nothing went wrong in any page', () => {
    expect(stage.mishaps).toEqual([]);
  });
});

describe.skipIf(!executablePath)('a drill that nobody facilitates', () => {
  let fay: Page;
  let ic: Page;
  let po: Page;
  const ownClock = (page: Page): Locator => page.getByRole('region', { name: 'Practice' });

  it('is planned so, and the commander starts the clock for everybody', async () => {
    fay = await stage.person('fay2');
    ic = await stage.person('ic2');
    po = await stage.person('po2');
    await signedIn(fay, server.base, server.cookie);
    await fay.goto(`${server.base}/drills/new`);
    await fay.getByText(/^Nobody, once the briefing is open/).click();
    await stage.inspect(fay, '93-new-drill');
    await press(fay, 'Create the drill and open its lobby');
    const code = async () => CODE.exec(await fay.locator('main').innerText())?.[0] ?? '';
    await expect.poll(code).not.toBe('');
    const shown = await code();
    await takeSeat(ic, server.base, shown, 'Maya', /^Incident commander/);
    await takeSeat(po, server.base, shown, 'Wei', /^Product owner/);
    await startBriefing(fay);
    await fay.context().close();
    await ic.getByText('Nobody facilitates: you start the clock').waitFor();
    await po.getByText('the commander starts the clock').waitFor();
    expect(await po.getByRole('button', { name: 'Start the clock' }).count()).toBe(0);
    await stage.inspect(ic, '94-own-clock');
    await press(ic, 'Start the clock');
    await ownClock(ic).getByText('Autopilot').waitFor();
    expect(await ownClock(po).count()).toBe(0);
  }, 180_000);

  it('is skipped, nudged and ended without a facilitator, and the card says so', async () => {
    await press(ownClock(ic), 'Skip 5 min');
    await ic
      .getByText(/T\+05:\d\d/)
      .first()
      .waitFor();
    await press(ownClock(ic), 'Skip 1 min');
    await po.getByText(NUDGE).first().waitFor();
    await press(ownClock(ic), 'End…');
    await press(ic.getByRole('dialog'), 'End the drill');
    await press(ic, 'Open the scorecard');
    await po.getByRole('link', { name: 'Read the scorecard' }).click();
    await po.getByText(/The autopilot was on/).waitFor();
    await stage.inspect(po, '95-autopilot-card');
  }, 180_000);

  it('nothing went wrong in any page', () => {
    expect(stage.mishaps).toEqual([]);
  });
});
