import { describe, expect, it } from 'vitest';
import type { DrillLog } from '../../server/log/drillLog.ts';
import { LogUnavailable } from '../../server/log/drillLog.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { DrillRoom } from '../../server/room/drillRoom.ts';
import type { WallClock } from '../../server/room/ports.ts';
import { scenarioHash } from '../../server/room/scenarioHash.ts';
import { VirtualClock } from '../../server/room/virtualClock.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import { minutes, seconds } from '../../shared/time.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

/** A machine that can sleep: its timers stand still and fire late, when it wakes. */
class SleepyClock implements WallClock {
  readonly awake = new VirtualClock(1_000_000);
  /** How much later the wall is than the timers know. */
  #slept = 0;
  now(): number {
    return this.awake.now() + this.#slept;
  }
  wakeAt(at: number, wake: () => void): { cancel(): void } {
    return this.awake.wakeAt(Math.max(this.awake.now(), at - this.#slept), wake);
  }
  sleep(ms: number): void {
    this.#slept += ms;
  }
}

async function running() {
  const sound = memoryLog();
  const disk = { full: false };
  const guard = <T>(write: () => Promise<T>): Promise<T> =>
    disk.full ? Promise.reject(new LogUnavailable('diskFull', 'The disk is full.')) : write();
  const log: DrillLog = {
    create: sound.create.bind(sound),
    append: (...step) => guard(() => sound.append(...step)),
    header: sound.header.bind(sound),
    read: sound.read.bind(sound),
    head: sound.head.bind(sound),
    exportFile: sound.exportFile.bind(sound),
    list: sound.list.bind(sound),
    saveMark: (id, at) => guard(() => sound.saveMark(id, at)),
    mark: sound.mark.bind(sound),
    removeTexts: sound.removeTexts.bind(sound),
    erase: sound.erase.bind(sound),
    close: sound.close.bind(sound),
  };
  const clock = new SleepyClock();
  const troubles: (string | null)[] = [];
  const header = {
    format: 'muster-log/1' as const,
    drillId: 'd',
    scenario: tinyScenario,
    hash: scenarioHash(tinyScenario),
  };
  const room = await DrillRoom.create(
    {
      log,
      clock,
      ids: { next: (kind) => kind },
      publisher: { stepped: () => undefined, publish: () => undefined },
      trouble: (_drill, words) => void troubles.push(words),
    },
    header,
    3,
    SIX_SEATS,
    { awayMs: seconds(30) },
  );
  let count = 0;
  const press = (name: string, payload: unknown = {}, seat: string = FACILITATOR_SEAT) =>
    room.submit(seat, { id: `c${++count}`, name, payload });
  const pass = (ms: number) => clock.awake.advanceTo(clock.awake.now() + ms, () => room.idle());
  expect((await press('startDrill')).ok).toBe(true);
  return { room, sound, clock, disk, troubles, press, pass };
}
const typesOf = (room: DrillRoom): string[] => room.events.map(({ type, at }) => `${type}@${at}`);

describe('a machine that sleeps', () => {
  it('for less than half a minute: what fell due comes late, in order, each at its own time', async () => {
    const { room, clock, press, pass } = await running();
    await pass(minutes(8) - seconds(10));
    clock.sleep(seconds(25));
    await pass(seconds(6));
    expect(room.state.phase).toBe('running');
    expect(room.now()).toBe(minutes(8) + seconds(21));
    await press('postMessage', { text: 'good morning' }, 'seat-po');
    expect(typesOf(room)).toContain(`timer.elapsed@${minutes(8)}`);
    expect(room.events.map(({ at }) => at)).toEqual(room.events.map(({ at }) => at).sort((a, b) => a - b));
  });

  it('for an hour: the clock stands where it fell asleep, nothing is burnt through, and the facilitator resumes', async () => {
    const { room, sound, clock, press, pass } = await running();
    await pass(minutes(5));
    const before = room.events.length;
    clock.sleep(minutes(60));
    await pass(seconds(6));
    expect(room.events.slice(before).map(({ type }) => type)).toEqual(['clock.restarted']);
    expect(room.state.phase).toBe('paused');
    expect(room.now()).toBeGreaterThan(minutes(5) - seconds(6));
    expect(room.now()).toBeLessThanOrEqual(minutes(5));
    // The mark beside the log did not run ahead either: a restart now would agree.
    expect((await sound.mark('d')) ?? 0).toBeLessThanOrEqual(room.now());
    expect((await press('resumeDrill')).ok).toBe(true);
    await pass(minutes(4));
    expect(typesOf(room)).toContain(`timer.elapsed@${minutes(8)}`);
  });

  it('a command that comes before any timer wakes finds the drill paused, not an hour later', async () => {
    const { room, clock, press, pass } = await running();
    await pass(minutes(5));
    clock.sleep(minutes(60));
    await press('postMessage', { text: 'anybody here?' }, 'seat-po');
    expect(room.state.phase).toBe('paused');
    expect(room.state.at).toBeLessThanOrEqual(minutes(5));
  });

  it('while paused, or closed while asleep, nothing is lost or added', async () => {
    const { room, sound, clock, press, pass } = await running();
    await pass(minutes(2));
    await press('pauseDrill', { reason: 'lunch' });
    const before = room.events.length;
    clock.sleep(minutes(60));
    await pass(seconds(6));
    expect((await press('resumeDrill')).ok).toBe(true);
    expect(room.events.slice(before).map(({ type }) => type)).toEqual(['drill.resumed']);
    clock.sleep(minutes(60));
    await room.close();
    expect(await sound.mark('d')).toBeLessThan(minutes(3));
  });
});

describe('a full disk', () => {
  it('is told once, also when nobody acts, and again when it is over; a short one costs nothing', async () => {
    const { room, disk, troubles, press, pass } = await running();
    await pass(seconds(7));
    disk.full = true;
    await pass(seconds(12));
    expect([room.trouble, troubles]).toEqual(['The disk is full.', ['The disk is full.']]);
    const refused = await press('postMessage', { text: 'lost?' }, 'seat-po');
    expect(refused).toMatchObject({ ok: false, rejection: { code: 'logUnavailable' } });
    expect(!refused.ok && refused.rejection.message).toMatch(/Nothing was changed.*The disk is full/);
    disk.full = false;
    await pass(seconds(6));
    expect([room.trouble, troubles]).toEqual([null, ['The disk is full.', null]]);
    expect(room.state.phase).toBe('running');
    expect((await press('postMessage', { text: 'kept' }, 'seat-po')).ok).toBe(true);
  });

  it('that lasts: the clock goes back to where things could be kept, and the drill waits to be resumed', async () => {
    const { room, disk, press, pass } = await running();
    await pass(minutes(7));
    disk.full = true;
    await pass(minutes(10));
    expect(room.events.filter(({ at }) => at > minutes(7))).toEqual([]);
    disk.full = false;
    await pass(seconds(10));
    expect(room.state.phase).toBe('paused');
    expect(room.now()).toBeLessThanOrEqual(minutes(7));
    expect((await press('resumeDrill')).ok).toBe(true);
    await pass(minutes(2));
    expect(typesOf(room)).toContain(`timer.elapsed@${minutes(8)}`);
  });
});
