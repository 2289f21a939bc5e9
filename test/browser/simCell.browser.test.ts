import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DrillDetail } from '../../shared/api.ts';
import { looksOwed } from '../support/dialogs.ts';
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

const TICKET = /what your app told my 15-year-old/;
const OWN = 'I am Pat. I read it myself and will write to you again with all we know.';
const LEFT = { expects: /Failed to load resource/ };

describe.skipIf(!executablePath)('the facilitator answers as the world', () => {
  let drill: DrillDetail;
  let fay: Page;
  let sam: Page;
  let po: Page;
  let ic: Page;
  let line: LiveClient;
  /** The panel of what was written. */
  const inbox = (page: Page): Locator =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: 'They wrote, you answer' }) });
  const letter = (page: Page, name: RegExp): Locator =>
    inbox(page).getByRole('listitem').filter({ hasText: name });
  /** What was just dealt with stays open where it was, so the count says it and not the list. */
  const nothingWaits = (page: Page): Promise<void> =>
    inbox(page)
      .getByText(/^0 waiting$/)
      .waitFor();
  const answerInWords = async (page: Page, card: RegExp, words: string): Promise<void> => {
    const asked = page.getByRole('article', { name: card }).first();
    await press(asked, /^Answer in your own words/);
    await page.getByLabel('Your answer').fill(words);
    await press(asked, 'Send answer');
    await asked.getByText('✓ Answered').waitFor();
  };
  const sayAs = async (page: Page, who: RegExp, words: string): Promise<void> => {
    const field = inbox(page).getByLabel(who);
    await field.fill(words);
    await field.press('Enter');
  };

  it('what somebody wrote in their own words waits, for both facilitators', async () => {
    drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    fay = await stage.person('fay');
    sam = await stage.person('sam');
    for (const page of [fay, sam]) await signedIn(page, server.base, server.cookie);
    po = await stage.person('po', LEFT);
    ic = await stage.person('ic', { phone: true });
    await takeSeat(po, server.base, drill.code, 'Pat', /^Product owner/);
    await takeSeat(ic, server.base, drill.code, 'Ines', /^Incident commander/);
    for (const page of [fay, sam]) await page.goto(`${server.base}/drills/${drill.drillId}`);
    await startBriefing(fay);
    await press(fay, /Start the drill/);
    line = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
    await line.ready();
    await answerInWords(po, TICKET, OWN);
    for (const page of [fay, sam])
      await letter(page, /Pat to A parent/)
        .getByText(OWN)
        .waitFor();
    await stage.inspect(fay, '80-inbox');
  }, 240_000);

  it('a free answer gets the effect of a reply that was offered, and its words stay', async () => {
    await letter(fay, /Pat to A parent/)
      .getByRole('button', { name: /Pat to A parent/ })
      .click();
    const judge = () => press(inbox(fay), 'Count it as a reply…');
    await stage.inspectDialog(fay, '81-judge', judge);
    await judge();
    const dialog = fay.getByRole('dialog');
    await dialog.getByText(/^Write now, signed with my name: we’re acting on it/).click();
    await dialog.getByLabel('Why').fill('They signed it and promised to write again.');
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await dialog.waitFor({ state: 'detached' });
    await inbox(fay).getByText('They signed it and promised to write again.').waitFor();
    // What that reply promises is owed from now on; nothing on the desk says that anybody judged it.
    await po.getByText('Write to the parent with what we know').first().waitFor();
    await po.getByText(OWN).first().waitFor();
    expect(await po.getByText(/count(s|ed) as|judged/i).count()).toBe(0);
    expect(await inbox(fay).getByRole('button', { name: 'Count it as a reply…' }).count()).toBe(0);
  }, 240_000);

  it('an answer as that persona arrives at the desk, and closes it for both facilitators', async () => {
    await stage.inspectDialog(fay, '82-reply', () => press(inbox(fay), 'More…'));
    await press(inbox(fay), 'Thank you. When do I hear more?');
    await sayAs(fay, /^Write as A parent/, 'Thank you, Pat. Who rings me tonight?');
    const card = po.getByRole('article', { name: /Re: LT-88213/ }).first();
    await card.getByText('Who rings me tonight?').waitFor();
    await answerInWords(po, /Re: LT-88213/, 'I do, at eight.');
    await stage.inspect(po, '82-persona', { column: 'Feed' });
    for (const page of [fay, sam])
      await letter(page, /Pat to A parent/)
        .getByText('I do, at eight.')
        .waitFor();
    await sayAs(sam, /^Write as A parent/, 'I will be there.');
    for (const page of [fay, sam]) await nothingWaits(page);
    await press(inbox(fay), 'All');
    expect(await letter(fay, /Pat to A parent/).count()).toBe(2);
    await press(inbox(fay), 'Waiting only');
  }, 240_000);

  it('an act that no screen offers is put down with its reason', async () => {
    const open = () => press(fay, 'They did something else…');
    await stage.inspectDialog(fay, '83-adjudicate', open);
    await open();
    const dialog = fay.getByRole('dialog');
    await dialog.getByText('Choose who did it.', { exact: true }).waitFor();
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
  }, 240_000);

  it('a whisper reaches one seat, and nobody else', async () => {
    await stage.inspectDialog(fay, '84-whisper', async () => {
      await fay.locator('body').press('w');
    });
    await fay.locator('body').press('w');
    const dialog = fay.getByRole('dialog');
    await dialog.getByLabel('To').selectOption({ label: 'Pat, Product owner' });
    await dialog.getByLabel('What they alone read').fill('You have time. Breathe.');
    await dialog.getByRole('button', { name: 'Send to them alone' }).click();
    await dialog.waitFor({ state: 'detached' });
    await po.getByText('From the facilitator, for you alone').waitFor();
    await po.getByText('You have time. Breathe.').waitFor();
    await stage.inspect(po, '84-whispered');
    expect(await ic.getByText('You have time. Breathe.').count()).toBe(0);
    await press(po, 'Got it');
    await po.getByText('From the facilitator, for you alone').waitFor({ state: 'detached' });
    await po.reload();
    await po.getByRole('button', { name: 'Ask the facilitator' }).waitFor();
    expect(await po.getByText('From the facilitator, for you alone').count()).toBe(0);
  }, 240_000);

  it('a question from a phone is answered to that seat alone', async () => {
    await press(ic, 'Ask the facilitator');
    const asked = ic.getByRole('dialog');
    await asked.getByLabel('Your question').fill('What would my role do now?');
    await stage.inspect(ic, '85-asking');
    await asked.getByRole('button', { name: 'Ask', exact: true }).click();
    await asked.getByText(/^Sent\./).waitFor();
    await asked.getByRole('button', { name: 'Close' }).click();
    await letter(sam, /Ines asks you/)
      .getByText('What would my role do now?')
      .waitFor();
    await stage.inspect(sam, '85-asked');
    await sayAs(sam, /^Answer them alone/, 'Wait for your page, then take command.');
    for (const page of [fay, sam]) await nothingWaits(page);
    await ic.getByText('You asked: What would my role do now?').waitFor();
    await ic.getByText('Wait for your page, then take command.').first().waitFor();
    await stage.inspect(ic, '86-answered');
    expect(await po.getByText('Wait for your page').count()).toBe(0);
    await press(ic, 'Got it');
  }, 240_000);

  it('whoever wrote and left is answered by nobody, on both screens', async () => {
    await line.send('replyAsPersona', {
      letter: null,
      from: 'The chair',
      to: ['product-owner'],
      channel: 'chat',
      subject: 'One thing',
      body: 'Are we on the news?',
    });
    await answerInWords(po, /One thing/, 'Not yet.');
    for (const page of [fay, sam])
      await letter(page, /Pat to The chair/)
        .getByText('Not yet.')
        .waitFor();
    const seat = drill.seats.find(({ roles }) => roles.includes('product-owner'))?.seat ?? '';
    await line.send('assignSeat', { seat, occupant: 'colleague' });
    for (const page of [fay, sam]) {
      await letter(page, /to The chair/)
        .getByRole('button', { name: /to The chair/ })
        .click();
      await inbox(page)
        .getByText(/Whoever wrote this has left/)
        .waitFor();
      expect(
        await inbox(page)
          .getByLabel(/^Write as/)
          .count(),
      ).toBe(0);
    }
    await stage.inspect(fay, '87-left');
    const refused = await line.send('replyAsPersona', {
      letter: null,
      from: 'The chair',
      to: ['product-owner'],
      channel: 'chat',
      subject: 'Again',
      body: 'Hello?',
    });
    expect(refused).toMatchObject({ ok: false, rejection: { code: 'notPossible' } });
    await press(inbox(fay), 'Done');
    await nothingWaits(sam);
    line.close();
    expect(looksOwed('simCell', stage.dialogs)).toEqual([]);
    expect(stage.mishaps).toEqual([]);
  }, 240_000);
});
