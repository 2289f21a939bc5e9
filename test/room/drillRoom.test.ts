import { describe, expect, it } from 'vitest';
import { LogUnavailable } from '../../server/log/drillLog.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { DrillRoom } from '../../server/room/drillRoom.ts';
import { scenarioHash } from '../../server/room/scenarioHash.ts';
import { VirtualClock } from '../../server/room/virtualClock.ts';
import { foldFrame } from '../../shared/drill/foldFrame.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { Frame } from '../../shared/frame.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import { minutes } from '../../shared/time.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const header = (drillId = 'd1'): LogHeader => ({
  format: 'muster-log/1',
  drillId,
  scenario: tinyScenario,
  hash: scenarioHash(tinyScenario),
});

function ports(log = memoryLog(), clock = new VirtualClock(1_000_000)) {
  const frames: { viewer: string; frame: Frame }[] = [];
  return {
    log,
    clock,
    ids: { next: (kind: string) => kind },
    publisher: {
      stepped: () => undefined,
      publish: (_drill: string, viewer: string, frame: Frame) => void frames.push({ viewer, frame }),
    },
    frames,
  };
}
let count = 0;
const press = (room: DrillRoom, seat: string, name: string, payload: unknown, id = `c${++count}`) =>
  room.submit(seat, { id, name, payload });
const pass = (p: ReturnType<typeof ports>, room: DrillRoom, ms: number) =>
  p.clock.advanceTo(p.clock.now() + ms, () => room.idle());
const opened = async (p = ports(), options = {}) => {
  const room = await DrillRoom.create(p, header(), 3, SIX_SEATS, options);
  await press(room, FACILITATOR_SEAT, 'startDrill', {});
  return { p, room };
};

