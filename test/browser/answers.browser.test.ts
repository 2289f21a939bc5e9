import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LiveClient } from '../support/liveClient.ts';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, press, signedIn, startBriefing, takeSeat } from '../support/stage.ts';

let stage: Stage;
let server: TestServer;

onStage(lantern, (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
});

const OWN = 'I have read it twice.\nWho may I ring tonight, and on what number?';

describe.skipIf(!executablePath)('whatever asks something can be answered', () => {
  let facilitator: Page;
  let po: Page;
  let fay: LiveClient;
  const box = (page: Page) => page.getByLabel('Your answer');
  const card = (page: Page, name: RegExp) => page.getByRole('article', { name }).first();
  const TICKET = /what your app told my 15-year-old/;

  it('a card that offers replies offers one’s own words beside them, and keeps them over a reload', async () => {
    const drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    facilitator = await stage.person('facilitator');
    await signedIn(facilitator, server.base, server.cookie);
    po = await stage.person('po');
    await takeSeat(po, server.base, drill.code, 'Pat', /^Product owner/);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await startBriefing(facilitator);
    await press(facilitator, /Start the drill/);
    fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
    await fay.ready();
    const ticket = card(po, TICKET);
    await ticket.waitFor();
    expect(await ticket.getByRole('button').count()).toBeGreaterThan(3);
    await stage.inspect(po, '70-replies', { column: 'Feed' });
    await press(ticket, /^Answer in your own words/);
    await box(po).fill(OWN);
    await stage.inspect(po, '71-own-words', { column: 'Feed' });
    await po.reload();
    await box(po).waitFor();
    expect(await box(po).inputValue()).toBe(OWN);
    await press(ticket, 'Send answer');
    await po.getByText('✓ Answered').first().waitFor();
    await po.getByText('Who may I ring tonight').first().waitFor();
    // Neither an offered reply nor the box takes a second answer.
    const buttons = await card(po, TICKET).getByRole('button').allTextContents();
    expect(buttons.filter((words) => !/Show it/.test(words))).toEqual([]);
  }, 240_000);

  it('a question without replies is answered by keyboard alone, and the facilitator reads it', async () => {
    await fay.send('fireInject', {
      adHoc: {
        from: 'The chair',
        to: ['product-owner'],
        channel: 'chat',
        subject: 'One thing',
        body: 'Are we on the news?',
      },
    });
    const asked = card(po, /One thing/);
    await asked.getByRole('button', { name: /^Answer in your own words/ }).focus();
    await po.keyboard.press('Enter');
    await box(po).waitFor();
    await po.keyboard.type('Not yet.');
    await po.keyboard.press('Tab');
    await po.keyboard.press('Enter');
    await asked.getByText('✓ Answered').waitFor();
    await stage.inspect(po, '72-answered', { column: 'Feed' });
    await expect
      .poll(() => fay.console?.msel.find(({ inject }) => inject === 'ad-hoc-1')?.reply)
      .toBe('Not yet.');
    fay.close();
    expect(stage.mishaps).toEqual([]);
  }, 120_000);
});
