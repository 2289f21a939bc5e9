import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { PATHS } from '../../shared/api.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
import { spoilersIn } from '../support/spoilers.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, press, signedIn, takeSeat } from '../support/stage.ts';

let stage: Stage;
let server: TestServer;
let facilitator: Page;
let guest: Page;

onStage(
  () => new TestServer(SCENARIOS),
  async (openedStage, startedServer) => {
    stage = openedStage;
    server = startedServer;
    facilitator = await stage.person('facilitator', { expects: /Failed to load resource/ });
    guest = await stage.person('guest', { expects: /Failed to load resource/ });
    await signedIn(facilitator, server.base, server.cookie);
  },
);

const ALL = Object.values(SCENARIOS).flatMap((variants) => Object.values(variants));
/** One of each scenario, each of another place: what a screen shows does not hang on which. The wire is listened to for all of them. */
const SHOWN = Object.values(SCENARIOS).flatMap((variants, place) => Object.values(variants)[place] ?? []);

/** Everything a page says: text, also what only a screen reader reads, the words in its attributes, its title and its address. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const said = ['aria-label', 'title', 'alt', 'placeholder', 'download', 'content', 'data-inject'];
    const parts = [...document.querySelectorAll('*')].flatMap((element) =>
      said.flatMap((name) => element.getAttribute(name) ?? []),
    );
    const fields = [...document.querySelectorAll('input:not([type=radio], [type=checkbox]), textarea')].map(
      (field) => (field as HTMLInputElement).value,
    );
    // Text of neighbours must not run together: a label counts where it stands alone.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    return [document.title, location.pathname, ...texts, ...parts, ...fields].join('\n');
  });

async function spoilsNothing(page: Page, scenario: Scenario, what: string): Promise<string> {
  const words = await wordsOf(page);
  expect(words.length, what).toBeGreaterThan(100);
  expect(spoilersIn(scenario, words), `${what} of ${scenario.id} ${scenario.variant}`).toEqual([]);
  return words;
}

/** On a wall of 1920 by 1080 every word of the call has at least 32 px, and the clock 120. */
async function readFromAfar(wall: Page, fay: LiveClient): Promise<void> {
  const size = (of: string): Promise<number[]> =>
    wall.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].map((element) =>
          Number.parseFloat(getComputedStyle(element).fontSize),
        ),
      of,
    );
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await fay.send('skipTo', { at: 8 * 60_000 });
  const timeline = wall.getByRole('region', { name: 'Timeline' });
  await timeline.getByRole('listitem').first().waitFor();
  await stage.look(wall, '61-room-afar');
  await wall.emulateMedia({ colorScheme: 'light' });
  await stage.look(wall, '61-room-afar-light');
  await wall.emulateMedia({ colorScheme: null });
  const words = await size(
    '#wall-board, #wall-timeline, #wall-board ~ p, #wall-board ~ ul *, #wall-timeline ~ ol *',
  );
  expect(words.length).toBeGreaterThan(3);
  expect(Math.min(...words)).toBeGreaterThanOrEqual(32);
  expect(Math.min(...(await size('[role="timer"]')))).toBeGreaterThanOrEqual(120);
  expect(Math.min(...(await size('[role="status"]:not(:empty), [data-act]')))).toBeGreaterThanOrEqual(32);
  await wall.keyboard.press('h');
  await wall.getByText('Board and timeline are hidden.').waitFor();
  expect(await timeline.count()).toBe(0);
  await wall.keyboard.press('h');
  await timeline.waitFor();
  await wall.setViewportSize({ width: 1440, height: 900 });
}

