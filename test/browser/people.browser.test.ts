import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { DrillDetail } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { looksOwed } from '../support/dialogs.ts';
import { LiveClient } from '../support/liveClient.ts';
import { cookieOf, TestServer } from '../support/liveServer.ts';
import {
  executablePath,
  press,
  pressMore,
  Stage,
  signedIn,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

// Two facilitators and three roles, one of them on a phone: who is here and how, a cover, a takeover, and stops before and after play.

const password = 'another long password';
/** Short, so that nobody has to wait for a desk to count as idle. */
const IDLE_MS = 2_000;
let stage: Stage;
let server: TestServer;
let ana: Page;
let gus: Page;
let ic: Page;
let po: Page;
let sl: Page;
let wall: Page;
let drill: DrillDetail;

beforeAll(async () => {
  if (!executablePath) return;
  stage = await Stage.open();
  server = new TestServer({ 'self-harm-minor': SCENARIOS['self-harm-minor'] ?? {} });
  await server.start({ clientDir: stage.clientDir, idleMs: IDLE_MS });
  await server.asFacilitator('POST', PATHS.facilitators, { name: 'Gus', password });
  const cookie = cookieOf(await server.ask('POST', PATHS.session, { body: { name: 'Gus', password } }));
  ana = await stage.person('ana');
  gus = await stage.person('gus', { light: true });
  wall = await stage.person('wall');
  ic = await stage.person('ic');
  po = await stage.person('po', { light: true });
  sl = await stage.person('sl', { phone: true });
  for (const page of [ana, wall]) await signedIn(page, server.base, server.cookie);
  await signedIn(gus, server.base, cookie);
}, 300_000);
afterAll(async () => {
  await stage?.close();
  await server?.remove();
});

/** The row of a desk in the list of people. */
const person = (page: Page, name: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^View as/ }) })
    .filter({ hasText: name });
const STOPPED = 'REAL EMERGENCY: exercise stopped';
const OVER = 'The real-world stop is over: the exercise goes on.';

async function stopFrom(page: Page): Promise<void> {
  await press(page, 'REAL WORLD: stop');
  await page.getByRole('dialog').getByLabel('Reason (optional)').fill('Somebody fainted');
  await press(page.getByRole('dialog'), 'Stop the exercise now');
}

/** Stops, looks at what every desk says, and goes on: each is told, and one says it was read. */
async function stopAndGoOn(page: Page, desks: Page[], shot: string): Promise<void> {
  await stopFrom(page);
  for (const desk of [page, ...desks]) await desk.getByRole('heading', { name: STOPPED }).waitFor();
  for (const desk of desks) {
    await desk.getByText(/^Stopped by (Fay|Gus)\./).waitFor();
    expect(await desk.getByText('fainted').count()).toBe(0);
  }
  await stage.inspect(desks[0] ?? page, `${shot}-desk`);
  await stage.inspect(page, `${shot}-facilitator`);
  await press(page, 'It is over: go on');
  for (const desk of [page, ...desks]) await desk.getByText(OVER).waitFor();
  const [first] = desks;
  if (first) await stage.shot(first, `${shot}-over`);
  for (const desk of [page, ...desks]) {
    await press(desk, 'Understood');
    await desk.getByText(OVER).waitFor({ state: 'detached' });
  }
}

