import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import {
  executablePath,
  openDesk,
  press,
  signedIn,
  skipTo,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

let stage: Stage;
let server: TestServer;

onStage(lantern, (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
});

/** Adds the first `count` sentences of the list to the text in front of this person. */
async function addSentences(page: Page | Locator, count: number): Promise<void> {
  await page
    .getByText(/Add a sentence/)
    .first()
    .click();
  for (let index = 0; index < count; index += 1) await press(page, /^Add\s*: /);
}

describe.skipIf(!executablePath)('what leaves the building, and what is kept from being lost', () => {
  let sl: Page;
  let lp: Page;
  let cp: Page;

  it('three desks are in the call', async () => {
    const drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    const facilitator = await stage.person('facilitator');
    await signedIn(facilitator, server.base, server.cookie);
    sl = await stage.person('sl');
    lp = await stage.person('lp', { light: true });
    cp = await stage.person('cp');
    await takeSeat(sl, server.base, drill.code, 'Sana', /^Safety lead/);
    await takeSeat(lp, server.base, drill.code, 'Jonas', /^Legal and privacy/);
    await takeSeat(cp, server.base, drill.code, 'Chidi', /^Communications/);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await startBriefing(facilitator);
    await press(facilitator, /Start the drill/);
    // Whoever nobody pages is rung in by minute eight.
    await skipTo(facilitator, '09:30');
    for (const page of [lp, cp]) {
      await press(page, /Go to the war room/);
      await page.getByRole('tablist', { name: 'Your desk' }).waitFor();
    }
  }, 180_000);

  it('a statement: drafted, cleared by both keys, published; a change voids a clearance', async () => {
    await openDesk(cp, 'Statement');
    await addSentences(cp, 2);
    await press(cp, 'Draft it for clearance');
    await openDesk(lp, 'Statement');
    await lp.getByLabel('Comment').fill('Say that times may change.');
    await press(lp, 'Ask for a change');
    await cp
      .getByText(/Say that times may change/)
      .first()
      .waitFor();
    await cp.getByLabel('Free text, after the sentences').fill('Times may change.');
    await press(cp, 'Draft it for clearance');
    await openDesk(sl, 'Statement');
    await press(sl, 'Clear version 2');
    await press(lp, 'Clear version 2');
    const publish = cp.getByRole('button', { name: 'Publish version 2', exact: true });
    await publish.waitFor();
    await stage.inspect(cp, '60-cleared', { column: 'Act' });
    await publish.click();
    await publish.waitFor({ state: 'detached' });
    await lp
      .getByText(/Published/i)
      .first()
      .waitFor();
  }, 120_000);

  it('a letter goes out by itself when the last of its readers has cleared it', async () => {
    await openDesk(sl, 'Outreach');
    const letter = (title: string) =>
      sl.locator('article').filter({ has: sl.getByRole('heading', { name: title, exact: true }) });
    // Nobody is written to whom nobody has looked at: the desk says so in words, and the letter stays unsent.
    const accounts = letter('Sampled accounts to which a message is safe');
    await addSentences(accounts, 1);
    await press(accounts, 'Put it up: goes out when cleared');
    await accounts.getByText(/nobody has looked at such an account yet/).waitFor();
    const parent = letter('The parent who reported it');
    await addSentences(parent, 3);
    await press(parent, 'Put it up: goes out when cleared');
    await openDesk(lp, 'Outreach');
    await stage.inspect(lp, '61-outreach-to-clear', { column: 'Act' });
    await press(lp, /^Clear it as/);
    // Support wrote it; the safety lead at the same desk clears it in that name.
    await press(parent, /^Clear it as/);
    await sl
      .getByText(/^Sent at T\+/)
      .first()
      .waitFor();
  }, 120_000);

  it('a duty is decided with its basis, an account looked after, evidence held', async () => {
    await openDesk(lp, 'Duties');
    await lp
      .getByText(/Read and decide/)
      .first()
      .click();
    await lp.getByRole('radio', { name: 'Assess and record' }).first().click({ force: true });
    await lp.getByLabel('Basis').first().fill('No personal data left the service.');
    await press(lp, /^Record\s*: /);
    await lp
      .getByText(/^Assessed and recorded, T\+/)
      .first()
      .waitFor();
    await openDesk(lp, 'Keep safe');
    const systems = lp.getByRole('group', { name: 'Systems to hold' }).getByRole('checkbox');
    await systems.first().click({ force: true });
    await press(lp, 'Issue the hold');
    await lp
      .getByText(/^(Under way|Held since)/)
      .first()
      .waitFor();
    await stage.inspect(lp, '62-held', { column: 'Act' });
    await openDesk(sl, 'Welfare');
    const kinds = sl.getByRole('group', { name: /^What to do/ }).first();
    await kinds.getByRole('checkbox').first().click({ force: true });
    await press(sl, /^Record the decision/);
    await sl
      .getByText(/^Decided at T\+/)
      .first()
      .waitFor();
    expect(stage.mishaps).toEqual([]);
  }, 120_000);
});
