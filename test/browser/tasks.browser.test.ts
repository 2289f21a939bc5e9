import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { looksOwed } from '../support/dialogs.ts';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import {
  closePart,
  executablePath,
  openColumn,
  openDesk,
  openPart,
  press,
  signedIn,
  skipTo,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

/** Somebody who asks the product owner, and what a good answer promises them. */
const asks = (id: string, from: string, task: string, dueMinute: number): InjectRow => ({
  id,
  at: 0,
  from,
  to: ['product-owner'],
  channel: 'chat',
  subject: `${from} asks`,
  body: 'When do we hear from you?',
  replies: [
    {
      id: 'then',
      label: `You have it at minute ${dueMinute}.`,
      then: [],
      promise: { task, by: minutes(dueMinute) },
    },
    { id: 'later', label: 'I cannot say when yet.', then: [] },
    { id: 'thanks', label: 'Thank you for asking us.', then: [] },
  ],
  expectedAction: 'Promise what can be kept.',
  tests: 'Promises.',
});
const scenario: Scenario = {
  ...tinyScenario,
  // Long enough to look at everything in.
  acts: tinyScenario.acts.map((act) => (act.startsAt === 0 ? { ...act, endsAt: minutes(30) } : act)),
  msel: [
    ...tinyScenario.msel,
    asks('parent', 'A parent', 'Call the parent back', 7),
    asks('school', 'A school', 'Write to the school about the tablet', 9.5),
    asks('reporter', 'A reporter', 'Give the reporter a line', 2),
  ],
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

describe.skipIf(!executablePath)('what was promised needs its desk until it is kept', () => {
  let facilitator: Page;
  let po: Page;
  let lp: Page;
  let ic: Page;

  it('an answer that promises something puts it there, with its time', async () => {
    const drill = await server.newDrill({ scenario: 'tiny', variant: 'a', seed: 3 });
    facilitator = await stage.person('facilitator');
    await signedIn(facilitator, server.base, server.cookie);
    po = await stage.person('po');
    lp = await stage.person('lp', { light: true });
    await takeSeat(po, server.base, drill.code, 'Petra', /^Product owner/);
    ic = await stage.person('ic', { phone: true });
    await takeSeat(ic, server.base, drill.code, 'Ines', /^Incident commander/);
    await takeSeat(lp, server.base, drill.code, 'Jonas', /^Legal and privacy/);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await startBriefing(facilitator);
    await press(facilitator, /Start the drill/);
    for (const minute of [7, 9.5, 2]) await press(po, `You have it at minute ${minute}.`);
    const strip = po.getByRole('region', { name: 'Needs you' });
    await strip.getByText('Promised: Call the parent back').waitFor();
    await strip.getByText(/due T\+07:00, in 0[0-9]:/).waitFor();
    await expect.poll(() => strip.getByText('Promised:').count(), { timeout: 15_000 }).toBe(3);
  }, 180_000);

  it('says what is overdue, and what was kept with which words', async () => {
    // A drill is commanded once it is declared.
    await press(po, 'Declare an incident');
    await po
      .getByRole('dialog')
      .getByText(/^Sev 1/)
      .first()
      .click();
    await po
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .click();
    await po.getByRole('dialog', { name: 'Page people' }).waitFor();
    await po.keyboard.press('Escape');
    await po.getByRole('dialog').waitFor({ state: 'detached' });
    await skipTo(facilitator, '02:30');
    const strip = po.getByRole('region', { name: 'Needs you' });
    await strip.getByText(/overdue since T\+02:00/).waitFor();
    await stage.inspectDialog(po, '70-mark-kept', () => press(strip, /^Mark kept\s*: Call the parent/));
    await press(strip, /^Mark kept\s*: Call the parent/);
    const dialog = po.getByRole('dialog');
    await dialog.getByLabel('What was said, in one line').fill('She is well. I call again tomorrow.');
    await dialog.getByRole('button', { name: 'It is kept' }).click();
    // What is kept needs nobody; the list of the call still has it, with the words.
    await strip.getByText('Promised: Call the parent back').waitFor({ state: 'detached' });
    await stage.inspect(po, '71-tasks-that-need-me', { column: 'Feed' });
    // A dialog of the incoming column, at both sizes.
    await press(po, /A parent asks/);
    await stage.inspectDialog(po, '71-forward', () => press(po, /^Forward\s*: A parent asks/));
    const people = await openPart(po, 'people');
    await people.getByText(/kept T\+0/).waitFor();
    await people.getByText(/She is well/).waitFor();
    await closePart(po);
    await press(facilitator, /^Tasks and promises/);
    await facilitator.getByRole('heading', { name: 'Tasks and promises' }).waitFor();
    await facilitator
      .getByText(/She is well/)
      .first()
      .waitFor();
    await stage.inspect(facilitator, '72-console-promises');
  }, 180_000);

  it('a notice counts when it is sent, and the card says which of the two has happened', async () => {
    // Whoever nobody pages is rung in by minute eight.
    await skipTo(facilitator, '08:30');
    await press(lp, /Go to the war room/);
    await openDesk(lp, 'Duties');
    await lp.getByText('Notify', { exact: true }).first().click();
    await lp.getByLabel('Basis').fill('The contract names it.');
    await press(lp, /^Record$/);
    await lp.getByText('Notify, nothing sent yet').waitFor();
    await lp.getByText(/nothing sent yet, .* left/).waitFor();
    await stage.inspect(lp, '73-notice-unsent', { column: 'Act' });
    // The card leads to the text, which stands among the others.
    await press(lp, 'Write the notice');
    await lp
      .getByLabel(/^Notice to /)
      .fill('One path answered wrongly from noon. It is off. Call the duty desk.');
    await press(lp, /^Send now to /);
    await stage.inspect(lp, '74-notice-ask', { ownSizeOnly: true });
    await press(lp.getByRole('dialog'), 'Send now');
    await lp.getByRole('dialog').waitFor({ state: 'detached' });
    await lp
      .getByRole('region', { name: 'Texts' })
      .getByRole('button', { name: /^Notice: .*Out T\+0/ })
      .waitFor();
    await openDesk(lp, 'Duties');
    await lp.getByText(/^Notify, sent T\+/).waitFor();
    await lp.getByText(/decided T\+0.*; sent T\+0/).waitFor();
    await stage.inspect(lp, '74-notice-sent', { column: 'Act' });
    expect(stage.mishaps).toEqual([]);
  }, 180_000);

  it('a task that was given is marked done from the same list', async () => {
    await press(ic, /Go to the war room/);
    await openColumn(ic, 'Act');
    await openDesk(ic, 'Command');
    await press(ic.getByRole('region', { name: 'Tasks', exact: true }), /^New/);
    const task = ic.getByRole('dialog', { name: 'New task' });
    await press(task, /Petra/);
    await task.getByLabel('What', { exact: true }).fill('Count the tickets');
    await press(task, /^Give it to/);
    await task.waitFor({ state: 'detached' });
    // Whoever commands sees what every desk owes.
    const owed = ic.getByRole('region', { name: 'Tasks', exact: true });
    await press(owed, /Write to the school about the tablet/);
    await stage.inspect(ic, '75-commander-tasks', { ownSizeOnly: true });
    // On a phone by somebody who holds one: a change of size closes what was opened.
    for (const [line, mark] of [
      [null, /^Mark kept/],
      [/Count the tickets/, /^Mark done/],
    ] as const) {
      if (line) await press(owed, line);
      await press(owed, mark);
      await ic.getByRole('dialog').waitFor();
      await stage.inspect(ic, `76-phone-${mark.source.slice(6)}`, { ownSizeOnly: true });
      await ic.keyboard.press('Escape');
      await ic.getByRole('dialog').waitFor({ state: 'detached' });
    }
    const strip = po.getByRole('region', { name: 'Needs you' });
    await strip.getByText('Count the tickets', { exact: true }).waitFor();
    await stage.inspectDialog(po, '76-say-back', () => press(strip, /^Say back\s*: Count/));
    // The list is another one on a phone, so the dialog is opened there once more.
    await po.setViewportSize({ width: 390, height: 844 });
    await openColumn(po, 'Feed');
    await press(strip, /^Say back\s*: Count/);
    await stage.inspect(po, '76-phone-say-back', { ownSizeOnly: true });
    await po.keyboard.press('Escape');
    await po.getByRole('dialog').waitFor({ state: 'detached' });
    await po.setViewportSize({ width: 1440, height: 900 });
    await stage.inspectDialog(po, '76-mark-done', () => press(strip, /^Mark done\s*: Count/));
    await press(strip, /^Mark done\s*: Count/);
    await po.getByRole('dialog').getByRole('button', { name: 'It is done' }).click();
    await strip.getByText('Count the tickets', { exact: true }).waitFor({ state: 'detached' });
    expect(looksOwed('tasks', stage.dialogs)).toEqual([]);
  }, 180_000);
});
