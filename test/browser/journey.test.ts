import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { PATHS } from '../../shared/api.ts';
import { BROWSER_ARGS, BROWSER_HINT, findBrowser } from '../support/findBrowser.ts';
import { TestServer } from '../support/liveServer.ts';

const executablePath = findBrowser();
if (!executablePath) {
  if (process.env.CI || process.env.REQUIRE_BROWSER) throw new Error(BROWSER_HINT);
  console.warn(BROWSER_HINT);
}
const shots = process.env.SHOTS;
if (shots) mkdirSync(shots, { recursive: true });

let browser: Browser;
let server: TestServer;
let clientDir = '';
const mishaps: string[] = [];

beforeAll(async () => {
  if (!executablePath) return;
  clientDir = process.env.CLIENT_DIR ?? mkdtempSync(join(tmpdir(), 'muster-screens-'));
  if (!process.env.CLIENT_DIR)
    await build({
      root: resolve(import.meta.dirname, '../../client'),
      configFile: resolve(import.meta.dirname, '../../vite.config.ts'),
      mode: 'production',
      logLevel: 'silent',
      build: { outDir: clientDir, emptyOutDir: true },
    });
  server = await new TestServer({ 'self-harm-minor': SCENARIOS['self-harm-minor'] ?? {} }).start({
    clientDir,
  });
  browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.remove();
  if (clientDir && !process.env.CLIENT_DIR) rmSync(clientDir, { recursive: true, force: true });
});

async function open(name: string, options: { phone?: boolean; light?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: options.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    colorScheme: options.light ? 'light' : 'dark',
    hasTouch: options.phone ?? false,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => mishaps.push(`${name}: ${error.message}`));
  page.on('console', (message) => {
    // axe, not a screen, tries what the content security policy forbids.
    if (message.type() === 'error' && !message.text().includes('script-src'))
      mishaps.push(`${name}: ${message.text()}`);
  });
  return page;
}

