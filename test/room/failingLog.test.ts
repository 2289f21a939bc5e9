import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DrillLog } from '../../server/log/drillLog.ts';
import { BadStep, LogCorrupt, LogUnavailable, SequenceConflict } from '../../server/log/drillLog.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { DrillRoom } from '../../server/room/drillRoom.ts';
import { scenarioHash } from '../../server/room/scenarioHash.ts';
import { VirtualClock } from '../../server/room/virtualClock.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Answer } from '../../shared/frame.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import { minutes } from '../../shared/time.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const header: LogHeader = {
  format: 'muster-log/1',
  drillId: 'd1',
  scenario: tinyScenario,
  hash: scenarioHash(tinyScenario),
};

/** A log whose methods can be made to fail; what fails changes nothing, unless it says otherwise. */
function fragile() {
  const sound = memoryLog();
  const broken: Partial<Record<'append' | 'read' | 'saveMark', unknown>> = {};
  const fail = (name: 'append' | 'read' | 'saveMark') =>
    name in broken ? Promise.reject(broken[name]) : null;
  const log: DrillLog = {
    create: sound.create.bind(sound),
    append: (...step) => fail('append') ?? sound.append(...step),
    header: sound.header.bind(sound),
    read: (id, after) => fail('read') ?? sound.read(id, after),
    head: sound.head.bind(sound),
    exportFile: sound.exportFile.bind(sound),
    list: sound.list.bind(sound),
    saveMark: (id, at) => fail('saveMark') ?? sound.saveMark(id, at),
    mark: sound.mark.bind(sound),
    removeTexts: sound.removeTexts.bind(sound),
    erase: sound.erase.bind(sound),
    close: sound.close.bind(sound),
  };
  return { log, sound, broken };
}

async function opened() {
  const { log, sound, broken } = fragile();
  const clock = new VirtualClock(1_000_000);
  const faults: unknown[] = [];
  const room = await DrillRoom.create(
    {
      log,
      clock,
      ids: { next: (kind) => kind },
      publisher: { stepped: () => undefined, publish: () => undefined },
      fault: (_drill, error) => void faults.push(error),
    },
    header,
    3,
    SIX_SEATS,
  );
  let count = 0;
  const press = (seat: string, name: string, payload: unknown): Promise<Answer> =>
    room.submit(seat, { id: `c${++count}`, name, payload });
  const pass = (ms: number): Promise<void> => clock.advanceTo(clock.now() + ms, () => room.idle());
  await press(FACILITATOR_SEAT, 'startDrill', {});
  return { room, sound, broken, faults, press, pass };
}

