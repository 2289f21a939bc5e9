import { describe, expect, it } from 'vitest';
import { PATHS } from '../../shared/api.ts';
import type { TestServer } from '../support/liveServer.ts';
import { lantern, onStage } from '../support/onStage.ts';
import type { Stage } from '../support/stage.ts';
import { executablePath, press, takeSeat } from '../support/stage.ts';

let stage: Stage;
let server: TestServer;
onStage(lantern, (openedStage, startedServer) => {
  stage = openedStage;
  server = startedServer;
});

describe.skipIf(!executablePath)('one seat in too many windows', () => {
  it('the oldest says so and what to do, the others go on, and it comes back when one is closed', async () => {
    const drill = await server.newDrill({ scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    const first = await stage.person('first');
    await takeSeat(first, server.base, drill.code, 'Wei', /^Product owner/);
    expect((await server.asFacilitator('POST', PATHS.drillBrief(drill.drillId), {})).status).toBe(200);
    await first
      .getByText(/House rules/)
      .first()
      .waitFor();
    const others = [];
    for (let n = 0; n < 4; n++) {
      const page = await first.context().newPage();
      await page.goto(first.url());
      await page
        .getByText(/House rules/)
        .first()
        .waitFor();
      others.push(page);
    }
    await first.getByRole('heading', { name: 'Open in too many windows' }).waitFor();
    await stage.inspect(first, 'too-many-windows');
    for (const page of others)
      expect(await page.getByRole('heading', { name: 'Open in too many windows' }).count()).toBe(0);
    await others[0]?.close();
    await press(first, 'Reload');
    await first
      .getByText(/House rules/)
      .first()
      .waitFor();
    expect(stage.mishaps).toEqual([]);
  }, 120_000);
});
