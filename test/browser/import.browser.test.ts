import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import { goodPack } from '../support/packFolder.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, press, signedIn, startBriefing, takeSeat } from '../support/stage.ts';

// Before the day, without a terminal: a list becomes a pack and is played, a broken pack is put right, a company's word is changed.

const LIST = [
  'EVENT #,Time,SEND TO (PLAYERS),From,Delivery,DESCRIPTION/SCRIPT,Expected player action,Status',
  '1,09:00,IMT Trailer,A customer,Runner,A customer writes that the helper gave a wrong answer.,Reply,Ready',
  '2,09:03,Legal,A partner,E-mail,A partner asks what is known so far.,,Ready',
  '3,09:05,Comms,A reporter,Phone,A reporter asks for a statement.,,Deleted',
  '4,,Comms,A reporter,Phone,A reporter asks again.,,Ready',
].join('\n');

let stage: Stage;
let server: TestServer;
let page: Page;

onStage(lantern, async (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
  page = await stage.person('Fay', { expects: /status of 4(?:09|10|13|22)/ });
  await signedIn(page, server.base, server.cookie);
});

const choose = (label: string, name: string, text: string): Promise<void> =>
  page
    .getByLabel(label, { exact: true })
    .and(page.locator('input'))
    .setInputFiles({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(text),
    });
const counts = () => page.getByRole('region', { name: 'What becomes of the list' }).getByRole('status');

