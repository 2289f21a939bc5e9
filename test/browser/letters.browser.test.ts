import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
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
import { tinyScenario } from '../support/tinyScenario.ts';

/** A card whose notice is built from sentences that safety clears, and users who can be written to one by one. */
const scenario: Scenario = {
  ...tinyScenario,
  acts: tinyScenario.acts.map((act) => (act.startsAt === 0 ? { ...act, endsAt: minutes(30) } : act)),
  duties: tinyScenario.duties.map((duty) => ({
    ...duty,
    title: 'Authority, 24 hours',
    addressee: 'The data authority',
    notice: {
      clauses: [
        { id: 'what', text: 'One path answered wrongly from noon.', purpose: 'acknowledge' as const },
        { id: 'off', text: 'It has been off since 12:20.', purpose: 'action' as const },
        { id: 'call', text: 'Our duty desk answers at any hour.', purpose: 'contact' as const },
      ],
      clearedBy: ['legal-privacy' as const, 'safety-lead' as const],
    },
  })),
  people: {
    ...tinyScenario.people,
    outreach: tinyScenario.people.outreach.map((group) => ({
      ...group,
      recipients: [
        { id: 'ann', title: 'Ann' },
        { id: 'bo', title: 'Bo' },
        { id: 'cy', title: 'Cy' },
      ],
    })),
  },
};

let stage: Stage;
let server: TestServer;

onStage(
  () => new TestServer({ tiny: { a: scenario } }),
  (openedStage, startedServer) => {
    stage = openedStage;
    server = startedServer;
  },
);

const row = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: 'Texts' }).getByRole('button', { name });

describe.skipIf(!executablePath)('letters and notices are texts with a clearance', () => {
  let lp: Page;
  let sl: Page;

  it('legal and safety are in the call', async () => {
    const drill = await server.newDrill({ scenario: 'tiny', variant: 'a', seed: 3 });
    const facilitator = await stage.person('facilitator');
    await signedIn(facilitator, server.base, server.cookie);
    lp = await stage.person('lp');
    sl = await stage.person('sl', { light: true });
    await takeSeat(lp, server.base, drill.code, 'Jonas', /^Legal and privacy/);
    await takeSeat(sl, server.base, drill.code, 'Sana', /^Safety lead/);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await startBriefing(facilitator);
    await press(facilitator, /Start the drill/);
    // Whoever nobody pages is rung in by minute eight.
    await skipTo(facilitator, '08:30');
    // Support got the first report, so its seat is in the call from the start.
    await press(lp, /Go to the war room/);
    for (const page of [lp, sl]) await page.getByRole('tablist', { name: 'Your desk' }).waitFor();
  }, 180_000);

  it('a notice: decided on the card, built from sentences, cleared by safety, and out with that', async () => {
    await openDesk(lp, 'Duties');
    await lp.getByText('Notify', { exact: true }).first().click();
    await lp.getByLabel('Basis').fill('Likely to put people at risk.');
    await press(lp, /^Record$/);
    await press(lp, 'Write the notice');
    for (let index = 0; index < 3; index += 1) await press(lp, /^Add: /);
    await lp.setViewportSize({ width: 1280, height: 720 });
    await stage.shot(lp, '90-notice-1280');
    await lp.setViewportSize({ width: 1440, height: 900 });
    await stage.inspect(lp, '90-notice', { column: 'Act' });
    await press(lp, 'Send for clearance');
    await row(lp, /^Notice: .*Waits for SL/).waitFor();
    // From the top of Incoming to the clearance, in two presses.
    await sl
      .getByRole('region', { name: 'Needs you' })
      .getByRole('button', { name: 'Read', exact: true })
      .click();
    await stage.inspect(sl, '91-notice-to-clear', { column: 'Act' });
    await press(sl, 'Clear as SL and send now to the data authority');
    await row(lp, /^Notice: .*Out T\+/).waitFor();
    await openDesk(lp, 'Duties');
    await lp.getByText(/^Notify, sent T\+/).waitFor();
    expect(stage.mishaps).toEqual([]);
  }, 180_000);

  it('a letter goes to one of a group, then to all who are left', async () => {
    await openDesk(sl, 'Words');
    await row(sl, /^Users/).click();
    for (const name of ['Bo', 'Cy']) await sl.getByText(name, { exact: true }).click();
    await press(sl, /^Add: /);
    await stage.inspect(sl, '92-one-of-them', { column: 'Act' });
    await press(sl, 'Send now to Ann, uncleared…');
    await press(sl.getByRole('dialog', { name: 'Send it to Ann?' }), 'Send now, uncleared');
    await row(sl, /^Users.*1 of 3 sent/).waitFor();
    await press(sl, 'Send for clearance');
    await openDesk(lp, 'Words');
    await row(lp, /^Users.*Waits for you/).click();
    await press(lp, 'Clear as LP and send now to Bo and Cy');
    await row(sl, /^Users.*Out T\+/).waitFor();
    await sl.setViewportSize({ width: 1280, height: 720 });
    await stage.shot(sl, '93-words-1280');
    expect(stage.mishaps).toEqual([]);
  }, 120_000);
});
