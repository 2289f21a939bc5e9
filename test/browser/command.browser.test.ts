import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import {
  executablePath,
  openCell,
  openColumn,
  openDesk,
  press,
  signedIn,
  skipTo,
  startBriefing,
  takeSeat,
} from '../support/stage.ts';

let stage: Stage;
let server: TestServer;

onStage(
  () => new TestServer({ 'customer-data-leak': SCENARIOS['customer-data-leak'] ?? {} }),
  (openedStage, startedServer) => {
    stage = openedStage;
    server = startedServer;
  },
);

/** Every width a screen of the war room is held to, 720 high. */
const WIDTHS = [320, 390, 768, 1024, 1280, 1440, 1920];

/** Counts what a hand does from here on: presses of buttons, and single keys outside a field. */
const startCounting = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const counted = window as unknown as { hand?: { presses: number } };
    const known = counted.hand;
    counted.hand = { presses: 0 };
    if (known) return;
    const more = () => {
      if (counted.hand) counted.hand.presses += 1;
    };
    addEventListener('click', (event) => event.isTrusted && more(), true);
    addEventListener(
      'keydown',
      ({ key, target }) => key.length === 1 && !(target as Element).closest('input, textarea') && more(),
      true,
    );
  });
const presses = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { hand: { presses: number } }).hand.presses);

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const focusIsLost = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === document.body);

/** Asks for the word on one switch, as a holder does. */
async function asksForTheWord(page: Page, cell: RegExp): Promise<void> {
  await openDesk(page, 'Switches');
  await openCell(page, cell);
  await press(page, /^Ask for the word/);
}

