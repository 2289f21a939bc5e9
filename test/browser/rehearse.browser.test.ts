import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, press, signedIn } from '../support/stage.ts';

let stage: Stage;
let server: TestServer;

onStage(lantern, (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
});

describe.skipIf(!executablePath)('before the day', () => {
  let fay: Page;

  it('a factor is chosen with the plan, and the papers are printed', async () => {
    fay = await stage.person('fay');
    await signedIn(fay, server.base, server.cookie);
    await fay.goto(`${server.base}/drills/new`);
    await fay.getByText(/^×1.5:/).click();
    await stage.inspect(fay, 'plan-factor');
    for (const name of [/^Facilitator guide/, /^Copy for players/]) {
      await fay.getByRole('link', { name }).click();
      await fay.getByRole('button', { name: 'Print' }).waitFor();
      await stage.inspect(fay, `paper-${String(name).includes('guide') ? 'guide' : 'players'}`);
      const pdf = await fay.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.byteLength).toBeGreaterThan(5_000);
      if (process.env.SHOTS) {
        const { writeFileSync } = await import('node:fs');
        writeFileSync(
          `${process.env.SHOTS}/${String(name).includes('guide') ? 'guide' : 'players'}.pdf`,
          pdf,
        );
      }
      await fay.goBack();
    }
  });

  it('a rehearsal is begun, made faster, looked at and thrown away', async () => {
    await fay.getByText(/^×1.5:/).click();
    await press(fay, 'Rehearse with bots…');
    await fay.getByRole('dialog').waitFor();
    await stage.inspect(fay, 'rehearse-dialog');
    await fay.getByText(/^4×$/).click();
    await press(fay, 'Start the rehearsal');
    const bar = fay.getByRole('region', { name: 'Rehearsal' });
    await bar.getByText('REHEARSAL', { exact: true }).waitFor();
    await fay.getByText('Time limits ×1.5').first().waitFor();
    await bar.getByRole('button', { name: '16×' }).click();
    await expect
      .poll(() => bar.getByRole('button', { name: '16×' }).getAttribute('aria-pressed'))
      .toBe('true');
    await stage.inspect(fay, 'rehearsal');
    await bar.getByLabel('Play on to minute').fill('12');
    await bar.getByRole('button', { name: 'Go', exact: true }).click();
    await fay
      .getByRole('timer', { name: 'Drill clock' })
      .filter({ hasText: /T\+1[2-9]:/ })
      .waitFor();
    await bar.getByRole('button', { name: 'Play to the end' }).click();
    await bar.getByRole('link', { name: 'Scorecard of the rehearsal' }).click({ timeout: 90_000 });
    await fay.getByText(/^REHEARSAL: bots played every seat/).waitFor();
    await fay.getByText(/^Time limits ×1.5: /).waitFor();
    await stage.shot(fay, 'rehearsal-scorecard');
    await fay.goBack();
    await press(fay, 'Throw it away');
    await fay.waitForURL(/drills$/);
    expect(stage.mishaps).toEqual([]);
  }, 180_000);
});
