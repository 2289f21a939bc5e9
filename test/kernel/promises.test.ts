import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../server/kernel/compiled.ts';
import { factReader } from '../../server/kernel/facts.ts';
import { redecide } from '../../server/kernel/redecide.ts';
import { refold } from '../../server/kernel/replay.ts';
import { FACILITATOR_SEAT } from '../../shared/roles.ts';
import type { InjectReply } from '../../shared/scenario/msel.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { hours, minutes } from '../../shared/time.ts';
import { Given } from '../support/given.ts';
import { play } from '../support/playStorm.ts';
import { stormOf } from '../support/storm.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

type Promised = NonNullable<InjectReply['promise']>;

/** The engineer's question of minute 3, whose "wait" promises this. Act 1 ends at minute 10, Act 2 begins twenty hours in. */
const promising = (promise: Promised): Scenario => ({
  ...tinyScenario,
  msel: tinyScenario.msel.map((row) =>
    row.id === 'ask'
      ? {
          ...row,
          replies: row.replies?.map((reply) => (reply.id === 'no' ? { ...reply, promise } : reply)) ?? [],
        }
      : row,
  ),
});
const ring: Promised = { task: 'Ring the engineer in {{draw.city}}', withinMs: minutes(2) };
const started = (promise = ring): Given =>
  new Given({ scenario: promising(promise) }).does('facilitator', 'startDrill', {});
const answered = (promise = ring, minute = 3): Given =>
  started(promise).until(minute).does('incident-commander', 'answerInject', { inject: 'ask', reply: 'no' });
const fact = ({ c, state }: Given) => factReader(c, state)('promise.ask');

describe('a promise is a task with a time', () => {
  it('opens with the answer that makes it, and with no other', () => {
    const given = answered();
    expect(given.all('promise.made').map(({ data }) => data)).toEqual([
      {
        promise: 'ask',
        task: expect.stringMatching(/^Ring the engineer in [A-Z]/),
        dueAt: minutes(5),
        role: 'incident-commander',
      },
    ]);
    expect(fact(given)).toBe('open');
    const other = started()
      .until(3)
      .does('incident-commander', 'answerInject', { inject: 'ask', reply: 'go' });
    expect(other.all('promise.made')).toEqual([]);
    expect(fact(other)).toBe('none');
  });

  it('is broken at its time, and not before', () => {
    const given = answered().until(4.99);
    expect(given.all('promise.broken')).toEqual([]);
    given.until(5);
    expect(given.all('promise.broken').map(({ at, data }) => [at, data])).toEqual([
      [minutes(5), { promise: 'ask', role: 'incident-commander' }],
    ]);
    expect(fact(given)).toBe('broken');
  });

  it('is kept by its desk, with what was said; afterwards it is late', () => {
    const inTime = answered()
      .until(4)
      .does('incident-commander', 'keepPromise', { promise: 'ask', words: 'Rang.' });
    expect(inTime.all('promise.kept').map(({ data }) => data)).toEqual([
      { promise: 'ask', late: false, words: 'Rang.', role: 'incident-commander' },
    ]);
    inTime.until(9);
    expect(inTime.all('promise.broken')).toEqual([]);
    expect(fact(inTime)).toBe('kept');
    const late = answered()
      .until(6)
      .does('incident-commander', 'keepPromise', { promise: 'ask', words: 'Rang.' });
    expect(late.all('promise.kept')[0]?.data.late).toBe(true);
    expect(fact(late)).toBe('late');
    expect(late.try('incident-commander', 'keepPromise', { promise: 'ask', words: 'Again.' })).toMatchObject({
      code: 'alreadyDone',
    });
  });

  it("is nobody else's to mark, and never without a word of what was said", () => {
    const given = answered();
    expect(given.try('comms', 'keepPromise', { promise: 'ask', words: 'I rang.' })).toMatchObject({
      code: 'notYourRole',
    });
    expect(given.try('incident-commander', 'keepPromise', { promise: 'ask', words: '  ' })).toMatchObject({
      code: 'malformed',
    });
    expect(given.try('incident-commander', 'keepPromise', { promise: 'late', words: 'Rang.' })).toMatchObject(
      {
        code: 'notFound',
      },
    );
  });
});

it('what a reply would promise is nobody’s to read before it is given', () => {
  const before = JSON.stringify(started().until(3).events);
  expect(before).toContain('"inject":"ask"');
  expect(before).not.toContain('Ring the engineer');
});

it('under any storm of commands a promise is in one state, that its facts tell', () => {
  fc.assert(
    fc.property(stormOf(promising(ring), 60), fc.integer({ min: 0, max: 50 }), (gusts, seed) => {
      const c = compile(promising(ring), seed);
      const { state, events } = play(c, gusts);
      const told = events.flatMap((event) => (event.type.startsWith('promise.') ? [event.type] : []));
      const kept = events.flatMap((event) => (event.type === 'promise.kept' ? [event.data.late] : []));
      const broken = told.includes('promise.broken');
      expect(told.filter((type) => type === 'promise.made').length).toBeLessThanOrEqual(1);
      expect(kept.length).toBeLessThanOrEqual(1);
      const expected = !told.includes('promise.made')
        ? 'none'
        : kept.length > 0
          ? kept[0]
            ? 'late'
            : 'kept'
          : broken
            ? 'broken'
            : 'open';
      if (kept.length > 0) expect(kept[0]).toBe(broken);
      expect(factReader(c, state)('promise.ask')).toBe(expected);
      const again = refold(compile(promising(ring), seed), JSON.parse(JSON.stringify(events)));
      expect(again.promises).toEqual(state.promises);
    }),
    { numRuns: 40 },
  );
});

