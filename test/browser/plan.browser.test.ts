import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { press, signedIn } from '../support/stage.ts';

let stage: Stage;
let server: TestServer;
let page: Page;

onStage(
  () => new TestServer(),
  async (openedStage, startedServer) => {
    stage = openedStage;
    server = startedServer;
    page = await stage.person('Fay', { expects: /status of 409/ });
    await signedIn(page, server.base, server.cookie);
  },
);

it('an item gets an owner and a day, is overdue, changed, taken back, and looks right on a phone', async () => {
  await page.goto(`${server.base}/plan`);
  await page.getByText('Nothing is in the plan yet.').waitFor();
  await page.getByLabel('What to change').fill('Second on call for the model owner');
  const adding = page.locator('form').filter({ has: page.getByRole('button', { name: 'Add to plan' }) });
  await adding.getByLabel('Owner').fill('Tomas Berg');
  await adding.getByLabel('Due').fill('2020-09-30');
  await press(page, 'Add to plan');
  const item = page.getByRole('list', { name: 'Items' }).getByRole('listitem');
  await item.getByText('overdue').waitFor();
  await item.getByRole('button', { name: 'Change' }).click();
  await stage.inspect(page, 'plan');
  const form = page.getByRole('form', { name: /Change/ });
  await form.getByLabel('State').selectOption('dropped');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText(/Say why it is dropped/).waitFor();
  await form.getByRole('textbox', { name: 'Why it is dropped' }).fill('Another team did it');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('No item fits this choice.').waitFor();
  await page.getByLabel('Show').selectOption('closed');
  await item.getByRole('button', { name: 'Change' }).click();
  await press(page, 'Undo the last change');
  await page.getByText('No item fits this choice.').waitFor();
  await page.getByLabel('Show').selectOption('overdue');
  await item.getByText('Tomas Berg').waitFor();
  expect((await page.request.get(await exportOf('plan.csv'))).status()).toBe(200);
});

const exportOf = async (name: string): Promise<string> =>
  server.base + ((await page.getByRole('link', { name }).getAttribute('href')) ?? '');
