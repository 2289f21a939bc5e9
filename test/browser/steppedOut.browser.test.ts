import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DrillDetail } from '../../shared/api.ts';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import {
  closePart,
  confirm,
  executablePath,
  openColumn,
  openPart,
  press,
  pressMore,
  signedIn,
  skipTo,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

let stage: Stage;
let server: TestServer;
let facilitator: Page;
let other: Page;
let po: Page;
let sl: Page;
let drill: DrillDetail;

onStage(lantern, async (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
  // Its server is stopped and started again.
  const expects = /Failed to load resource|ERR_CONNECTION_REFUSED/;
  facilitator = await stage.person('facilitator', { expects });
  other = await stage.person('second facilitator', { expects });
  po = await stage.person('po', { expects });
  sl = await stage.person('sl', { phone: true, expects });
  for (const page of [facilitator, other]) await signedIn(page, server.base, server.cookie);
});

/** The row of a desk in the list of people. */
const person = (name: string) =>
  facilitator
    .getByRole('listitem')
    .filter({ has: facilitator.getByRole('button', { name: /^View as/ }) })
    .filter({ hasText: name });
const notice = () => facilitator.getByRole('region', { name: 'Wei stepped out' });

async function stepOut(page: Page): Promise<void> {
  await press(page, 'Pause or step out');
  await page.getByRole('dialog').getByRole('button', { name: 'Step out' }).click();
  await page.getByRole('heading', { name: 'You have stepped out' }).waitFor();
}

/** Scrolled to its end, the console still shows what stops a drill. */
async function keepsInSight(size: { width: number; height: number }): Promise<void> {
  await facilitator.setViewportSize(size);
  await facilitator.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight }));
  for (const kept of [
    facilitator.getByRole('timer', { name: 'Drill clock' }),
    facilitator.getByRole('button', { name: 'Pause' }),
    facilitator.getByRole('button', { name: 'REAL WORLD: stop' }),
  ]) {
    const box = await kept.boundingBox();
    expect(box, JSON.stringify(size)).not.toBeNull();
    expect(box?.y ?? -1, JSON.stringify(size)).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0), JSON.stringify(size)).toBeLessThanOrEqual(size.height);
  }
  await facilitator.evaluate(() => scrollTo({ top: 0 }));
}

describe.skipIf(!executablePath)('somebody steps out of a running drill', () => {
  it('the facilitator is told at once what to do; the lists say so; nothing says that they are here', async () => {
    drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await takeSeat(po, server.base, drill.code, 'Wei', /^Product owner/);
    await takeSeat(sl, server.base, drill.code, 'Sana', /^Safety lead/);
    await facilitator.getByText('Sana').first().waitFor();
    await stage.inspect(facilitator, '70-lobby-people');
    await startBriefing(facilitator);
    await press(facilitator, /Start the drill/);
    await po.getByLabel('Message to the call').fill('Half a sentence');
    await person('Wei').getByText('● here').waitFor();
    await person('Wei').getByText('in the call', { exact: true }).waitFor();

    await stepOut(po);
    await notice()
      .getByText(/Wei stepped out at T\+\d\d:\d\d\./)
      .waitFor();
    await notice()
      .getByText(/Message them privately or follow them out; nobody needs to say why/)
      .waitFor();
    const spoken = facilitator.locator('[aria-live="assertive"]');
    await spoken.filter({ hasText: /^Wei stepped out at T\+/ }).waitFor({ state: 'attached' });
    await person('Wei')
      .getByText(/^⊖ stepped out at T\+/)
      .waitFor();
    expect(
      await person('Wei')
        .getByText(/● here|in the call/)
        .count(),
    ).toBe(0);
    // What is still to come for that desk, and what went out unread, says that nobody reads it now.
    await facilitator
      .getByRole('region', { name: 'Events list' })
      .getByRole('cell')
      .filter({ hasText: /PO stepped out/ })
      .first()
      .waitFor();
    await stage.inspect(facilitator, '71-console-stepped-out');
    await stage.inspect(po, '71-stepped-out');
  }, 300_000);

  it('colleagues read that they stepped out, and no more', async () => {
    await openColumn(sl, 'Call');
    await sl
      .getByRole('list', { name: 'In the call' })
      .getByRole('button', { name: /^Product owner, Wei\s*, stepped out$/ })
      .waitFor();
    await stage.inspect(sl, '72-colleague-people', { column: 'Call' });
    const people = await openPart(sl, 'people');
    await people.getByText('Product owner, Wei, stepped out', { exact: true }).waitFor();
    await closePart(sl);
  }, 180_000);

  it('it outlives a reload, a restart of the server, and a facilitator who comes anew; nothing of the drill shows meanwhile', async () => {
    await po.reload();
    await po.getByRole('heading', { name: 'You have stepped out' }).waitFor();
    await po.reload();
    // From the first thing that is drawn on: not a moment of what they stepped away from.
    expect(
      await po
        .getByText(/what your app told my 15-year-old/)
        .filter({ visible: true })
        .count(),
    ).toBe(0);
    await po.getByRole('button', { name: 'Come back' }).waitFor();
    await server.restart();
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await notice().waitFor();
    await person('Wei')
      .getByText(/^⊖ stepped out at T\+/)
      .waitFor();
    await press(facilitator, 'Resume');
  }, 180_000);

  it('a colleague covers the seat, and coming back is one press that restores everything', async () => {
    await notice().getByRole('button', { name: 'Cover the seat with a scripted colleague' }).click();
    await notice()
      .getByText(/a scripted colleague covers the seat/)
      .waitFor();
    await person('Wei').getByText('a scripted colleague covers').waitFor();
    await stage.inspect(facilitator, '73-console-covered');
    await stage.inspectDialog(facilitator, '73-seat', () =>
      notice().getByRole('button', { name: 'Seat somebody else…' }).click(),
    );
    await press(po, 'Come back');
    await facilitator.getByText('Wei is back.').waitFor();
    await notice().waitFor({ state: 'detached' });
    await person('Wei').getByText('● here').waitFor();
    await person('Wei').getByText('a scripted colleague covers').waitFor({ state: 'detached' });
    expect(await po.getByLabel('Message to the call').inputValue()).toBe('Half a sentence');
    await po
      .getByText(/what your app told my 15-year-old/)
      .first()
      .waitFor();
    await press(po, 'Pause or step out');
    await po.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  }, 240_000);

  it('a second time is told again, and Got it puts the notice away while the list keeps it', async () => {
    await stepOut(po);
    await notice().waitFor();
    await notice()
      .getByRole('button', { name: /^Got it/ })
      .click();
    await notice().waitFor({ state: 'detached' });
    await person('Wei')
      .getByText(/^⊖ stepped out at T\+/)
      .waitFor();
    await press(po, 'Come back');
    await person('Wei').getByText('● here').waitFor();
  }, 120_000);

  it('somebody whose screen closed is not shown as here', async () => {
    const address = po.url();
    await po.goto('about:blank');
    await person('Wei')
      .getByText(/^○ not connected since \d/)
      .waitFor();
    await person('Wei').getByText('was in the call').waitFor();
    await stage.inspect(facilitator, '74-console-not-connected');
    await po.goto(address);
    await person('Wei').getByText('● here').waitFor();
  }, 180_000);
});

