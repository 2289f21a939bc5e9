import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { looksOwed } from '../support/dialogs.ts';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, press } from '../support/stage.ts';

let stage: Stage;
let server: TestServer;
let wei: Page;

onStage(
  () => new TestServer(SCENARIOS),
  (openedStage, startedServer) => {
    stage = openedStage;
    server = startedServer;
  },
);

const comes = (answer: Locator): Promise<boolean> =>
  answer.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  );

describe.skipIf(!executablePath)('one person practises alone, without an account', () => {
  beforeAll(async () => {
    wei = await stage.person('wei');
  });

  it('from the front page to the briefing, in three choices and a name', async () => {
    await wei.goto(server.base);
    await wei.getByRole('link', { name: 'Practise alone, without an account' }).click();
    await wei.getByRole('radio', { name: /^Product owner/ }).waitFor();
    await stage.inspect(wei, '60-practice');
    await press(wei, 'Read the briefing');
    await wei.getByText('Enter your name.').waitFor();
    await wei.getByRole('radio', { name: /^Relay Assist/ }).check();
    await wei.getByRole('radio', { name: /^Product owner/ }).check();
    await wei.getByLabel('Your name').fill('Wei');
    await press(wei, 'Read the briefing');
    await wei.getByRole('button', { name: 'Start the clock' }).waitFor();
    await stage.inspect(wei, '61-practice-briefing');
  }, 120_000);

  it('the player starts, skips, stops and goes on; a colleague who is asked in words answers from their desk', async () => {
    await press(wei, 'Start the clock');
    await wei.getByText('Practice, alone').waitFor();
    await press(wei, 'Declare an incident');
    await wei.getByRole('radio', { name: /Sev 0/ }).click({ force: true });
    await wei
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .click();
    await wei.getByRole('dialog', { name: 'Page people' }).getByRole('button', { name: /^Send/ }).click();
    await press(wei, 'Skip 5 min');
    await wei
      .getByText(/T\+05:\d\d/)
      .first()
      .waitFor();
    await stage.inspect(wei, '62-practice-running', { column: 'Call' });
    await wei.getByLabel('Message to the call').fill('@MO Which changes since Monday?');
    await press(wei.getByRole('region', { name: 'The call' }), 'Send');
    // A colleague who is still on the way answers later: by the clock of the drill, which the player may put forward.
    const answer = wei.getByText(/Three changes since Monday/).first();
    for (let minutes = 0; minutes < 4 && !(await comes(answer)); minutes++) await press(wei, 'Skip 1 min');
    await answer.waitFor();
  }, 180_000);

  it('ends by their own hand, and the scorecard says how it was played', async () => {
    await stage.inspectDialog(wei, '63-practice-end', () => press(wei, 'End…'));
    await press(wei, 'End…');
    await press(wei.getByRole('dialog'), 'End the drill');
    await wei.getByRole('button', { name: 'Open the scorecard' }).waitFor();
    await stage.inspect(wei, '64-practice-over');
    await press(wei, 'Open the scorecard');
    await wei.getByRole('link', { name: 'Read the scorecard' }).click();
    await wei.getByText('Practised by one person at one desk').waitFor();
    await stage.inspect(wei, '65-practice-scorecard');
  }, 180_000);

  it('nothing went wrong in the page, and the dialog of this part was looked at', () => {
    expect(stage.mishaps).toEqual([]);
    expect(looksOwed('practice', stage.dialogs)).toEqual([]);
  });
});
