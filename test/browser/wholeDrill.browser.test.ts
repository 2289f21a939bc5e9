import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DrillDetail } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { FACILITATOR_PATHS } from '../../shared/facilitatorPaths.ts';
import type { TestServer } from '../support/liveServer.ts';
import { cookieOf } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import {
  confirm,
  executablePath,
  press,
  pressMore,
  signedIn,
  skipTo,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

// One drill from the lobby to the next one: two facilitators, an evaluator and four roles. Every part has a suite of its own that looks
// closer; this one shows that they hold together.

const SAM = { name: 'Sam', password: 'a long password for Sam' };

let stage: Stage;
let server: TestServer;
let drill: DrillDetail;
let fay: Page;
let sam: Page;
let eva: Page;
let [ic, po, sl, lp] = [] as unknown as Page[] as [Page, Page, Page, Page];

onStage(lantern, async (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
  fay = await stage.person('fay');
  sam = await stage.person('sam', { light: true });
  eva = await stage.person('eva');
  ic = await stage.person('ic');
  po = await stage.person('po', { light: true });
  sl = await stage.person('sl', { phone: true });
  lp = await stage.person('lp', { phone: true, light: true });
  await signedIn(fay, server.base, server.cookie);
  await server.asFacilitator('POST', PATHS.facilitators, SAM);
  await signedIn(sam, server.base, cookieOf(await server.ask('POST', PATHS.session, { body: SAM })));
});

const players = () => [ic, po, sl, lp];
const list = (page: Page): Locator => page.getByRole('region', { name: 'Events list' });
const row = (page: Page, subject: RegExp): Locator =>
  list(page).getByRole('row').filter({ hasText: subject }).first();
const choose = (page: Page, subject: RegExp): Promise<void> =>
  row(page, subject).getByRole('button').first().click();
const key = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(name);
};
const panel = (page: Page, title: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title }) });
const inbox = (page: Page): Locator => panel(page, 'They wrote, you answer');
const person = (page: Page, name: string): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^View as/ }) })
    .filter({ hasText: name });
const drives = (page: Page): Locator => page.getByRole('region', { name: 'Facilitators' });

const COSTS = /Before anyone switches anything off/;
const CHANGED = /Before you turn it off/;
const TICKET = /what your app told my 15-year-old/;
const OWN = 'I am Pat. I read it myself and will write to you again with all we know.';

