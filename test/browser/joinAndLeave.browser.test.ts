import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import type { DrillDetail } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import {
  closePart,
  confirm,
  deskTab,
  executablePath,
  openDesk,
  openPart,
  press,
  pressMore,
  signedIn,
  skipTo,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

/** What reaches the product owner while they are away, by its subject. */
const COSTS = SCENARIOS['self-harm-minor']?.a0?.msel.find(({ id }) => id === 'costs')?.subject ?? 'costs';

let stage: Stage;
let server: TestServer;
let drill: DrillDetail;
let facilitator: Page;
let po: Page;

/** How long a screen may take to follow on a machine that does other things too. */
const SOON = { timeout: 15_000 };
const HALF = 'Half a sentence';
const AWAY = 'Pressed while the network was away';
const MARKUP = '<script>alert(1)</script> & <b>bold</b> {{org.company}} مرحبا שלום';

/** A network that is away is meant here; nothing else may be wrong. */
const expects = /WebSocket|ERR_INTERNET_DISCONNECTED|Failed to load resource/;

onStage(lantern, async (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
  drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
  facilitator = await stage.person('facilitator', { expects });
  await signedIn(facilitator, server.base, server.cookie);
  po = await stage.person('po', { expects });
});

/** What stands on the page, without what a clock or a count of seconds moves, what is only spoken, and whether a reader has got to it yet. */
const standing = async (page: Page): Promise<string> => {
  const text = await page
    .locator('main')
    .evaluate((main: HTMLElement) =>
      [...main.querySelectorAll<HTMLElement>('.sr-only[aria-live], [data-spoken]')].reduce(
        (all, spoken) => all.replace(spoken.innerText, ''),
        main.innerText,
      ),
    );
  return text
    .replaceAll(/T?[+-]?\d*:?\d{1,2}:\d{2}Z?/g, 'time')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/PO (delivered|seen( (time|T\+[\dhms ]*[hms]\b))?)/g, 'PO reached')
    .trim();
};

/** What stands on the page once nothing arrives any more. */
async function settled(page: Page): Promise<string> {
  let last = '';
  const isSame = async (): Promise<boolean> => {
    const before = last;
    last = await standing(page);
    return last === before;
  };
  await expect.poll(isSame, { interval: 500, ...SOON }).toBe(true);
  return last;
}

/** The clock stands, and the participant knows it: what a reload finds can be compared word for word. */
async function pause(): Promise<void> {
  await press(facilitator, /^Pause/);
  await po.getByText(/Nothing runs and no limit counts/).waitFor();
}

/** Both reload. Each finds the screen they had, word for word. */
async function bothReload(sign: RegExp): Promise<void> {
  for (const page of [po, facilitator]) {
    const before = await settled(page);
    const address = page.url();
    await page.reload();
    await expect.poll(() => standing(page), SOON).toBe(before);
    expect(page.url()).toBe(address);
  }
  await po.getByText(sign).first().waitFor();
}

