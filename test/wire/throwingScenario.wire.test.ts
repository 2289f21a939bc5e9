import { afterEach, describe, expect, it } from 'vitest';
import { PATHS } from '../../shared/api.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { seconds } from '../../shared/time.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

let server: TestServer;
afterEach(() => server.remove());

/** The tiny scenario with an inject at ten seconds whose text cannot be filled in. */
function broken(): Scenario {
  const [first, ...others] = tinyScenario.msel;
  if (!first) throw new Error('the tiny scenario has no inject');
  return {
    ...tinyScenario,
    msel: [{ ...first, id: 'bad', at: seconds(10), body: '{{at|nosuch}}' }, ...others],
  };
}

describe('a scenario that throws, on a live server', () => {
  it('is played on, ended, exported, put away and deleted; the facilitator reads on the console what was set aside', async () => {
    const scenario = broken();
    server = await new TestServer({ tiny: { [scenario.variant]: scenario } }).start();
    const { drill, tickets } = await server.briefed(['seat-ic']);
    const { drillId, code } = drill;
    const facilitator = new LiveClient(server.base, { drillId, cookie: server.cookie });
    await facilitator.ready();
    expect(await facilitator.send('startDrill')).toMatchObject({ ok: true });
    expect(await facilitator.send('skipTo', { at: seconds(12) })).toMatchObject({ ok: true });
    await facilitator.until('the trouble', () => /was set aside/.test(facilitator.console?.trouble ?? ''));
    expect(facilitator.console?.msel.find(({ inject }) => inject === 'bad')).toMatchObject({
      state: 'withheld',
    });
    expect(facilitator.view.timeline.map(({ text }) => text).join('\n')).toContain('msel:bad');

    // A seat plays on, and learns nothing of it.
    const { token, seat } = tickets['seat-ic'] ?? { token: '', seat: '' };
    const player = new LiveClient(server.base, { token, seat });
    await player.ready();
    expect(await player.send('declareIncident', { severity: 1, summary: '' })).toMatchObject({ ok: true });
    expect(player.heard.join('\n')).not.toMatch(/setAside|nosuch/);

    expect(await facilitator.send('endDrill')).toMatchObject({ ok: true });
    expect(await facilitator.send('openDebrief')).toMatchObject({ ok: true });
    for (const file of ['log.jsonl', 'scorecard.json', 'report.md']) {
      const told = await server.asFacilitator('GET', PATHS.exportFile(drillId, file));
      expect([file, told.status]).toEqual([file, 200]);
      if (file === 'log.jsonl') expect(told.text).toContain('timer.setAside');
    }
    await server.restart();
    expect((await server.asFacilitator('GET', PATHS.scorecard(drillId))).status).toBe(200);
    expect((await server.asFacilitator('POST', PATHS.drillArchive(drillId), { archived: true })).status).toBe(
      200,
    );
    expect((await server.asFacilitator('POST', PATHS.drillErase(drillId), { confirm: code })).status).toBe(
      204,
    );
    expect(server.logged.filter((line) => line.includes('"level":50'))).toHaveLength(1);
  }, 30_000);
});