const codeOf = (answer: Answer): string => (answer.ok ? 'ok' : answer.rejection.code);
const unhandled: unknown[] = [];
const note = (error: unknown): void => void unhandled.push(error);
beforeEach(() => {
  unhandled.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  // Node tells of an unhandled rejection after the microtasks of its turn.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

const LOG_ERRORS: [string, Error][] = [
  ['a full disk', new LogUnavailable('diskFull', 'the disk is full')],
  ['a damaged log', new LogCorrupt('d1', 7, 'it is not JSON')],
  ['a step the log will not have', new BadStep('d1', 'seq 9 after 7')],
];

describe('a log that fails', () => {
  it.each(LOG_ERRORS)(
    'LOG-1 %s: the command is refused with logUnavailable and nothing changes',
    async (_what, error) => {
      const { room, sound, broken, press } = await opened();
      broken.append = error;
      const before = room.state;
      const answer = await press('seat-po', 'postMessage', { text: 'lost?' });
      expect(codeOf(answer)).toBe('logUnavailable');
      expect(room.state).toBe(before);
      expect(await sound.read('d1')).toEqual(room.events);
      delete broken.append;
      expect(codeOf(await press('seat-po', 'postMessage', { text: 'again' }))).toBe('ok');
    },
  );

  it.each(LOG_ERRORS)('%s while a timer is due: tried again, and nothing is lost', async (_what, error) => {
    const { room, sound, broken, press, pass } = await opened();
    await pass(minutes(7));
    broken.append = error;
    await pass(minutes(3));
    expect(room.state.at).toBeLessThan(minutes(8));
    // A command cannot overtake what is due before it.
    expect(codeOf(await press('seat-po', 'postMessage', { text: 'too early' }))).toBe('logUnavailable');
    delete broken.append;
    await pass(2_000);
    const rung = room.events.find((event) => event.type === 'timer.elapsed' && event.data.timer === 'ring');
    expect(rung?.at).toBe(minutes(8));
    expect(codeOf(await press('seat-po', 'postMessage', { text: 'now' }))).toBe('ok');
    await pass(minutes(5));
    const healthy = await opened();
    await healthy.pass(minutes(15));
    const timersOf = (events: readonly { at: number; type: string }[]) =>
      events.filter(({ type, at }) => type === 'timer.elapsed' && at <= minutes(14)).map(({ at }) => at);
    expect(timersOf(room.events)).toEqual(timersOf(healthy.room.events));
    expect(await sound.read('d1')).toEqual(room.events);
  });

  it('a lost race whose winner cannot be read is refused, and made up for later', async () => {
    const { room, sound, broken, press } = await opened();
    broken.append = new SequenceConflict('d1', 1, 2);
    broken.read = new LogCorrupt('d1', 2, 'it is not JSON');
    expect(codeOf(await press('seat-po', 'postMessage', { text: 'lost?' }))).toBe('logUnavailable');
    delete broken.append;
    delete broken.read;
    expect(codeOf(await press('seat-po', 'postMessage', { text: 'again' }))).toBe('ok');
    expect(await sound.read('d1')).toEqual(room.events);
  });

  it('a race that is lost again and again ends in a refusal', async () => {
    const { broken, press } = await opened();
    broken.append = new SequenceConflict('d1', 1, 2);
    expect(codeOf(await press('seat-po', 'postMessage', { text: 'lost?' }))).toBe('conflict');
  });

  it('an accepted command stands although what falls due after it cannot be written', async () => {
    const { room, broken, press, pass } = await opened();
    const answer = press(FACILITATOR_SEAT, 'skipTo', { at: minutes(9) });
    // The skip itself is written; the first timer after it is not.
    const { length } = room.events;
    while (room.events.length === length) await Promise.resolve();
    broken.append = new LogUnavailable('diskFull', 'the disk is full');
    expect(codeOf(await answer)).toBe('ok');
    delete broken.append;
    await pass(2_000);
    expect(room.events.some((event) => event.type === 'timer.elapsed' && event.at === minutes(8))).toBe(true);
  });

  it('an append that was written and then reported as failed is found in the log, and a repeat changes nothing', async () => {
    const { room, sound, press } = await opened();
    const append = sound.append.bind(sound);
    sound.append = async (id, seq, step) => {
      await append(id, seq, step);
      sound.append = append;
      throw new LogUnavailable('inputOutput', 'the disk did not answer');
    };
    const raw = { id: 'twice', name: 'postMessage', payload: { text: 'once' } };
    expect(codeOf(await room.submit('seat-po', raw))).toBe('logUnavailable');
    expect(codeOf(await press('seat-sl', 'postMessage', { text: 'another' }))).toBe('ok');
    expect(codeOf(await room.submit('seat-po', raw))).toBe('ok');
    const said = room.events.filter((event) => event.type === 'message.posted' && event.data.text === 'once');
    expect(said).toHaveLength(1);
    expect(await sound.read('d1')).toEqual(room.events);
  });

  it('something unforeseen is refused without its words, and told to whoever runs the process', async () => {
    const { broken, faults, press, pass } = await opened();
    const secret = new TypeError('residual 0.93 of baseline');
    broken.append = secret;
    const answer = await press('seat-po', 'postMessage', { text: 'hm' });
    expect(codeOf(answer)).toBe('notPossible');
    expect(JSON.stringify(answer)).not.toContain('residual');
    await pass(minutes(9));
    expect(faults.length).toBeGreaterThan(1);
    expect(new Set(faults)).toEqual(new Set([secret]));
  });

  it('a room closes although its mark cannot be saved', async () => {
    const { room, broken, pass } = await opened();
    broken.saveMark = new LogUnavailable('diskFull', 'the disk is full');
    await pass(minutes(1));
    await expect(room.close()).resolves.toBeUndefined();
  });
});
