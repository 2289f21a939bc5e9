import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NewDrill } from '../../shared/api.ts';
import { LiveClient } from '../support/liveClient.ts';
import { TestServer } from '../support/liveServer.ts';

const server = new TestServer();
beforeAll(async () => void (await server.start()));
afterAll(() => server.remove());

/** Words that stand in the drawing and nowhere else. */
const GUARD = '5% or less of the harm is left';
const SOON = 60_000;

async function drillWith(settings: Partial<NewDrill>) {
  const { drill, tickets } = await server.briefed(['seat-sl'], settings);
  const fay = new LiveClient(server.base, { drillId: drill.drillId, cookie: server.cookie });
  const sl = new LiveClient(server.base, tickets['seat-sl']!);
  await Promise.all([fay.ready(), sl.ready()]);
  await fay.until('the console', () => fay.console !== null);
  return { fay, sl };
}
const heardBy = ({ heard }: LiveClient): string => heard.join('\n');

it('VIEW-4 an open console is sent the drawing once, with what moves; no seat hears of it', async () => {
  const { fay, sl } = await drillWith({});
  await fay.until('the drawing', () => fay.console?.chart !== null, SOON);
  await fay.send('startDrill');
  await sl.send('declareIncident', { severity: 1 });
  await sl.until('the severity', () => sl.view.severity === 1);
  await fay.until('the chart to stand somewhere', () =>
    (fay.console?.regions ?? []).some(({ active }) => active.length > 0),
  );
  expect(heardBy(fay)).toContain(GUARD);
  expect(fay.heard.filter((message) => message.includes(GUARD))).toHaveLength(1);
  expect(heardBy(sl)).not.toContain(GUARD);
  expect(heardBy(sl)).not.toContain('"chart"');
  await fay.send('endDrill');
  await sl.until('the hot wash', () => sl.view.phase === 'hotWash');
  expect(heardBy(sl)).not.toContain(GUARD);
  for (const client of [fay, sl]) client.close();
}, 120_000);

it.each<Partial<NewDrill>>([{ console: 'playAlong' }, { variant: 'sealed', seed: null }])(
  'VIEW-4 %j: not before the debrief',
  async (settings) => {
    const { fay, sl } = await drillWith(settings);
    await fay.send('startDrill');
    await fay.send('endDrill');
    await fay.until('the hot wash', () => fay.view.phase === 'hotWash');
    await fay.until('the regions', () => fay.console?.regions !== null);
    expect(fay.console?.chart).toBeNull();
    expect(fay.console?.regions?.every(({ moved, next }) => moved === null && next.length === 0)).toBe(true);
    expect(heardBy(fay)).not.toContain(GUARD);
    await fay.send('openDebrief');
    await fay.until('the drawing', () => fay.console?.chart !== null, SOON);
    for (const client of [fay, sl]) client.close();
  },
  120_000,
);