describe.skipIf(!executablePath)('what is shown to the room', () => {
  it.each(SHOWN)(
    '$id $variant: neither the room screen nor a page with code, QR code or seats tells what is behind the drill',
    async (scenario) => {
      const { id, variant } = scenario;
      const drill = await server.newDrill({ scenario: id, variant });
      const home = `${server.base}/drills/${drill.drillId}`;
      await takeSeat(guest, server.base, drill.code, 'Maya', /^Incident commander/);
      await guest.getByRole('heading', { level: 1 }).waitFor();
      await spoilsNothing(guest, scenario, 'the lobby of a seat');
      await guest.goto(`${server.base}/j/${drill.code}`);
      await guest.getByLabel('Your name').waitFor();
      await spoilsNothing(guest, scenario, 'the join screen');

      await facilitator.goto(`${server.base}/drills`);
      await facilitator.getByText(drill.code).waitFor();
      await spoilsNothing(facilitator, scenario, 'the list of drills');
      await facilitator.goto(`${server.base}/drills/new`);
      await facilitator.getByRole('button', { name: scenario.title }).click();
      await facilitator.getByText('Variant 1').waitFor();
      await spoilsNothing(facilitator, scenario, 'the plan');

      await facilitator.goto(home);
      await facilitator.getByText('Maya').first().waitFor();
      expect(await spoilsNothing(facilitator, scenario, 'the lobby of the facilitator')).toContain(
        drill.code,
      );
      await facilitator.goto(`${home}/room`);
      await facilitator.getByText(drill.code).first().waitFor();
      const wall = await spoilsNothing(facilitator, scenario, 'the room screen in the lobby');
      for (const shown of ['EXERCISE', 'Maya', drill.joinUrl.replace('http://', '')])
        expect(wall).toContain(shown);

      await server.asFacilitator('POST', PATHS.drillBrief(drill.drillId), {});
      const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
      await fay.ready();
      await facilitator.getByText(/The clock has not started/).waitFor();
      await spoilsNothing(facilitator, scenario, 'the room screen in the briefing');
      await fay.send('startDrill');
      await facilitator.getByRole('timer').waitFor();
      await facilitator
        .getByText(scenario.acts[0]?.title ?? '')
        .first()
        .waitFor();
      await spoilsNothing(facilitator, scenario, 'the room screen in play');

      // The console tells what comes; so it shows neither the code nor the guide nor the variant.
      await facilitator.goto(home);
      await facilitator.getByText('Maya').first().waitFor();
      expect(await spoilsNothing(facilitator, scenario, 'the console')).not.toContain(drill.code);
      await fay.send('endDrill');
      await facilitator.getByText('Play is over', { exact: true }).first().waitFor();
      expect(await spoilsNothing(facilitator, scenario, 'the console after play')).not.toContain(drill.code);
      await facilitator.goto(`${home}/room`);
      await facilitator.getByText(/Play is over/).waitFor();
      await spoilsNothing(facilitator, scenario, 'the room screen in the hot wash');
      fay.close();
    },
    120_000,
  );

  it('guide and variant come when they are asked for, cover what is shown to others, and go again', async () => {
    const scenario = ALL.find(({ variant }) => variant === 'b0') ?? ALL[0]!;
    const drill = await server.newDrill({ scenario: scenario.id, variant: scenario.variant });
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await stage.inspectDialog(facilitator, '60-guide', () =>
      press(facilitator, 'Facilitator guide (private)'),
    );
    await press(facilitator, 'Facilitator guide (private)');
    const guide = facilitator.getByRole('dialog', { name: 'Facilitator guide (private)' });
    await guide.getByText(scenario.guide.purpose.slice(0, 40)).waitFor();
    // Nothing of the lobby shows through: what is drawn at the place of the code is the guide's own page.
    const isCovered = await facilitator
      .getByText(drill.code, { exact: true })
      .first()
      .evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return !element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      });
    expect(isCovered).toBe(true);
    expect(
      await guide
        .locator('..')
        .locator('..')
        .evaluate((element) => getComputedStyle(element).backgroundColor),
    ).toMatch(/^rgb\(/);
    expect(await guide.getByText('B0', { exact: true }).count()).toBe(0);
    await press(facilitator, 'Show the variant');
    await guide.getByText('B0', { exact: true }).waitFor();
    await press(facilitator, 'Hide the variant');
    await guide.getByText('B0', { exact: true }).waitFor({ state: 'detached' });
    await press(facilitator, 'Show the variant');
    await facilitator.keyboard.press('Escape');
    await guide.waitFor({ state: 'detached' });
    await spoilsNothing(facilitator, scenario, 'the lobby after the guide');
    await press(facilitator, 'Facilitator guide (private)');
    await guide.waitFor();
    expect(await guide.getByText('B0', { exact: true }).count()).toBe(0);
    await facilitator.keyboard.press('Escape');

    await facilitator.goto(`${server.base}/drills/new`);
    await facilitator.getByRole('button', { name: scenario.title }).click();
    await press(facilitator, 'Show what each one is');
    await facilitator.getByText(`B0: ${scenario.variantTitle}`).waitFor();
    await stage.inspect(facilitator, '60-plan-named');
    await press(facilitator, 'Hide what each one is');
    await facilitator.getByText(scenario.variantTitle).waitFor({ state: 'detached' });
    await stage.inspect(facilitator, '60-plan');
  }, 180_000);

  it('the room screen opens in a window of its own, is readable in both themes and sizes, and goes full screen with F', async () => {
    const drill = await server.newDrill({ scenario: 'customer-data-leak', variant: 'b0' });
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await facilitator.getByText(drill.code, { exact: true }).waitFor();
    await stage.inspect(facilitator, '61-lobby-desk');
    const opening = facilitator.context().waitForEvent('page');
    await facilitator.getByRole('link', { name: /^Show to the room/ }).click();
    const wall = await opening;
    await wall.setViewportSize({ width: 1440, height: 900 });
    await wall.getByText(drill.code).first().waitFor();
    await takeSeat(guest, server.base, drill.code, 'Wilhelmina Featherstonehaugh', /^Incident commander/);
    await wall.getByText('Wilhelmina').waitFor();
    await stage.inspect(wall, '61-room-lobby');
    await wall.keyboard.press('f');
    await expect.poll(() => wall.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await wall.getByRole('button', { name: /Full screen/ }).waitFor({ state: 'detached' });
    await wall.keyboard.press('f');
    await wall.getByRole('button', { name: /Full screen/ }).waitFor();
    await server.asFacilitator('POST', PATHS.drillBrief(drill.drillId), {});
    await wall.getByText(/The clock has not started/).waitFor();
    await stage.inspect(wall, '61-room-briefing');
    const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
    await fay.ready();
    await fay.send('startDrill');
    await wall.getByRole('timer').waitFor();
    const first = await wall.getByRole('timer').textContent();
    await expect.poll(() => wall.getByRole('timer').textContent()).not.toBe(first);
    await stage.inspect(wall, '61-room-running');
    await readFromAfar(wall, fay);
    await fay.send('pauseDrill', { reason: 'REAL WORLD: the exercise is stopped' });
    await wall.getByRole('alert').getByText('REAL WORLD: the exercise is stopped').waitFor();
    await stage.inspect(wall, '61-room-stopped');
    await fay.send('endDrill');
    await wall.getByText(/Play is over/).waitFor();
    await stage.inspect(wall, '61-room-over');
    fay.close();
  }, 240_000);

  it('nothing went wrong in any page', () => expect(stage.mishaps).toEqual([]));
});
