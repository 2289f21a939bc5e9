import { afterEach, describe, expect, it, vi } from 'vitest';
import { TokenBucket } from '../../server/admission/bucket.ts';
import { RequestCounts } from '../../server/http/requestCounts.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { DrillRoom } from '../../server/room/drillRoom.ts';
import { headerFor } from '../../server/room/scenarioHash.ts';
import { systemClock } from '../../server/room/systemClock.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import { minutes } from '../../shared/time.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

afterEach(() => vi.useRealTimers());

/** Somebody sets the date of the machine; its timers run on. */
function setClock(byMs: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + byMs });
}
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((done) => setTimeout(done, 5));
};

describe.each([
  ['back', -minutes(10)],
  ['forward', minutes(10)],
])('the wall clock is set %s ten minutes', (_way, byMs) => {
  it('the drill clock goes on from where it was, and nobody was away', async () => {
    const room = await DrillRoom.create(
      {
        log: memoryLog(),
        clock: systemClock,
        ids: { next: (kind) => kind },
        publisher: { stepped: () => undefined, publish: () => undefined },
      },
      headerFor('d', tinyScenario),
      3,
      SIX_SEATS,
      { awayMs: 30_000, markEveryMs: 20 },
    );
    const press = (seat: string, name: string, payload: unknown, id: string) =>
      room.submit(seat, { id, name, payload });
    await press(FACILITATOR_SEAT, 'startDrill', {}, 'start');
    await until(() => room.now() > 20);
    const before = room.now();
    setClock(byMs);
    await until(() => room.now() > before + 50);
    expect(room.now()).toBeLessThan(minutes(9));
    expect(
      await press(SIX_SEATS[0]?.seat ?? '', 'postMessage', { text: 'Still here.' }, 'after'),
    ).toBeDefined();
    expect(room.events.map(({ type }) => type)).not.toContain('clock.restarted');
    expect(room.state.phase).toBe('running');
    await room.close();
  });

  it('no limit takes the next one for too many', async () => {
    const bucket = new TokenBucket(2, 1_000);
    expect([bucket.take(), bucket.take()]).toEqual([true, true]);
    setClock(byMs);
    await until(() => bucket.take());
    const counts = new RequestCounts();
    const count = (): Promise<number> =>
      new Promise((done) => counts.incr('somebody', (_error, result) => done(result?.current ?? 0), 30));
    await count();
    setClock(byMs);
    // The window of 30 ms closes although the wall clock says it lies ahead, or long ago.
    await new Promise((done) => setTimeout(done, 40));
    expect(await count()).toBe(1);
  });
});
