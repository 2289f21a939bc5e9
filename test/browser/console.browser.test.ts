import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { DrillDetail } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { looksOwed } from '../support/dialogs.ts';
import type { TestServer } from '../support/liveServer.ts';
import { PASSWORD } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import {
  confirm,
  executablePath,
  openPerson,
  press,
  pressMore,
  signedIn,
  skipTo,
  takeSeat,
} from '../support/stage.ts';

/** How long a screen may take to follow on a machine that does other things too. */
const SOON = { timeout: 15_000 };

/** A reply that the first ticket offers, as its button says it. */
const WRITES_BACK =
  SCENARIOS['self-harm-minor']?.a0?.msel.find(({ id }) => id === 'parent-ticket')?.replies?.[0]?.label ?? '';

let stage: Stage;
let server: TestServer;
let facilitator: Page;

onStage(lantern, async (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
  facilitator = await stage.person('facilitator', { expects: /Failed to load resource/ });
  await signedIn(facilitator, server.base, server.cookie);
});

/** The row of the events list that goes by this subject. */
const row = (subject: RegExp) => facilitator.getByRole('row').filter({ hasText: subject }).first();
/** The row of a desk in the list of people. */
const person = (name: string | RegExp) =>
  facilitator
    .getByRole('listitem')
    .filter({ has: facilitator.getByRole('button', { name: /^View as/ }) })
    .filter({ hasText: name });
async function seatDialog(role: string): Promise<void> {
  await facilitator.getByRole('button', { name: `Seat of ${role}: change` }).click();
  await facilitator.getByRole('dialog').waitFor();
}

