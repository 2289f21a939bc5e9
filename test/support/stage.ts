import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { expect } from 'vitest';
import type { SECTION_TITLES } from '../../client/screens/warRoom/desk/sections.ts';
import { builtClient } from './buildClient.ts';
import { BROWSER_ARGS, BROWSER_HINT, findBrowser } from './findBrowser.ts';
import { keepAwake, stickingOut, violationsIn, wordsAndAttributes } from './pageChecks.ts';

/** The browser to drive; null where there is none, and then the suites are skipped by name. A run that must have one stops here. */
export const executablePath = findBrowser();
if (!executablePath) {
  if (process.env.CI || process.env.REQUIRE_BROWSER) throw new Error(BROWSER_HINT);
  console.warn(BROWSER_HINT);
}

const SIZES = { laptop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const THEMES = ['dark', 'light'] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that look at colours and at places: all that a theme or a width can change while words and attributes stay the same. */
const LOOK_RULES = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
  'aria-hidden-focus',
];

let launched: Promise<Browser> | undefined;
/** One program for all suites of this process: starting one costs as much as a small suite. It ends with the process that holds its pipe. */
async function openedBrowser(): Promise<Browser> {
  const browser = await launched?.catch(() => undefined);
  if (browser?.isConnected()) return browser;
  launched = chromium.launch({ executablePath: executablePath ?? '', args: BROWSER_ARGS });
  return launched;
}

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
  /** Whose pages had stopped drawing. */
  readonly woken: string[] = [];
  readonly #browser: Browser;
  readonly #people: BrowserContext[] = [];
  /** Digests of what the rules that read only words and attributes have passed already. */
  readonly #read = new Set<string>();
  #looks = 0;
  readonly #shots: string | undefined;

  private constructor(browser: Browser, clientDir: string) {
    this.#browser = browser;
    this.clientDir = clientDir;
    this.#shots = process.env.SHOTS;
    if (this.#shots) mkdirSync(this.#shots, { recursive: true });
  }

  /** The screens as they are shipped, built once in a run unless CLIENT_DIR says where they are, and opens a browser. */
  static async open(): Promise<Stage> {
    const clientDir = process.env.CLIENT_DIR ?? (await builtClient());
    return new Stage(await openedBrowser(), clientDir);
  }

  /** Everybody's own browser goes; the program stays open for the next suite. */
  async close(): Promise<void> {
    for (const context of this.#people) await context.close();
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
    this.#people.push(context);
    // No step of a drill takes this long; a shared machine may.
    context.setDefaultTimeout(30_000);
    await keepAwake(context, () => {
      this.woken.push(name);
      console.warn(`${name}: a page had stopped drawing and was brought to the front`);
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.mishaps.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() !== 'error' || expects?.test(text)) return;
      this.mishaps.push(`${name}: ${text}`);
    });
    return page;
  }

  /**
   * At both sizes, in one theme at the size the person has and in the other at the other, by turns: marked as an exercise, nothing sticking
   * out at the side, axe content. A theme is the same colours in every size, and a look of axe is most of what a suite costs.
   */
  async inspect(page: Page, name: string, { column, ownSizeOnly = false }: Look = {}): Promise<void> {
    const own = page.viewportSize() ?? SIZES.laptop;
    const isPhone = own.width < 768;
    const sizes = ownSizeOnly
      ? [isPhone ? ('phone' as const) : ('laptop' as const)]
      : (Object.keys(SIZES) as (keyof typeof SIZES)[]);
    this.#looks += 1;
    for (const size of sizes) {
      await page.setViewportSize(SIZES[size]);
      if (size === 'phone' && column && !isPhone) await openColumn(page, column);
      const isOwn = isPhone === (size === 'phone');
      for (const [turn, colorScheme] of THEMES.entries()) {
        const isDue = ownSizeOnly || (this.#looks % 2 === turn) === isOwn;
        if (!isDue && !this.#shots) continue;
        await page.emulateMedia({ colorScheme });
        await this.shot(page, `${name}-${size}-${colorScheme}`);
        if (!isDue) continue;
        await this.#check(page, `${name}-${size}-${colorScheme}`);
        await this.#noteDialog(page, `${size} ${colorScheme}`);
      }
    }
    await page.setViewportSize(own);
    await page.emulateMedia({ colorScheme: null });
  }

  async #noteDialog(page: Page, how: string): Promise<void> {
    for (const title of await page
      .locator(':is([role="dialog"], [role="alertdialog"]) :is([slot="title"], h2)')
      .allTextContents())
      this.dialogs.add(`${how} ${title.trim()}`);
  }

  /** Opens a dialog, looks at it in both themes and both sizes, and leaves it by Esc. It must still be there after the last look. */
  async inspectDialog(page: Page, name: string, open: () => Promise<void>): Promise<void> {
    await open();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await this.inspect(page, name);
    expect(await dialog.count(), `${name} closed while it was looked at`).toBe(1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }

  /** At the size and in the theme it has: the same checks. */
  async look(page: Page, name: string): Promise<void> {
    await this.shot(page, name);
    await this.#check(page, name);
  }

  /** A picture as the page is, where pictures are asked for. */
  async shot(page: Page, name: string): Promise<void> {
    if (this.#shots) await page.screenshot({ path: join(this.#shots, `${name}.png`) });
  }

  /** Where pictures are asked for: at the sizes and in the themes the drawn ones have, without checks. */
  async everyLook(page: Page, name: string): Promise<void> {
    if (!this.#shots) return;
    const own = page.viewportSize() ?? SIZES.laptop;
    for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
      await page.setViewportSize(SIZES[size]);
      if (size === 'phone') await openColumn(page, 'Act');
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        await this.shot(page, `${name}-${size}-${colorScheme}`);
      }
    }
    await page.setViewportSize(own);
    await page.emulateMedia({ colorScheme: null });
  }

  /** Nothing sticks out at the side. */
  async narrow(page: Page, name: string): Promise<void> {
    // A screen that has just been made narrower is drawn again a moment later.
    await expect
      .poll(() => page.evaluate(stickingOut), { message: `${name} scrolls sideways`, timeout: 5_000 })
      .toEqual([]);
  }

  async #check(page: Page, name: string): Promise<void> {
    expect(await page.title(), name).toContain('EXERCISE');
    await this.narrow(page, name);
    const says = createHash('sha256')
      .update(await page.evaluate(wordsAndAttributes))
      .digest('hex');
    const violations = await violationsIn(page, this.#read.has(says) ? LOOK_RULES : RULES);
    expect(violations, [name, ...violations].join('\n')).toEqual([]);
    this.#read.add(says);
  }
}

const COLUMNS = { Feed: 'Incoming', Act: 'Desk', Call: 'Call' };
/** The part of a screen a phone shows one at a time. */
export const openColumn = (page: Page, column: 'Feed' | 'Act' | 'Call'): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Parts of the war room' })
    .getByRole('button', { name: new RegExp(`^${COLUMNS[column]}`) })
    .click();

const PARTS = {
  board: /^Open the board/,
  timeline: /^Open the timeline$/i,
  people: /^Open people and pages$/,
};
/** Opens the whole of one part of the call over the screen. Esc leaves it. */
export async function openPart(page: Page, part: keyof typeof PARTS): Promise<Locator> {
  await page.getByRole('button', { name: PARTS[part] }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}
export async function closePart(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
/** Opens what can be done about one person on the call, by the words their chip begins with. */
export async function openPerson(page: Page, name: RegExp): Promise<Locator> {
  await page.getByRole('list', { name: 'In the call' }).getByRole('button', { name }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** How long one button is waited for before it is looked for again: what was found may have come to lie under a dialog or the pager. */
const FOUND_MS = 10_000;
/** Presses the first button of this name that can be pressed: what lies under a dialog or the pager is out of reach. */
export async function press(page: Page | Locator, name: string | RegExp): Promise<void> {
  const inReach = ('mainFrame' in page ? page : page.page()).locator(':not([inert] *)');
  const button = page.getByRole('button', { name }).and(inReach).first();
  for (let tries = 1; tries <= 4; tries++) {
    try {
      await button.click({ timeout: FOUND_MS });
      return;
    } catch (error) {
      if (tries === 4 || !(error instanceof Error && error.name === 'TimeoutError')) throw error;
    }
  }
}

/** What the facilitator's console keeps in its menu. */
export async function pressMore(page: Page, name: string | RegExp): Promise<void> {
  await press(page, 'More');
  await page.getByRole('menuitem', { name }).click();
}

export type DeskSection = (typeof SECTION_TITLES)[keyof typeof SECTION_TITLES];
/** The tab of one section of one's own desk, whatever it says is new in it. */
export const deskTab = (page: Page, section: DeskSection) =>
  page
    .getByRole('tablist', { name: 'Your desk' })
    .getByRole('tab', { name: new RegExp(`^${section}(\\s*\\d+ new)?$`) });
/** Opens a section and waits until it stands there: its tab answers before. */
export async function openDesk(page: Page, section: DeskSection): Promise<void> {
  await deskTab(page, section).click();
  await page.locator('[role="tabpanel"][aria-busy]').waitFor({ state: 'detached' });
}

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
  // On a phone it stands in the menu. Asked by the size, because the button may not be drawn yet.
  await ((page.viewportSize() ?? SIZES.laptop).width < 768 ? pressMore : press)(page, 'Skip…');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('To a time').fill(at);
  await dialog.getByRole('button', { name: /^Skip to/ }).click();
  // The clock is there: whatever is pressed next is pressed after the skip.
  await dialog.getByText('That has passed.').waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
}

/** Opens the drawer of a switch at the first place whose cell is called so. */
export const openCell = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('toolbar', { name: 'Switches' }).getByRole('button', { name }).first().click();