describe.skipIf(!executablePath)('the desk of the commander', () => {
  let facilitator: Page;
  let ic: Page;
  let po: Page;
  let cp: Page;

  it('stands on one page: how bad, what is due, who owns what, who is there', async () => {
    const drill = await server.newDrill({ scenario: 'customer-data-leak', variant: 'b0', seed: 7 });
    facilitator = await stage.person('facilitator');
    await signedIn(facilitator, server.base, server.cookie);
    ic = await stage.person('ic');
    po = await stage.person('po', { light: true });
    cp = await stage.person('cp');
    await takeSeat(po, server.base, drill.code, 'Wei Lin', /^Product owner/);
    await takeSeat(ic, server.base, drill.code, 'Maya Chen', /^Incident commander/);
    await takeSeat(cp, server.base, drill.code, 'Ada', /^Communications/);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await startBriefing(facilitator);
    await po.getByRole('button', { name: /ready/i }).waitFor();
    await press(facilitator, /Start the drill/);
    await press(po, /^Declare/);
    await po.getByRole('radio', { name: /Sev 1/ }).click({ force: true });
    await po.getByLabel(/What is happening/).fill('A public answer showed a stranger’s data');
    await po
      .getByRole('dialog')
      .getByRole('button', { name: /^Declare/ })
      .click();
    await po.getByRole('dialog', { name: 'Page people' }).getByRole('button', { name: /^Send/ }).click();
    await press(ic, /Acknowledge/);
    await press(ic, /Go to the war room/);
    await press(cp, /Acknowledge/);
    await openDesk(ic, 'Command');
    await card(ic, 'Owners')
      .getByRole('button', { name: /^Hand over command/ })
      .waitFor();
    await card(ic, 'Who is paged').getByText('Ada', { exact: true }).waitFor();
    await stage.inspect(ic, 'command-1', { column: 'Act' });
  }, 240_000);

  it('severity with its reason, an owner in two presses, a size-up', async () => {
    await card(ic, 'Severity').getByRole('button', { name: 'Sev 0' }).click();
    await card(ic, 'Severity').getByLabel('Why').fill('Data has left its tenant.');
    await press(card(ic, 'Severity'), 'Change to Sev 0');
    await card(ic, 'Severity')
      .getByText(/you raised it at/)
      .waitFor();

    await startCounting(ic);
    await press(card(ic, 'Owners'), /^Name one.*Outside/);
    await press(card(ic, 'Owners'), /Ada/);
    await card(ic, 'Owners').getByText(/asked/).waitFor();
    expect(await presses(ic)).toBe(2);

    await press(card(ic, 'Next update'), 'Size-up');
    const dialog = ic.getByRole('dialog', { name: 'Size-up' });
    await dialog.getByLabel('Known, unknown, next').fill('One verified answer. Source unknown. Seal first.');
    await dialog.getByRole('button', { name: 'Brief the call' }).click();
    await card(ic, 'Next update')
      .getByText(/One verified answer/)
      .waitFor();
  }, 120_000);

  it('a role that is missing is paged in one press, and told what it is about', async () => {
    await startCounting(ic);
    await press(card(ic, 'Who is paged'), /^Page Account managers|^Page Infrastructure, second/);
    await card(ic, 'Who is paged')
      .getByText(/^Paged /)
      .waitFor();
    expect(await presses(ic)).toBe(1);
    expect(await focusIsLost(ic)).toBe(false);
  }, 60_000);

  it('a task goes to one person, who says it back', async () => {
    await startCounting(ic);
    await ic.keyboard.press('t');
    const dialog = ic.getByRole('dialog', { name: 'New task' });
    await dialog.getByRole('button', { name: /Ada/ }).click();
    await dialog.getByLabel('What', { exact: true }).fill('Holding line, no cause, no numbers');
    await dialog.getByRole('button', { name: 'Give it to Ada' }).click();
    await card(ic, 'Tasks').getByText('0 said back · 1 not').waitFor();
    expect(await presses(ic)).toBe(3);
    await press(cp, /Go to the war room/);
    await press(cp, /^Say back/);
    await cp.getByRole('dialog').getByLabel('What you do, and by when').fill('Holding line by T+10');
    await press(cp.getByRole('dialog'), 'Say it back');
    await card(ic, 'Tasks').getByText('1 said back · 0 not').waitFor();
  }, 120_000);

  it('a holder’s request is answered where it stands: one press, or a no with a reason', async () => {
    await asksForTheWord(po, /Tickets/);
    const moving = card(ic, 'Switches moving');
    await moving.getByText(/Wei asks:/).waitFor();
    await stage.inspect(ic, 'command-2-asked', { column: 'Act' });
    await startCounting(ic);
    await press(moving, /^Authorise/);
    await moving.getByText(/not pressed/).waitFor();
    expect(await presses(ic)).toBe(1);
    expect(await focusIsLost(ic)).toBe(false);
    await po.keyboard.press('Escape');
    await openCell(po, /Not authorised/);
    await press(po, /^Ask for the word/);
    await press(moving, /^No…/);
    await moving.getByLabel('Why not').fill('Seal first.');
    await press(moving, 'Say no');
    await moving.getByText(/Wei asks:/).waitFor({ state: 'detached' });
  }, 120_000);

  it('a page that nobody answers moves on in one press, to somebody who is named first', async () => {
    await skipTo(facilitator, '06:00');
    const paged = card(ic, 'Who is paged');
    await paged
      .getByText(/^No answer, moves on in/)
      .first()
      .waitFor();
    await paged.getByText(/Next: .*handbook/).waitFor();
    await stage.inspect(ic, 'command-3-silent', { column: 'Act' });
    for (const width of WIDTHS) {
      await ic.setViewportSize({ width, height: 720 });
      if (width < 768) await openColumn(ic, 'Act');
      await stage.shot(ic, `command-${width}`);
      const sticksOut = await ic.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sticksOut, `${width} px`).toBeLessThanOrEqual(0);
    }
    await ic.setViewportSize({ width: 1440, height: 900 });
    await startCounting(ic);
    await press(paged, /^Move on\s*from .*Model owner|^Move on/);
    await paged.getByText(/^Moved on to .*with the same note/).waitFor();
    expect(await presses(ic)).toBe(1);
    expect(await focusIsLost(ic)).toBe(false);
    await paged
      .getByText(/^Rings, /)
      .first()
      .waitFor();
  }, 240_000);

  it('command is offered, taken back, offered again and taken; the desk then says who may press', async () => {
    await ic.keyboard.press('h');
    const dialog = ic.getByRole('dialog', { name: 'Hand over command' });
    await dialog.getByText('No decision on record').waitFor();
    await dialog.getByRole('button', { name: /Ada/ }).click();
    await dialog.getByRole('button', { name: 'Offer command to Ada' }).click();
    const offered = card(ic, 'Owners').getByRole('button', { name: /^Offered to Ada/ });
    await offered.click();
    await press(ic.getByRole('dialog'), 'Take it back');
    await offered.waitFor({ state: 'detached' });
    await press(card(ic, 'Owners'), /^Hand over command/);
    await ic.getByRole('dialog').getByRole('button', { name: /Ada/ }).click();
    await press(ic.getByRole('dialog'), 'Offer command to Ada');
    await press(cp, /^(Accept command|Take command)/);
    await ic.getByRole('tabpanel').getByText('Ada has command', { exact: true }).first().waitFor();
    await card(ic, 'Severity').getByRole('button', { name: 'Sev 1' }).click({ force: true });
    await card(ic, 'Severity')
      .getByText(/Ada has command, and only they press this/)
      .waitFor();
    await openDesk(cp, 'Command');
    await card(cp, 'Owners')
      .getByRole('button', { name: /^Hand over command/ })
      .waitFor();
    await stage.inspect(ic, 'command-4-read', { column: 'Act' });
    expect(stage.mishaps).toEqual([]);
  }, 120_000);
});
