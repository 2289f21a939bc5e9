import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Figure } from '../measure.ts';
import { figure } from '../measure.ts';
import type { Beside } from './busyDesk.ts';
import type { Stand } from './protocol.ts';
import type { Rig } from './rig.ts';
import { atFullSpeed, frameCosts, idleCosts, SLOWER, watchPage } from './watching.ts';

const ROUNDS = 3;

/** What the server says beside the frames, in bytes as they come. */
function consoleBytes(cdp: CDPSession): number[] {
  const sizes: number[] = [];
  cdp.on('Network.webSocketFrameReceived', ({ response: { payloadData } }) => {
    if (payloadData.startsWith('42["console"')) sizes.push(Buffer.byteLength(payloadData));
  });
  return sizes;
}

/** The facilitator's screen of the same long drill. */
export async function consoleFigures(
  browser: Browser,
  rig: Rig,
  stand: Stand,
  beside: Beside,
  from: number,
  profileDir: string | null = null,
): Promise<Figure[]> {
  const [name = '', value = ''] = rig.cookie.split('=');
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    baseURL: rig.base,
    extraHTTPHeaders: { 'x-forwarded-for': stand.address },
  });
  context.setDefaultTimeout(60_000);
  await context.addCookies([{ name, value, url: rig.base }]);
  const page = await context.newPage();
  await watchPage(page);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const sizes = consoleBytes(cdp);
  const opened: number[] = [];
  for (let round = 0; round < ROUNDS + 1; round++) opened.push(await open(page, stand));
  await page.waitForTimeout(3_000);
  const first = Math.max(...sizes);
  sizes.length = 0;
  const { idle, injects } = await atFullSpeed(cdp, async () => {
    const idle = await profiled(cdp, profileDir, 'idle', () => idleCosts(cdp, ROUNDS));
    const injects = await profiled(cdp, profileDir, 'injects', () =>
      frameCosts(cdp, Math.min(...idle), beside.fire, from),
    );
    return { idle, injects };
  });
  const changes = [...sizes];
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await context.close();
  const who = `${from} injects, processor ${SLOWER} times slower.`;
  return [
    figure(
      'console: opened in mid-drill',
      'ms',
      1_500,
      `Its events on the screen, cache warm. ${who}`,
      opened.slice(1),
    ),
    figure('console: a frame that brings an inject', 'ms', 50, `Main thread. ${who}`, injects),
    figure('console: a second when nothing comes', 'ms', 20, `Main thread. ${who}`, idle),
    figure('console: elements of the page', 'count', null, who, [nodes]),
    figure('console: what a change is told in', 'kB', null, 'Bytes of its messages.', kB(changes)),
    figure('console: what it is told first', 'kB', null, 'Bytes of the message.', kB([first])),
  ];
}

/** With a folder, what the page's processor did meanwhile goes there, as the browser's own tools read it. */
async function profiled<T>(
  cdp: CDPSession,
  dir: string | null,
  name: string,
  act: () => Promise<T>,
): Promise<T> {
  if (dir === null) return act();
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await cdp.send('Profiler.start');
  const done = await act();
  const { profile } = await cdp.send('Profiler.stop');
  await cdp.send('Profiler.disable');
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, `console-${name}.cpuprofile`), JSON.stringify(profile));
  return done;
}

const kB = (sizes: readonly number[]): number[] => sizes.map((size) => size / 1_000);

async function open(page: Page, stand: Stand): Promise<number> {
  await page.goto(`/drills/${stand.drillId}`, { waitUntil: 'commit' });
  await page.getByText('News ').first().waitFor();
  const shown = await page.evaluate(() => performance.now());
  await page.waitForTimeout(1_500);
  return shown;
}
