import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import {
  executablePath,
  openColumn,
  openDesk,
  openPart,
  press,
  signedIn,
  skipTo,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

let stage: Stage;
let server: TestServer;

onStage(
  () => new TestServer({ 'customer-data-leak': SCENARIOS['customer-data-leak'] ?? {} }),
  (openedStage, startedServer) => {
    stage = openedStage;
    server = startedServer;
  },
);

const SOON = { timeout: 15_000 };
const focusedRow = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? null);
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first();
const scrolled = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('section[aria-label="Your desk"]')?.scrollTop ?? 0);

const CHANGED = 'What changed between cv-4.2 and cv-4.3';
const ADVISORIES = 'Advisories from vector-store';
const TRACE = 'Trace one public answer';

describe.skipIf(!executablePath)('the evidence desk', () => {
  let facilitator: Page;
  let ic: Page;
  let mo: Page;
  let sl: Page;

  it('opens with every look-up in one table, and one pair of hands', async () => {
    const drill = await server.newDrill({ scenario: 'customer-data-leak', variant: 'b0', seed: 7 });
    facilitator = await stage.person('facilitator');
    await signedIn(facilitator, server.base, server.cookie);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await facilitator.getByText(drill.code).first().waitFor();
    ic = await stage.person('ic');
    mo = await stage.person('mo');
    sl = await stage.person('sl', { phone: true });
    await takeSeat(ic, server.base, drill.code, 'Maya', /^Incident commander/);
    await takeSeat(mo, server.base, drill.code, 'Tomas', /^Model owner/);
    await takeSeat(sl, server.base, drill.code, 'Ines', /^Safety lead/);
    await startBriefing(facilitator);
    await ic.getByRole('button', { name: /ready/i }).waitFor();
    await press(facilitator, /Start the drill/);
    await press(ic, /^Declare/);
    await ic.getByRole('radio', { name: /Sev 0/ }).click({ force: true });
    await ic
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .click();
    const paging = ic.getByRole('dialog', { name: 'Page people' });
    await paging.waitFor();
    // The model owner's own number leads nowhere in this drill.
    await paging.getByText(/handbook page 3/).click();
    await paging.getByRole('button', { name: /^Send/ }).click();
    await press(sl, /Acknowledge/);
    for (const page of [ic, mo]) {
      await page
        .getByRole('button', { name: /Acknowledge/ })
        .first()
        .waitFor();
      // Every page that rings, whichever of the seat's desks it is for.
      // A key counts for the pager once nobody can still be typing a word.
      await page.waitForTimeout(1_200);
      await page.keyboard.press('a');
      await press(page, /Go to the war room/);
    }
    await openDesk(mo, 'Evidence');
    await mo.getByText(/One pair of hands for .*: one look-up at a time/).waitFor();
    await stage.inspect(mo, 'evidence-1-untouched', { column: 'Act' });
  }, 180_000);

  it('is looked up, stopped and read by keyboard alone, and the focus stays on its row', async () => {
    await row(mo, CHANGED).focus();
    await mo.keyboard.press('Enter');
    await row(mo, CHANGED)
      .getByText(/to go$/)
      .waitFor();
    // What waits says why, where it was pressed.
    await mo.keyboard.press('Home');
    const first = await focusedRow(mo);
    await mo.keyboard.press('End');
    await mo.keyboard.press('ArrowUp');
    expect(await focusedRow(mo)).not.toBe(first);
    await mo.keyboard.press('Enter');
    await mo.getByText(/^Busy until \d\d:\d\d: What changed/).waitFor();
    await stage.inspect(mo, 'evidence-2-running', { column: 'Act' });

    await row(mo, CHANGED).focus();
    const running = await focusedRow(mo);
    await mo.keyboard.press('ArrowRight');
    await mo.keyboard.press('Enter');
    await row(mo, CHANGED)
      .getByText(/^stopped/)
      .waitFor();
    expect(await focusedRow(mo)).toBe(running);
    await mo.keyboard.press('Enter');
    await row(mo, CHANGED)
      .getByText(/to go$/)
      .waitFor();
    await skipTo(facilitator, '05:00');
    await row(mo, CHANGED).getByText(/Found/).waitFor();
    const before = await scrolled(mo);
    await mo.keyboard.press('Enter');
    await mo.getByRole('button', { name: /^Look again/ }).waitFor();
    expect(await scrolled(mo)).toBe(before);
    await mo.keyboard.press('Shift+P');
    await row(mo, CHANGED).getByText('on the board').waitFor();
    expect(await focusedRow(mo)).toBe(running);
    expect(await mo.getByRole('dialog').count()).toBe(0);
    await stage.inspect(mo, 'evidence-3-read', { column: 'Act' });
  }, 180_000);

  it('nothing found is a finding: it stands as one, and goes to the board', async () => {
    await row(mo, ADVISORIES).getByRole('button', { name: /^Look/ }).click();
    await skipTo(facilitator, '08:00');
    await row(mo, ADVISORIES)
      .getByText(/Nothing found/)
      .waitFor();
    await row(mo, ADVISORIES).getByRole('button', { name: /^Pin/ }).click();
    await row(mo, ADVISORIES).getByText('on the board').waitFor();
    const board = await openPart(ic, 'board');
    await board.getByText(/Advisories from vector-store.*: nothing found/).waitFor();
    await ic.keyboard.press('Escape');
  }, 120_000);

  it('raw records are asked for in the row, approved by the other desk, and then looked at', async () => {
    await row(mo, TRACE).getByRole('button', { name: /^Ask / }).click();
    await row(mo, TRACE)
      .getByText(/^asked .* in the channel$/)
      .waitFor();
    await openColumn(sl, 'Act');
    await openDesk(sl, 'Evidence');
    await press(sl, /^Approve for /);
    await row(mo, TRACE)
      .getByText(/may look/)
      .waitFor();
    await row(mo, TRACE).getByRole('button', { name: /^Look/ }).click();
    await row(mo, TRACE)
      .getByText(/to go$/)
      .waitFor();
    await skipTo(facilitator, '11:00');
    await row(mo, TRACE).getByText(/Found/).waitFor();
    await stage.inspect(sl, 'evidence-4-safety', { column: 'Act' });
  }, 120_000);

  it('several places are probed in one press, and what was read stands over time', async () => {
    const places = mo.getByRole('group', { name: 'Where to probe' }).getByRole('button');
    for (const index of [0, 2, 4]) await places.nth(index).click();
    await press(mo, /^Probe 3 · 3 min/);
    await mo.getByText('reading now').first().waitFor();
    await skipTo(facilitator, '15:00');
    const results = mo.getByRole('region', { name: 'Results' });
    await results.getByText(/^Probe of 3/).waitFor();
    await results.getByRole('button', { name: /^Pin/ }).first().click();
    await results.getByText('on the board').first().waitFor();
    await mo.getByRole('region', { name: 'Readings over time' }).waitFor();
    await stage.inspect(mo, 'evidence-5-probed', { column: 'Act' });
  }, 120_000);

  it('a joint suite starts with both halves, and its ranges are drawn on one scale', async () => {
    const suite = mo.getByRole('article').filter({ hasText: 'Canary suite on the public widget' }).last();
    await suite.getByRole('checkbox').first().waitFor();
    for (const arm of await suite.getByRole('checkbox').all())
      if (await arm.isEnabled()) await arm.click({ force: true });
    const boxes = await suite.getByRole('checkbox').count();
    for (let index = boxes - 1; index >= 3; index -= 1)
      await suite.getByRole('checkbox').nth(index).click({ force: true });
    await suite.getByText(/^120 · /).click();
    await suite.getByRole('button', { name: /^Start my half/ }).click();
    await suite.getByText(/^Your half is in/).waitFor();
    await stage.inspect(mo, 'evidence-6-half', { column: 'Act' });
    await press(sl, /^Add my (half|part)/);
    await suite.getByText(/to go$/).waitFor();
    await skipTo(facilitator, '20:00');
    const results = mo.getByRole('region', { name: 'Results' });
    await results.getByRole('heading', { name: /^Canary suite on the public widget/ }).waitFor();
    await results
      .getByText(/95% range, scale 0 to \d+%/)
      .first()
      .waitFor();
    await stage.inspect(mo, 'evidence-7-results', { column: 'Act' });
    for (const width of [390, 768, 1024, 1280, 1440, 1920]) {
      await mo.setViewportSize({ width, height: 720 });
      await stage.shot(mo, `evidence-width-${width}`);
      const wide = await mo.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, `${width} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    await mo.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(() => stage.mishaps, SOON).toEqual([]);
  }, 180_000);
});