describe.skipIf(!executablePath)('before the day, in a browser', () => {
  it('a list is decided about, outlives a reload, is saved, planned, and its first inject reaches a desk', async () => {
    await page.goto(`${server.base}/drills`);
    await page.getByRole('link', { name: 'Scenarios' }).click();
    await page.getByRole('list', { name: 'Scenarios' }).getByRole('listitem').first().waitFor();
    await stage.inspect(page, 'scenarios');
    await choose('Choose a list', 'photo.png', '\u0089PNG\r\n\u001a\n\u0000');
    await page.getByRole('alert').filter({ hasText: 'photo.png' }).waitFor();
    await choose('Choose a list', 'harbour-list.csv', LIST);
    await page.getByText('1 in').waitFor();
    await stage.inspect(page, 'import-open');
    const who = page.getByRole('combobox', { name: '“IMT Trailer” means' });
    await who.selectOption('several');
    const desks = page.getByRole('group', { name: '“IMT Trailer” means' });
    for (const desk of ['Incident commander', 'Model owner']) await desks.getByText(desk).click();
    await press(page, 'These desks');
    await expect.poll(() => counts().innerText()).toContain('2 in');
    await page.getByRole('combobox', { name: '“Runner” is sent as' }).selectOption('chat');
    await page.getByRole('combobox', { name: 'Rows that say “Deleted”' }).selectOption('inject');
    await expect.poll(() => counts().innerText()).toContain('3 in');
    await press(page, 'Undo');
    await expect.poll(() => counts().innerText()).toContain('2 in');
    await page.reload();
    await expect.poll(() => counts().innerText()).toContain('2 in');
    expect(await page.getByRole('combobox', { name: '“Runner” is sent as' }).inputValue()).toBe('chat');
    await page.getByRole('combobox', { name: 'Column D, From, is' }).selectOption('ignore');
    await page.getByText('speaks in every row').waitFor();
    await press(page, 'Undo');
    await page.getByText('speaks in every row').waitFor({ state: 'detached' });
    await stage.inspect(page, 'import-decided');
    await press(page, 'Save the pack');
    await page.getByText('harbour-list.yaml can be played').waitFor();
    await page.getByRole('link', { name: 'Plan a drill from it' }).scrollIntoViewIfNeeded();
    await stage.inspect(page, 'import-saved');
    await page.getByRole('link', { name: 'Plan a drill from it' }).click();
    await page.getByRole('heading', { name: 'Plan a drill' }).waitFor();
    await press(page, /^(Create|Plan) /);
    await page.waitForURL(/\/drills\/drill-/);
    const code = await page.evaluate(async () => {
      const drills = (await (await fetch('/api/drills')).json()) as { code: string }[];
      return drills[0]?.code ?? '';
    });
    const pat = await stage.person('Pat');
    await takeSeat(pat, server.base, code, 'Pat', /Incident commander/);
    await startBriefing(page);
    await press(page, /Start the drill/);
    await pat.getByText('A customer writes that the helper gave a wrong answer.').first().waitFor();
  }, 240_000);

  it('a corrected list shows what it changes in its pack', async () => {
    await page.goto(`${server.base}/scenarios`);
    await choose('Choose a list', 'harbour-list.csv', LIST.replace('so far', 'by now'));
    await page.getByText('harbour-list was made from a sheet of this name.').waitFor();
    await page.getByRole('combobox', { name: /^Save it as/ }).selectOption('harbour-list');
    const changes = page.getByRole('region', { name: 'What changes in harbour-list' });
    await changes.getByText('Changed: 1').waitFor();
    await stage.inspect(page, 'import-corrected');
    await press(page, 'Bring the corrections in');
    await page.getByText('harbour-list.yaml can be played').waitFor();
    expect(readFileSync(join(server.dataDir, 'scenarios/harbour-list.yaml'), 'utf8')).toContain('by now');
  }, 120_000);

  it('a broken pack is named with what to put right, and put right it can be planned', async () => {
    const file = join(server.dataDir, 'scenarios/lunch.yaml');
    mkdirSync(join(server.dataDir, 'scenarios'), { recursive: true });
    writeFileSync(file, goodPack('lunch').replace('giveEvidence: calendar', 'giveEvidence: calender'));
    await page.goto(`${server.base}/scenarios`);
    await press(page, 'Check lunch.yaml');
    await page.getByText('lunch.yaml cannot be played yet').waitFor();
    await stage.inspect(page, 'check-broken');
    const saving = page.waitForEvent('download');
    await press(page, 'Save as text');
    expect(readFileSync(await (await saving).path(), 'utf8')).toMatch(/EXERCISE[\s\S]*lunch\.yaml, line \d+/);
    writeFileSync(file, goodPack('lunch'));
    await press(page, 'Check again');
    await page.getByText('lunch.yaml can be played').waitFor();
    await page
      .getByRole('link', { name: /^Plan a drill of .*/ })
      .nth(1)
      .waitFor();
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.yaml'));
      return transfer;
    }, goodPack('dropped'));
    await page.getByText('Or drop it here: one .yaml').dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByText('dropped.yaml can be played').waitFor();
    await page.getByRole('tab', { name: 'Law cards' }).click();
    await page.getByText(/older than 90 days/).waitFor();
    await stage.inspect(page, 'law-cards');
  }, 120_000);

  it('a company word is refused with its line, saved, and the next drill has it', async () => {
    await page.goto(`${server.base}/scenarios`);
    await page.getByRole('link', { name: 'Company words' }).click();
    const text = page.getByRole('textbox', { name: /company’s words/ });
    await text.waitFor();
    const before = await text.inputValue();
    await text.fill(before.replace(/^company: .*$/m, 'company: ""'));
    await page
      .getByRole('button', { name: /^Line \d+$/ })
      .first()
      .click();
    expect(await text.evaluate((area) => area === document.activeElement)).toBe(true);
    await stage.inspect(page, 'company-wrong');
    await text.fill(before.replace(/^company: .*$/m, 'company: Harbour Works'));
    await page.getByText('In order. It can be saved.').waitFor();
    await press(page, 'Save');
    await page.getByText('Saved. The next briefing has these words.').waitFor();
    await stage.inspect(page, 'company-saved');
    await page.goto(`${server.base}/drills/new`);
    await page.getByText('Harbour Works', { exact: true }).waitFor();
  }, 120_000);

  it('an import that is gone says so, with the way back', async () => {
    await page.goto(`${server.base}/scenarios/import/never`);
    await page.getByText('This import is not here any more').waitFor();
    await stage.inspect(page, 'import-gone');
    await page.getByRole('link', { name: 'Choose the file again' }).click();
    await page.getByRole('heading', { name: 'Scenarios' }).waitFor();
    expect(stage.mishaps).toEqual([]);
  }, 60_000);
});
