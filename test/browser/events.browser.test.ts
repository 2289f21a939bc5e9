import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PATHS } from '../../shared/api.ts';
import type { TestServer } from '../support/liveServer.ts';
import { cookieOf } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import {
  confirm,
  executablePath,
  press,
  pressMore,
  signedIn,
  skipTo,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

/** How long a screen may take to follow on a machine that does other things too. */
const SOON = { timeout: 15_000 };

let stage: Stage;
let server: TestServer;
onStage(lantern, (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
});

const row = (page: Page, subject: RegExp) =>
  page.getByRole('region', { name: 'Events list' }).getByRole('row').filter({ hasText: subject }).first();
const shelf = (page: Page) => page.getByRole('list', { name: 'Shelf' });
const choose = (page: Page, subject: RegExp): Promise<void> =>
  row(page, subject).getByRole('button').first().click();
/** Bare keys act where nothing is being written. */
const key = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(name);
};
const follows = (page: Page) => page.getByRole('region', { name: 'What follows' });

const COSTS = /Before anyone switches anything off/;
const CHANGED = /Before you turn it off/;
const SIZE_UP = /Eight minutes since the first signal/;

describe.skipIf(!executablePath)('the facilitator’s hand on what is still to come', () => {
  let fay: Page;
  let sam: Page;
  let po: Page;

  it('two facilitators and a product owner come in, and the clock stands', async () => {
    const drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    const expects = /Failed to load resource|WebSocket|ERR_CONNECTION|ERR_EMPTY_RESPONSE/;
    fay = await stage.person('fay', { expects });
    await signedIn(fay, server.base, server.cookie);
    po = await stage.person('po', { expects });
    await takeSeat(po, server.base, drill.code, 'Wei', /^Product owner/);
    await fay.goto(`${server.base}/drills/${drill.drillId}`);
    await fay.getByText('Wei').first().waitFor();
    await startBriefing(fay);
    await press(fay, /Start the drill/);
    await skipTo(fay, '0:30');
    await press(fay, /^Pause/);
    const added = { name: 'Sam', password: 'a long password for Sam' };
    expect((await server.asFacilitator('POST', PATHS.facilitators, added)).status).toBeLessThan(300);
    const signIn = await server.ask('POST', PATHS.session, { body: added });
    sam = await stage.person('sam', { expects, light: true });
    await signedIn(sam, server.base, cookieOf(signIn));
    await sam.goto(`${server.base}/drills/${drill.drillId}`);
    await row(sam, COSTS).waitFor();
    await stage.inspect(fay, '80-events');
  }, 300_000);

  it('edit: other words and desks, read back on both screens, and by no player', async () => {
    await choose(sam, COSTS);
    await key(sam, 'e');
    const other = sam.getByRole('form', { name: /^Edit/ });
    await other.getByLabel('Subject').fill('Sam was here');

    await choose(fay, COSTS);
    await key(fay, 'e');
    const form = fay.getByRole('form', { name: /^Edit/ });
    await form.getByLabel('Subject').fill('Before you turn it off');
    await form.getByRole('button', { name: /^Communications/ }).click();
    await press(form, 'Save the change');
    await form.getByText('Say why. A word is enough.').waitFor();
    await press(form, 'To fit what they did');
    await stage.inspect(fay, '81-edit', { ownSizeOnly: true });
    await press(form, 'Save the change');
    await form.waitFor({ state: 'detached' });
    for (const page of [fay, sam]) {
      await row(page, CHANGED).getByText('changed').waitFor();
      await expect
        .poll(() => row(page, CHANGED).getByRole('cell').filter({ hasText: /^CP/ }).count(), SOON)
        .toBe(1);
    }

    // The second to write over the same words is told to read first; other parts of it would go through.
    await other.getByText(/Fay has changed it since you opened it/).waitFor();
    await press(other, 'Too much at once');
    await press(other, 'Save the change');
    await other.getByRole('alert').filter({ hasText: 'Fay has changed the subject meanwhile' }).waitFor();
    await stage.inspect(sam, '81-edit-refused', { ownSizeOnly: true });
    await press(other, 'Leave it as it is');
    expect(await po.content()).not.toMatch(CHANGED);
  }, 300_000);

  it('move: with the keyboard, what follows shown before it is done; both screens the same', async () => {
    await row(fay, CHANGED).getByRole('button').first().focus();
    for (let times = 0; times < 2; times++) await fay.keyboard.press('Alt+ArrowDown');
    const ask = fay.getByRole('region', { name: /^Move/ });
    await ask.getByText('T+10:30').first().waitFor();
    await follows(fay).waitFor();
    await stage.inspect(fay, '82-move', { ownSizeOnly: true });
    expect(await row(sam, CHANGED).textContent()).toContain('09:30');
    await fay.keyboard.press('Enter');
    for (const page of [fay, sam]) await row(page, CHANGED).getByText('10:30').waitFor();
    await fay.getByText(/Fay changed it at.*“To pace the room”\. Planned for T\+09:30/).waitFor();
  }, 240_000);

  it('move: behind the act, before now, and to a crowded desk is said first', async () => {
    await choose(fay, /Posting this in two minutes/);
    await key(fay, 'e');
    const form = fay.getByRole('form', { name: /^Edit/ });
    await form.getByLabel('Comes at').fill('40:00');
    await follows(fay)
      .getByText(/The act ends at T\+36:00/)
      .waitFor();
    await form.getByLabel('Comes at').fill('0:10');
    await follows(fay)
      .getByText(/That has passed/)
      .waitFor();
    await press(form, 'They are ahead of it');
    await press(form, 'Save the change');
    await form.getByRole('alert').filter({ hasText: 'Choose a later time, or fire it now.' }).waitFor();
    await form.getByLabel('Comes at').fill('19:00');
    await follows(fay)
      .getByText(/CP would get 4 in ten minutes/)
      .waitFor();
    await fay.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  }, 240_000);

  it('move: dragged along the list, and let go with Esc', async () => {
    await choose(fay, SIZE_UP);
    await choose(fay, SIZE_UP);
    const from = await row(fay, SIZE_UP).getByTitle('Drag to another time').boundingBox();
    const to = await row(fay, /It’s 4\.3\. Say go\./).boundingBox();
    if (!from || !to) throw new Error('not in sight');
    await fay.mouse.move(from.x + 10, from.y + 6);
    await fay.mouse.down();
    await fay.mouse.move(from.x + 10, to.y + to.height / 2, { steps: 6 });
    await fay.locator('[data-drop-line]').getByText('drops at T+10:00').waitFor();
    await stage.shot(fay, '83-dragging');
    await fay.mouse.up();
    const ask = fay.getByRole('region', { name: /^Move/ });
    await ask.getByText('T+10:00').first().waitFor();
    await fay.locator('[data-drop-line]').waitFor({ state: 'detached' });
    await press(ask, /^Leave it at T\+08:30/);
    await ask.waitFor({ state: 'detached' });
    await expect.poll(() => row(fay, SIZE_UP).textContent(), SOON).toContain('08:30');
  }, 240_000);

  it('undo: one change after the other, the last one first', async () => {
    await choose(fay, CHANGED);
    await key(fay, 'u');
    await row(sam, CHANGED).getByText('09:30').waitFor();
    await key(fay, 'u');
    await row(sam, COSTS).waitFor();
    await row(fay, COSTS).waitFor();
    expect(await fay.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
  }, 240_000);

  it('skip: with a reason, and taken back', async () => {
    await choose(fay, /Harness is free until 14:50/);
    await key(fay, 's');
    const form = fay.getByRole('form', { name: /^Skip/ });
    await fay.keyboard.press('Enter');
    await form.getByText('Say why. A word is enough.').waitFor();
    await fay.keyboard.type('They run it already');
    await fay.keyboard.press('Enter');
    for (const page of [fay, sam]) {
      const skipped = row(page, /Harness is free until 14:50/);
      await skipped.getByText('skipped').waitFor();
      expect(await skipped.textContent()).toContain('They run it already');
    }
    await stage.inspect(fay, '84-skipped');
    await key(fay, 's');
    await row(sam, /Harness is free until 14:50/)
      .getByText('skipped')
      .waitFor({ state: 'detached' });
  }, 240_000);

  it('shelf: kept over a reload and a restart of the server, and sent from there', async () => {
    await choose(fay, /Parents’ forum: new thread about Lantern/);
    await press(fay, /^To the shelf/);
    await shelf(sam).getByText('Parents’ forum: new thread about Lantern').waitFor();
    await key(fay, 'i');
    const dialog = fay.getByRole('dialog');
    await fay.keyboard.type('niam');
    await fay.keyboard.press('Tab');
    await fay.keyboard.type('Who closes LT-88213? I go home at four.');
    await stage.shot(fay, '85-composer');
    await fay.keyboard.press('Control+s');
    await dialog.waitFor({ state: 'detached' });
    await shelf(sam).getByText('Who closes LT-88213?').waitFor();
    await fay.reload();
    await shelf(fay).getByText('Who closes LT-88213?').waitFor();
    await stage.inspect(fay, '86-shelf');
    await server.restart();
    await fay.reload();
    await shelf(fay)
      .getByText(/^kept 00:|^kept T\+00:/)
      .waitFor();
    await shelf(fay).getByText('Parents’ forum: new thread about Lantern').waitFor();
    expect(await po.content()).not.toContain('Who closes LT-88213?');
  }, 300_000);

  it('improvise: a persona, a desk and a line from the keyboard, sent with Enter', async () => {
    await key(fay, 'i');
    const dialog = fay.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'From' }).waitFor();
    await fay.keyboard.type('grace');
    await fay.keyboard.press('Tab');
    await fay.keyboard.type('The schools ask who speaks to them. Who does?');
    await fay.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await po.getByText('The schools ask who speaks to them').first().waitFor();
    await row(sam, /The schools ask who speaks to them/).waitFor();
    await press(shelf(fay), /^Fire now: Who closes LT-88213/);
    await row(sam, /Who closes LT-88213/).waitFor();
  }, 240_000);

  it('after play the card says what was changed, and nothing goes out any more', async () => {
    await choose(fay, SIZE_UP);
    await key(fay, 's');
    await fay.keyboard.type('They sized it up aloud');
    await fay.keyboard.press('Enter');
    await row(fay, SIZE_UP).getByText('skipped').waitFor();
    await press(fay, /^Resume/);
    await skipTo(fay, '3:00');
    await pressMore(fay, 'End drill…');
    await confirm(fay);
    await fay.getByRole('heading', { name: /Play is over/ }).waitFor();
    await choose(fay, /Harness is free until 14:50/);
    expect(await fay.getByRole('button', { name: /^Fire: / }).count()).toBe(0);
    await press(fay, /Open the debrief/);
    const dialog = fay.getByRole('dialog');
    if (await dialog.isVisible().catch(() => false)) await dialog.getByRole('button').last().click();
    await fay.getByRole('link', { name: 'Scorecard' }).first().click();
    const changed = fay.getByRole('region', { name: 'Changed by the facilitator' });
    await changed.getByRole('heading', { name: 'Changed by the facilitator' }).click();
    await changed.getByText(/The facilitator skipped it\. “They sized it up aloud”/).waitFor();
    await stage.inspect(fay, '87-scorecard-changed');
  }, 300_000);

  it('no page had an error of its own', () => expect(stage.mishaps).toEqual([]));
});
