import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { expect } from 'vitest';
import { buildClient } from './buildClient.ts';
import { BROWSER_ARGS, BROWSER_HINT, findBrowser } from './findBrowser.ts';

/** The browser to drive; null where there is none, and then the suites are skipped by name. A run that must have one stops here. */
export const executablePath = findBrowser();
if (!executablePath) {
  if (process.env.CI || process.env.REQUIRE_BROWSER) throw new Error(BROWSER_HINT);
  console.warn(BROWSER_HINT);
}

const SIZES = { laptop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const THEMES = ['dark', 'light'] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Look {
  /** The column to open where a phone shows one at a time. */
  column?: 'Feed' | 'Act' | 'Call';
  /** Only at the size the person has: for what a change of layout closes. */
  ownSizeOnly?: boolean;
}

/** A folder of built screens, a browser, and what went wrong in any of its pages. */
export class Stage {
  readonly clientDir: string;
  readonly mishaps: string[] = [];
  /** Dialogs that were looked at, as `size theme title`. */
  readonly dialogs = new Set<string>();
  readonly #browser: Browser;
  readonly #shots: string | undefined;

  private constructor(browser: Browser, clientDir: string) {
    this.#browser = browser;
    this.clientDir = clientDir;
    this.#shots = process.env.SHOTS;
    if (this.#shots) mkdirSync(this.#shots, { recursive: true });
  }

  /** Builds the screens as they are shipped, unless CLIENT_DIR says where they are, and opens a browser. */
  static async open(): Promise<Stage> {
    const clientDir = process.env.CLIENT_DIR ?? mkdtempSync(join(tmpdir(), 'muster-screens-'));
    if (!process.env.CLIENT_DIR) await buildClient(clientDir);
    const browser = await chromium.launch({ executablePath: executablePath ?? '', args: BROWSER_ARGS });
    return new Stage(browser, clientDir);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    if (!process.env.CLIENT_DIR) rmSync(this.clientDir, { recursive: true, force: true });
  }

  /** Somebody's own browser, with nothing in it. `expects`: console errors that belong to the test, such as a server that is away. */
  async person(
    name: string,
    { phone = false, light = false, expects }: { phone?: boolean; light?: boolean; expects?: RegExp } = {},
  ): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: phone ? SIZES.phone : SIZES.laptop,
      colorScheme: light ? 'light' : 'dark',
      hasTouch: phone,
    });
    // No step of a drill takes this long; a shared machine may.
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.mishaps.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() !== 'error' || expects?.test(text)) return;
      this.mishaps.push(`${name}: ${text}`);
    });
    return page;
  }

  /** In both themes and both sizes: marked as an exercise, nothing sticking out at the side, axe content. */
  async inspect(page: Page, name: string, { column, ownSizeOnly = false }: Look = {}): Promise<void> {
    const own = page.viewportSize() ?? SIZES.laptop;
    const isPhone = own.width < 768;
    const sizes = ownSizeOnly
      ? [isPhone ? ('phone' as const) : ('laptop' as const)]
      : (Object.keys(SIZES) as (keyof typeof SIZES)[]);
    for (const size of sizes) {
      await page.setViewportSize(SIZES[size]);
      if (size === 'phone' && column && !isPhone) await openColumn(page, column);
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        await this.#check(page, `${name}-${size}-${colorScheme}`);
        await this.#noteDialog(page, `${size} ${colorScheme}`);
      }
    }
    await page.setViewportSize(own);
    await page.emulateMedia({ colorScheme: null });
  }

  async #noteDialog(page: Page, how: string): Promise<void> {
    for (const title of await page
      .locator('[role="dialog"] [slot="title"], [role="dialog"] h2')
      .allTextContents())
      this.dialogs.add(`${how} ${title.trim()}`);
  }

  /** Opens a dialog, looks at it in both themes and both sizes, and leaves it by Esc. It must still be there after the last look. */
  async inspectDialog(page: Page, name: string, open: () => Promise<void>): Promise<void> {
    await open();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await this.inspect(page, name);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }

  async #check(page: Page, name: string): Promise<void> {
    if (this.#shots) await page.screenshot({ path: join(this.#shots, `${name}.png`) });
    expect(await page.title(), name).toContain('EXERCISE');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
    const violations = await page.evaluate(async (rules) => {
      const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
      const found = await checker.run(document, {
        runOnly: rules,
        resultTypes: ['violations'],
      });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    }, RULES);
    expect(violations, name).toEqual([]);
  }
}

/** The part of a screen a phone shows one at a time. */
export const openColumn = (page: Page, column: 'Feed' | 'Act' | 'Call'): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Parts of the war room' })
    .getByRole('button', { name: new RegExp(`^${column}`) })
    .click();

export const press = (page: Page | Locator, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

/** The tab of one part of one's own desk, whatever it says is new in it. */
export const deskTab = (page: Page, panel: string) =>
  page
    .getByRole('tablist', { name: 'Your desk' })
    .getByRole('tab', { name: new RegExp(`^${panel}(\\s*\\d+ new)?$`) });
export const openDesk = (page: Page, panel: string): Promise<void> => deskTab(page, panel).click();

/** The button at the foot of the open dialog. */
export async function confirm(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByRole('button').last().click();
}

export async function takeSeat(
  page: Page,
  base: string,
  code: string,
  name: string,
  seat: RegExp,
): Promise<void> {
  await page.goto(`${base}/j/${code}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByText(seat).first().click();
  await press(page, /^(Take|Join)/);
  await page.waitForURL(/\/play\//);
}

/** Signs a facilitator in by the cookie their password would have earned. */
export async function signedIn(page: Page, base: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, url: base }]);
}

/** Starts the briefing, past the warning about pagers nobody tested. */
export async function startBriefing(page: Page): Promise<void> {
  const start = page.getByRole('button', { name: /Start the drill/ });
  await press(page, 'Start the briefing');
  const anyway = page.getByRole('button', { name: /anyway/i });
  await anyway.or(start).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await start.waitFor();
}

export async function skipTo(page: Page, at: string): Promise<void> {
  await press(page, 'Skip…');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('To a time').fill(at);
  await dialog.getByRole('button', { name: /^Skip to/ }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
}
