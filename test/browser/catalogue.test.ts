import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../support/liveServer.ts';
import { executablePath, press, Stage, signedIn } from '../support/stage.ts';

let stage: Stage;
let server: TestServer;
let page: Page;

beforeAll(async () => {
  if (!executablePath) return;
  stage = await Stage.open();
  server = await new TestServer().start({ clientDir: stage.clientDir });
  page = await stage.person('Fay');
  await signedIn(page, server.base, server.cookie);
}, 120_000);
afterAll(async () => {
  await stage?.close();
  await server?.remove();
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
    expect(readFileSync(await saved.path(), 'utf8')).toContain('nobody on the call had the right to stop it');
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
    await dialog.getByRole('textbox', { name: 'Title' }).fill('A rota that rang nobody');
    await dialog
      .getByRole('textbox', { name: 'What happened' })
      .fill('The rota named a team that was dissolved.');
    await dialog.getByRole('textbox', { name: 'Lesson' }).fill('Ring every rota once a quarter.');
    await dialog.getByText('How fast levers move').click();
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
    await stage.inspect(page, 'new-drill-company');
    expect(stage.mishaps).toEqual([]);
  }, 120_000);
});
