import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { DrillDetail, SeatTicket } from '../../shared/api.ts';
import { SIX_SEATS } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
import { playLive } from '../support/playLive.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, openColumn } from '../support/stage.ts';

// Every section of every desk, on the narrowest laptop and on a phone, in the middle of a drill that a team has played that far.

const STORY = process.env.SHOTS_OF ?? 'customer-data-leak';
const LAPTOP = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };

let stage: Stage;
let server: TestServer;
let drill: DrillDetail;
let tickets: Record<string, SeatTicket>;
let scenario: Scenario;
onStage(
  () => new TestServer({ [STORY]: SCENARIOS[STORY] ?? {} }),
  async (openedStage, startedServer) => {
    stage = openedStage;
    server = startedServer;
    [scenario] = Object.values(SCENARIOS[STORY] ?? {}) as [Scenario];
    ({ drill, tickets } = await playLive(server, scenario, { id: STORY, team: 'par', until: minutes(23) }));
  },
);

const isFirstOnCall = (seat: string): boolean =>
  SIX_SEATS.some(
    (plan) => plan.seat === seat && scenario.paging.firstOnCall.some((role) => plan.roles.includes(role)),
  );

/** The war room of one seat, as it is after a reload. */
async function sitDown(seat: string): Promise<Page> {
  const page = await stage.person(seat);
  await page.setViewportSize(LAPTOP);
  await page.addInitScript(
    (ticket) => localStorage.setItem('muster.seats', JSON.stringify([ticket])),
    tickets[seat],
  );
  await page.goto(`${server.base}/play/${drill.drillId}`);
  const tabs = page.getByRole('tablist', { name: 'Your desk' });
  await tabs
    .or(page.getByRole('button', { name: /Go to the war room/ }))
    .first()
    .waitFor();
  if (!(await tabs.isVisible())) await page.getByRole('button', { name: /Go to the war room/ }).click();
  await tabs.waitFor();
  // Whoever comes into a call that went on without them is told first what happened.
  const dialog = page.getByRole('dialog');
  if (!isFirstOnCall(seat)) {
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  return page;
}

const tabsOf = (page: Page) => page.getByRole('tablist', { name: 'Your desk' }).getByRole('tab');

/** Opens one section; its content is a chunk of its own and may still be on its way. */
async function open(page: Page, index: number): Promise<string> {
  const tab = tabsOf(page).nth(index);
  await tab.click();
  const panel = page.locator('main [role="tabpanel"]');
  await panel.getByText('Opening…').waitFor({ state: 'detached' });
  expect((await panel.innerText()).trim().length, 'an empty section').toBeGreaterThan(20);
  return (await tab.innerText()).replace(/\s*\d+\s+new$/, '').trim();
}

describe.skipIf(!executablePath)('every section of every desk', () => {
  it.each(SIX_SEATS.map(({ seat }) => seat))(
    '%s at 1280x720 and 390: nothing sideways, nothing amiss, axe clean',
    async (seat) => {
      const page = await sitDown(seat);
      const count = await tabsOf(page).count();
      expect(count).toBeGreaterThanOrEqual(3);
      expect(count).toBeLessThanOrEqual(5);
      const titles: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const title = await open(page, index);
        titles.push(title);
        await stage.look(page, `${seat}-${title}-1280`);
        await stage.everyLook(page, `${seat}-${title}`);
      }
      expect(new Set(titles).size).toBe(count);
      await page.setViewportSize(PHONE);
      await openColumn(page, 'Act');
      for (let index = 0; index < count; index += 1)
        await stage.narrow(page, `${seat}-${await open(page, index)}-390`);
      await page.context().close();
      expect(stage.mishaps).toEqual([]);
    },
    120_000,
  );
});
