import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { looksOwed } from '../support/dialogs.ts';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, openColumn, press, signedIn, startBriefing, takeSeat } from '../support/stage.ts';

// The pager covers the whole screen, counts on tab and icon, and takes nothing away from what somebody was typing.

let stage: Stage;
let server: TestServer;

onStage(lantern, (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
});

const iconOf = (page: Page): Promise<string | null> => page.locator('link[rel="icon"]').getAttribute('href');
const layerOf = (page: Page) => page.getByRole('alertdialog', { name: 'You are paged' });
const heightOf = async (page: Page): Promise<number> =>
  (
    await layerOf(page)
      .getByRole('button', { name: /^Acknowledge/ })
      .boundingBox()
  )?.height ?? 0;

/** Keeps what would be shown as notifications, in a browser that has another tab in front. */
async function watchNotices(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shown: string[] = [];
    class Watched {
      static permission: NotificationPermission = 'default';
      static asked = 0;
      static async requestPermission(): Promise<NotificationPermission> {
        Watched.asked += 1;
        Watched.permission = 'granted';
        return 'granted';
      }
      constructor(title: string, { body }: NotificationOptions) {
        shown.push(`${title}: ${body}`);
      }
      close(): void {
        shown.push('closed');
      }
    }
    Object.assign(window, { Notification: Watched, shownNotices: shown });
  });
  return () => page.evaluate(() => (window as unknown as { shownNotices: string[] }).shownNotices);
}

describe.skipIf(!executablePath)('the pager', () => {
  let facilitator: Page;
  let po: Page;
  let ic: Page;
  let sl: Page;
  let notices: () => Promise<string[]>;
  const DRAFT = 'The parent says it was on the phone. I am asking';

  it('asks for notifications only when somebody presses the button for it', async () => {
    const drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    facilitator = await stage.person('facilitator');
    await signedIn(facilitator, server.base, server.cookie);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await facilitator.getByText(drill.code).first().waitFor();
    po = await stage.person('po');
    ic = await stage.person('ic', { phone: true });
    sl = await stage.person('sl', { light: true });
    notices = await watchNotices(ic);
    await takeSeat(po, server.base, drill.code, 'Wei Lin', /^Product owner/);
    await takeSeat(ic, server.base, drill.code, 'Maya', /^Incident commander/);
    await takeSeat(sl, server.base, drill.code, 'Sana', /^Safety lead/);
    const permission = () => ic.evaluate(() => Notification.permission);
    await ic.getByRole('button', { name: 'Show me a notification' }).waitFor();
    expect(await permission()).toBe('default');
    await press(ic, 'Show me a notification');
    await ic.getByText('✓ A notification shows when you are paged in another tab.').waitFor();
    expect(await permission()).toBe('granted');
    await stage.inspect(ic, 'pager-0-lobby');
    await startBriefing(facilitator);
    await press(facilitator, /Start the drill/);
    await ic
      .getByText(/not in the call/i)
      .first()
      .waitFor();
    expect(await layerOf(ic).count()).toBe(0);
  }, 180_000);

  it('covers the phone and the laptop, says who pages and how long is left, and keeps a draft', async () => {
    const draft = sl.getByLabel('Message to the call');
    await draft.fill(DRAFT);
    await ic.evaluate(() =>
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true }),
    );

    await press(po, 'Declare an incident');
    await po.getByRole('radio', { name: /Sev 0/ }).click({ force: true });
    await po
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .click();
    const paging = po.getByRole('dialog', { name: 'Page people' });
    await paging
      .getByLabel('What they need to know in one line')
      .fill('A minor was answered. Join the call.');
    await paging.getByRole('button', { name: /^Send/ }).click();

    await layerOf(ic).waitFor();
    await layerOf(ic).getByText('Wei Lin, Product owner').waitFor();
    await layerOf(ic).getByText('A minor was answered. Join the call.').waitFor();
    await layerOf(ic).getByText(/Sev 0/).waitFor();
    await layerOf(ic).getByText('then it counts as silence').waitFor();
    expect(await heightOf(ic)).toBeGreaterThanOrEqual(72);
    // Nothing of the desk can be reached before the page is answered.
    expect(
      await ic.locator('#main').evaluate((main) => main.closest('[inert], [aria-hidden="true"]') !== null),
    ).toBe(true);
    expect(await ic.title()).toMatch(/^\(1\) EXERCISE/);
    expect(await iconOf(ic)).toMatch(/^data:image\/svg/);
    expect(await notices()).toEqual(['EXERCISE: you are paged: Incident commander on call']);
    await stage.inspect(ic, 'pager-1-off-call');

    // Somebody in the call, in the middle of a word: what they type next acknowledges nothing.
    await layerOf(sl).waitFor();
    await sl.keyboard.type(' a A ');
    await sl.keyboard.press('Enter');
    await sl.keyboard.press('Escape');
    expect(await layerOf(sl).count()).toBe(1);
    await stage.inspect(sl, 'pager-2-in-call');
  }, 180_000);

  it('can be silenced, declined with a reason, or set aside, and nothing of it is lost', async () => {
    await press(layerOf(ic), 'Silence 30 s');
    await layerOf(ic).getByRole('button', { name: 'Silent for 30 s' }).waitFor();
    await press(layerOf(ic), 'Can’t, say why');
    await layerOf(ic).getByLabel('Why you can’t take it').waitFor();
    await stage.inspect(ic, 'pager-3-decline');
    await press(layerOf(ic), 'Keep it ringing');
    await press(layerOf(ic), 'Pause or step out');
    await ic.getByRole('heading', { name: 'Step out yourself' }).waitFor();
    await ic.keyboard.press('Escape');
    await layerOf(ic).waitFor();

    await press(layerOf(sl), 'Back to my desk, let it ring');
    await layerOf(sl).waitFor({ state: 'detached' });
    await sl
      .getByRole('region', { name: 'Needs you' })
      .getByRole('button', { name: /^Acknowledge/ })
      .waitFor();
    expect(await sl.getByLabel('Message to the call').inputValue()).toBe(DRAFT);
  }, 180_000);

  it('one press acknowledges, opens the call, says so and leaves no mark on the tab', async () => {
    await press(layerOf(ic), /^Acknowledge/);
    await ic.getByText('✓ Acknowledged.').waitFor();
    await layerOf(ic).waitFor({ state: 'detached' });
    await ic.getByRole('dialog').waitFor();
    expect(await ic.title()).toMatch(/^EXERCISE/);
    expect(await iconOf(ic)).toBe('/favicon.svg');
    expect(await notices()).toContain('closed');
    await ic.keyboard.press('Escape');
    await openColumn(ic, 'Call');

    await press(sl.getByRole('region', { name: 'Needs you' }), /^Acknowledge/);
    await sl
      .getByRole('region', { name: 'Needs you' })
      .getByText('Safety on call')
      .waitFor({ state: 'detached' });
    expect(await sl.getByLabel('Message to the call').inputValue()).toBe(DRAFT);
  }, 180_000);

  it('every size and theme was looked at, and nothing went wrong', () => {
    expect(stage.mishaps).toEqual([]);
    expect(looksOwed('pager', stage.dialogs)).toEqual([]);
  });
});