describe.skipIf(!executablePath)('people come and go, press twice and paste what they like', () => {
  it('lobby and briefing are there again after a reload', async () => {
    await takeSeat(po, server.base, drill.code, 'Wei', /^Product owner/);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await facilitator.getByText('Wei').first().waitFor();
    // What kind of machine they sit at is told a moment after they are.
    await facilitator.getByText('laptop', { exact: true }).first().waitFor();
    await bothReload(/Who sits where/);
    await startBriefing(facilitator);
    await press(po, /ready/i);
    await po.getByText('✓ ready').waitFor();
    await facilitator.getByText(/1 of 1 have read/).waitFor();
    await bothReload(/House rules/);
  }, 90_000);

  it('the war room too: open part of the desk, drafts and answers; a declaration pressed twice is one', async () => {
    await press(facilitator, /Start the drill/);
    await press(po, 'Declare an incident');
    await po.getByRole('radio', { name: /Sev 0/ }).click({ force: true });
    await po
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .dblclick();
    await po.getByRole('dialog', { name: 'Page people' }).waitFor();
    await po.getByRole('dialog').getByRole('button', { name: /^Send/ }).dblclick();
    await po.getByRole('dialog').waitFor({ state: 'detached' });
    await po.getByLabel('Message to the call').fill(HALF);
    await openDesk(po, 'Evidence');
    const timeline = await openPart(po, 'timeline');
    await timeline.getByRole('log', { name: /^Timeline/ }).waitFor();
    await closePart(po);
    await pause();
    await bothReload(/what your app told my 15-year-old/);
    expect(await deskTab(po, 'Evidence').getAttribute('aria-selected')).toBe('true');
    expect(await po.getByLabel('Message to the call').inputValue()).toBe(HALF);
    await press(facilitator, 'Resume');
    await po.getByText(/Nothing runs and no limit counts/).waitFor({ state: 'detached' });
  }, 120_000);

  it('markup and right-to-left words are text; ten thousand characters are refused with a length, and kept', async () => {
    const box = po.getByLabel('Message to the call');
    await box.fill(MARKUP);
    await po.getByRole('button', { name: 'Send', exact: true }).dblclick();
    const channel = po.getByRole('log', { name: /^Incident channel/ });
    await channel.getByText(MARKUP).waitFor();
    await expect.poll(() => box.inputValue(), SOON).toBe('');
    const long = 'word '.repeat(2_000);
    await box.fill(long);
    await po.getByText('6000 characters too many; 4000 fit.').waitFor();
    expect(await po.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true);
    expect(await box.inputValue()).toBe(long);
    await stage.inspect(po, '60-too-long', { column: 'Call' });
    await box.fill('');
  }, 60_000);

  it('a second tab on the same seat shows the same, and what one does the other sees', async () => {
    const tab = await po.context().newPage();
    tab.on('pageerror', (error) => stage.mishaps.push(`second tab: ${error.message}`));
    await tab.goto(po.url());
    await tab
      .getByText(/what your app told my 15-year-old/)
      .first()
      .waitFor();
    await tab
      .getByRole('article', { name: /what your app told my 15-year-old/ })
      .getByRole('button')
      .filter({ hasNotText: /Show it|in your own words/ })
      .first()
      .dblclick();
    for (const page of [tab, po]) await page.getByText('✓ Answered').first().waitFor();
    await tab.close();
    await po.getByText('✓ Answered').first().waitFor();
  }, 60_000);

  it('back and forward lose no seat and no words', async () => {
    const here = po.url();
    await po.getByLabel('Message to the call').fill(HALF);
    await po.goto(`${server.base}/j/${drill.code}`);
    await po.goBack();
    await expect.poll(() => po.url(), SOON).toBe(here);
    await po.getByText('✓ Answered').first().waitFor();
    expect(await po.getByLabel('Message to the call').inputValue()).toBe(HALF);
    await po.goForward();
    await po.goBack();
    await po.getByText('✓ Answered').first().waitFor();
    await po.getByLabel('Message to the call').fill('');
  }, 60_000);

  it('the network goes and comes back: said, nothing lost, what was pressed meanwhile happens once', async () => {
    await po.context().setOffline(true);
    await po
      .getByText(/^Reconnecting/)
      .first()
      .waitFor();
    await po.getByLabel('Message to the call').fill(AWAY);
    await po.getByRole('button', { name: 'Send', exact: true }).click();
    await po.getByText(/1 action is waiting/).waitFor();
    await skipTo(facilitator, '10:00');
    await po.context().setOffline(false);
    await po
      .getByText(/^Back\. [1-9]\d* messages? arrived while you were away/)
      .first()
      .waitFor();
    await po.getByText(COSTS).first().waitFor({ state: 'attached' });
    await po
      .getByRole('log', { name: /^Incident channel/ })
      .getByText(AWAY)
      .waitFor();
    await expect.poll(() => po.getByLabel('Message to the call').inputValue(), SOON).toBe('');
  }, 60_000);

  it('the second act, hot wash, debrief and scorecard are there again after a reload', async () => {
    await pressMore(facilitator, /End act/);
    await confirm(facilitator);
    await po
      .getByText(/Wednesday morning/)
      .first()
      .waitFor();
    await pause();
    await bothReload(/Wednesday morning/);
    await pressMore(facilitator, /End drill/);
    await confirm(facilitator);
    await facilitator.getByText('waits for you').first().waitFor();
    await bothReload(/The drill is over. Stay a moment/);
    await press(facilitator, /Open the debrief/);
    await confirm(facilitator);
    await facilitator
      .getByText(/What was behind it/)
      .first()
      .waitFor();
    await po.getByText('The scorecard is open').waitFor();
    await bothReload(/The scorecard is open/);
    await po.goto(`${server.base}/play/${drill.drillId}/scorecard`);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}/scorecard`);
    for (const page of [po, facilitator])
      await page
        .getByText(/30-minute containment/i)
        .first()
        .waitFor();
    await bothReload(/30-minute containment/i);
  }, 120_000);

  it('whatever was pressed twice, in two tabs or without a network happened once', async () => {
    const log = await server.asFacilitator('GET', PATHS.exportFile(drill.drillId, 'log.jsonl'));
    const { events } = parseJsonl(log.text);
    const done = events.filter(({ by }) => by?.role === 'product-owner');
    const texts = done.flatMap((event) => (event.type === 'message.posted' ? [event.data.text] : []));
    expect(texts).toEqual([MARKUP, AWAY]);
    expect(done.filter(({ type }) => type === 'incident.declared')).toHaveLength(1);
    expect(done.filter(({ type }) => type === 'inject.answered')).toHaveLength(1);
    const paged = done.flatMap((event) => (event.type === 'page.sent' ? [event.data.target] : []));
    expect(paged.length).toBeGreaterThan(2);
    expect(new Set(paged).size).toBe(paged.length);
    expect(stage.mishaps).toEqual([]);
  });
});
