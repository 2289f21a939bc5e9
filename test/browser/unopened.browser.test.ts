import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DrillDetail } from '../../shared/api.ts';
import { addUnknownEvent } from '../support/hurtLog.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, signedIn } from '../support/stage.ts';

let stage: Stage;
let server: TestServer;
let page: Page;
let hurt: DrillDetail;

onStage(
  () => new TestServer(),
  async (openedStage, startedServer) => {
    stage = openedStage;
    server = startedServer;
    const made = await Promise.all([
      server.briefed(['seat-ic'], { title: 'Tuesday on-call' }),
      server.briefed(['seat-ic'], { title: 'Second floor' }),
    ]);
    for (const { drill } of made) {
      const client = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
      await client.ready();
      await client.send('startDrill');
      client.close();
    }
    hurt = made[0].drill;
    await server.live.close();
    addUnknownEvent(join(server.dataDir, 'drills.db'), hurt.drillId);
    await server.start({ clientDir: stage.clientDir });
    page = await stage.person('facilitator', { expects: /Failed to load resource/ });
    await signedIn(page, server.base, server.cookie);
  },
);

describe.skipIf(!executablePath)('a drill that cannot be opened', () => {
  const row = (title: string) => page.getByRole('listitem').filter({ hasText: title });

  it('says in the list what is wrong and what can be done, and the others are as ever', async () => {
    await page.goto(`${server.base}/drills`);
    await row('Tuesday on-call').getByText('Cannot be opened', { exact: true }).waitFor();
    expect(await row('Tuesday on-call').textContent()).toContain('zebra.seen');
    expect(await row('Tuesday on-call').getByRole('link', { name: /^Open/ }).count()).toBe(0);
    expect(await row('Second floor').getByRole('link', { name: /^Open/ }).count()).toBe(1);
    await stage.inspect(page, 'unopened-list');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      row('Tuesday on-call')
        .getByRole('link', { name: /^Log file/ })
        .click(),
    ]);
    expect(file.suggestedFilename()).toBe(`${hurt.drillId}-log.jsonl`);
  }, 120_000);

  it('says the same where somebody goes by an old address', async () => {
    await page.goto(`${server.base}/drills/${hurt.drillId}`);
    await page.getByRole('heading', { name: 'This drill could not be opened' }).waitFor();
    expect(await page.getByRole('main').textContent()).toContain('zebra.seen');
    await stage.inspect(page, 'unopened-drill');
  }, 120_000);

  it('can be put away and deleted', async () => {
    await page.goto(`${server.base}/drills`);
    await row('Tuesday on-call')
      .getByRole('button', { name: /^Archive / })
      .click();
    await page.getByText('Archived (1)').click();
    await row('Tuesday on-call')
      .getByRole('button', { name: /^Delete/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(hurt.code);
    await dialog.getByRole('button', { name: /^Delete/ }).click();
    await row('Tuesday on-call').waitFor({ state: 'detached' });
    expect(await row('Second floor').count()).toBe(1);
    expect(stage.mishaps).toEqual([]);
  }, 120_000);
});
