import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../scenarios/index.ts';
import type { Viewer } from '../../server/audience/groups.ts';
import { viewerOf } from '../../server/audience/groups.ts';
import type { ViewerFrame } from '../../server/audience/viewer.ts';
import { advance, createViewer, resetFrame, stepsOf } from '../../server/audience/viewer.ts';
import { compile } from '../../server/kernel/compiled.ts';
import { emptyState } from '../../server/kernel/emptyState.ts';
import { evolve } from '../../server/kernel/evolve.ts';
import { factReader, factsOf } from '../../server/kernel/facts.ts';
import { refold } from '../../server/kernel/replay.ts';
import type { HeadlessRun } from '../../server/rehearsal/headless.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { foldFrame } from '../../shared/drill/foldFrame.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { Frame } from '../../shared/frame.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { cases } from '../support/cases.ts';
import { dump, play } from '../support/playStorm.ts';
import { playTeam } from '../support/playTeam.ts';
import type { Gust } from '../support/storm.ts';
import { stormOf } from '../support/storm.ts';

const found = SCENARIOS['self-harm-minor']?.a0;
if (!found) throw new Error('a0 is missing');
const scenario: Scenario = found;
const header: LogHeader = { format: 'muster-log/1', drillId: 'storm', scenario, hash: 'hash' };
const throughJson = (events: readonly LogEvent[]): LogEvent[] => JSON.parse(JSON.stringify(events));

/** A failing law prints the seed that repeats it. */
const storms = (length: number, runs: number, law: (gusts: Gust[], seed: number) => void): void =>
  fc.assert(fc.property(stormOf(scenario, length), fc.integer({ min: 0, max: 50 }), law), {
    numRuns: cases(runs),
    verbose: 1,
  });

describe('laws of the kernel on the real scenario, under storms of commands', () => {
  it('KERNEL-1 the same log gives the same state, timers and chart, byte for byte', () => {
    storms(80, 15, (gusts, seed) => {
      const c = compile(scenario, seed);
      const { state, events } = play(c, gusts);
      expect(dump(c, refold(compile(scenario, seed), throughJson(events)))).toBe(dump(c, state));
    });
  });

  // The whole log is read again after every step: seconds on a quiet machine, minutes on a busy one.
  it('KERNEL-2 stopping after every step, reloading and going on gives the same log', () => {
    storms(40, 5, (gusts, seed) => {
      const straight = play(compile(scenario, seed), gusts);
      const c = compile(scenario, seed);
      const broken = play(c, gusts, (_state, events) => refold(c, throughJson(events)));
      expect(broken.events).toEqual(straight.events);
      expect(dump(c, broken.state)).toBe(dump(c, straight.state));
    });
  }, 300_000);

  it('KERNEL-3 every refusal carries a typed reason and changes nothing', () => {
    const seen = new Set<string>();
    storms(120, 15, (gusts, seed) => {
      for (const answer of play(compile(scenario, seed), gusts).answers) seen.add(answer);
    });
    for (const code of ['ok', 'malformed', 'unknownSeat', 'notYourRole', 'notFound', 'prerequisite'])
      expect(seen).toContain(code);
  });

  it('LOG-2 sequence numbers are gapless, steps are whole and time never runs backwards', () => {
    storms(80, 15, (gusts, seed) => {
      const { events } = play(compile(scenario, seed), gusts);
      events.forEach((event, index) => {
        const before = events[index - 1];
        expect(event.seq).toBe(index + 1);
        expect(event.step === event.seq || event.step === before?.step).toBe(true);
        if (before) expect(event.at).toBeGreaterThanOrEqual(before.at);
        if (before?.step === event.step) expect(event.commandId).toBe(before.commandId);
      });
    });
  });

  it('SCORE-1 the same log has the same score, also when it went through JSON', () => {
    storms(120, 10, (gusts, seed) => {
      const { events } = play(compile(scenario, seed), gusts);
      const card = JSON.stringify(scoreDrill(header, events));
      expect(JSON.stringify(scoreDrill(header, events))).toBe(card);
      const copy: LogHeader = JSON.parse(JSON.stringify(header));
      expect(JSON.stringify(scoreDrill(copy, throughJson(events)))).toBe(card);
    });
  });

  it('facts asked for one by one are those of the whole record', () => {
    storms(60, 4, (gusts, seed) => {
      const c = compile(scenario, seed);
      let state = emptyState(c);
      for (const event of play(c, gusts).events) {
        state = evolve(c, state, event).state;
        if (event.seq % 3 !== 0) continue;
        // A copy shares nothing with what came before, so nothing kept from earlier states can answer for it.
        const fresh = { ...structuredClone({ ...state, chart: null }), chart: state.chart };
        const read = factReader(c, state);
        const facts = factsOf(compile(scenario, seed), fresh);
        expect(Object.fromEntries(Object.keys(facts).map((name) => [name, read(name)]))).toEqual(facts);
      }
    });
  });
});

