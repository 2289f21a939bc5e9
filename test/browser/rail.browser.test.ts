import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import { overlaps } from '../support/overlaps.ts';
import type { Stage } from '../support/stage.ts';
import {
  closePart,
  deskTab,
  executablePath,
  openColumn,
  openPart,
  openPerson,
  press,
  signedIn,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

let stage: Stage;
let server: TestServer;
let facilitator: Page;
let po: Page;
let ic: Page;

onStage(lantern, (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
});

/** On a busy machine the focus follows a frame or two later. */
const SOON = { timeout: 15_000 };
/** 320 is a laptop read at 400 %. */
const WIDTHS = [
  { width: 320, height: 720 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];

/** By the Tab key alone. */
async function tabTo(wanted: Locator): Promise<void> {
  const isThere = () => wanted.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 20 && !(await isThere()); step++) await wanted.page().keyboard.press('Tab');
  expect(await isThere()).toBe(true);
}

const channel = (page: Page) => page.getByRole('log', { name: /^Incident channel/ });
const say = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('Message to the call').fill(text);
  await page.keyboard.press('Enter');
  await channel(page).getByText(text).waitFor();
};

describe.skipIf(!executablePath)('the war room holds the call in sight', () => {
  it('two people come onto the call', async () => {
    const drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    facilitator = await stage.person('facilitator');
    await signedIn(facilitator, server.base, server.cookie);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await facilitator.getByText(drill.code).first().waitFor();
    ic = await stage.person('ic');
    po = await stage.person('po', { light: true });
    await takeSeat(po, server.base, drill.code, 'Wei Lin', /^Product owner/);
    await takeSeat(ic, server.base, drill.code, 'Maya Chen', /^Incident commander/);
    await startBriefing(facilitator);
    await press(facilitator, /Start the drill/);
    await press(po, /^Declare/);
    await po.getByRole('radio', { name: /Sev 0/ }).click({ force: true });
    await po
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .click();
    await po.getByRole('dialog', { name: 'Page people' }).getByRole('button', { name: /^Send/ }).click();
    await press(ic, /Acknowledge/);
    await press(ic, /Go to the war room/);
  }, 120_000);

  it('who is here, what is pinned and what is said stand side by side, without a tab', async () => {
    const people = ic.getByRole('list', { name: 'In the call' });
    await people.getByRole('button', { name: /^Product owner, Wei\s*, in the call$/ }).waitFor();
    await people
      .getByRole('button', { name: /paged, rings$/ })
      .first()
      .waitFor();
    await ic.getByRole('region', { name: 'Board' }).getByText('Nothing is pinned.').waitFor();
    for (const words of ['Tickets off in all three regions?', 'Reading the report now.'])
      await say(po, words);
    await channel(ic).getByText('Reading the report now.').waitFor();
    expect(await ic.getByRole('tab', { name: /Channel|Board|Timeline/ }).count()).toBe(0);
  }, 60_000);

  it('what is newest stays in sight; whoever reads further up is told, and is not moved', async () => {
    for (let line = 1; line <= 30; line += 1) await say(po, `Line ${line} of a long talk on the call.`);
    await channel(ic).getByText('Line 30 of').waitFor();
    const fromEnd = () =>
      channel(ic).evaluate(({ scrollHeight, scrollTop, clientHeight }) =>
        Math.round(scrollHeight - scrollTop - clientHeight),
      );
    await expect.poll(fromEnd, SOON).toBeLessThan(48);
    await channel(ic).evaluate((box) => box.scrollTo({ top: 0 }));
    await say(po, 'Said while the commander reads.');
    await ic.getByRole('button', { name: '1 new below' }).waitFor();
    expect(await channel(ic).evaluate((box) => box.scrollTop)).toBe(0);
    await press(ic, '1 new below');
    await expect.poll(fromEnd, SOON).toBeLessThan(48);
  }, 120_000);

  it('a name opens what can be done about that person, and the board, the timeline and the pages open over the desk', async () => {
    const person = await openPerson(ic, /^Product owner/);
    await press(person, 'Write to Wei on the call');
    await expect
      .poll(() => ic.evaluate(() => document.activeElement?.getAttribute('aria-label')), SOON)
      .toBe('Message to the call');
    expect(await ic.getByLabel('Message to the call').inputValue()).toBe('@PO ');
    await ic.getByLabel('Message to the call').fill('');
    for (const part of ['board', 'timeline', 'people'] as const) {
      await openPart(ic, part);
      await closePart(ic);
    }
  }, 60_000);

  it.each(WIDTHS)(
    'fits $width by $height',
    async (size) => {
      for (const page of [ic, po]) {
        await page.setViewportSize(size);
        const name = `rail-${size.width}-${page === ic ? 'ic' : 'po'}`;
        if (size.width >= 1024) await stage.look(page, name);
        else
          for (const column of ['Feed', 'Act', 'Call'] as const) {
            await openColumn(page, column);
            await stage.look(page, `${name}-${column.toLowerCase()}`);
          }
        expect(await overlaps(page, 'header'), `${name}: words of the header`).toEqual([]);
        if (size.width >= 768)
          expect(
            await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
            `${name}: the page itself does not scroll`,
          ).toBeLessThanOrEqual(0);
        if (size.width >= 1280)
          expect(
            await page.evaluate(() => document.querySelector('header')?.getBoundingClientRect().bottom),
            `${name}: tape and bar are one row of 56`,
          ).toBe(56);
      }
    },
    120_000,
  );

  it('on a phone the people take two lines, so that the channel is in sight', async () => {
    await ic.setViewportSize({ width: 390, height: 844 });
    await openColumn(ic, 'Call');
    const people = ic.getByRole('region', { name: 'People' });
    const { y = 0, height = 0 } = (await people.boundingBox()) ?? {};
    expect(height).toBeGreaterThan(88);
    expect(height).toBeLessThan(844 / 5);
    const said = (await ic.getByRole('region', { name: 'Channel' }).boundingBox())?.y ?? Infinity;
    expect(said - y).toBeLessThan(844 / 2);
    await ic.setViewportSize({ width: 1440, height: 900 });
  }, 60_000);

  it('where the column does not fit, what needs this person is one line, and opens over the desk', async () => {
    await po.setViewportSize({ width: 1024, height: 768 });
    await press(po, /need(s)? you/);
    const incoming = po.getByRole('region', { name: 'Incoming' });
    await incoming.waitFor();
    await stage.look(po, 'rail-1024-incoming');
    await po.keyboard.press('Escape');
    await incoming.waitFor({ state: 'detached' });
    await expect.poll(() => po.evaluate(() => document.activeElement?.id), SOON).toBe('needs-you-strip');
  }, 60_000);

  it('is worked by keys alone, and no field loses one', async () => {
    await po.setViewportSize({ width: 1440, height: 900 });
    await ic.setViewportSize({ width: 1440, height: 900 });
    const focused = () => po.evaluate(() => document.activeElement?.closest('[data-feed-item]') !== null);
    await po.locator('body').press('2');
    await expect.poll(() => deskTab(po, 'Evidence').getAttribute('aria-selected'), SOON).toBe('true');
    await po.keyboard.press('n');
    await expect.poll(focused, SOON).toBe(true);
    await po.keyboard.press('Escape');
    await expect.poll(focused, SOON).toBe(false);
    expect(await po.evaluate(() => document.activeElement === document.body)).toBe(false);
    await po.keyboard.press('m');
    await expect
      .poll(() => po.evaluate(() => document.activeElement?.getAttribute('aria-label')), SOON)
      .toBe('Message to the call');
    // In a field a letter is a letter.
    await po.keyboard.type('nb');
    expect(await po.getByLabel('Message to the call').inputValue()).toBe('nb');
    await po.getByLabel('Message to the call').fill('');
    await deskTab(po, 'Evidence').focus();
    await po.keyboard.press('b');
    await po.getByRole('dialog', { name: 'Board' }).waitFor();
    await closePart(po);
    // Inside an open message its digits choose a reply, and the section stays.
    await po.keyboard.press('n');
    await po.keyboard.press('1');
    await po.getByText('✓ Answered').first().waitFor();
    expect(await deskTab(po, 'Evidence').getAttribute('aria-selected')).toBe('true');
    await po
      .locator('[data-spoken]')
      .getByText(/^You: /)
      .waitFor();
    await stage.look(po, 'rail-keys');
    // Which keys there are, those of the tables too; clocks are timers, which are silent until they are asked.
    await po.keyboard.press('Escape');
    await po.keyboard.press('?');
    const keys = po.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await keys
      .getByRole('region', { name: 'In the table of look-ups' })
      .getByText('Pin what it found')
      .waitFor();
    await stage.look(po, 'rail-all-keys');
    await closePart(po);
    expect(await po.getByRole('timer').count()).toBeGreaterThan(1);
    await po.keyboard.press('Shift+T');
    await po
      .locator('[data-spoken]')
      .getByText(/^Drill clock T\+/)
      .waitFor();
  }, 60_000);

  it('a message is pinned, taken back and sent on by keys, and the other desk sees whose it is', async () => {
    const board = (page: Page) => page.getByRole('region', { name: 'Board' });
    await po.keyboard.press('n');
    await po.keyboard.press('Shift+P');
    await po.getByText('✓ On the board').waitFor();
    expect(
      await po.evaluate(() => document.activeElement?.closest('[data-feed-item]') !== null),
      'the keyboard stays in the message',
    ).toBe(true);
    await board(ic)
      .getByText(/15-year-old” from /)
      .waitFor();
    await po.keyboard.press('z');
    await po.locator('[data-taken-back]').getByText('Taken back').waitFor();
    await board(ic).getByText('Nothing is pinned.').waitFor();
    await po.keyboard.press('z');
    await po
      .locator('[data-spoken]')
      .getByText(/^Nothing to take back/)
      .waitFor();
    await po.keyboard.press('Shift+P');
    await board(ic)
      .getByText(/15-year-old” from /)
      .waitFor();
    await po.keyboard.press('f');
    const dialog = po.getByRole('dialog', { name: 'Forward a message' });
    // It takes the keyboard when it has opened; what is pressed before goes elsewhere.
    await expect.poll(() => dialog.evaluate((box) => box.contains(document.activeElement)), SOON).toBe(true);
    await stage.look(po, 'rail-forward');
    await dialog.getByRole('button', { name: /^Maya/ }).focus();
    await po.keyboard.press('Space');
    // Colleagues who come onto the call meanwhile are more to tab through.
    await tabTo(dialog.getByLabel('A line with it (optional)'));
    await po.keyboard.type('Yours, I think.');
    await tabTo(dialog.getByRole('button', { name: 'Forward to Maya' }));
    await po.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await po.getByText(/^Forwarded to Maya/).waitFor();
    await ic.getByText(/^Forwarded by Wei/).waitFor();
    await ic.getByText('Yours, I think.').waitFor();
    await stage.inspect(ic, 'rail-forwarded', { column: 'Feed' });
    await stage.inspect(po, 'rail-pinned', { column: 'Feed' });
    await openPart(ic, 'board');
    await stage.look(ic, 'rail-board');
    await closePart(ic);
  }, 120_000);

  it('a word finds a message, read or not', async () => {
    await press(po, 'Search what came in');
    await po.getByRole('searchbox', { name: 'Search what came in' }).fill('15-year-old norwich');
    await po.getByText('1 found').waitFor();
    await stage.look(po, 'rail-search');
    await po.keyboard.press('Escape');
    await po.getByText('1 found').waitFor({ state: 'detached' });
  }, 60_000);

  it('nothing went wrong in any page', () => expect(stage.mishaps).toEqual([]));
});
