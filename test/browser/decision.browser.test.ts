import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import { PATHS } from '../../shared/api.ts';
import { minutes } from '../../shared/time.ts';
import { looksOwed } from '../support/dialogs.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, openDesk, press, takeSeat } from '../support/stage.ts';

let stage: Stage;
let server: TestServer;

onStage(
  () => new TestServer({ 'customer-data-leak': SCENARIOS['customer-data-leak'] ?? {} }),
  (openedStage, startedServer) => {
    stage = openedStage;
    server = startedServer;
  },
);

const OTHERS = ['seat-mo', 'seat-sl', 'seat-po', 'seat-lp', 'seat-cp'];
/** What each desk looks up and marks: for which option, and how. */
const FOUND = [
  ['seat-mo', 'model-diff', 'model-comparison', 'rollback-model', 'rulesOut'],
  ['seat-sl', 'prevalence', 'sample-count', 'hold', 'supports'],
  ['seat-po', 'tenant-list', 'possible-tenants', 'widget-off', 'noBearing'],
  ['seat-lp', 'erasures', 'erasure-log', 'rollback-index', 'rulesOut'],
] as const;

describe.skipIf(!executablePath)('the decision room, with a whole team in it', () => {
  const clients = new Map<string, LiveClient>();
  let ic: Page;
  const at = (seat: string): LiveClient => clients.get(seat) as LiveClient;
  const ok = async (seat: string, name: string, payload: unknown = {}) => {
    const answer = await at(seat).send(name, payload);
    if (!answer.ok) throw new Error(`${seat} ${name}: ${JSON.stringify(answer)}`);
  };
  afterAll(() => {
    for (const client of clients.values()) client.close();
  });

  it('given four findings on the board, marked by the desks that brought them', async () => {
    const drill = await server.newDrill({ scenario: 'customer-data-leak', variant: 'b0', seed: 7 });
    ic = await stage.person('ic');
    await takeSeat(ic, server.base, drill.code, 'Maya', /^Incident commander/);
    const tickets = await Promise.all(
      OTHERS.map(async (seat) => [seat, (await server.sit(drill.code, seat)).token] as const),
    );
    const briefed = await server.asFacilitator('POST', PATHS.drillBrief(drill.drillId), {});
    expect(briefed.status).toBe(200);
    for (const [seat, token] of tickets) clients.set(seat, new LiveClient(server.base, { token, seat }));
    clients.set('fac', new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie }));
    for (const client of clients.values()) await client.ready();
    await ok('fac', 'startDrill');
    await ok('seat-po', 'declareIncident', { severity: 0, summary: 'Answers with customer data' });
    await ok('seat-po', 'sendPage', {
      targets: [
        'ic-oncall',
        'model-handbook',
        'safety-oncall',
        'legal-secondary',
        'comms-oncall',
        'sre-secondary',
      ],
      note: 'Come.',
    });
    await press(ic, /Acknowledge/);
    await press(ic, /Go to the war room|Close|Later/);
    for (const seat of ['seat-mo', 'seat-sl', 'seat-lp', 'seat-cp']) {
      await at(seat).until('a page', () => at(seat).view.myPages.length > 0);
      await ok(seat, 'acknowledgePage', { pages: at(seat).view.myPages });
    }
    for (const [seat, query] of FOUND) await ok(seat, 'runQuery', { query });
    await ok('fac', 'skipTo', { at: minutes(9) });
    for (const [seat, , evidence, option, mark] of FOUND) {
      await at(seat).until(evidence, () => evidence in at(seat).view.evidence);
      await ok(seat, 'pinEvidence', { evidence: [evidence] });
      await ok(seat, 'markEvidence', { evidence, option, mark });
    }
    await ok('seat-lp', 'markEvidence', {
      evidence: 'erasure-log',
      option: 'rollback-index-replay',
      mark: 'supports',
    });
    await ok('seat-sl', 'setOptionAside', { option: 'close', reason: 'One plain question was enough.' });
    await ok('seat-lp', 'setOptionAside', { option: 'delete', reason: 'It is the evidence.' });
    await ok('seat-po', 'setOptionAside', { option: 'widget-off', reason: 'One connector, 46 tenants.' });
    await ok('seat-mo', 'setOptionAside', { option: 'patch-tool', reason: 'No calls from the widget.' });
  }, 120_000);

  it('when the commander opens it, everybody’s marks stand there, at every width', async () => {
    await openDesk(ic, 'Decision');
    await press(ic, 'Open the decision room');
    await ic.getByText('6 of 10 options', { exact: true }).waitFor();
    await ic
      .getByRole('button', { name: /: rules out, Legal/ })
      .first()
      .waitFor();
    await ic
      .getByLabel('We choose')
      .selectOption({ label: 'Correct who may read what in the index, and rebuild it' });
    await ic.getByLabel('Suite').selectOption({ index: 1 });
    await stage.inspect(ic, 'room');
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
      [1024, 768],
      [768, 1024],
      [320, 640],
    ] as const) {
      await ic.setViewportSize({ width, height });
      await stage.shot(ic, `room-${width}`);
      const overflow = await ic.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${width} wide scrolls sideways`).toBeLessThanOrEqual(0);
    }
    await ic.setViewportSize({ width: 1440, height: 900 });
  }, 120_000);

  it('what can be done at each place of the table, by a finger as by a key', async () => {
    const table = ic.getByRole('table');
    await stage.inspectDialog(ic, 'room-mark', () =>
      table
        .getByRole('button', { name: /: rules out, Legal/ })
        .first()
        .click(),
    );
    await stage.inspectDialog(ic, 'room-option', () =>
      table
        .getByRole('columnheader', { name: /Roll the index back at once/ })
        .getByRole('button')
        .click(),
    );
    await stage.inspectDialog(ic, 'room-finding', () =>
      table.getByRole('rowheader').getByRole('button').first().click(),
    );
    await table
      .getByRole('columnheader', { name: /Hold: keep containment/ })
      .getByRole('button')
      .focus();
    await stage.inspectDialog(ic, 'room-aside', () => ic.keyboard.press('a'));
    expect(looksOwed('decision', stage.dialogs)).toEqual([]);
    // A mark by menu lands where the one by key does.
    await table
      .getByRole('button', { name: /: rules out, Legal/ })
      .first()
      .click();
    await press(ic.getByRole('dialog', { name: 'Your mark' }), /^rules out/i);
    await table
      .getByRole('button', { name: /: rules out, Legal and privacy and Incident commander/ })
      .waitFor();
    await ic.keyboard.press('Backspace');
    await ic.getByText('Your mark is off.').waitFor();
    await table
      .getByRole('columnheader', { name: /Make a strict filter/ })
      .getByRole('button')
      .focus();
    await ic.keyboard.press('a');
    await ic.getByLabel('Why').fill('It sees one half of it.');
    await press(ic.getByRole('dialog'), 'Set aside');
    await ic.getByText('IC: It sees one half of it.').waitFor();
    await expect.poll(() => ic.evaluate(() => document.activeElement?.closest('table') !== null)).toBe(true);
  }, 120_000);

  it('when somebody else sets aside the column that has the keyboard, the keyboard stays in the table', async () => {
    await ic
      .getByRole('columnheader', { name: /Roll the model back/ })
      .getByRole('button')
      .focus();
    await ok('seat-mo', 'setOptionAside', { option: 'rollback-model', reason: 'Both versions do it.' });
    await ic.getByText('MO: Both versions do it.').waitFor();
    await expect.poll(() => ic.evaluate(() => document.activeElement?.closest('table') !== null)).toBe(true);
    await press(ic, /^Bring back\s*: Roll the model back/);
    await ic.getByText('Back on the table: Roll the model back one version.').waitFor();
  }, 60_000);

  it('when it is recorded, everybody reads it; a second one takes its place and both stay', async () => {
    await press(ic, 'Record anyway');
    await ic.getByText('Decide again').waitFor();
    await at('seat-cp').until('the record', () => at('seat-cp').view.decisions.length === 1);
    // What the marks say of the choice: the findings that rule other options out.
    expect(at('seat-cp').view.decisions[0]).toMatchObject({
      option: 'patch-index',
      citations: [
        { evidence: 'model-comparison', mark: 'rulesOut' },
        { evidence: 'erasure-log', mark: 'rulesOut' },
      ],
      rejected: expect.arrayContaining(['close', 'delete', 'widget-off', 'patch-tool']),
    });
    expect(at('seat-cp').view.timeline.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Decision 1: Correct who may read what/),
        expect.stringMatching(/ marked: ".+" rules out "Roll the index back at once"\.$/),
        'Set aside "Erase the exposed data wherever it is kept": It is the evidence.',
      ]),
    );
    await press(ic, 'Decide again');
    expect(await ic.evaluate(() => document.activeElement?.tagName), 'focus goes to the form').toBe('SELECT');
    await ic.getByLabel('We choose').selectOption({ label: 'Hold: keep containment, decide tomorrow' });
    await press(ic, 'Record anyway');
    await ic.getByText('Decide again').waitFor();
    const record = ic.getByRole('region', { name: 'The record' });
    await record.getByText(/Replaced by a later one/).waitFor();
    await record.getByText(/^In force/).waitFor();
    await stage.inspect(ic, 'room-recorded');
    await ic.keyboard.press('Escape');
    await expect
      .poll(() => ic.evaluate(() => document.activeElement?.textContent))
      .toBe('Open the decision room');
  }, 60_000);
});
