import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { DrillDetail } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/api.ts';
import { BROWSER_ARGS, findBrowser } from '../../support/findBrowser.ts';
import { ask } from '../../support/liveServer.ts';
import type { Figure } from '../measure.ts';
import { figure } from '../measure.ts';
import { Rig } from './rig.ts';

const ROUNDS = 5;
/** A middling phone against this machine, as the browser's own tools count it. */
const SLOWER = 4;
const clientDir = join(import.meta.dirname ?? '.', '..', 'client');

/** What a phone downloads and how soon it shows something. Nothing, where there is no browser. */
export async function pageFigures(dir: string): Promise<Figure[]> {
  const executablePath = findBrowser();
  if (executablePath === null) {
    process.stderr.write('No Chromium: the pages are not measured.\n');
    return [];
  }
  const rig = await Rig.start(join(dir, 'pages'));
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
  try {
    const stand = await rig.stand(63_000);
    const [desk] = stand.seats.filter(({ seat }) => seat === 'seat-po');
    const ticket = { drillId: stand.drillId, seat: desk?.seat ?? '', name: 'Pia', token: desk?.token ?? '' };
    const created = await ask(rig.base, 'POST', PATHS.drills, {
      cookie: rig.cookie,
      body: { scenario: 'self-harm-minor', variant: 'a0' },
    });
    const { code } = created.json<DrillDetail>();
    const play = `/play/${ticket.drillId}?seat=${ticket.seat}`;
    const join = await visit(browser, rig.base, `/join/${code}`, null, 'Your name');
    const rooms: Visit[] = [];
    for (let round = 0; round < ROUNDS; round++)
      rooms.push(await visit(browser, rig.base, play, ticket, 'Incoming'));
    const slow = `A running drill opened cold by a seat in the call, processor ${SLOWER} times slower; ${ROUNDS} times.`;
    return [
      figure('join route, JavaScript', 'kB', 75, 'Everything it loaded, gzipped.', [join.kB]),
      figure(
        'war room, JavaScript before its first paint',
        'kB',
        160,
        'Loaded by the time the desk shows, gzipped.',
        rooms.map(({ kB }) => kB),
      ),
      figure(
        'war room: first paint',
        'ms',
        1_500,
        `First contentful paint. ${slow}`,
        rooms.map(({ paintMs }) => paintMs),
      ),
      figure(
        'war room: the desk shows',
        'ms',
        null,
        `Its own news on the screen. ${slow}`,
        rooms.map(({ shownMs }) => shownMs),
      ),
    ];
  } finally {
    await browser.close();
    await rig.stop();
  }
}

interface Visit {
  kB: number;
  paintMs: number;
  shownMs: number;
}

/** A browser that has never been here opens an address. */
async function visit(
  browser: Browser,
  base: string,
  path: string,
  ticket: object | null,
  words: string,
): Promise<Visit> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 390, height: 844 },
    baseURL: base,
  });
  if (ticket)
    await context.addInitScript(
      (stored) => globalThis.localStorage.setItem('muster.seats', stored),
      JSON.stringify([ticket]),
    );
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const scripts = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.getByText(words, { exact: true }).first().waitFor({ timeout: 30_000 });
  const loaded = [...scripts];
  const { shownMs, paintMs } = await page.evaluate(() => ({
    shownMs: performance.now(),
    paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  await context.close();
  const bytes = loaded.reduce(
    (sum, file) => sum + gzipSync(readFileSync(`${clientDir}${file}`), { level: 9 }).length,
    0,
  );
  return { kB: bytes / 1_000, paintMs, shownMs };
}