describe.each(['par', 'novice', 'macro'])('a whole drill played by %s', (team) => {
  let run: HeadlessRun;
  let card: Scorecard;
  beforeAll(async () => {
    const played = await playTeam(scenario, team, 11);
    run = played.run;
    card = played.card;
  });
  const compiled = () => compile(scenario, 11);

  it('KERNEL-1 refolded from JSON it is the state the room had, byte for byte', () => {
    const c = compiled();
    expect(dump(c, refold(c, throughJson(run.events)))).toBe(dump(c, run.state));
  });

  it('KERNEL-1 through stock transition() it is the same', () => {
    const c = compiled();
    const stock = compile(scenario, 11, { stock: true });
    expect(dump(stock, refold(stock, throughJson(run.events)))).toBe(dump(c, run.state));
  });

  it('KERNEL-2 the reactions that a replay ignores are those in the log', () => {
    const c = compiled();
    let state = emptyState(c);
    for (const step of stepsOf(run.events)) {
      const caused: unknown[] = [];
      for (const event of step) {
        const evolved = evolve(c, state, event);
        caused.push(...evolved.reactions.map(({ type, data }) => ({ type, data })));
        state = evolved.state;
      }
      const tail = step.slice(step.length - caused.length).map(({ type, data }) => ({ type, data }));
      expect(tail).toEqual(caused);
    }
  });

  it('SCORE-1 scored again from JSON it has the same card', () => {
    const copy: LogHeader = JSON.parse(JSON.stringify(run.header));
    expect(JSON.stringify(scoreDrill(copy, throughJson(run.events)))).toBe(JSON.stringify(card));
  });

  const viewers: Viewer[] = [
    ...SIX_SEATS.map(viewerOf),
    { seat: FACILITATOR_SEAT, staff: 'facilitator' },
    { seat: 'seat-observer', staff: 'observer' },
  ];
  const clock = { at: 0, speed: 1 };
  const framed = (frame: ViewerFrame): Frame => ({ ...frame, answers: [], clock });

  it.each(viewers.map((viewer) => [viewer.seat, viewer] as const))(
    'VIEW-2 VIEW-3 %s: frames are gapless, and folding them one by one is a fresh attach',
    (seat, viewer) => {
      let state = createViewer(viewer);
      let view = { ...emptyView(seat), clock };
      const revisions: number[] = [];
      const steps = stepsOf(run.events);
      for (const [index, step] of steps.entries()) {
        const upTo = run.events.slice(0, step.at(-1)?.seq ?? 0);
        const next = advance(state, step, upTo);
        state = next.state;
        if (next.frame) {
          revisions.push(next.frame.revision);
          view = { ...foldFrame(view, framed(next.frame)), clock };
        }
        // Attaching at every step would take minutes; every seventh, and the last, meets every kind of step.
        if (index % 7 === 0 || index === steps.length - 1)
          expect(view).toEqual(foldFrame({ ...emptyView(seat), clock }, framed(resetFrame(state, upTo))));
      }
      expect(revisions).toEqual(revisions.map((_, index) => index + 1));
      expect(view.needsReset).toBe(false);
      expect(revisions.length).toBeGreaterThan(20);
    },
  );
});