describe('the room', () => {
  it('wakes itself for the next timer and logs it at its own time', async () => {
    const { p, room } = await opened();
    await pass(p, room, minutes(9));
    const ring = room.events.find((event) => event.type === 'timer.elapsed' && event.data.timer === 'ring');
    expect(ring?.at).toBe(minutes(8));
  });

  it('before any command all timers due by then elapse first, however late it wakes', async () => {
    const { p, room } = await opened();
    // No waking in between: the command itself finds everything overdue.
    await p.clock.advanceTo(p.clock.now(), () => room.idle());
    (p.clock as unknown as { wakeAt: unknown }).wakeAt = () => ({ cancel: () => undefined });
    await p.clock.advanceTo(p.clock.now() + minutes(9), () => room.idle());
    await press(room, 'seat-po', 'postMessage', { text: 'late' });
    const types = room.events.map(({ type, at }) => `${type}@${at}`);
    expect(types.indexOf(`timer.elapsed@${minutes(8)}`)).toBeGreaterThan(0);
    expect(types.at(-1)).toBe(`message.posted@${minutes(9)}`);
  });

  it('speed and pause change how wall time becomes drill time', async () => {
    const { p, room } = await opened();
    await press(room, FACILITATOR_SEAT, 'setSpeed', { speed: 4 });
    await pass(p, room, 10_000);
    expect(room.now()).toBe(40_000);
    await press(room, FACILITATOR_SEAT, 'pauseDrill', {});
    await pass(p, room, 99_000);
    expect(room.now()).toBe(40_000);
    await press(room, FACILITATOR_SEAT, 'resumeDrill', {});
    await press(room, FACILITATOR_SEAT, 'setSpeed', { speed: 0.5 });
    await pass(p, room, 10_000);
    expect(room.now()).toBe(45_000);
  });

  it('KERNEL-4 a repeated command changes nothing and gets the first answer, also after a restart', async () => {
    const { p, room } = await opened();
    const first = await press(room, 'seat-po', 'postMessage', { text: 'once' }, 'same');
    const length = room.events.length;
    expect(await press(room, 'seat-po', 'postMessage', { text: 'twice' }, 'same')).toEqual(first);
    expect(room.events.length).toBe(length);
    await room.close();
    const again = await DrillRoom.resume(p, 'd1');
    expect(await press(again, 'seat-po', 'postMessage', { text: 'thrice' }, 'same')).toEqual(first);
    const refused = await press(again, 'seat-po', 'applySwitch', { switch: 'S1', scopes: ['main'] }, 'no');
    expect(await press(again, 'seat-po', 'postMessage', { text: 'x' }, 'no')).toEqual(refused);
  });

  it('KERNEL-4 two seats may use the same command id', async () => {
    const { room } = await opened();
    expect(await press(room, 'seat-po', 'postMessage', { text: 'a' }, 'twin')).toMatchObject({ ok: true });
    const before = room.events.length;
    await press(room, 'seat-sl', 'postMessage', { text: 'b' }, 'twin');
    expect(room.events.length).toBe(before + 1);
  });

  it('LOG-1 a failed append leaves the drill untouched, says so, and the same command may be tried again', async () => {
    const log = memoryLog();
    const { room } = await opened(ports(log));
    const append = log.append.bind(log);
    log.append = () => Promise.reject(new LogUnavailable('diskFull', 'the disk is full'));
    const before = JSON.stringify({ ...room.state, chart: null });
    expect(await press(room, 'seat-po', 'postMessage', { text: 'lost?' }, 'retry')).toMatchObject({
      ok: false,
      rejection: { code: 'logUnavailable' },
    });
    expect(JSON.stringify({ ...room.state, chart: null })).toBe(before);
    log.append = append;
    expect(await press(room, 'seat-po', 'postMessage', { text: 'lost?' }, 'retry')).toEqual({
      id: 'retry',
      ok: true,
    });
  });

  it('LOG-2 two rooms on one log: the loser decides again on the fresh state, and a timer fires once', async () => {
    const log = memoryLog();
    const one = ports(log);
    const two = ports(log, one.clock);
    const { room } = await opened(one);
    const other = await DrillRoom.resume(two, 'd1');
    await press(other, FACILITATOR_SEAT, 'resumeDrill', {});
    await press(room, FACILITATOR_SEAT, 'setSpeed', { speed: 1 });
    expect(await press(room, 'seat-po', 'postMessage', { text: 'from one' })).toMatchObject({ ok: true });
    expect(await press(other, 'seat-sl', 'postMessage', { text: 'from two' })).toMatchObject({ ok: true });
    await one.clock.advanceTo(one.clock.now() + minutes(9), async () => {
      await room.idle();
      await other.idle();
    });
    const events = await log.read('d1');
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(
      events.filter((event) => event.type === 'timer.elapsed' && event.data.timer === 'ring'),
    ).toHaveLength(1);
  });

  it('downtime never counts: the clock stands at the last mark, everybody is told, and the facilitator resumes', async () => {
    const { p, room } = await opened();
    await pass(p, room, minutes(1) + 3_000);
    await p.clock.advanceTo(p.clock.now(), () => room.idle());
    const marked = (await p.log.mark('d1')) ?? 0;
    expect(marked).toBe(minutes(1));
    const later = ports(p.log, new VirtualClock(9_000_000_000));
    const again = await DrillRoom.resume(later, 'd1');
    expect(again.now()).toBe(marked);
    expect(again.state.phase).toBe('paused');
    expect(again.events.at(-1)?.type).toBe('clock.restarted');
    await press(again, FACILITATOR_SEAT, 'resumeDrill', {});
    await pass(later, again, 5_000);
    expect(again.now()).toBe(marked + 5_000);
  });

  it('a drill that resumes itself goes on after a restart', async () => {
    const { p } = await opened();
    const again = await DrillRoom.resume(ports(p.log), 'd1', { resumesItself: true });
    expect(again.state.phase).toBe('running');
  });

  it('a stopped drill comes back with exact timers, seats and views', async () => {
    const { p, room } = await opened();
    await press(room, 'seat-sl', 'declareIncident', { severity: 0 });
    await press(room, 'seat-sl', 'sendPage', { targets: ['ic-oncall', 'legal-oncall'] });
    await pass(p, room, minutes(2));
    await press(room, FACILITATOR_SEAT, 'pauseDrill', {});
    const view = foldFrame(emptyView('seat-sl'), room.attach('v', { seat: 'seat-sl', staff: null }));
    const { timers, seats, joined } = room.state;
    await room.close();
    const again = await DrillRoom.resume(ports(p.log), 'd1');
    expect({ timers: again.state.timers, seats: again.state.seats, joined: again.state.joined }).toEqual({
      timers,
      seats,
      joined,
    });
    expect(foldFrame(emptyView('seat-sl'), again.attach('v', { seat: 'seat-sl', staff: null }))).toEqual(
      view,
    );
  });

  it('one frame per seat per step with the answer on it; seats with nothing new get nothing', async () => {
    const { p, room } = await opened();
    for (const { seat } of SIX_SEATS) room.attach(seat, { seat, staff: null });
    p.frames.length = 0;
    await press(room, 'seat-sl', 'sendPage', { targets: ['ic-oncall'] }, 'page-it');
    const bySeat = new Map<string, number>();
    for (const { viewer } of p.frames) bySeat.set(viewer, (bySeat.get(viewer) ?? 0) + 1);
    expect(bySeat).toEqual(
      new Map([
        ['seat-ic', 1],
        ['seat-sl', 1],
        ['seat-po', 1],
      ]),
    );
    expect(p.frames.find(({ viewer }) => viewer === 'seat-sl')?.frame.answers).toEqual([
      { id: 'page-it', ok: true },
    ]);
  });

  it('malformed, oversized, unknown and foreign commands get a typed refusal and change nothing', async () => {
    const { room } = await opened();
    const before = room.events.length;
    const refusals = [
      await press(room, 'seat-po', 'postMessage', { text: 7 }),
      await press(room, 'seat-po', 'postMessage', { text: 'x'.repeat(30_000) }),
      await press(room, 'seat-po', 'postMessage', { text: 'x'.repeat(10_000) }),
      await press(room, 'seat-po', 'dropTables', {}),
      await press(room, 'seat-po', '__proto__', {}),
      await press(room, 'seat-ghost', 'postMessage', { text: 'boo' }),
      await press(room, 'seat-po', 'endDrill', {}),
      await room.submit('seat-po', { id: '', name: 'postMessage', payload: {} }),
      await room.submit('seat-po', { id: 'x', name: 'postMessage', payload: { text: 'hi', extra: 1 } }),
    ].map((answer) => (answer.ok ? 'ok' : answer.rejection.code));
    expect(refusals).toEqual([
      'malformed',
      'tooLarge',
      'malformed',
      'unknownCommand',
      'unknownCommand',
      'unknownSeat',
      'notYourRole',
      'malformed',
      'malformed',
    ]);
    expect(room.events.length).toBe(before);
  });
});