describe.skipIf(!executablePath)('one drill, every hand of the facilitator', () => {
  it('a stop in the lobby reaches everybody, and everybody is told when it is over', async () => {
    drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    for (const page of [fay, sam]) await page.goto(`${server.base}/drills/${drill.drillId}`);
    await takeSeat(ic, server.base, drill.code, 'Ines', /^Incident commander/);
    await takeSeat(po, server.base, drill.code, 'Pat', /^Product owner/);
    await takeSeat(sl, server.base, drill.code, 'Sana', /^Safety lead/);
    await takeSeat(lp, server.base, drill.code, 'Lou', /^Legal and privacy/);
    await fay.getByText('Lou').first().waitFor();
    await press(fay, 'REAL WORLD: stop');
    await press(fay.getByRole('dialog'), 'Stop the exercise now');
    for (const page of players())
      await page.getByRole('heading', { name: 'REAL EMERGENCY: exercise stopped' }).waitFor();
    await press(fay, 'It is over: go on');
    for (const page of [fay, ...players()]) await press(page, 'Understood');
  }, 240_000);

  it('an inject is edited by one facilitator and moved by the other', async () => {
    await startBriefing(fay);
    await press(fay, /Start the drill/);
    await skipTo(fay, '0:30');
    await press(fay, /^Pause/);
    await row(sam, COSTS).waitFor();
    await choose(sam, COSTS);
    await key(sam, 'e');
    const form = sam.getByRole('form', { name: /^Edit/ });
    await form.getByLabel('Subject').fill('Before you turn it off');
    await press(form, 'To fit what they did');
    await press(form, 'Save the change');
    await form.waitFor({ state: 'detached' });
    await row(fay, CHANGED).getByText('changed').waitFor();
    await choose(fay, CHANGED);
    await row(fay, CHANGED).getByRole('button').first().focus();
    for (let times = 0; times < 2; times++) await fay.keyboard.press('Alt+ArrowDown');
    await fay.getByRole('region', { name: /^Move/ }).getByText('T+10:30').first().waitFor();
    await fay.keyboard.press('Enter');
    for (const page of [fay, sam]) await row(page, CHANGED).getByText('10:30').waitFor();
    await press(fay, /^Resume/);
  }, 240_000);

  it('a free answer counts as a reply, and the persona writes back', async () => {
    const asked = po.getByRole('article', { name: TICKET }).first();
    await press(asked, /^Answer in your own words/);
    await po.getByLabel('Your answer').fill(OWN);
    await press(asked, 'Send answer');
    const letter = (page: Page) =>
      inbox(page)
        .getByRole('listitem')
        .filter({ hasText: /Pat to A parent/ });
    for (const page of [fay, sam]) await letter(page).getByText(OWN).waitFor();
    await letter(fay)
      .getByRole('button', { name: /Pat to A parent/ })
      .click();
    await press(inbox(fay), 'Count it as a reply…');
    const dialog = fay.getByRole('dialog');
    await dialog.getByText(/^Write now, signed with my name: we’re acting on it/).click();
    await dialog.getByLabel('Why').fill('They signed it and promised to write again.');
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await dialog.waitFor({ state: 'detached' });
    const field = inbox(fay).getByLabel(/^Write as A parent/);
    await field.fill('Thank you, Pat. Who rings me tonight?');
    await field.press('Enter');
    await po.getByText('Who rings me tonight?').first().waitFor();
  }, 240_000);

  it('an act that no screen offers is adjudicated by the second facilitator', async () => {
    await press(sam, 'They did something else…');
    const dialog = sam.getByRole('dialog');
    await dialog.getByLabel('Who did it').selectOption({ label: 'Product owner' });
    await dialog.getByLabel('What they did').fill('Rang the parent.');
    await dialog.getByText(/^An act of that role/).click();
    await dialog.getByLabel('Which act').selectOption({ label: 'Promise kept' });
    await dialog.getByLabel('Why').fill('We heard the call.');
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await fay
      .getByRole('log', { name: 'What they did' })
      .getByText(/Promise kept/)
      .first()
      .waitFor();
  }, 120_000);

  it('the hint that nobody has declared is nudged with one key', async () => {
    await skipTo(fay, '06:00');
    await panel(fay, 'Hints').getByText('No incident declared yet').waitFor();
    await panel(fay, 'Hints').getByRole('heading', { name: 'Hints' }).click();
    await fay.keyboard.press('g');
    await po.getByText('Is this an incident?').first().waitFor();
  }, 120_000);

  it('somebody steps out, a colleague on the call covers, and gives it back', async () => {
    await press(po, 'Pause or step out');
    await po.getByRole('dialog').getByRole('button', { name: 'Step out' }).click();
    await person(sam, 'Pat')
      .getByText(/^⊖ stepped out/)
      .waitFor();
    await person(sam, 'Pat')
      .getByRole('button', { name: /^Cover .* with somebody/ })
      .click();
    const dialog = sam.getByRole('dialog');
    await dialog
      .getByText(/^(Ines|Sana), besides/)
      .first()
      .click();
    await press(dialog, 'Cover it');
    await dialog.waitFor({ state: 'detached' });
    for (const page of [fay, sam])
      await person(page, 'Pat')
        .getByText(/(Ines|Sana) covers/)
        .waitFor();
    await press(po, 'Come back');
    await person(fay, 'Pat')
      .getByText(/(Ines|Sana) covers/)
      .waitFor({ state: 'detached' });
  }, 180_000);

  it('the second facilitator takes the controls, and looks through a player’s eyes', async () => {
    await sam.locator('body').press('t');
    await fay.getByText('Sam took the controls.').waitFor();
    await drives(fay).getByRole('listitem').filter({ hasText: 'Sam' }).getByText('drives').waitFor();
    await press(sam, /^View as PO/);
    await sam.getByText('Who rings me tonight?').first().waitFor();
    await sam.locator('body').press('Escape');
    await list(sam).waitFor();
  }, 120_000);

  it('an evaluator comes in by a link, and what they write and rate reaches both facilitators', async () => {
    const invited = await server.asFacilitator('POST', FACILITATOR_PATHS.drillEvaluators(drill.drillId), {
      do: 'invite',
    });
    const code = invited.json<DrillDetail>().evaluators.link?.code ?? '';
    await eva.goto(`${server.base}/evaluate/${code}`);
    await eva.getByLabel('Your name').fill('Eva');
    await press(eva, 'Come in as an evaluator');
    await eva.getByLabel(/^What you saw/).fill('The cover was asked for in words.');
    await eva.keyboard.press('Enter');
    await eva
      .getByRole('group', { name: /^Your rating/ })
      .or(eva.getByRole('radiogroup', { name: /^Your rating/ }))
      .first()
      .getByText('P Performed')
      .click();
    for (const page of [fay, sam]) {
      await page.getByText('The cover was asked for in words.').first().waitFor();
      await page.getByText(/^counts: Performed/).waitFor();
    }
    for (const page of players()) expect(await page.getByText('asked for in words').count()).toBe(0);
  }, 120_000);

  it('after play the next drill plays on from a past minute, with a code of its own', async () => {
    await pressMore(sam, 'End drill…');
    await confirm(sam);
    await press(sam, 'Open the debrief…').catch(() => press(sam, 'Open the debrief'));
    await confirm(sam);
    await fay.getByRole('link', { name: 'Scorecard' }).first().click();
    await fay.getByRole('heading', { name: 'Changed by the facilitator' }).click();
    await fay
      .getByRole('region', { name: 'Changed by the facilitator' })
      .getByText(/Before you turn it off|Before anyone switches anything off/)
      .first()
      .waitFor();
    await press(fay, 'Play on from…');
    const dialog = fay.getByRole('dialog');
    await dialog.getByLabel('Or right after').selectOption({ index: 2 });
    const minute = await dialog.getByLabel('Minute', { exact: true }).inputValue();
    await press(dialog, `Play on from T+${minute}`);
    await fay.getByText(`(${drill.code}) at T+${minute}.`).waitFor();
    const shown = await fay.locator('main').innerText();
    expect(/\b[A-Z0-9]{3}-[A-Z0-9]{3}\b/.exec(shown.replaceAll(drill.code, ''))?.[0]).toBeTruthy();
  }, 240_000);

  it('no page of anybody complained', () => expect(stage.mishaps).toEqual([]));
});
