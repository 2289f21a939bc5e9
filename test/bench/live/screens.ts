import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from '../../support/findBrowser.ts';
import type { Figure } from '../measure.ts';
import { figure } from '../measure.ts';
import type { Beside } from './busyDesk.ts';
import { busyDesk } from './busyDesk.ts';
import { consoleFigures } from './console.ts';
import { pressFigures } from './presses.ts';
import type { Stand } from './protocol.ts';
import { Rig } from './rig.ts';
import { atFullSpeed, FRAMES, frameCosts, idleCosts, noted, SLOWER, watchPage } from './watching.ts';

const INJECTS = 300;
const MESSAGES = 300;
const ROUNDS = 3;

const LAPTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** What a person feels of a long drill: news that comes, buttons that are pressed, a phone that is reloaded. */
export const screenFigures = (dir: string): Promise<Figure[]> =>
  withStand(dir, async ({ browser, rig, stand, beside }) => [
    ...(await deskFigures(browser, rig, stand, beside)),
    ...(await phoneFigures(browser, rig, stand)),
    ...(await consoleFigures(browser, rig, stand, beside, INJECTS + FRAMES)),
  ]);

/** The facilitator's screen alone. */
export const consoleAlone = (dir: string): Promise<Figure[]> =>
  withStand(dir, ({ browser, rig, stand, beside }) => consoleFigures(browser, rig, stand, beside, INJECTS));

interface Table {
  browser: Browser;
  rig: Rig;
  stand: Stand;
  beside: Beside;
}

async function withStand(dir: string, figures: (table: Table) => Promise<Figure[]>): Promise<Figure[]> {
  const executablePath = findBrowser();
  if (executablePath === null) {
    process.stderr.write('No Chromium: the screens are not measured.\n');
    return [];
  }
  const rig = await Rig.start(join(dir, 'screens'));
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
  try {
    say('setting the table');
    const stand = await rig.stand(64_000);
    const beside = await busyDesk(rig, stand, INJECTS, MESSAGES);
    try {
      return await figures({ browser, rig, stand, beside });
    } finally {
      beside.close();
    }
  } finally {
    await browser.close();
    await rig.stop();
  }
}

const say = (words: string): void => void process.stderr.write(`bench: screens: ${words}\n`);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The commander's desk in a browser of its own, slowed down. */
async function opened(
  browser: Browser,
  rig: Rig,
  stand: Stand,
  viewport: { width: number; height: number },
): Promise<{ context: BrowserContext; page: Page; cdp: CDPSession }> {
  const [desk] = stand.seats.filter(({ seat }) => seat === 'seat-ic');
  const ticket = { drillId: stand.drillId, seat: desk?.seat ?? '', name: 'Ida', token: desk?.token ?? '' };
  const context = await browser.newContext({
    viewport,
    baseURL: rig.base,
    hasTouch: viewport.width < 768,
    extraHTTPHeaders: { 'x-forwarded-for': stand.address },
  });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(
    (stored) => globalThis.localStorage.setItem('muster.seats', stored),
    JSON.stringify([ticket]),
  );
  const page = await context.newPage();
  await watchPage(page);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(`/play/${stand.drillId}?seat=${ticket.seat}`, { waitUntil: 'commit' });
  await page.getByText('News ').first().waitFor();
  // The brief of whoever comes in late.
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return { context, page, cdp };
}

async function deskFigures(browser: Browser, rig: Rig, stand: Stand, beside: Beside): Promise<Figure[]> {
  say('a desk');
  const { context, page, cdp } = await opened(browser, rig, stand, LAPTOP);
  await wait(3_000);
  const { idle, injects, messages } = await atFullSpeed(cdp, async () => {
    const idle = await idleCosts(cdp, ROUNDS);
    const standing = Math.min(...idle);
    return {
      idle,
      injects: await frameCosts(cdp, standing, beside.fire, INJECTS),
      messages: await frameCosts(cdp, standing, beside.say, MESSAGES),
    };
  });
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  const who = `${INJECTS} injects and ${MESSAGES} messages, processor ${SLOWER} times slower.`;
  say('everything on it pressed');
  const pressed = await pressFigures(page, cdp, ROUNDS, who);
  await context.close();
  return [
    figure('desk: a frame that brings an inject', 'ms', 50, `Main thread. ${who}`, injects),
    figure('desk: a frame that brings a message', 'ms', 50, `Main thread. ${who}`, messages),
    figure('desk: a second when nothing comes', 'ms', null, `Main thread. ${who}`, idle),
    figure('desk: elements of the page', 'count', null, who, [nodes]),
    ...pressed,
  ];
}

/** A phone that is reloaded in the middle of the drill, its cache warm. */
async function phoneFigures(browser: Browser, rig: Rig, stand: Stand): Promise<Figure[]> {
  say('a phone');
  const { context, page } = await opened(browser, rig, stand, PHONE);
  const [shown, blocked]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS + 2; round++) {
    await wait(2_000);
    await page.reload({ waitUntil: 'commit' });
    await page.getByText('News ').first().waitFor();
    shown.push(await page.evaluate(() => performance.now()));
    await wait(2_500);
    const { tasks } = await noted(page);
    blocked.push(tasks.reduce((sum, ms) => sum + ms - 50, 0));
  }
  await context.close();
  const who = `${PHONE.width} px wide, ${INJECTS} injects and ${MESSAGES} messages, processor ${SLOWER} times slower.`;
  return [
    figure('phone: reloaded, its news on the screen', 'ms', 3_000, who, shown),
    figure('phone: blocked while it reloads', 'ms', null, `Beyond 50 ms of each task. ${who}`, blocked),
  ];
}