describe.skipIf(!executablePath)('what a facilitator can do, every dialog of it', () => {
  let drill: DrillDetail;
  let po: Page;
  let ic: Page;

  it('account: a password changed, a colleague added who signs in', async () => {
    await facilitator.goto(`${server.base}/drills`);
    await facilitator.getByText('Password and other facilitators').click();
    const change = facilitator.locator('form').filter({ hasText: 'Change your password' });
    await change.getByLabel('Present password').fill('not this one at all');
    await change.getByLabel('New password').fill('an even longer password');
    await change.getByRole('button', { name: 'Change it' }).click();
    await change.getByRole('alert').waitFor();
    await stage.inspect(facilitator, '40-account-refused');
    await change.getByLabel('Present password').fill(PASSWORD);
    await change.getByRole('button', { name: 'Change it' }).click();
    await change.getByText('Changed. Your other browsers are signed out.').waitFor();
    const add = facilitator.locator('form').filter({ hasText: 'Add a facilitator' });
    await add.getByLabel('Name').fill('Femi');
    await add.getByLabel('First password').fill('short');
    await add.getByRole('button', { name: 'Add them' }).click();
    await add.getByRole('alert').waitFor();
    await add.getByLabel('First password').fill('a password for Femi');
    await add.getByRole('button', { name: 'Add them' }).click();
    await add.getByText('Facilitators now: Fay, Femi.').waitFor();
    await stage.inspect(facilitator, '40-account-done');

    const femi = await stage.person('femi');
    await femi.goto(`${server.base}/signin`);
    await femi.getByLabel('Name').fill('Femi');
    await femi.getByLabel('Password').fill('a password for Femi');
    await press(femi, 'Sign in');
    await femi.getByRole('heading', { name: 'Drills' }).waitFor();
    await femi.context().close();
  }, 180_000);

  it('lobby: seats folded, one left, one lost, the briefing asked for', async () => {
    drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    po = await stage.person('po', { expects: /Failed to load resource/ });
    ic = await stage.person('ic', { expects: /Failed to load resource/ });
    await takeSeat(po, server.base, drill.code, 'Wei', /^Communications/);
    await stage.inspectDialog(po, '41-leave-seat', () => press(po, 'Leave this seat'));
    await press(po, 'Leave this seat');
    await confirm(po);
    await po.waitForURL(`${server.base}/`);
    await takeSeat(po, server.base, drill.code, 'Wei', /^Product owner/);
    await takeSeat(ic, server.base, drill.code, 'Maya', /^Incident commander/);
    await person(/./).first().waitFor({ state: 'detached' });
    await facilitator.getByText('Wei').first().waitFor();
    await stage.inspectDialog(facilitator, '41-folding', () =>
      facilitator.getByRole('group', { name: 'Seats for' }).getByRole('button', { name: '3' }).click(),
    );
    await stage.inspectDialog(facilitator, '41-start-briefing', () =>
      press(facilitator, 'Start the briefing'),
    );
    await press(facilitator, 'Start the briefing');
    await confirm(facilitator);
    await press(facilitator, /Start the drill/);
  }, 300_000);

  it('receipts say per role what was delivered, seen and answered', async () => {
    const report = row(/what your app told my 15-year-old/);
    await report.waitFor();
    const receipt = (role: string) => report.getByRole('cell').filter({ hasText: new RegExp(`^${role} `) });
    await expect.poll(() => receipt('PO').textContent(), SOON).toMatch(/seen|delivered/);
    await po
      .getByText(/what your app told my 15-year-old/)
      .first()
      .waitFor();
    await expect.poll(() => receipt('PO').textContent(), SOON).toContain('seen');
    await press(po, WRITES_BACK);
    await expect.poll(() => receipt('PO').textContent(), SOON).toContain('answered');
    await report.getByRole('button').first().click();
    await facilitator.getByText('Their answer').waitFor();
    await stage.inspect(facilitator, '42-receipts');
    await expect.poll(() => row(/LT-88213 linked/).textContent(), SOON).toContain('no person at that desk');
  }, 180_000);

  it('news of their own reaches the desks it names, as text and nothing else', async () => {
    await stage.inspectDialog(facilitator, '43-inject', () => press(facilitator, /^Inject/));
    await press(facilitator, /^Inject/);
    const dialog = facilitator.getByRole('dialog');
    const words = 'We <b>heard</b> it too: <img src=x onerror=alert(1)> is it true? שלום';
    await dialog.getByLabel('From').fill('A reporter');
    await dialog.getByLabel(/^Subject/).fill('Before we print');
    await dialog.getByLabel('Text', { exact: true }).fill(words);
    await dialog.getByRole('button', { name: 'Product owner', exact: false }).first().click();
    await dialog.getByRole('button', { name: /^Send now/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await po.getByText(words).first().waitFor();
    await stage.inspect(po, '43-inject-received');
    expect(await ic.getByText('Before we print').count()).toBe(0);
    await press(facilitator, /^View as IC/);
    await facilitator.getByText(/^Viewing as/).waitFor();
    expect(await facilitator.getByText('Before we print').count()).toBe(0);
    await press(facilitator, /^Back/);
    await press(facilitator, /^View as PO/);
    await facilitator.getByText('Before we print').first().waitFor();
    await facilitator.keyboard.press('Escape');
  }, 240_000);

  it('pauses with a reason that everybody reads, and resumes', async () => {
    await stage.inspectDialog(facilitator, '44-pause', () => pressMore(facilitator, 'Pause with a reason…'));
    await pressMore(facilitator, 'Pause with a reason…');
    await facilitator
      .getByRole('dialog')
      .getByLabel(/^Reason/)
      .fill('Fire alarm test, two minutes');
    await confirm(facilitator);
    await po.getByText('Fire alarm test, two minutes').first().waitFor();
    await stage.inspect(po, '44-paused-desk');
    await stage.inspect(facilitator, '44-paused-console');
    await press(facilitator, 'Resume');
    await po.getByText('Fire alarm test, two minutes').first().waitFor({ state: 'detached' });
    await stage.inspectDialog(facilitator, '44-keys', () => pressMore(facilitator, 'Keys'));
    await stage.inspectDialog(facilitator, '44-guide', () =>
      pressMore(facilitator, 'Facilitator guide (private)'),
    );
    await stage.inspectDialog(facilitator, '44-support', () => pressMore(facilitator, 'Real support lines'));
    await stage.inspectDialog(facilitator, '44-skip', () => press(facilitator, 'Skip…'));
  }, 240_000);

  it('something real: everybody is told, all clocks stand, and it can go on', async () => {
    await stage.inspectDialog(facilitator, '45-real-world', () => press(facilitator, 'REAL WORLD: stop'));
    await press(facilitator, 'REAL WORLD: stop');
    await press(facilitator, 'Stop the exercise now');
    await facilitator.getByText('Look after people first.', { exact: false }).waitFor();
    await stage.inspect(facilitator, '45-stopped-console');
    for (const page of [po, ic]) await page.getByText('REAL EMERGENCY: exercise stopped').first().waitFor();
    await stage.inspect(po, '45-stopped-desk');
    await stage.inspect(ic, '45-stopped-off-call');
    await press(facilitator, 'Look behind it, still stopped');
    await press(facilitator, 'Show the stop screen');
    await press(facilitator, 'It is over: go on');
    for (const page of [po, ic])
      await page.getByText('The real-world stop is over: the exercise goes on.').waitFor();
    await press(po, 'Understood');
    await facilitator.getByRole('button', { name: 'Pause' }).waitFor();
  }, 240_000);

  it('seats: a late comer seated, two change places, one freed, a lost phone replaced', async () => {
    const late = await stage.person('late', { expects: /Failed to load resource/ });
    await late.goto(`${server.base}/j/${drill.code}`);
    await late.getByLabel('Your name').fill('Lena');
    await late
      .getByText(/^Observe/)
      .first()
      .click();
    await press(late, /^(Watch|Observe|Join|Take)/);
    await late.waitForURL(/\/play\//);
    await person('Scripted colleague').first().waitFor();
    await facilitator.getByText(/Observing: Lena/).waitFor();
    await stage.inspectDialog(facilitator, '46-seat', () => seatDialog('LP'));
    await seatDialog('LP');
    await facilitator.getByRole('dialog').getByLabel('Seat somebody here').selectOption({ index: 1 });
    await press(facilitator, 'Seat them here');
    await person('Lena').getByText('LP', { exact: true }).waitFor();
    await late
      .getByText(/Legal and privacy/)
      .first()
      .waitFor();

    // Commander and product owner change places; each screen opens the other's desk by itself.
    await seatDialog('PO');
    await facilitator
      .getByRole('dialog')
      .getByLabel('Change places with')
      .selectOption({ label: 'Maya, IC SC' });
    await press(facilitator, 'Change places');
    await person('Maya').getByText('PO', { exact: true }).waitFor();
    await ic
      .getByText(/You are .*Product owner/)
      .first()
      .waitFor();
    await po
      .getByText(/You are .*Incident commander/)
      .first()
      .waitFor();

    // A lost phone: the old screen is out at once, the link opens the same seat, and works once.
    await seatDialog('LP');
    await press(facilitator, /^Their device is lost/);
    const shown = facilitator.getByRole('dialog').getByText(/^http:/);
    await shown.waitFor();
    // The button that was pressed is gone; the dialog has the keyboard, or Esc would be lost.
    await expect
      .poll(() => facilitator.evaluate(() => document.activeElement?.tagName), SOON)
      .not.toBe('BODY');
    await stage.inspect(facilitator, '46-new-link');
    const link = (await shown.textContent()) ?? '';
    await facilitator.keyboard.press('Escape');
    await facilitator.getByRole('dialog').waitFor({ state: 'detached' });
    await late.getByText('This seat', { exact: false }).first().waitFor();
    const phone = await stage.person('new phone', { phone: true, expects: /Failed to load resource/ });
    await phone.goto(link);
    await press(phone, 'Open my seat here');
    await phone.waitForURL(/\/play\//);
    await phone
      .getByText(/Legal and privacy/)
      .first()
      .waitFor();
    const thief = await stage.person('thief', { expects: /Failed to load resource/ });
    await thief.goto(link);
    await press(thief, 'Open my seat here');
    await thief.getByRole('alert').waitFor();
    await stage.inspect(thief, '46-link-spent');

    await seatDialog('LP');
    await press(facilitator, 'Give it to a scripted colleague');
    await phone.getByText('This seat', { exact: false }).first().waitFor();
    await stage.inspect(phone, '46-seat-freed');
    for (const page of [late, phone, thief]) await page.context().close();
  }, 300_000);

  it('ends act, drill and hot wash by asking once, and judges what only a person can', async () => {
    await press(ic, 'Declare an incident');
    await ic.getByRole('radio', { name: /Sev 0/ }).click({ force: true });
    await ic
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .click();
    await ic.getByRole('dialog', { name: 'Page people' }).getByRole('button', { name: /^Send/ }).click();
    await press(po, /Acknowledge/);
    await skipTo(facilitator, '12:00');
    await stage.inspectDialog(facilitator, '47-end-act', () => pressMore(facilitator, 'End act…'));
    await stage.inspectDialog(facilitator, '47-end-drill', () => pressMore(facilitator, 'End drill…'));
    await pressMore(facilitator, 'End drill…');
    await confirm(facilitator);
    const judged = facilitator.getByRole('listitem').filter({ hasText: 'waits for you' }).first();
    await judged.waitFor();
    await stage.inspect(facilitator, '47-judge');
    // The look went through other widths, and each draws the panels anew.
    await judged.waitFor();
    const waiting = await facilitator.getByText('waits for you').count();
    await judged.getByLabel('Points').selectOption({ index: 1 });
    await judged.getByLabel('What you heard, in a sentence').fill('They read each number back aloud.');
    await judged.getByRole('button', { name: 'Record it' }).click();
    await facilitator.getByText('Your note: They read each number back aloud.').waitFor();
    await expect.poll(() => facilitator.getByText('waits for you').count(), SOON).toBe(waiting - 1);
    await stage.inspectDialog(facilitator, '47-open-debrief', () => press(facilitator, 'Open the debrief…'));
    await press(facilitator, 'Open the debrief…');
    await confirm(facilitator);
    await facilitator
      .getByText(/What was behind it/)
      .first()
      .waitFor();
  }, 300_000);

  it('the scorecard goes home as JSON, CSV, Markdown, PDF and DOCX, for a seat too, and prints in one column', async () => {
    for (const [page, address] of [
      [facilitator, `/drills/${drill.drillId}/scorecard`],
      [po, `/play/${drill.drillId}/scorecard`],
    ] as const) {
      await page.goto(server.base + address);
      await page
        .getByText(/30-minute containment/i)
        .first()
        .waitFor();
      await page.getByText('More files', { exact: true }).click();
      for (const [title, holds] of [
        ['JSON', /^\{[\s\S]*"headline"/],
        ['CSV', /,/],
        ['Markdown', /^# /],
        ['PDF', /^%PDF-/],
        ['DOCX', /^PK/],
        ...(page === facilitator ? [['Evidence pack', /^PK/] as const] : []),
      ] as const) {
        const coming = page.waitForEvent('download');
        await page
          .locator('a,button')
          .filter({ hasText: new RegExp(`^${title}$`) })
          .click();
        const text = readFileSync((await (await coming).path()) ?? '', 'utf8');
        expect(text, title).toMatch(holds);
        expect(text.length, title).toBeGreaterThan(500);
      }
      await page.getByText('They read each number back aloud.').first().waitFor({ state: 'attached' });
    }
    expect(await po.getByText('Evidence pack').count()).toBe(0);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}/scorecard`);
    await facilitator.getByRole('heading', { name: 'Compare' }).click();
    await facilitator.getByRole('button', { name: 'Compare with other drills' }).click();
    await facilitator.getByRole('row', { name: /^Doing nothing/ }).waitFor();
    await stage.inspect(facilitator, '48-compare');
    await facilitator.goto(`${server.base}/drills/${drill.drillId}/scorecard?print=1`);
    await facilitator
      .getByText(/30-minute containment/i)
      .first()
      .waitFor();
    await stage.inspect(facilitator, '48-print');
    const paper = await facilitator.pdf({ format: 'A4' });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    await facilitator.emulateMedia({ media: 'print' });
    expect(await facilitator.getByRole('button', { name: 'Print', exact: true }).isVisible()).toBe(false);
    await facilitator.emulateMedia({ media: null });
  }, 240_000);

  it('a drill is put away, taken out, and deleted for good by typing its code', async () => {
    await facilitator.goto(`${server.base}/drills`);
    const of = (verb: string) =>
      facilitator.getByRole('button', { name: new RegExp(`^${verb}.*${drill.code}`) });
    await stage.inspectDialog(facilitator, '49-texts', () => of('Remove personal texts').click());
    await of('Remove personal texts').click();
    await facilitator.getByRole('button', { name: 'Remove them for good' }).click();
    await facilitator
      .getByRole('status')
      .getByText(/ removed\. In .* “\[removed\]”\./)
      .waitFor();
    await facilitator.getByRole('button', { name: 'Done' }).click();
    await of('Archive').click();
    await of('Archive').waitFor({ state: 'detached' });
    await facilitator.getByText('Archived (1)').click();
    await of('Restore').waitFor();
    await stage.inspect(facilitator, '49-put-away');
    await stage.inspectDialog(facilitator, '49-delete', () => of('Delete for good').click());
    await of('Delete for good').click();
    const dialog = facilitator.getByRole('dialog');
    const button = dialog.getByRole('button', { name: 'Delete it for good' });
    expect(await button.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('KX7-000');
    expect(await button.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill(drill.code.toLowerCase());
    await button.click();
    await dialog.waitFor({ state: 'detached' });
    await facilitator.getByText(drill.code).first().waitFor({ state: 'detached' });
    expect((await server.asFacilitator('GET', PATHS.drill(drill.drillId))).status).toBe(404);
  }, 180_000);

  it('alone at one desk: a drill for one person, scripted colleagues do what they are asked', async () => {
    await facilitator.goto(`${server.base}/drills/new`);
    await press(facilitator, 'Create the drill and open its lobby');
    await facilitator.getByLabel('Desk to practise').selectOption('product-owner');
    await press(facilitator, 'Seat one person, colleagues elsewhere');
    await facilitator.getByText(/0 people of/).waitFor();
    const code =
      (await facilitator
        .getByText(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/)
        .first()
        .textContent()) ?? '';
    const alone = await stage.person('alone');
    await takeSeat(alone, server.base, code, 'Wei', /^Product owner/);
    await facilitator.getByText('Wei').first().waitFor();
    await press(facilitator, 'Start the briefing');
    await confirm(facilitator);
    await press(facilitator, /Start the drill/);
    await press(alone, 'Declare an incident');
    await alone.getByRole('radio', { name: /Sev 0/ }).click({ force: true });
    await alone
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .click();
    await alone.getByRole('dialog', { name: 'Page people' }).getByRole('button', { name: /^Send/ }).click();
    await skipTo(facilitator, '06:00');
    const colleague = await openPerson(alone, /^(Model owner|Incident commander).*(?<!not )in the call/);
    await stage.inspect(alone, '50-alone-colleagues');
    await colleague.getByRole('combobox').first().selectOption({ index: 1 });
    await press(colleague, /^Ask: /);
    await alone
      .getByText(/^On it /)
      .first()
      .waitFor();
    await skipTo(facilitator, '11:00');
    await alone
      .getByText(/^On it /)
      .first()
      .waitFor({ state: 'detached' });
    await alone
      .getByText(/^(Done|Could not)$/)
      .first()
      .waitFor();
  }, 300_000);

  it('nothing went wrong in any page, and every dialog of this part was looked at', () => {
    expect(stage.mishaps).toEqual([]);
    expect(looksOwed('console', stage.dialogs)).toEqual([]);
  });
});
