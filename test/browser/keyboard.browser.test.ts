import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { PATHS } from '../../shared/api.ts';
import { minutes } from '../../shared/time.ts';
import { KeyboardOnly } from '../support/keyboardOnly.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, takeSeat } from '../support/stage.ts';

// The product owner of the leak plays Act 1 without touching a mouse. The rest of the team acts over the wire, as people elsewhere would.

let stage: Stage;
let server: TestServer;

onStage(
  () => new TestServer({ 'customer-data-leak': SCENARIOS['customer-data-leak'] ?? {} }),
  (openedStage, startedServer) => {
    stage = openedStage;
    server = startedServer;
  },
);

const OTHERS = ['seat-ic', 'seat-mo', 'seat-sl', 'seat-lp', 'seat-cp'];
const PINNED = 'message:customer-ticket';

describe.skipIf(!executablePath)('one desk by keyboard alone through Act 1', () => {
  const clients = new Map<string, LiveClient>();
  let page: Page;
  let hand: KeyboardOnly;
  const at = (seat: string): LiveClient => clients.get(seat) as LiveClient;
  const ok = async (seat: string, name: string, payload: unknown = {}) => {
    const answer = await at(seat).send(name, payload);
    if (!answer.ok) throw new Error(`${seat} ${name}: ${JSON.stringify(answer)}`);
  };
  const joins = async (seat: string) => {
    await at(seat).until('a page', () => at(seat).view.myPages.length > 0);
    await ok(seat, 'acknowledgePage', { pages: at(seat).view.myPages });
  };
  const incoming = () => page.getByRole('region', { name: 'Incoming' });
  afterAll(() => {
    for (const client of clients.values()) client.close();
  });

  it('given a seat at the product owner’s desk, and a drill that starts', async () => {
    const drill = await server.newDrill({ scenario: 'customer-data-leak', variant: 'b0', seed: 7 });
    page = await stage.person('po');
    await takeSeat(page, server.base, drill.code, 'Wei', /^Product owner/);
    const tickets = await Promise.all(
      OTHERS.map(async (seat) => [seat, (await server.sit(drill.code, seat)).token] as const),
    );
    expect((await server.asFacilitator('POST', PATHS.drillBrief(drill.drillId), {})).status).toBe(200);
    for (const [seat, token] of tickets) clients.set(seat, new LiveClient(server.base, { token, seat }));
    clients.set('fac', new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie }));
    for (const client of clients.values()) await client.ready();
    await ok('fac', 'startDrill');
    await incoming()
      .getByText(/your bot showed me somebody else/)
      .first()
      .waitFor();
    hand = new KeyboardOnly(page);
    await hand.begin();
  }, 120_000);

  it('reads the first message and answers it', async () => {
    await hand.press('n');
    expect(await hand.focused()).toMatch(/RA-40718/);
    await hand.press('1');
    await incoming().getByText('✓ Answered').first().waitFor();
    await hand.keepsItsPlace('an answer');
  }, 60_000);

  it('declares and pages the team', async () => {
    await hand.press('Control+k');
    await page.getByRole('dialog', { name: 'What do you want to do?' }).waitFor();
    await hand.type('declare');
    await page.getByRole('menuitem', { name: 'Declare an incident' }).waitFor();
    await hand.press('ArrowDown', 'Enter');
    const declare = page.getByRole('dialog', { name: 'Declare an incident' });
    await declare.waitFor();
    await hand.goTo(/^Sev 0/);
    await hand.press('Space');
    await hand.goTo(/^What is happening/);
    await hand.type('Answers with customer data');
    await hand.goTo(/^Declare Sev 0/);
    await hand.press('Enter');
    const paging = page.getByRole('dialog', { name: 'Page people' });
    await paging.waitFor();
    await hand.goTo(/^What they need to know/);
    await hand.type('One verified answer.');
    await hand.goTo(/^Send \d+ pages/);
    await hand.press('Enter');
    await paging.waitFor({ state: 'detached' });
    await hand.keepsItsPlace('the pages went out');
    await joins('seat-ic');
    await joins('seat-sl');
    // Somebody the policy does not name is paged by the key for it.
    await hand.press('p');
    await paging.waitFor();
    await hand.goTo(/Legal, second/);
    await hand.press('Space');
    await hand.goTo(/^Send (the page|\d+ pages)/);
    await hand.press('Enter');
    await paging.waitFor({ state: 'detached' });
    await joins('seat-lp');
  }, 120_000);

  it('puts the message before the call, and sends it on to the commander', async () => {
    await hand.press('n');
    await hand.goTo(/RA-40718/, 'j');
    await hand.press('Shift+P');
    await incoming().getByText('✓ On the board').waitFor();
    await hand.keepsItsPlace('a pin');
    await at('seat-ic').until('the pin', () => PINNED in at('seat-ic').view.board);
    await hand.press('f');
    const forward = page.getByRole('dialog', { name: 'Forward a message' });
    await forward.waitFor();
    await hand.goTo(/Incident commander/);
    await hand.press('Space');
    await hand.goTo(/^A line with it/);
    await hand.type('How bad is this?');
    await hand.goTo(/^Forward to /);
    await hand.press('Enter');
    await forward.waitFor({ state: 'detached' });
    await at('seat-ic').until('the message', () =>
      at('seat-ic').view.feed.some(({ forwards }) => forwards?.[0]?.words === 'How bad is this?'),
    );
    await hand.keepsItsPlace('a forward');
  }, 60_000);

  it('looks something up and pins what it found', async () => {
    await hand.press('Escape', '2');
    await hand.goToMatch('[data-row]');
    await hand.goToMatch('[data-row="tenant-list"]', 'ArrowDown');
    await hand.press('Enter');
    await page
      .locator('[data-row="tenant-list"]')
      .getByText(/to go$/)
      .waitFor();
    await ok('fac', 'skipTo', { at: minutes(9) });
    await page.locator('[data-row="tenant-list"]').getByRole('button', { name: /^Pin/ }).waitFor();
    await hand.keepsItsPlace('a look-up came in');
    await hand.press('Shift+P');
    await at('seat-ic').until('the finding', () => 'possible-tenants' in at('seat-ic').view.board);
  }, 60_000);

  it('asks for the word, presses, takes it back, and presses again', async () => {
    await hand.press('1');
    await hand.goToMatch('[data-cell]');
    await hand.goTo(/tickets.*: US/i, 'ArrowDown');
    await hand.press('Enter');
    await hand.goTo(/^Ask for the word/);
    await hand.press('Enter');
    const wanted = () =>
      at('seat-ic').view.channel.findLast((entry) => entry.kind === 'message' && entry.wants !== undefined);
    await at('seat-ic').until('the request', () => wanted() !== undefined);
    const entry = wanted();
    const wants = entry?.kind === 'message' ? entry.wants : undefined;
    const word = { switch: wants?.switch, scopes: wants?.scopes };
    await ok('seat-ic', 'authoriseSwitch', word);
    await hand.goTo(/^Press: US/);
    await hand.press('Enter');
    const cell = page
      .getByRole('toolbar', { name: 'Switches' })
      .getByRole('button', { name: /tickets.*: US/i });
    await cell.getByText(/to go$/).waitFor();
    await hand.keepsItsPlace('a switch was pressed');
    await hand.press('z');
    await cell.getByText('Taken back').waitFor();
    await hand.keepsItsPlace('a switch was taken back');
    await ok('seat-ic', 'authoriseSwitch', word);
    await hand.goTo(/^Press: US/);
    await hand.press('Enter');
    await cell.getByText(/to go$/).waitFor();
  }, 90_000);

  it('marks the message in the decision room, and the commander cites it', async () => {
    await hand.press('Escape', '3');
    await hand.goTo(/^Open the decision room/);
    await hand.press('Enter');
    await page.getByRole('region', { name: 'Decision room' }).waitFor();
    await hand.goToMatch('[data-place]');
    await hand.goToMatch(`[data-place*="${PINNED}"]`, 'ArrowDown');
    await hand.press('ArrowRight', 's');
    const marks = () => at('seat-ic').view.marks.filter(({ evidence }) => evidence === PINNED);
    await at('seat-ic').until('the mark', () => marks().length > 0);
    const option = marks()[0]?.option ?? '';
    expect(marks()).toEqual([{ evidence: PINNED, option, role: 'product-owner', mark: 'supports' }]);
    await ok('seat-ic', 'recordDecision', { option, citations: [{ evidence: PINNED, mark: 'supports' }] });
    await hand.press('Escape');
    await page
      .getByText(/RA-40718/)
      .first()
      .waitFor();
    await hand.keepsItsPlace('the decision room was left');
  }, 60_000);

  it('says a task back, writes to the call, and puts a text up for clearance', async () => {
    await ok('seat-ic', 'assignTask', {
      role: 'product-owner',
      text: 'List the tenants',
      dueInMs: minutes(10),
    });
    await incoming().getByText('List the tenants').first().waitFor();
    await hand.press('n');
    await hand.goTo(/^Say back/);
    await hand.press('Enter');
    await page.getByRole('dialog', { name: 'Say the task back' }).waitFor();
    await hand.goTo(/^What you do/);
    await hand.type('The list, by then.');
    await hand.goTo(/^Say it back/);
    await hand.press('Enter');
    await at('seat-ic').until('said back', () => at('seat-ic').view.tasks.some(({ accepted }) => accepted));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await hand.keepsItsPlace('a task was said back');
    await hand.press('m');
    await hand.isAt(/^Message to the call/);
    await hand.type('Tickets off in the US.');
    await hand.press('Enter');
    await page
      .getByRole('log', { name: /^Incident channel/ })
      .getByText('Tickets off in the US.')
      .waitFor();
    await hand.press('Shift+Tab', 'Escape', '4');
    await hand.goTo(/Tenants concerned \(first word\)/);
    await hand.press('Enter');
    await hand.goTo(/^Add: /);
    await hand.press('Enter');
    await hand.goTo(/^Send for clearance/);
    await hand.press('Enter');
    await at('seat-lp').until('a text', () => 'tenants-first' in at('seat-lp').view.outreachDrafts);
    await hand.keepsItsPlace('a text was put up');
    await stage.look(page, 'keyboard-end');
  }, 90_000);

  it('no pointer was pressed, and nothing went wrong in any page', async () => {
    expect(await hand.pointers()).toBe(0);
    expect(stage.mishaps).toEqual([]);
  });
});
