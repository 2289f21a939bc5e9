import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { PATHS } from '../../shared/api.ts';
import { looksOwed } from '../support/dialogs.ts';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import {
  confirm,
  executablePath,
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

/** The first law card has not been looked at for years. */
const withAnOldCard = (): TestServer => {
  const aged = Object.entries(SCENARIOS['self-harm-minor'] ?? {}).map(([variant, scenario]) => [
    variant,
    {
      ...scenario,
      duties: scenario.duties.map((duty, index) => (index === 0 ? { ...duty, asOf: '2020-01-31' } : duty)),
    },
  ]);
  return new TestServer({ 'self-harm-minor': Object.fromEntries(aged) });
};

onStage(withAnOldCard, (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
});

/** Adds the first `count` sentences of the list to the text that lies open. */
async function addSentences(page: Page, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await press(page, /^Add: /);
}

/** A text of the words desk by its row. */
const row = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: 'Texts' }).getByRole('button', { name });

/** What waits for this desk, read from the top of Incoming: one press. */
const readWhatWaits = (page: Page) =>
  page
    .getByRole('region', { name: 'Needs you' })
    .getByRole('button', { name: 'Read', exact: true })
    .first()
    .click();

describe.skipIf(!executablePath)('what leaves the building, and what is kept from being lost', () => {
  let sl: Page;
  let lp: Page;
  let cp: Page;
  let facilitator: Page;
  let drillId: string;

  it('three desks are in the call', async () => {
    const drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    drillId = drill.drillId;
    facilitator = await stage.person('facilitator');
    await signedIn(facilitator, server.base, server.cookie);
    await facilitator.goto(`${server.base}/drills/new`);
    await facilitator.getByText(/1 law card was last checked more than 90 days ago/).waitFor();
    await stage.inspect(facilitator, '59-plan-old-law');
    sl = await stage.person('sl');
    lp = await stage.person('lp', { light: true });
    cp = await stage.person('cp');
    await takeSeat(sl, server.base, drill.code, 'Sana', /^Safety lead/);
    await takeSeat(lp, server.base, drill.code, 'Jonas', /^Legal and privacy/);
    await takeSeat(cp, server.base, drill.code, 'Chidi', /^Communications/);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await startBriefing(facilitator);
    await press(facilitator, /Start the drill/);
    // Whoever nobody pages is rung in by minute eight.
    await skipTo(facilitator, '09:30');
    for (const page of [lp, cp]) {
      await press(page, /Go to the war room/);
      await page.getByRole('tablist', { name: 'Your desk' }).waitFor();
    }
  }, 180_000);

  it('a statement: drafted, cleared by both keys, published; a change voids a clearance', async () => {
    await openDesk(cp, 'Words');
    await addSentences(cp, 2);
    await stage.inspect(cp, '59-writing', { column: 'Act' });
    await press(cp, 'Send for clearance');
    await cp
      .getByRole('list', { name: 'Clearance: Statement' })
      .getByText(/^Drafted/)
      .waitFor();
    // The press took its own button away; the keyboard goes on at the text.
    await cp.waitForFunction(() => document.activeElement?.textContent === 'Statement');
    await readWhatWaits(lp);
    await lp.getByLabel('What to change').fill('Say that times may change.');
    await press(lp, 'Ask for a change');
    await cp
      .getByText(/Say that times may change/)
      .first()
      .waitFor();
    await press(cp, 'Change it');
    await cp.getByLabel('Your own words, after the sentences').fill('Times may change.');
    await press(cp, 'Send for clearance');
    // From Needs you to the clearance in two presses.
    await readWhatWaits(sl);
    await stage.inspect(sl, '60-to-clear', { column: 'Act' });
    await press(sl, 'Clear version 2');
    await press(lp, 'Clear version 2');
    const publish = cp.getByRole('button', { name: 'Publish version 2…', exact: true });
    await publish.waitFor();
    await stage.inspect(cp, '60-cleared', { column: 'Act' });
    await publish.click();
    await stage.inspect(cp, '60-publish', { ownSizeOnly: true });
    await press(cp.getByRole('dialog'), 'Publish now');
    await publish.waitFor({ state: 'detached' });
    await row(lp, /^Statement.*Out T\+/).waitFor();
  }, 120_000);

  it('a holding line that is cleared goes out while the next text is in review', async () => {
    await row(cp, /^Next statement/).click();
    await cp.getByText('Holding line', { exact: true }).click();
    await addSentences(cp, 1);
    await press(cp, 'Send for clearance');
    for (const page of [sl, lp]) {
      await readWhatWaits(page);
      await press(page, 'Clear version 1');
    }
    await row(cp, /^Holding line.*Cleared, usable any time/).waitFor();
    await row(cp, /^Next statement/).click();
    await addSentences(cp, 2);
    await press(cp, 'Send for clearance');
    await row(cp, /^Statement.*Waits for/).waitFor();
    await row(cp, /^Holding line/).click();
    for (const verb of ['Publish version 1…', 'Publish it again…']) {
      await press(cp, verb);
      await press(cp.getByRole('dialog'), 'Publish now');
      await cp.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await cp.getByText(/, again T\+/).waitFor();
    await row(lp, /^Statement.*Waits for you/).waitFor();
  }, 120_000);

  it('a letter goes out by itself when the last of its readers has cleared it', async () => {
    await openDesk(sl, 'Words');
    // Nobody is written to whom nobody has looked at: the desk says so in words, and the letter stays unsent.
    await row(sl, /^Sampled accounts to which a message is safe/).click();
    await addSentences(sl, 1);
    await press(sl, 'Send for clearance');
    await sl.getByText(/nobody has looked at such an account yet/).waitFor();
    await row(sl, /^The parent who reported it/).click();
    await addSentences(sl, 3);
    // What would go out at once is asked about, on a laptop and on a phone.
    for (const [size, width, height] of [
      ['laptop', 1440, 900],
      ['phone', 390, 844],
    ] as const) {
      await sl.setViewportSize({ width, height });
      await press(sl, /^Send now to the parent who reported it/);
      await sl.getByRole('dialog').waitFor();
      await stage.inspect(sl, `61-send-now-${size}`, { ownSizeOnly: true });
      await press(sl.getByRole('dialog'), 'Wait for clearance');
      await sl.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await sl.setViewportSize({ width: 1440, height: 900 });
    await press(sl, 'Send for clearance');
    await row(lp, /^The parent who reported it.*Waits for you/).click();
    await stage.inspect(lp, '61-letter-to-clear', { column: 'Act' });
    await press(lp, 'Clear version 1');
    // Support wrote it; the safety lead at the same desk clears it in that name, and it goes out with that.
    await press(sl, /^Clear as SL and send now to the parent/);
    await row(sl, /^The parent who reported it.*Out T\+/).waitFor();
    expect(looksOwed('statements', stage.dialogs)).toEqual([]);
  }, 120_000);

  it('a duty is decided with its basis, an account looked after, evidence held', async () => {
    await openDesk(lp, 'Duties');
    await lp.getByText('Law or contract').first().waitFor();
    await stage.inspect(lp, '62-duty', { column: 'Act' });
    await lp.getByText('Assess and record').click();
    await lp.getByLabel('Basis').fill('No personal data left the service.');
    await press(lp, /^Record$/);
    await lp
      .getByText(/^Assessed T\+/)
      .first()
      .waitFor();
    await stage.inspect(lp, '62-duty-recorded', { column: 'Act' });
    await openDesk(lp, 'Switches');
    const systems = lp.getByRole('group', { name: 'Systems to hold' }).getByRole('checkbox');
    await systems.first().click({ force: true });
    await press(lp, 'Issue the hold');
    await lp
      .getByText(/^(Under way|Held since)/)
      .first()
      .waitFor();
    await stage.inspect(lp, '62-held', { column: 'Act' });
    await openDesk(sl, 'People');
    const kinds = sl.getByRole('group', { name: /^What to do/ }).first();
    await kinds.getByRole('checkbox').first().click({ force: true });
    await stage.inspect(sl, '62-people', { column: 'Act' });
    await press(sl, /^Record the decision/);
    await sl
      .getByText(/^Decided T\+/)
      .first()
      .waitFor();
  }, 120_000);

  it('in the debrief stands every word that went out, with what was true of it then', async () => {
    await pressMore(facilitator, 'End drill…');
    await confirm(facilitator);
    expect((await server.ask('GET', PATHS.scorecard(drillId))).status).toBeGreaterThanOrEqual(400);
    await press(facilitator, 'Open the debrief…');
    await confirm(facilitator);
    await cp.getByText('The scorecard is open').waitFor();
    await cp.goto(`${server.base}/play/${drillId}/scorecard`);
    const section = cp.locator('section').filter({ has: cp.getByRole('heading', { name: 'What went out' }) });
    await section.getByRole('heading', { name: 'What went out' }).click();
    await section.getByText('Times may change.').waitFor();
    expect(await section.getByRole('heading', { level: 3 }).count()).toBe(4);
    expect(
      await section.getByText(/^. (True|Not true|Not known then|Does harm|Nothing to check)\./).count(),
    ).toBe(8);
    await section.scrollIntoViewIfNeeded();
    await stage.inspect(cp, '63-went-out');
    await cp.setViewportSize({ width: 390, height: 844 });
    await section.getByText('Times may change.').scrollIntoViewIfNeeded();
    await stage.inspect(cp, '63-went-out-read', { ownSizeOnly: true });
    expect(stage.mishaps).toEqual([]);
  }, 180_000);
});
