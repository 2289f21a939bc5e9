import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { looksOwed } from '../support/dialogs.ts';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import {
  confirm,
  deskTab,
  executablePath,
  openCell,
  openColumn,
  openDesk,
  press,
  pressMore,
  signedIn,
  skipTo,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

let stage: Stage;
let server: TestServer;

onStage(lantern, (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
});

/** Nothing on this phone may stick out at the side, whatever was done last. */
async function fits(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}

describe.skipIf(!executablePath)('a drill with nothing but phones', () => {
  it('a facilitator and two people play it through by thumb', async () => {
    const drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    const facilitator = await stage.person('facilitator', { phone: true });
    await signedIn(facilitator, server.base, server.cookie);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await facilitator.getByText(drill.code).first().waitFor();
    const po = await stage.person('po', { phone: true });
    const ic = await stage.person('ic', { phone: true, light: true });
    await takeSeat(po, server.base, drill.code, 'Wei', /^Product owner/);
    await takeSeat(ic, server.base, drill.code, 'Maya', /^Incident commander/);
    await startBriefing(facilitator);
    await po.getByRole('button', { name: /ready/i }).waitFor();
    await fits(po, 'briefing');
    await press(facilitator, /Start the drill/);

    // Product declares and pages from the thumb's end of the screen.
    await po
      .getByText(/what your app told my 15-year-old/)
      .first()
      .waitFor();
    await press(po, /^Declare/);
    await po.getByRole('radio', { name: /Sev 0/ }).click({ force: true });
    await po
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .click();
    const paging = po.getByRole('dialog', { name: 'Page people' });
    await paging.waitFor();
    await fits(po, 'paging');
    await paging.getByRole('button', { name: /^Send/ }).click();
    await press(ic, /Acknowledge/);
    await press(ic, /Go to the war room/);

    // Command: authorise, apply, watch it spread. The open part of the desk survives a look at the feed.
    await openColumn(ic, 'Act');
    await openDesk(ic, 'Switches');
    await fits(ic, 'switches');
    await openCell(ic, /: ?Mobile/);
    await press(ic, 'Break the glass…');
    await ic.getByRole('dialog').waitFor();
    await stage.inspect(ic, 'phone-break-glass', { ownSizeOnly: true });
    await press(ic.getByRole('dialog'), 'Leave it to the holder');
    await press(ic, /^Authorise Mobile/);
    await press(ic, 'Close');
    // However far down somebody is: it says that this is an exercise, and the way out is in reach.
    await ic.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight }));
    for (const kept of [
      ic.getByRole('button', { name: 'Pause or step out' }),
      ic.getByRole('main').getByText('EXERCISE', { exact: true }),
    ]) {
      const box = await kept.boundingBox();
      expect(box?.y, 'stays on top').toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(120);
    }
    await openColumn(ic, 'Feed');
    expect(await ic.evaluate(() => scrollY), 'a column begins at its top').toBe(0);
    await openColumn(ic, 'Act');
    expect(await deskTab(ic, 'Switches').getAttribute('aria-selected')).toBe('true');
    await openColumn(po, 'Act');
    await openDesk(po, 'Switches');
    await openCell(po, /: ?Mobile/);
    await stage.inspect(po, 'phone-switch-open', { ownSizeOnly: true });
    await press(po, /^Press: Mobile/);
    await po
      .getByText(/to go$/)
      .first()
      .waitFor();
    await press(po, 'Close');

    // Words in the channel, and a decision, typed on glass.
    await openColumn(ic, 'Call');
    await ic
      .getByLabel('Message to the call')
      .fill('Mobile is going off. Model owner: what shipped this week?');
    await press(ic, /^Send/);
    await openColumn(po, 'Call');
    await po
      .getByText(/what shipped this week/)
      .first()
      .waitFor();
    await openColumn(ic, 'Act');
    await openDesk(ic, 'Decision');
    await press(ic, 'Open the decision room');
    await fits(ic, 'decision room');
    await ic
      .getByRole('columnheader', { name: /Hold: keep containment/ })
      .getByRole('button')
      .click();
    await press(ic.getByRole('dialog', { name: 'Option' }), 'Choose this');
    await ic.getByLabel('What would change our mind').fill('Another report from a surface that is off.');
    await fits(ic, 'decision');
    await press(ic, 'Record anyway');
    await ic.getByText('Decide again').waitFor();
    await fits(ic, 'decision recorded');
    await press(ic, /^Desk/);

    await skipTo(facilitator, '31:00');
    await fits(facilitator, 'console');
    await pressMore(facilitator, /End act/);
    await confirm(facilitator);
    await openColumn(po, 'Feed');
    await po
      .getByText(/Wednesday morning/)
      .first()
      .waitFor();
    await pressMore(facilitator, /End drill/);
    await confirm(facilitator);
    await po
      .getByText(/scorecard/i)
      .first()
      .waitFor();
    await fits(po, 'hot wash');
    await press(facilitator, /Open the debrief/);
    await confirm(facilitator);
    for (const [page, place] of [
      [facilitator, `/drills/${drill.drillId}/scorecard`],
      [po, `/play/${drill.drillId}/scorecard`],
    ] as const) {
      await page.goto(server.base + place);
      await page
        .getByText(/30-minute containment/i)
        .first()
        .waitFor();
      await fits(page, 'scorecard');
    }
    expect(stage.mishaps).toEqual([]);
    expect(looksOwed('phones', stage.dialogs)).toEqual([]);
  }, 240_000);
});