describe.skipIf(!executablePath)('what the screens say is so', () => {
  it('clock, Pause and the real stop stay in sight, on a laptop and on a phone', async () => {
    for (const size of [
      { width: 1440, height: 900 },
      { width: 1280, height: 720 },
      { width: 390, height: 844 },
    ])
      await keepsInSight(size);
    await facilitator.setViewportSize({ width: 1440, height: 900 });
  }, 120_000);

  it('a pause is by you only where you pressed it', async () => {
    await other.goto(`${server.base}/drills/${drill.drillId}`);
    await press(other, /^Pause/);
    await other.getByText('❚❚ paused, by you').waitFor();
    await facilitator.getByText('❚❚ paused, by a facilitator').waitFor();
    await press(facilitator, 'Resume');
    await press(facilitator, /^Pause/);
    await facilitator.getByText('❚❚ paused, by you').waitFor();
    await other.getByText('❚❚ paused, by a facilitator').waitFor();
    await press(facilitator, 'Resume');
    await other.context().close();
  }, 120_000);

  it('the war room fits at every width around the commonest laptop', async () => {
    for (const width of [1180, 1190, 1200, 1201, 1240, 1280, 1299, 1300, 1366]) {
      await po.setViewportSize({ width, height: 720 });
      await expect
        .poll(() => po.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
          message: `${width}`,
        })
        .toBeLessThanOrEqual(0);
      const cut = await po.evaluate(
        () =>
          [...document.querySelectorAll('main section')].filter(
            (part) => part.getBoundingClientRect().right > innerWidth + 1,
          ).length,
      );
      expect(cut, `${width}`).toBe(0);
    }
    await po.setViewportSize({ width: 1440, height: 900 });
  }, 120_000);

  it('past the containment line and in the next act no screen counts below nothing', async () => {
    await press(po, 'Declare an incident');
    await po.getByRole('radio', { name: /Sev 0/ }).click({ force: true });
    await po
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .click();
    await po.getByRole('dialog', { name: 'Page people' }).getByRole('button', { name: /^Send/ }).click();
    await skipTo(facilitator, '31:00');
    await po.getByText('Containment line T+30:00 passed').waitFor();
    await po.getByText('no reading yet').waitFor();
    await stage.inspect(po, '75-line-passed', { column: 'Feed' });
    await pressMore(facilitator, /End act/);
    await confirm(facilitator);
    await po
      .getByText(/Wednesday morning/)
      .first()
      .waitFor();
    for (const page of [po, facilitator, sl])
      expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/(^|\s)-\d+:\d\d/);
    await stage.inspect(po, '75-act-two', { column: 'Act' });
  }, 240_000);

  it('no score from during play stands beside the finished scorecard', async () => {
    await press(facilitator, /^Score so far/);
    await facilitator.getByText(/^As of/).waitFor();
    await pressMore(facilitator, /End drill/);
    await confirm(facilitator);
    await facilitator.getByText('Play is over', { exact: true }).first().waitFor();
    await facilitator.getByText(/^As of/).waitFor({ state: 'detached' });
    await stage.inspect(facilitator, '76-hot-wash');
    await press(facilitator, /Open the debrief/);
    await confirm(facilitator);
    await facilitator
      .getByText(/What was behind it/)
      .first()
      .waitFor();
    await facilitator.getByText(/Score so far|Not ready, as of/).waitFor({ state: 'detached' });
    await facilitator.getByRole('link', { name: 'Open the scorecard' }).waitFor();
    await stage.inspect(facilitator, '76-debrief');
  }, 240_000);

  it('nothing went wrong in any page', () => expect(stage.mishaps).toEqual([]));
});
