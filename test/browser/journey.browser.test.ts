import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../../server/scorecard/rubric.ts';
import { PATHS } from '../../shared/api.ts';
import { looksOwed } from '../support/dialogs.ts';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import {
  confirm,
  executablePath,
  openColumn,
  openDesk,
  press,
  signedIn,
  skipTo,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

/** A line that opens with a criterion's id, as people were once shown it. */
const CRITERION_ID = new RegExp(`^\\s*(?:${[...CRITERIA.keys()].join('|')})(?=[,\\s]|$)`, 'm');

let stage: Stage;
let server: TestServer;

onStage(lantern, (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
});

const SURFACES = [/^Mobile/, /^Web/, /^Voice beta/, /^Schools/];
async function tickSurfaces(page: Page): Promise<void> {
  for (const name of SURFACES) await page.getByRole('checkbox', { name }).first().click({ force: true });
}

const deskTabs = (page: Page) => page.getByRole('tablist', { name: 'Your desk' }).getByRole('tab');

/** Shares everything this desk has found. Returns how much that was. */
async function pinAll(page: Page): Promise<number> {
  const ticks = page.getByRole('group', { name: 'Pin to the board' }).getByRole('checkbox');
  await ticks.first().waitFor();
  const found = await ticks.count();
  for (let index = 0; index < found; index += 1) await ticks.nth(index).click({ force: true });
  await press(page, new RegExp(`^Pin ${found} to the board`));
  return found;
}

/** Every part of a desk and of the call, looked at in turn. */
async function inspectDesk(page: Page, name: string): Promise<void> {
  const titles = (await deskTabs(page).allTextContents()).map((title) => title.replace(/\s*\d+ new$/, ''));
  for (const title of titles) {
    await openDesk(page, title);
    await page.getByText('Opening…').waitFor({ state: 'detached' });
    await stage.inspect(page, `${name}-desk-${title.toLowerCase().replaceAll(' ', '-')}`, { column: 'Act' });
  }
}

async function inspectCall(page: Page, name: string): Promise<void> {
  for (const title of ['Channel', 'Pages', 'Board', 'Timeline', 'People']) {
    await page.getByRole('tab', { name: new RegExp(`^${title}`) }).click();
    await stage.inspect(page, `${name}-call-${title.toLowerCase()}`, { column: 'Call' });
  }
}

describe.skipIf(!executablePath)('a whole drill in real browsers', () => {
  let facilitator: Page;
  let po: Page;
  let ic: Page;
  let sl: Page;
  let lp: Page;
  let drill: Awaited<ReturnType<TestServer['newDrill']>>;

  it('from the plan to the briefing', async () => {
    drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    facilitator = await stage.person('facilitator');
    await facilitator.goto(`${server.base}/signin`);
    await facilitator.getByLabel(/name/i).first().waitFor();
    await stage.inspect(facilitator, '00-sign-in');
    await signedIn(facilitator, server.base, server.cookie);
    await facilitator.goto(`${server.base}/drills`);
    await facilitator.getByText(drill.title).first().waitFor();
    await stage.inspect(facilitator, '00-drills');
    await facilitator.goto(`${server.base}/drills/new`);
    await facilitator.getByRole('button', { name: /Create/ }).waitFor();
    await stage.inspect(facilitator, '00-plan');
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await facilitator.getByText(drill.code).first().waitFor();
    await stage.inspect(facilitator, '01-lobby-facilitator');

    po = await stage.person('po', { light: true });
    ic = await stage.person('ic');
    sl = await stage.person('sl', { phone: true });
    lp = await stage.person('lp');
    await po.goto(`${server.base}/j/${drill.code}`);
    await po.getByLabel('Your name').waitFor();
    await stage.inspect(po, '02-join');
    await takeSeat(po, server.base, drill.code, 'Wei', /^Product owner/);
    await takeSeat(ic, server.base, drill.code, 'Maya', /^Incident commander/);
    await takeSeat(sl, server.base, drill.code, 'Sana', /^Safety lead/);
    await takeSeat(lp, server.base, drill.code, 'Jonas', /^Legal and privacy/);
    await sl.getByRole('heading', { level: 1 }).waitFor();
    await stage.inspect(sl, '03-lobby');
    await stage.inspectDialog(po, '03-comfort', () => press(po, 'Comfort'));

    await startBriefing(facilitator);
    await po.getByRole('button', { name: /ready/i }).waitFor();
    await stage.inspect(po, '04-briefing');
    await stage.inspect(facilitator, '04-briefing-facilitator');
    await press(facilitator, /Start the drill/);
  }, 180_000);

  it('paging: one credible report, declared and paged at once', async () => {
    await po
      .getByText(/what your app told my 15-year-old/)
      .first()
      .waitFor();
    await stage.inspect(po, '05-war-room');
    await ic
      .getByText(/not in the call/i)
      .first()
      .waitFor();
    await stage.inspect(ic, '06-off-call');
    await stage.inspect(facilitator, '07-console');

    await press(po, 'Declare an incident');
    await po.getByRole('dialog').waitFor();
    await stage.inspect(po, '08-declare');
    await po.getByRole('radio', { name: /Sev 0/ }).click({ force: true });
    await po
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .click();
    const paging = po.getByRole('dialog', { name: 'Page people' });
    await paging.waitFor();
    await stage.inspect(po, '09-page');
    await paging.getByText('Infrastructure on call').click();
    await paging.getByRole('button', { name: /^Send/ }).click();

    await ic
      .getByRole('button', { name: /Acknowledge/ })
      .first()
      .waitFor();
    await stage.inspect(ic, '10-ringing');
    await press(ic, /Acknowledge/);
    await press(sl, /Acknowledge/);
    await ic.getByRole('dialog').waitFor();
    await stage.inspect(ic, '11-brief-on-entry');
    await ic.keyboard.press('Escape');
    // Support was first on call, so this seat had been in the call all along: nothing to catch up on.
    await stage.inspect(sl, '12-in-call');
  }, 180_000);

  it('containment: the commander authorises, the product owner presses', async () => {
    await openDesk(ic, 'Switches');
    await tickSurfaces(ic);
    await press(ic, /^Authorise Mobile/);
    await openDesk(po, 'Switches');
    await po.getByText('Authorised').first().waitFor();
    await tickSurfaces(po);
    await po
      .getByText(/^Drain/)
      .first()
      .click();
    await press(po, /^Apply to Mobile/);
    await po.getByRole('dialog').waitFor();
    await stage.inspect(po, '14-confirm-switch', { ownSizeOnly: true });
    await po.getByRole('dialog').getByRole('button').last().click();
    await po
      .getByText(/Propagating/i)
      .first()
      .waitFor();
    await stage.inspect(po, '15-propagating', { column: 'Act' });
  }, 120_000);

  it('evidence is pulled by one desk, pinned, and seen by all', async () => {
    await openColumn(sl, 'Act');
    await openDesk(sl, 'Evidence');
    await press(sl, /^Look up\s*: Search support and Schools tickets/);
    await sl
      .getByText(/On its way/)
      .first()
      .waitFor();
    // Nobody answers the legal rota in this run: that desk is rung in by minute eight.
    await skipTo(facilitator, '09:00');
    await press(lp, /Go to the war room/);
    await openDesk(po, 'Evidence');
    const onBoard = (await pinAll(sl)) + (await pinAll(po));
    expect(onBoard).toBeGreaterThan(1);
    await ic.getByRole('tab', { name: `Board ${onBoard}` }).click();
    await ic
      .getByText(/From Product owner/)
      .first()
      .waitFor();
  }, 120_000);

  it('every part of four desks and of the call', async () => {
    await inspectDesk(ic, '16-ic');
    await inspectDesk(po, '16-po');
    await inspectDesk(lp, '16-lp');
    await inspectCall(ic, '16-ic');
    await stage.inspectDialog(ic, '16-palette', () => ic.keyboard.press('Control+k'));
    await stage.inspectDialog(ic, '16-update', () => ic.keyboard.press('u'));
    await stage.inspectDialog(ic, '16-keys', () => ic.keyboard.press('?'));
    await stage.inspectDialog(ic, '16-heard', async () => {
      await ic.getByRole('tab', { name: 'Channel' }).click();
      await press(ic, 'More…');
    });
    await stage.inspectDialog(ic, '16-care', () => press(ic, 'Pause or step out'));
  }, 400_000);

  it('decision: typed by the commander, on what is on the board', async () => {
    await openDesk(ic, 'Decision');
    await ic.getByRole('radio', { name: /^Patch the configuration/ }).click({ force: true });
    await ic
      .getByRole('group', { name: 'Options we looked at and rejected' })
      .getByText('Roll the model back one version')
      .click();
    const marks = ic.getByLabel(/^Mark for: /);
    await marks.first().selectOption('supports');
    await marks.nth(1).selectOption('rulesOut');
    await ic.getByLabel('Cause, as far as we know').selectOption({ index: 3 });
    await ic
      .getByLabel('Cause in your words')
      .fill('Long sessions run with the adult policy pack; the filter only annotates.');
    await ic.getByLabel('Confidence').selectOption('medium');
    await ic.getByLabel('What would change our mind').fill('A clean multi-turn run on the long path.');
    await ic.getByLabel('Suite').selectOption({ index: 1 });
    await ic.getByRole('group', { name: 'On what' }).getByRole('checkbox').first().click({ force: true });
    await ic
      .getByLabel('How we revert it if it goes wrong')
      .fill('Long sessions stay off; put the old pack back.');
    await ic.getByLabel('Canary, percent').fill('5');
    await ic.getByLabel('Reconsider in, minutes').fill('60');
    await ic.getByText('I asked: any strong objections?').click();
    // The desk scrolls in its own column; the page behind it stays where it is.
    expect(await ic.evaluate(() => [scrollY, document.documentElement.scrollHeight - innerHeight])).toEqual([
      0, 0,
    ]);
    await stage.inspect(ic, '17-decision-typed', { column: 'Act' });
    await press(ic, /^Decide: Patch the configuration/);
    await ic.getByText('Decide again').waitFor();
    await openDesk(po, 'Decision');
    await po
      .getByText(/Long sessions run with the adult policy pack/)
      .first()
      .waitFor();
    await stage.inspect(po, '17-decision-read', { column: 'Act' });
  }, 120_000);

  it('the half hour, the next morning and the end', async () => {
    await skipTo(facilitator, '30:00');
    await stage.inspect(facilitator, '18-console-at-30');
    await press(facilitator, /End act/);
    await confirm(facilitator);
    await po
      .getByText(/Wednesday morning/)
      .first()
      .waitFor();
    await stage.inspect(sl, '19-act-two');
    await openDesk(po, 'Outreach');
    await stage.inspect(po, '19-outreach', { column: 'Act' });
    await press(facilitator, /End drill/);
    await confirm(facilitator);
    await po
      .getByText(/scorecard/i)
      .first()
      .waitFor();
    await stage.inspect(po, '20-hot-wash');
    await stage.inspect(facilitator, '20-after');
  }, 180_000);

  it('debrief and scorecard, which quotes the decision that was typed', async () => {
    expect((await server.ask('GET', PATHS.scorecard(drill.drillId))).status).toBeGreaterThanOrEqual(400);
    await press(facilitator, /Open the debrief/);
    await confirm(facilitator);
    await facilitator
      .getByText(/What was behind it/)
      .first()
      .waitFor();
    await stage.inspect(facilitator, '21-debrief');
    await facilitator.goto(`${server.base}/drills/${drill.drillId}/scorecard`);
    await facilitator
      .getByText(/30-minute containment/i)
      .first()
      .waitFor();
    await facilitator
      .getByText(/Patch the configuration/)
      .first()
      .waitFor();
    await stage.inspect(facilitator, '22-scorecard');
    const shown = await facilitator.evaluate(() => document.body.innerText);
    expect(shown).toContain(CRITERIA.get('P1')?.title);
    expect(CRITERION_ID.exec(shown)?.[0]).toBeUndefined();
    for (const [page, name] of [
      [po, '22-scorecard-po'],
      [sl, '22-scorecard-sl'],
    ] as const) {
      await page.goto(`${server.base}/play/${drill.drillId}/scorecard`);
      await page
        .getByText(/30-minute containment/i)
        .first()
        .waitFor();
      await stage.inspect(page, name);
    }
  }, 180_000);

  it('nothing went wrong in any page, and every dialog of this part was looked at', () => {
    expect(stage.mishaps).toEqual([]);
    expect(looksOwed('journey', stage.dialogs)).toEqual([]);
  });
});
