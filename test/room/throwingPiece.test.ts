import { describe, expect, it } from 'vitest';
import { refold } from '../../server/kernel/replay.ts';
import { consoleState } from '../../server/live/console/consoleState.ts';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import { DrillRoom } from '../../server/room/drillRoom.ts';
import { headerFor } from '../../server/room/scenarioHash.ts';
import { VirtualClock } from '../../server/room/virtualClock.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { Frame } from '../../shared/frame.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import type { InjectRow } from '../../shared/scenario/msel.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { minutes } from '../../shared/time.ts';
import { dump } from '../support/playStorm.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const NO_SCREENS = { isDelivered: () => false, seenAt: () => null, isOut: () => false };

function inject(change: Partial<InjectRow>): InjectRow {
  const [first] = tinyScenario.msel;
  if (!first) throw new Error('the tiny scenario has no inject');
  const {
    when: _when,
    satisfiedBy: _by,
    onEnter: _enter,
    then: _then,
    otherwise: _otherwise,
    ...plain
  } = first;
  return { ...plain, ...change };
}

/** A drill of the tiny scenario with one piece changed, and everything that is told about it. */
async function drillOf(change: Partial<Scenario>) {
  const scenario = { ...tinyScenario, ...change } as Scenario;
  const clock = new VirtualClock(1_000_000);
  const log = memoryLog();
  const faults: unknown[] = [];
  const broken = new Set<string>();
  const frames: { viewer: string; frame: Frame }[] = [];
  const ports = {
    log,
    clock,
    ids: { next: (kind: string) => kind },
    publisher: {
      stepped: () => undefined,
      publish: (_drill: string, viewer: string, frame: Frame) => {
        if (broken.has(viewer)) throw new Error('this screen cannot be reached');
        frames.push({ viewer, frame });
      },
    },
    fault: (_drill: string, error: unknown) => void faults.push(error),
  };
  const room = await DrillRoom.create(ports, headerFor('d', scenario), 3, SIX_SEATS);
  let count = 0;
  return {
    room,
    log,
    faults,
    frames,
    broken,
    ports,
    press: (name: string, payload: unknown = {}, seat = FACILITATOR_SEAT, on = room) =>
      on.submit(seat, { id: `c${++count}`, name, payload }),
    pass: (ms: number) => clock.advanceTo(clock.now() + ms, () => room.idle()),
  };
}

/** Ended, debriefed, exported, scored and read again, whatever is wrong with the scenario. */
async function endsWell({ room, press, ports, log }: Awaited<ReturnType<typeof drillOf>>): Promise<void> {
  expect(await press('pauseDrill', { reason: '' })).toMatchObject({ ok: true });
  expect(await press('endDrill')).toMatchObject({ ok: true });
  expect(await press('openDebrief')).toMatchObject({ ok: true });
  const events = await log.read('d');
  expect(dump(room.compiled, refold(room.compiled, events))).toBe(dump(room.compiled, room.state));
  const again = await DrillRoom.resume(ports, 'd');
  expect(dump(again.compiled, again.state)).toBe(dump(room.compiled, room.state));
  const taken = parseJsonl(Buffer.from(await log.exportFile('d')).toString());
  expect(Number.isFinite(scoreDrill(taken.header, taken.events).total)).toBe(true);
  await room.close();
  await log.erase('d');
  expect(await log.list()).toEqual([]);
}

const BAD_TEXT = 'It is {{nonsense|percent}} {{at|nosuch}}.';

describe('a timer whose step throws', () => {
  const bad = inject({ id: 'bad', at: minutes(2), body: BAD_TEXT });
  const good = inject({ id: 'good', at: minutes(3), body: 'All is well.' });

  it('is set aside alone: on record, told to the facilitator, and what is behind it comes', async () => {
    const drill = await drillOf({ msel: [bad, good] });
    await drill.press('startDrill');
    await drill.pass(minutes(9));
    const told = drill.room.events
      .filter(({ at }) => at >= minutes(2))
      .map(({ type, at }) => `${type}@${at / 60_000}`);
    expect(told.slice(0, 2)).toEqual(['timer.setAside@2', 'inject.withheld@2']);
    expect(drill.room.events.find(({ type }) => type === 'timer.setAside')?.data).toMatchObject({
      timer: 'msel:bad',
      because: expect.stringContaining('nosuch'),
    });
    expect(told).toContain('inject.delivered@3');
    expect(drill.room.events.some((e) => e.type === 'timer.elapsed' && e.data.timer === 'ring')).toBe(true);
    expect(drill.faults).toHaveLength(1);
    expect(await drill.press('declareIncident', { severity: 1, summary: '' }, 'seat-ic')).toMatchObject({
      ok: true,
    });
    await endsWell(drill);
  });

  it('is read on the console, whose other rows are drawn as ever', async () => {
    const drill = await drillOf({ msel: [bad, good] });
    await drill.press('startDrill');
    const before = consoleState(drill.room, false, NO_SCREENS);
    expect(before.msel.map(({ body }) => body)).toEqual([BAD_TEXT, 'All is well.']);
    await drill.pass(minutes(2.5));
    const { trouble, msel } = consoleState(drill.room, false, NO_SCREENS);
    expect(trouble).toMatch(/^Something planned for T\+02:00 went wrong and was set aside/);
    expect(msel[0]).toMatchObject({ state: 'withheld', because: expect.stringContaining('it went wrong') });
    await endsWell(drill);
  });

  it('also when it fell due while nobody was awake, or is found by a restart', async () => {
    const drill = await drillOf({ msel: [bad, good] });
    await drill.press('startDrill');
    expect(await drill.press('skipTo', { at: minutes(5) })).toMatchObject({ ok: true });
    expect(drill.room.events.map(({ type }) => type)).toContain('timer.setAside');
    const again = await DrillRoom.resume(drill.ports, 'd');
    expect(again.state.phase).toBe('paused');
    expect(await drill.press('resumeDrill', {}, FACILITATOR_SEAT, again)).toMatchObject({ ok: true });
  });

  it('timers that arm each other for ever at one moment are stopped', async () => {
    const ring: Scenario['chart'] = {
      ...tinyScenario.chart,
      states: {
        ...tinyScenario.chart.states,
        wheel: {
          initial: 'a',
          states: { a: { after: { 0: { target: 'b' } } }, b: { after: { 0: { target: 'a' } } } },
        },
      },
    } as Scenario['chart'];
    const drill = await drillOf({ chart: ring });
    await drill.press('startDrill');
    expect(drill.room.events.map(({ type }) => type)).toContain('timer.setAside');
    expect(drill.room.events.length).toBeLessThan(5_000);
    expect(await drill.press('declareIncident', { severity: 1, summary: '' }, 'seat-ic')).toMatchObject({
      ok: true,
    });
    await endsWell(drill);
  });
});