/** Nothing may stick out at the side, axe must be content, and the screen says that it is an exercise. */
async function inspect(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) });
  expect(await page.title(), name).toContain('EXERCISE');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (
      window as unknown as {
        axe: {
          run: (
            root: Document,
            options: object,
          ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  );
  expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

async function join_(page: Page, code: string, name: string, seat: RegExp): Promise<void> {
  await page.goto(`${server.base}/j/${code}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByText(seat).first().click();
  await press(page, /^(Take|Join)/);
  await page.waitForURL(/\/play\//);
}

const SURFACES = [/^Mobile/, /^Web/, /^Voice beta/, /^Schools/];
async function tickSurfaces(page: Page): Promise<void> {
  for (const name of SURFACES) await page.getByRole('checkbox', { name }).first().click({ force: true });
}

async function confirm(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor();
  await page.getByRole('dialog').getByRole('button').last().click();
}

async function skipTo(page: Page, at: string): Promise<void> {
  await press(page, 'Skip…');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('To a time').fill(at);
  await dialog.getByRole('button', { name: /^Skip to/ }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
}

describe.skipIf(!executablePath)('a whole drill in real browsers', () => {
  it('a facilitator and three roles go from the lobby to the scorecard', async () => {
    const drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    const facilitator = await open('facilitator');
    const [name = '', value = ''] = server.cookie.split('=');
    await facilitator.context().addCookies([{ name, value, url: server.base }]);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await facilitator.getByText(drill.code).first().waitFor();
    await inspect(facilitator, '01-lobby-facilitator');

    const po = await open('po', { light: true });
    const ic = await open('ic');
    const sl = await open('sl', { phone: true });
    await po.goto(`${server.base}/j/${drill.code}`);
    await po.getByLabel('Your name').waitFor();
    await inspect(po, '02-join-light');
    await join_(po, drill.code, 'Wei', /^Product owner/);
    await join_(ic, drill.code, 'Maya', /^Incident commander/);
    await join_(sl, drill.code, 'Sana', /^Safety lead/);
    await sl.getByRole('heading', { level: 1 }).waitFor();
    await inspect(sl, '03-lobby-phone');

    await press(facilitator, 'Start the briefing');
    const anyway = facilitator.getByRole('button', { name: /anyway/i });
    await Promise.race([
      anyway
        .waitFor({ timeout: 4_000 })
        .then(() => anyway.click())
        .catch(() => undefined),
      facilitator.getByRole('button', { name: /Start the drill/ }).waitFor(),
    ]);
    await facilitator.getByRole('button', { name: /Start the drill/ }).waitFor();
    await po.getByRole('button', { name: /ready/i }).waitFor();
    await inspect(po, '04-briefing-light');
    await press(facilitator, /Start the drill/);

    await po
      .getByText(/what your app told my 15-year-old/)
      .first()
      .waitFor();
    await inspect(po, '05-war-room-light');
    await ic
      .getByText(/not in the call/i)
      .first()
      .waitFor();
    await inspect(ic, '06-off-call');
    await inspect(facilitator, '07-console');

    // Paging: the product owner declares at once as Sev 0 and pages the policy's list and infrastructure.
    await press(po, 'Declare an incident');
    await po.getByRole('dialog').waitFor();
    await inspect(po, '08-declare');
    await po.getByRole('radio', { name: /Sev 0/ }).click({ force: true });
    await po
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .click();
    const paging = po.getByRole('dialog', { name: 'Page people' });
    await paging.waitFor();
    await inspect(po, '09-page');
    await paging.getByText('Infrastructure on call').click();
    await paging.getByRole('button', { name: /^Send/ }).click();
    await ic
      .getByRole('button', { name: /Acknowledge/ })
      .first()
      .waitFor();
    await inspect(ic, '10-ringing');
    await press(ic, /Acknowledge/);
    await press(sl, /Acknowledge/);
    await ic
      .getByRole('dialog')
      .waitFor({ timeout: 5_000 })
      .catch(() => undefined);
    await inspect(ic, '11-brief-on-entry');
    await ic.keyboard.press('Escape');
    await inspect(sl, '12-phone-in-call');

    // Containment: the commander authorises, the product owner presses.
    await ic.getByRole('tab', { name: 'Switches' }).click();
    await inspect(ic, '13-commander-switches');
    await tickSurfaces(ic);
    await press(ic, /^Authorise Mobile/);
    await po.getByText('Authorised').first().waitFor();
    await tickSurfaces(po);
    await po
      .getByText(/^Drain/)
      .first()
      .click();
    await press(po, /^Apply to Mobile/);
    await po.getByRole('dialog').waitFor();
    await inspect(po, '14-confirm-switch');
    await po.getByRole('dialog').getByRole('button').last().click();
    await po
      .getByText(/Propagating/i)
      .first()
      .waitFor();
    await inspect(po, '15-propagating');

    // Decision, by the commander, on what is on the board.
    await ic.getByRole('tab', { name: 'Decision' }).click();
    await inspect(ic, '16-decision');

    // Time moves by skip, never by waiting.
    await skipTo(facilitator, '30:00');
    await inspect(facilitator, '17-console-at-30');
    await press(facilitator, /End act/);
    await confirm(facilitator);
    await po
      .getByText(/Wednesday morning/)
      .first()
      .waitFor();
    await inspect(sl, '18-act-two-phone');
    await press(facilitator, /End drill/);
    await confirm(facilitator);
    await po
      .getByText(/scorecard/i)
      .first()
      .waitFor();
    await inspect(po, '19-hot-wash-light');
    await inspect(facilitator, '20-after');
    await press(facilitator, /Open the debrief/);
    await confirm(facilitator);
    await facilitator
      .getByText(/What was behind it/)
      .first()
      .waitFor();
    await inspect(facilitator, '20b-debrief');
    await facilitator.goto(`${server.base}/drills/${drill.drillId}/scorecard`);
    await facilitator
      .getByText(/30-minute containment/i)
      .first()
      .waitFor();
    await inspect(facilitator, '21-scorecard');
    await po.goto(`${server.base}/play/${drill.drillId}/scorecard`);
    await po
      .getByText(/30-minute containment/i)
      .first()
      .waitFor();
    await inspect(po, '22-scorecard-seat');
    await sl.goto(`${server.base}/play/${drill.drillId}/scorecard`);
    await sl
      .getByText(/30-minute containment/i)
      .first()
      .waitFor();
    await inspect(sl, '23-scorecard-phone');
  }, 180_000);

  it('nothing went wrong in any page', () => {
    expect(mishaps).toEqual([]);
  });

  it('the scorecard is closed to a seat until the debrief', async () => {
    expect((await server.ask('GET', PATHS.scorecard('nowhere'))).status).toBeGreaterThanOrEqual(400);
  });
});
