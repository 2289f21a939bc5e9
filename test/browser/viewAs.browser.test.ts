import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { looksOwed } from '../support/dialogs.ts';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, press, signedIn, startBriefing, takeSeat } from '../support/stage.ts';

let stage: Stage;
let server: TestServer;
let fay: Page;
let po: Page;

onStage(lantern, async (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
  fay = await stage.person('fay');
  po = await stage.person('po');
  await signedIn(fay, server.base, server.cookie);
});

const bar = () => fay.getByRole('region', { name: 'Viewing as' });
const tile = (name: RegExp) => fay.getByRole('dialog').getByRole('button', { name });
const TICKET = /what your app told my 15-year-old/;

describe.skipIf(!executablePath)('the facilitator sees through a player’s eyes', () => {
  it('all desks at a glance, by one key', async () => {
    const drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    await takeSeat(po, server.base, drill.code, 'Wei', /^Product owner/);
    await fay.goto(`${server.base}/drills/${drill.drillId}`);
    await fay.getByText('Wei').first().waitFor();
    await startBriefing(fay);
    await press(fay, /Start the drill/);
    await po.getByText(TICKET).first().waitFor();
    await fay.keyboard.press('v');
    await tile(/^View as Product owner/)
      .getByText('0 unread1 to answer0 pages ringing')
      .waitFor();
    await tile(/^View as Product owner/)
      .getByText(/● here · in the call/)
      .waitFor();
    expect(
      await fay
        .getByRole('dialog')
        .getByRole('button', { name: /^View as/ })
        .count(),
    ).toBe(6);
    await stage.inspect(fay, '60-all-desks');
  }, 180_000);

  it('a digit opens one whole desk, which follows what its owner does', async () => {
    const digit = drillSeat(await tile(/^View as Product owner/).innerText());
    await fay.keyboard.press(digit);
    await bar().getByText('Product owner: Wei').waitFor();
    expect(await fay.title()).toContain('EXERCISE');
    await fay.getByText(TICKET).first().waitFor();
    await po.getByLabel('Message to the call').fill('I have it. One minute.');
    await po.keyboard.press('Enter');
    await fay.getByText('I have it. One minute.').first().waitFor();
    await stage.inspect(fay, '61-view-as', { ownSizeOnly: true });
    await stage.everyLook(fay, '61-view-as-every');
  }, 180_000);

  it('nothing can be done there, which is said and seen; sections and messages still open', async () => {
    await bar().getByText('Read-only: nothing on this desk can be pressed or written.').waitFor();
    const field = fay.getByLabel('Message to the call');
    await field.focus();
    await fay.keyboard.type('Not me.');
    expect(await field.inputValue()).toBe('');
    for (const name of ['Send', 'Said aloud…', /^Declare/])
      expect(await fay.getByRole('button', { name }).first().isDisabled(), String(name)).toBe(true);
    const reply = fay.locator('[data-reply="1"]').first();
    await reply.waitFor();
    expect(await reply.isDisabled()).toBe(true);
    const tabs = fay.getByRole('tablist', { name: 'Your desk' }).getByRole('tab');
    for (const tab of await tabs.all()) {
      await tab.click();
      await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
      await stage.look(fay, `61-view-as-${(await tab.innerText()).split(/\W/)[0]}`);
    }
    expect(await po.getByText('Not me.').count()).toBe(0);
    expect(await fay.getByRole('button', { name: 'Pause or step out' }).count()).toBe(0);
  }, 60_000);

  it('brackets step to the next desk and back without leaving', async () => {
    await fay.locator('body').press(']');
    await bar()
      .getByText(/^Viewing as (?!Product owner)/)
      .waitFor();
    await fay.locator('body').press('[');
    await bar().getByText('Product owner: Wei').waitFor();
    await fay.getByText(TICKET).first().waitFor();
  }, 60_000);

  it('another desk, off the call, is one choice away; Esc and going back lead to the console', async () => {
    const model = await bar()
      .getByLabel('Desk')
      .locator('option')
      .filter({ hasText: /^MO/ })
      .getAttribute('value');
    await bar()
      .getByLabel('Desk')
      .selectOption(model ?? '');
    await bar()
      .getByText(/^Viewing as Model owner/)
      .waitFor();
    expect(await fay.getByText(TICKET).count()).toBe(0);
    await stage.inspect(fay, '62-view-off-call', { ownSizeOnly: true });
    await fay.locator('body').press('Escape');
    await fay.getByRole('region', { name: 'Events list' }).waitFor();
    await press(fay, /^View as PO/);
    await bar().waitFor();
    await fay.goBack();
    await fay.getByRole('region', { name: 'Events list' }).waitFor();
    expect(await po.getByText(/viewing|watch(ed|ing) you/i).count()).toBe(0);
  }, 120_000);

  it('no page had an error of its own, and the dialog was looked at', () => {
    expect(looksOwed('viewAs', stage.dialogs)).toEqual([]);
    expect(stage.mishaps).toEqual([]);
  });
});

/** The digit on a tile. */
const drillSeat = (words: string): string => /\b([1-9])\b/.exec(words)?.[1] ?? '';