describe('an act in the log keeps a promise', () => {
  const declare: Promised = { ...ring, task: 'Declare', keptBy: { fact: 'declared', is: true } };

  it('when it happens, once, however many facts follow from it', () => {
    const given = answered(declare).until(4).does('support-lead', 'declareIncident', { severity: 1 });
    expect(given.all('promise.kept').map(({ at, data }) => [at, data.late, data.words])).toEqual([
      [minutes(4), false, null],
    ]);
    expect(given.until(9).all('promise.broken')).toEqual([]);
  });

  it('too late, once it is broken', () => {
    const given = answered(declare).until(6).does('support-lead', 'declareIncident', { severity: 1 });
    expect(given.all('promise.kept')[0]?.data.late).toBe(true);
    expect(fact(given)).toBe('late');
  });

  it('where it had happened before', () => {
    const given = started(declare)
      .does('support-lead', 'declareIncident', { severity: 1 })
      .until(3)
      .does('incident-commander', 'answerInject', { inject: 'ask', reply: 'no' });
    expect(given.all('promise.kept')).toHaveLength(1);
    expect(fact(given)).toBe('kept');
  });
});

describe('a promise meets the clock', () => {
  const morning: Promised = { task: 'Write to the board', by: hours(20) + minutes(2) };

  it('answered late, it falls due when the act ends, because nobody is there in the night', () => {
    const given = answered({ ...ring, withinMs: minutes(5) }, 8);
    expect(given.all('promise.made')[0]?.data.dueAt).toBe(minutes(10));
    expect(
      given
        .until(20 * 60 + 1)
        .all('promise.broken')
        .map(({ at }) => at),
    ).toEqual([minutes(10)]);
  });

  it('one for the next morning lives through the night', () => {
    const given = answered(morning).until(20 * 60 + 1);
    expect(given.state.act).toBe('act-2');
    expect(fact(given)).toBe('open');
    given.until(20 * 60 + 2);
    expect(fact(given)).toBe('broken');
  });

  it('an act that the facilitator ends early holds nothing against anybody', () => {
    const given = answered()
      .until(4)
      .does('facilitator', 'endAct', {})
      .until(20 * 60 + 1);
    expect(given.all('promise.broken')).toEqual([]);
    expect(fact(given)).toBe('open');
  });

  it('while the clock stands it neither breaks nor can be marked', () => {
    const given = answered().until(4).does('facilitator', 'pauseDrill', { reason: '' });
    expect(given.try('incident-commander', 'keepPromise', { promise: 'ask', words: 'Rang.' })).toMatchObject({
      code: 'wrongPhase',
    });
    given.does('facilitator', 'resumeDrill', {}).until(5);
    expect(fact(given)).toBe('broken');
  });

  it('ends with the drill as it stood', () => {
    const given = answered().until(4).does('facilitator', 'endDrill', {}).until(9);
    expect(given.all('promise.broken')).toEqual([]);
    expect(fact(given)).toBe('open');
  });
});

describe('a promise survives', () => {
  it.each([
    ['open', (given: Given) => given.until(4)],
    ['broken', (given: Given) => given.until(6)],
    [
      'late',
      (given: Given) =>
        given.until(6).does('incident-commander', 'keepPromise', { promise: 'ask', words: 'Rang.' }),
    ],
  ] as const)('a replay as %s, with its timer', (state, go) => {
    const given = go(answered());
    const again = refold(given.c, JSON.parse(JSON.stringify(given.events)));
    expect(fact(given)).toBe(state);
    expect(again.promises).toEqual(given.state.promises);
    expect(again.timers).toEqual(given.state.timers);
  });

  it('a new decision of its log: without the answer there is no promise', () => {
    const scenario = promising(ring);
    const given = answered().until(6);
    const step = given.all('inject.answered')[0]?.step ?? 0;
    const commands = new Map([
      [
        given.all('drill.started')[0]?.step ?? 0,
        { seat: FACILITATOR_SEAT, name: 'startDrill' as const, payload: {}, role: null },
      ],
      [
        step,
        {
          seat: given.all('inject.answered')[0]?.by?.seat ?? '',
          name: 'answerInject' as const,
          payload: { inject: 'ask', reply: 'no' },
          role: 'incident-commander' as const,
        },
      ],
    ]);
    const log = { scenario, events: given.events, commands };
    expect(redecide(log).events).toEqual(given.events);
    const without = redecide(log, { command: (command, at) => (at === step ? null : command) });
    expect(without.events.filter(({ type }) => type.startsWith('promise.'))).toEqual([]);
  });
});

describe('a task that was given has an end', () => {
  const task = { role: 'support-lead', text: 'Count the tickets', dueInMs: minutes(3) } as const;
  const given = () =>
    new Given()
      .does('facilitator', 'startDrill', {})
      .does('support-lead', 'declareIncident', { severity: 1 })
      .does('support-lead', 'assignTask', task);

  it('said by whoever has it, once', () => {
    const done = given().does('support-lead', 'finishTask', { task: 'task-1', words: '14 since noon' });
    expect(done.all('task.finished').map(({ data }) => data)).toEqual([
      { task: 'task-1', words: '14 since noon' },
    ]);
    expect(done.try('support-lead', 'finishTask', { task: 'task-1' })).toMatchObject({ code: 'alreadyDone' });
  });

  it('not by a bystander, and not of a task that nobody gave', () => {
    expect(given().try('comms', 'finishTask', { task: 'task-1' })).toMatchObject({ code: 'notYourRole' });
    expect(given().try('support-lead', 'finishTask', { task: 'task-2' })).toMatchObject({ code: 'notFound' });
  });
});