describe.skipIf(!executablePath)('people, two facilitators, and something real', () => {
  it('in the lobby: the list says how everybody is here, and a stop reaches every desk and the wall', async () => {
    drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    await ana.goto(`${server.base}/drills/${drill.drillId}`);
    await takeSeat(ic, server.base, drill.code, 'Maya', /^Incident commander/);
    await takeSeat(po, server.base, drill.code, 'Wei', /^Product owner/);
    await takeSeat(sl, server.base, drill.code, 'Sana', /^Safety lead/);
    const row = (name: string) => ana.getByRole('listitem').filter({ hasText: name });
    await row('Sana').getByText('phone').waitFor();
    await row('Wei').getByText('laptop').waitFor();
    await row('Sana')
      .getByText(/◌ idle/)
      .waitFor();
    await stage.inspect(ana, '80-lobby-people');
    await wall.goto(`${server.base}/drills/${drill.drillId}/room`);
    await wall.getByText(drill.code).first().waitFor();
    await stopAndGoOn(ana, [sl, ic, po, wall], '81-lobby-stop');
  }, 300_000);

  it('in play: idle, unread and device stand beside each desk, and nobody else is told', async () => {
    await startBriefing(ana);
    await press(ana, /Start the drill/);
    await gus.goto(`${server.base}/drills/${drill.drillId}`);
    await person(ana, 'Sana').getByText('phone').waitFor();
    await person(ana, 'Sana')
      .getByText(/◌ idle/)
      .waitFor();
    await person(ana, 'Sana').getByText('pager not tested').waitFor();
    await stage.inspect(ana, '82-console-people');
    await sl.mouse.move(100, 200);
    await sl.mouse.move(120, 240);
    await person(ana, 'Sana')
      .getByText(/◌ idle/)
      .waitFor({ state: 'detached' });
    for (const page of [ic, po, sl]) expect(await page.getByText(/idle|unread, oldest/).count()).toBe(0);
  }, 300_000);

  it('somebody steps out: another person covers, is told so, and gives it back when they return', async () => {
    await press(po, 'Pause or step out');
    await po.getByRole('dialog').getByRole('button', { name: 'Step out' }).click();
    await person(ana, 'Wei')
      .getByText(/^⊖ stepped out/)
      .waitFor();
    // Nobody reads what comes meanwhile, and the list says how much lies there.
    const hand = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
    await hand.ready();
    const message = { from: 'Ada', subject: 'Are you there?', body: 'Call me.', channel: 'chat' };
    expect(await hand.send('fireInject', { adHoc: { ...message, to: ['product-owner'] } })).toMatchObject({
      ok: true,
    });
    hand.close();
    await person(ana, 'Wei')
      .getByText(/[1-9]\d* unread, oldest/)
      .waitFor();
    const open = () =>
      person(ana, 'Wei')
        .getByRole('button', { name: /^Cover .* with somebody/ })
        .click();
    await stage.inspectDialog(ana, '83-cover', open);
    await open();
    const dialog = ana.getByRole('dialog');
    await dialog.getByText(/^Maya, besides/).click();
    await press(dialog, 'Cover it');
    await dialog.waitFor({ state: 'detached' });
    await person(ana, 'Wei').getByText('Maya covers').waitFor();
    await person(gus, 'Wei').getByText('Maya covers').waitFor();
    await ic.getByText(/^You also cover Product owner until its person is back\.$/).waitFor();
    await stage.inspect(ic, '84-covering');
    await stage.inspect(ana, '84-covered');
    await press(po, 'Come back');
    await person(ana, 'Wei').getByText('Maya covers').waitFor({ state: 'detached' });
    await ic.getByText(/^You also cover/).waitFor({ state: 'detached' });
    await person(ana, 'Wei').getByText('● here').waitFor();
  }, 300_000);

  it('two facilitators see what the other has open; one key takes the controls, and no work is lost', async () => {
    const drives = (page: Page) => page.getByRole('region', { name: 'Facilitators' });
    await drives(gus).getByRole('listitem').filter({ hasText: 'Fay' }).getByText('drives').waitFor();
    const row = ana
      .getByRole('region', { name: 'Events list' })
      .getByRole('row')
      .filter({ hasText: /It’s 4\.3\. Say go\./ });
    await row.getByRole('button').first().click();
    await press(ana.getByRole('region', { name: 'Events list' }), /^Edit/);
    const form = ana.getByRole('form', { name: /^Edit / });
    const words = form.getByRole('textbox').nth(1);
    await words.fill('Half a sentence');
    await drives(gus)
      .getByText(/is editing “/)
      .waitFor();
    await stage.inspect(gus, '85-two-facilitators');
    await gus.locator('body').press('t');
    await ana.getByText('Gus took the controls.').waitFor();
    await drives(ana).getByRole('listitem').filter({ hasText: 'Gus' }).getByText('drives').waitFor();
    expect(await words.inputValue()).toBe('Half a sentence');
    await stage.inspect(ana, '86-taken');
    await press(ana, /^Take them back/);
    await gus.getByText('Fay took the controls.').waitFor();
    // Whoever drives goes: the other is told, and takes over with the same key.
    const address = ana.url();
    await ana.goto('about:blank');
    await gus.getByText(/Fay, who drives, lost the connection/).waitFor();
    await stage.inspect(gus, '87-driver-gone');
    await gus.locator('body').press('t');
    await drives(gus).getByRole('listitem').filter({ hasText: 'Gus' }).getByText('drives').waitFor();
    await ana.goto(address);
    await drives(ana).getByRole('listitem').filter({ hasText: 'Gus' }).getByText('drives').waitFor();
  }, 300_000);

  it('in the debrief: stopped and gone on, on every desk', async () => {
    await pressMore(gus, 'End drill…');
    await press(gus.getByRole('dialog'), /^End/);
    await gus.getByRole('button', { name: 'Open the debrief' }).first().waitFor();
    await press(gus, 'Open the debrief');
    await gus.getByRole('dialog').getByRole('button').last().click();
    await gus.getByText('Everybody can read the scorecard now.').waitFor();
    await stopAndGoOn(gus, [sl, ic, po], '88-debrief-stop');
  }, 300_000);

  it('each dialog was looked at, and no page of anybody complained', () => {
    expect(looksOwed('people', stage.dialogs)).toEqual([]);
    expect(stage.mishaps).toEqual([]);
  });
});
