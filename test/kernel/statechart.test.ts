import { describe, expect, it } from 'vitest';
import { createMachine, initialTransition, setup, transition } from 'xstate';
import { ChartError, checkChart } from '../../server/kernel/chartCheck.ts';
import { Chart } from '../../server/kernel/statechart.ts';
import type { ChartConfig } from '../../shared/scenario/chart.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const facts = (record: Record<string, string | number | boolean | null> = {}) => record;
const chartOf = (states: ChartConfig['states'], extra: Partial<ChartConfig> = {}): ChartConfig => ({
  id: 'c',
  initial: 'a',
  ...(states ? { states } : {}),
  ...extra,
});
const wrong =
  (config: unknown, delays: Record<string, number> = {}) =>
  () =>
    checkChart(config as ChartConfig, delays);

describe('XState behind one module: every trap has a test', () => {
  it('refuses a delay name that does not exist, which XState would fire at once', () => {
    const bare = setup({}).createMachine({
      initial: 'a',
      states: { a: { after: { nope: 'b' } as never }, b: {} },
    });
    const [, actions] = initialTransition(bare);
    expect(
      actions.some((action) => (action.params as { delay?: unknown } | undefined)?.delay === undefined),
    ).toBe(true);
    expect(wrong(chartOf({ a: { after: { nope: { target: 'b' } } }, b: {} }))).toThrow(/delay "nope"/);
  });

  it.each(['1e3', '0x10', '', '-5', 'constructor', 'toString', '01'])('refuses the delay key %j', (key) => {
    expect(wrong(chartOf({ a: { after: { [key]: { target: 'b' } } }, b: {} }))).toThrow(ChartError);
  });

  it('accepts whole milliseconds and named delays', () => {
    expect(
      wrong(chartOf({ a: { after: { '250': { target: 'b' }, soon: { target: 'b' } } }, b: {} }), {
        soon: 10,
      }),
    ).not.toThrow();
  });

  it('refuses an action outside the vocabulary, which XState would pass through in silence', () => {
    expect(wrong(chartOf({ a: { entry: [{ type: 'xstate.raise' } as never] } }))).toThrow(
      /action "xstate.raise"/,
    );
    expect(wrong(chartOf({ a: { entry: [{ type: 'constructor' } as never] } }))).toThrow(
      /action "constructor"/,
    );
  });

  it('refuses guards other than when, so that no name resolves through Object.prototype', () => {
    expect(
      wrong(
        chartOf({
          a: { on: { 'drill.started': { target: 'b', guard: { type: 'toString' } as never } } },
          b: {},
        }),
      ),
    ).toThrow(/only guard/);
  });

  it('refuses events outside the whitelist, wildcards and system events included', () => {
    for (const event of ['*', 'xstate.stop', 'page.*', 'anything'])
      expect(wrong(chartOf({ a: { on: { [event]: { target: 'a' } } as never } }))).toThrow(/not an event/);
  });

  it('refuses invoke, assign by stealth and unknown keys', () => {
    expect(wrong(chartOf({ a: { invoke: { src: 'x' } } as never }))).toThrow(/"invoke"/);
    expect(wrong(chartOf({ a: { onDone: 'b' } as never, b: {} }))).toThrow(/"onDone"/);
    expect(wrong({ id: 'c', context: { a: 1 }, initial: 'a', states: { a: {} } })).toThrow(/"context"/);
  });

  it('refuses ids used twice and state names with a dot', () => {
    expect(wrong(chartOf({ a: { id: 'x' }, b: { id: 'x' } }))).toThrow(/twice/);
    expect(wrong(chartOf({ a: {}, 'b.c': {} }))).toThrow(/dot/);
  });

  it('throws when an initial state does not exist, instead of much later', () => {
    expect(() => new Chart(chartOf({ b: {} }), {})).toThrow();
  });

  it('throws on a cycle of always transitions instead of hanging', () => {
    const chart = new Chart(chartOf({ a: { always: { target: 'b' } }, b: { always: { target: 'a' } } }), {});
    expect(() => chart.start(facts())).toThrow(/infinite|iterations|cannot start/i);
  });

  it('lets no system event in from outside', () => {
    const chart = new Chart(tinyScenario.chart, tinyScenario.delays);
    const { snapshot } = chart.start(facts());
    for (const type of [
      'xstate.stop',
      'xstate.after.120000.tiny.containment.held',
      'xstate.init',
      'timer.elapsed',
    ])
      expect(() => chart.step(snapshot, { type, facts: facts() })).toThrow(/may not reach/);
    expect(() => chart.elapse(snapshot, 'xstate.stop', facts())).toThrow(/not a chart timer/);
  });

  it('does not step a chart that is done', () => {
    const chart = new Chart(
      chartOf(
        { a: { on: { 'flag.set': { target: 'z' } } }, z: { type: 'final' } },
        { on: { 'hold.issued': { target: '.a' } } },
      ),
      {},
    );
    const done = chart.step(chart.start(facts()).snapshot, { type: 'flag.set', facts: facts() });
    const after = chart.step(done.snapshot, { type: 'hold.issued', facts: facts() });
    expect(after.snapshot).toBe(done.snapshot);
    const bare = createMachine({
      initial: 'a',
      on: { again: '.a' },
      states: { a: { on: { go: 'z' } }, z: { type: 'final' } },
    });
    const [finished] = transition(bare, initialTransition(bare)[0], { type: 'go' });
    expect(transition(bare, finished, { type: 'again' })[0].value).toBe('a');
  });

  it('returns the same snapshot for an event nobody has a use for', () => {
    const chart = new Chart(tinyScenario.chart, tinyScenario.delays);
    const { snapshot } = chart.start(facts());
    expect(chart.step(snapshot, { type: 'raw.purged', facts: facts() }).snapshot).toBe(snapshot);
  });

  it('names the timers to arm and to cancel, in order', () => {
    const chart = new Chart(tinyScenario.chart, tinyScenario.delays);
    const started = chart.start(facts());
    expect(started.timers).toEqual([{ arm: 'xstate.after.720000.tiny.bomb.armed', delayMs: 720_000 }]);
    const held = chart.step(started.snapshot, { type: 'world.changed', facts: facts({ residual: 0.02 }) });
    expect(held.timers).toEqual([{ arm: 'xstate.after.hold.tiny.containment.held', delayMs: 120_000 }]);
    const reopened = chart.step(held.snapshot, { type: 'world.changed', facts: facts({ residual: 0.5 }) });
    expect(reopened.timers).toEqual([{ cancel: 'xstate.after.hold.tiny.containment.held' }]);
  });

  it('guards see the facts of their own step only', () => {
    const one = new Chart(tinyScenario.chart, tinyScenario.delays);
    const two = new Chart(tinyScenario.chart, tinyScenario.delays);
    const a = one.start(facts()).snapshot;
    const b = two.start(facts()).snapshot;
    expect(
      one.active(one.step(a, { type: 'world.changed', facts: facts({ residual: 0.01 }) }).snapshot),
    ).toContain('containment.held');
    expect(
      two.active(two.step(b, { type: 'world.changed', facts: facts({ residual: 0.9 }) }).snapshot),
    ).toContain('containment.bleeding');
  });

  it('the reused scope does what stock transition() does, snapshot by snapshot', () => {
    const fast = new Chart(tinyScenario.chart, tinyScenario.delays);
    const stock = new Chart(tinyScenario.chart, tinyScenario.delays, { stock: true });
    let [f, s] = [fast.start(facts()), stock.start(facts())];
    const events = [
      'world.changed',
      'flag.set',
      'incident.declared',
      'world.changed',
      'freeze.set',
      'world.changed',
    ];
    for (const [index, type] of events.entries()) {
      const now = facts({ residual: index % 2 ? 0.9 : 0.01, 'flag.ignored': true, 'frozen.rollouts': true });
      [f, s] = [fast.step(f.snapshot, { type, facts: now }), stock.step(s.snapshot, { type, facts: now })];
      expect(fast.save(f.snapshot)).toEqual(stock.save(s.snapshot));
      expect([f.effects, f.timers]).toEqual([s.effects, s.timers]);
    }
  });

  it('different actions make the pure chart deliver different injects', () => {
    const chart = new Chart(tinyScenario.chart, tinyScenario.delays);
    const careless = chart.elapse(
      chart.start(facts()).snapshot,
      'xstate.after.720000.tiny.bomb.armed',
      facts(),
    );
    const froze = chart.step(chart.start(facts()).snapshot, {
      type: 'freeze.set',
      facts: facts({ 'frozen.rollouts': true }),
    });
    const careful = chart.elapse(froze.snapshot, 'xstate.after.720000.tiny.bomb.armed', facts());
    expect(careless.effects).toEqual([
      { type: 'deploy', component: 'canary', afterMs: 0 },
      { type: 'deliver', inject: 'boom', afterMs: 0 },
    ]);
    expect(careful.effects).toEqual([]);
  });
});
