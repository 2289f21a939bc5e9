import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../shared/scenario/attachments.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { ONE_OF_EACH } from '../support/attachments.ts';
import { TestServer } from '../support/liveServer.ts';
import { onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, signedIn, skipTo, startBriefing, takeSeat } from '../support/stage.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

// What an inject looks like: drawn from its words, marked as an exercise, blurred where it is hard; and dashboards that go on with their line.

const chart = (points: [ago: number, value: number][]): Attachment => ({
  kind: 'chart',
  title: 'Wrong answers',
  unit: 'an hour',
  series: [{ name: 'App', points: points.map(([ago, value]) => ({ agoMs: minutes(ago), value })) }],
  line: { label: 'Alert above', value: 20 },
  alt: 'A line that climbs past the alert',
});
const comes = (
  id: string,
  at: number,
  channel: InjectRow['channel'],
  attachments: Attachment[],
): InjectRow => ({
  id,
  at: minutes(at),
  from: 'A passer-by',
  to: ['product-owner'],
  channel,
  subject: `What came at ${at}`,
  body: 'See what came with it.',
  attachments,
  expectedAction: 'read it',
  tests: 'reading',
});
const [screenshot, headline, post] = ONE_OF_EACH as [Attachment, Attachment, Attachment];
const voicemail: Attachment = {
  kind: 'voicemail',
  from: 'School office',
  seconds: 75,
  transcript: 'Good morning, please ring us back before nine. Thank you.',
  alt: 'A voice mail that asks for a call before nine',
};
const scenario: Scenario = {
  ...tinyScenario,
  acts: tinyScenario.acts.map((act) => (act.startsAt === 0 ? { ...act, endsAt: minutes(30) } : act)),
  msel: [
    ...tinyScenario.msel,
    comes('first', 0, 'dashboard', [
      chart([
        [20, 4],
        [10, 6],
        [0, 9],
      ]),
    ]),
    comes('second', 0, 'ticket', [screenshot, post]),
    comes('third', 0, 'press', [headline, voicemail]),
    comes('fourth', 10, 'dashboard', [
      chart([
        [5, 18],
        [0, 27],
      ]),
    ]),
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

describe.skipIf(!executablePath)('what comes with an inject', () => {
  let facilitator: Page;
  let po: Page;

  it('is drawn, marked, described, and covered where it is hard', async () => {
    const drill = await server.newDrill({ scenario: 'tiny', variant: 'a', seed: 1 });
    facilitator = await stage.person('facilitator');
    await signedIn(facilitator, server.base, server.cookie);
    await facilitator.goto(`${server.base}/drills/${drill.drillId}`);
    await facilitator.getByText(drill.code).first().waitFor();
    po = await stage.person('po');
    await takeSeat(po, server.base, drill.code, 'Wei', /^Product owner/);
    await startBriefing(facilitator);
    await facilitator.getByRole('button', { name: /Start the drill/ }).click();

    const figure = (name: RegExp) => po.getByRole('figure', { name });
    await figure(/^Screenshot: A chat in which/).waitFor();
    await figure(/^Voice mail: /)
      .getByText('No sound is played. What was said:')
      .waitFor();
    await figure(/^Voice mail: /)
      .getByText('1:15')
      .waitFor();
    await figure(/^Headline page: /)
      .getByText('The Tiny Courier')
      .waitFor();
    for (const one of await po.getByRole('figure').all())
      expect(await one.getByText('EXERCISE', { exact: true }).count()).toBe(1);
    // Raw ones stay covered until they are opened.
    const covered = figure(/^Public post: /);
    expect(await covered.locator('[inert]').count()).toBe(1);
    await covered.getByRole('button', { name: 'Describes hard content. Show it' }).click();
    await covered.getByText('12,000 views').waitFor();
    expect(await covered.locator('[inert]').count()).toBe(0);
    await stage.inspect(po, 'pictures-1');
    // Nothing of it is loaded from anywhere.
    expect(await po.locator('figure img, figure iframe, figure audio, figure video, figure a').count()).toBe(
      0,
    );
  }, 180_000);

  it('a dashboard goes on with the line it began, and says its last value above the feed', async () => {
    const telemetry = po.getByRole('region', { name: 'Incoming' }).locator('summary').first();
    await telemetry.getByText('Wrong answers').waitFor();
    expect(await telemetry.textContent()).toContain('9 at T+00:00');
    await skipTo(facilitator, '10:30');
    await telemetry.getByText('27').waitFor();
    await telemetry.click();
    await po.getByRole('img', { name: /^Wrong answers, as sent to this desk until T\+10:00/ }).waitFor();
    const late = po.getByRole('article', { name: /What came at 10/ });
    // Once it was seen it stands on one line.
    const folded = po.getByRole('button', { name: /What came at 10/ });
    await late.or(folded).first().waitFor();
    if (await folded.isVisible()) await folded.click();
    await late.getByText('The numbers').click();
    expect(await late.getByRole('row').allTextContents()).toEqual([
      'TimeApp, an hour',
      'T−20:004',
      'T−10:006',
      'T+00:009',
      'T+05:0018',
      'T+10:0027',
    ]);
    await stage.inspect(po, 'pictures-2-telemetry');
  }, 180_000);

  it('the facilitator sees what the players are sent', async () => {
    await facilitator.getByText('What came at 10').first().click();
    await facilitator.getByText('What comes with it').first().waitFor();
    await facilitator
      .getByRole('figure', { name: /^Chart: / })
      .first()
      .waitFor();
    await stage.shot(facilitator, 'pictures-3-facilitator');
    expect(stage.mishaps).toEqual([]);
  }, 120_000);
});