describe('a command whose step throws', () => {
  /** Whatever the chart hears of, it answers with an inject that cannot be written. */
  const throwing = (...types: string[]): Partial<Scenario> => ({
    msel: [inject({ id: 'bad', body: BAD_TEXT }), ...tinyScenario.msel],
    chart: {
      ...tinyScenario.chart,
      states: {
        ...tinyScenario.chart.states,
        trap: {
          initial: 'open',
          states: {
            open: {
              on: Object.fromEntries(
                types.map((type) => [type, { actions: [{ type: 'deliver', params: { inject: 'bad' } }] }]),
              ),
            },
          },
        },
      },
    } as Scenario['chart'],
  });

  it('is refused and changes nothing; the facilitator is told', async () => {
    const drill = await drillOf(throwing('incident.declared'));
    await drill.press('startDrill');
    const before = drill.room.events.length;
    const answer = await drill.press('declareIncident', { severity: 1, summary: '' }, 'seat-ic');
    expect(answer).toMatchObject({ ok: false, rejection: { code: 'notPossible' } });
    expect(answer.ok ? '' : answer.rejection.message).not.toContain('nosuch');
    expect(drill.room.events).toHaveLength(before);
    expect(drill.room.trouble).toMatch(/^The command declareIncident went wrong and changed nothing/);
    expect(await drill.press('postMessage', { text: 'Hello' }, 'seat-po')).toBeDefined();
    expect(
      await drill.press('sendPage', { targets: [tinyScenario.paging.targets[0]?.id] }, 'seat-po'),
    ).toMatchObject({
      ok: true,
    });
    await endsWell(drill);
  });

  it('the act, and with it the drill, can be ended although what follows from that throws', async () => {
    const drill = await drillOf(throwing('act.ended'));
    await drill.press('startDrill');
    await drill.pass(minutes(1));
    expect(await drill.press('endAct')).toMatchObject({ ok: true });
    expect(drill.room.state.act).toBe('act-2');
    expect(drill.room.trouble).toMatch(/^endAct was done, and what should follow from it went wrong/);
    await endsWell(drill);
  });

  it('a chart that turns in circles is left where it stands', async () => {
    const circle = {
      ...tinyScenario.chart,
      states: {
        ...tinyScenario.chart.states,
        wheel: {
          initial: 'still',
          states: {
            still: { on: { 'incident.declared': { target: 'a' }, 'act.ended': { target: 'a' } } },
            a: { always: { target: 'b' } },
            b: { always: { target: 'a' } },
          },
        },
      },
    } as Scenario['chart'];
    const drill = await drillOf({ chart: circle });
    await drill.press('startDrill');
    expect(await drill.press('declareIncident', { severity: 1, summary: '' }, 'seat-ic')).toMatchObject({
      ok: false,
    });
    expect(await drill.press('endAct')).toMatchObject({ ok: true });
    await endsWell(drill);
  });
});

describe('a screen that cannot be reached', () => {
  it('keeps nobody else from theirs, and begins anew with the next thing that happens', async () => {
    const drill = await drillOf({});
    for (const { seat } of SIX_SEATS) drill.room.attach(seat, { seat, staff: null });
    drill.broken.add('seat-ic');
    expect(await drill.press('startDrill')).toMatchObject({ ok: true });
    expect(new Set(drill.frames.map(({ viewer }) => viewer)).size).toBe(SIX_SEATS.length - 1);
    expect(drill.faults.length).toBeGreaterThan(0);
    expect(drill.room.trouble).toMatch(/screen/);
    drill.broken.clear();
    await drill.press('pauseDrill', { reason: '' });
    const frame = drill.frames.filter(({ viewer }) => viewer === 'seat-ic').at(-1)?.frame;
    expect(frame?.reset).toBe(true);
    expect(frame?.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['drill.started', 'drill.paused']),
    );
  });
});
