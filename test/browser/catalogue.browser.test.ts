import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { looksOwed } from '../support/dialogs.ts';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, press, signedIn } from '../support/stage.ts';

const NO_TIME = 'is no time. Write minutes and seconds from the start: T+12:00.';
const REFUSED = [
  {
    file: 'a-pack-with-a-very-long-name-that-nobody-can-break-in-two.yaml',
    problems: [
      `a-pack-with-a-very-long-name-that-nobody-can-break-in-two.yaml:12:5 injects.report.at: ${NO_TIME}`,
    ],
  },
  {
    file: 'in-parts',
    problems: [`in-parts/injects.yaml:3:9 forum.at: ${NO_TIME}`, 'in-parts/pack.yaml:1:1 id: Give it one.'],
  },
];

let stage: Stage;
let server: TestServer;
let page: Page;

onStage(
  () => {
    const refusing = new TestServer();
    refusing.refusedPacks = REFUSED;
    return refusing;
  },
  async (openedStage, startedServer) => {
    stage = openedStage;
    server = startedServer;
    page = await stage.person('Fay', { expects: /status of 409/ });
    await signedIn(page, server.base, server.cookie);
  },
);

const ADD = 'Add it to the catalogue';
/** Pressed at the end of the long dialog: what is missing, and then what the server said, stands where the eye is. */
async function expectInSight(dialog: Locator): Promise<void> {
  const own = page.viewportSize();
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    const title = dialog.getByRole('textbox', { name: 'Title' });
    await title.fill('');
    await dialog.getByRole('button', { name: ADD }).click();
    await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true);
    await expect.poll(() => inSight(dialog.getByText('This is needed.').first())).toBe(true);
    await title.fill('A rota');
    await dialog.getByRole('textbox', { name: 'What happened' }).fill('It rang nobody.');
    await dialog.getByRole('textbox', { name: 'Lesson' }).fill('Ring it.');
    await dialog.getByRole('button', { name: ADD }).click();
    await expect.poll(() => inSight(dialog.getByText('Choose at least one kind.'))).toBe(true);
    await dialog.getByText('How fast switches work').click();
    await page.route('**/api/catalogue', (route) =>
      route.fulfill({
        status: 409,
        json: { error: { code: 'wrongStage', message: 'The catalogue is full.' } },
      }),
    );
    await dialog.getByRole('button', { name: ADD }).click();
    await expect.poll(() => inSight(dialog.getByText('The catalogue is full.'))).toBe(true);
    await page.unroute('**/api/catalogue');
    await dialog.getByText('How fast switches work').click();
    for (const name of ['What happened', 'Lesson']) await dialog.getByRole('textbox', { name }).fill('');
  }
  if (own) await page.setViewportSize(own);
}
const inSight = (thing: Locator): Promise<boolean> =>
  thing.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });

const entries = () => page.getByRole('article');

describe.skipIf(!executablePath)('the catalogue in a browser', () => {
  it('is searched, filtered, empty with words, and looks right', async () => {
    await page.goto(`${server.base}/drills`);
    await page.getByRole('link', { name: 'Catalogue' }).click();
    await page.getByRole('heading', { name: 'Past incidents and near misses' }).waitFor();
    await entries().first().waitFor();
    const all = await entries().count();
    expect(all).toBeGreaterThan(30);
    await page.locator('summary').first().click();
    await stage.inspect(page, 'catalogue');
    await page.getByRole('searchbox', { name: 'Search' }).fill('prompt repository');
    await expect.poll(() => entries().count()).toBeLessThan(all);
    await page.getByRole('combobox', { name: 'How sure' }).selectOption('ours');
    await page.getByText('No entry fits these words and choices.').waitFor();
    await stage.inspect(page, 'catalogue-empty');
    await press(page, 'Show every entry');
    await expect.poll(() => entries().count()).toBe(all);
  }, 120_000);

  it('begins a drill from an entry: the file is saved, and one line says what to do with it', async () => {
    const card = page.getByRole('article', { name: 'A canary that nobody could freeze' });
    const saving = page.waitForEvent('download');
    await card.getByRole('link', { name: /^Make a drill from/ }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('drill-after-n6.yaml');
    expect(readFileSync(await saved.path(), 'utf8')).toContain('nobody on the call was allowed to stop it');
    const told = card.getByRole('status');
    await expect.poll(() => told.innerText()).toContain(join(server.dataDir, 'scenarios'));
    await told.scrollIntoViewIfNeeded();
    await stage.inspect(page, 'catalogue-made');
  }, 120_000);

  it('takes an entry of ours, changes it, deletes it and takes that back', async () => {
    await press(page, 'Add one of ours');
    const dialog = page.getByRole('dialog');
    await press(page, 'Add it to the catalogue');
    await dialog.getByText('This is needed.').first().waitFor();
    await stage.inspect(page, 'catalogue-add');
    await expectInSight(dialog);
    await dialog.getByRole('textbox', { name: 'Title' }).fill('A rota that rang nobody');
    await dialog
      .getByRole('textbox', { name: 'What happened' })
      .fill('The rota named a team that was dissolved.');
    await dialog.getByRole('textbox', { name: 'Lesson' }).fill('Ring every rota once a quarter.');
    await dialog.getByText('How fast switches work').click();
    await press(page, 'Add it to the catalogue');
    const mine = page.getByRole('article', { name: 'A rota that rang nobody' });
    await mine.waitFor();
    await mine.getByRole('button', { name: /^Delete/ }).click();
    await mine.waitFor({ state: 'detached' });
    await press(page, 'Undo');
    await mine.waitFor();
    await stage.inspect(page, 'catalogue-ours');
    await page.goto(`${server.base}/drills/new`);
    await page.getByText(/^Played as/).waitFor();
    await page.getByText('2 packs were not loaded').waitFor();
    for (const summary of await page.locator('summary').filter({ hasText: 'to put right' }).all())
      await summary.click();
    expect(await page.getByRole('listitem').filter({ hasText: 'is no time' }).allInnerTexts()).toEqual([
      `Line 12, column 5\ninjects.report.at: ${NO_TIME}`,
      `in-parts/injects.yaml, line 3, column 9\nforum.at: ${NO_TIME}`,
    ]);
    await stage.inspect(page, 'new-drill-company');
    expect(looksOwed('catalogue', stage.dialogs)).toEqual([]);
    expect(stage.mishaps).toEqual([]);
  }, 120_000);
});
