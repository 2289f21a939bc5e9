import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { atMinute, branchStep, NoSuchMinute, playedSpan } from '../../server/kernel/branch.ts';
import { compile } from '../../server/kernel/compiled.ts';
import { redecide } from '../../server/kernel/redecide.ts';
import { refold } from '../../server/kernel/replay.ts';
import type { DrillState } from '../../server/kernel/state.ts';
import { bare } from '../../server/kernel/step.ts';
import { parseJsonl } from '../../server/log/jsonlLog.ts';
import { memoryLog } from '../../server/log/memoryLog.ts';
import type { LogFile } from '../../server/log/verify.ts';
import { stepsIn, verifyLog } from '../../server/log/verify.ts';
import { headerFor } from '../../server/room/scenarioHash.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { SeatPlan } from '../../shared/roles.ts';
import { MINUTE } from '../../shared/time.ts';
import { cases } from '../support/cases.ts';
import { goldenDrill } from '../support/goldenDrills.ts';
import { recordedDrill } from '../support/recordedDrill.ts';

const GOLDEN = [
  'self-harm-minor-a0-par',
  'customer-data-leak-b1-novice',
  'viral-racist-output-c2-par',
  'every-control',
];
const seedOf = ([created]: readonly LogEvent[]): number =>
  created?.type === 'drill.created' ? created.data.seed : 0;

/** What a branch makes its own; all else of a state is as it was. */
const OWN: (keyof DrillState)[] = [
  'seq',
  'at',
  'floor',
  'phase',
  'speed',
  'stop',
  'hands',
  'driver',
  'covers',
];
const story = (state: DrillState): string =>
  JSON.stringify(Object.entries(state).filter(([key]) => !OWN.includes(key as keyof DrillState)));

const plan = ({ seats }: DrillState): SeatPlan[] =>
  Object.entries(seats).map(([seat, { roles, occupant }]) => ({ seat, roles, occupant }));

/** A hold's timer is called after its event's number, which is another behind the branch. */
const named = (event: LogEvent | undefined): string =>
  JSON.stringify(event ?? null).replace(/"hold:\d+"/, '"hold"');

const ORIGIN = { drill: 'one', code: 'AAA-AAA', title: 'One', minute: 0, hash: 'h' };

describe.each(GOLDEN)('a past minute of %s', (name) => {
  const { header, events } = goldenDrill('3-answers', name);
  const c = compile(header.scenario, seedOf(events));
  const span = playedSpan(events, 0) ?? { from: 0, until: 0 };
  const jumps = events.flatMap((event) => (event.type === 'clock.skipped' ? [event.data] : []));
  const isPlayed = (at: number): boolean => !jumps.some(({ from, to }) => at >= from && at < to);
  // Where something happened, and anywhere between.
  const minute = fc
    .oneof(
      fc.integer({ min: span.from, max: span.until - 1 }),
      fc.constantFrom(...events.map(({ at }) => at).filter((at) => at < span.until)),
    )
    .filter(isPlayed);

  it('is the original’s state, and the original stays as it was', () => {
    const before = JSON.stringify(events);
    fc.assert(
      fc.property(minute, (at) => {
        const past = atMinute(c, events, at, span.until);
        const then = events.filter((event) => event.at <= at);
        expect(past.at).toBe(at);
        expect(past.events).toEqual(then);
        expect(JSON.stringify(past.state)).toBe(JSON.stringify(refold(c, then)));
        const { state } = branchStep(c, past, { ...ORIGIN, minute: at }, plan(past.state));
        expect(state.phase).toBe('lobby');
        expect(state.at).toBe(at);
        expect(story(state)).toBe(story(past.state));
      }),
      { numRuns: cases(25) },
    );
    expect(JSON.stringify(events)).toBe(before);
  });

  it('is refused before the start, after the end, and where the clock jumped over it', () => {
    const choose = (at: number) => () => atMinute(c, events, at, span.until);
    expect(choose(span.until)).toThrow(NoSuchMinute);
    expect(choose(span.until + MINUTE)).toThrow(/ended at T\+/);
    expect(choose(-1)).toThrow(/started at T\+00:00/);
    for (const { from, to } of jumps) if (to > from + 1) expect(choose(from + 1)).toThrow(/jumped from/);
  });
});

describe('a drill that plays on from another', () => {
  let file: LogFile;
  beforeAll(async () => {
    file = await recordedDrill(null);
  }, 120_000);

  it('is what the other was, when the same things are done again; its log verifies, decides the same, and is scored', async () => {
    const { header, events } = file;
    const c = compile(header.scenario, seedOf(events));
    for (const at of [4 * MINUTE, 12.5 * MINUTE, 1_101 * MINUTE]) {
      const past = atMinute(c, events, at, at);
      const branched = branchStep(c, past, { ...ORIGIN, minute: at }, plan(past.state));
      const resumed = bare(c, branched.state, [{ type: 'drill.resumed', data: {} }], at, null, null);
      const rest = events.slice(past.events.length);
      const shift = branched.events.length + resumed.events.length;
      const later = rest.map((event) => ({ ...event, seq: event.seq + shift, step: event.step + shift }));
      const command = (step: number) => file.links.get(step)?.command;
      const commands = new Map(
        [...past.events, ...later].flatMap(({ seq, step }) => {
          const given = seq !== step ? undefined : command(seq > past.events.length ? step - shift : step);
          return given ? [[step, given] as const] : [];
        }),
      );
      const again = redecide({
        scenario: header.scenario,
        events: [...past.events, ...branched.events, ...resumed.events, ...later],
        commands,
      });
      expect(again.dropped).toEqual([]);
      const told = again.events.slice(past.events.length + shift);
      const differs = told.findIndex((event, index) => named(event) !== named(later[index]));
      expect(differs === -1 ? null : [told[differs], later[differs]], `from ${at}`).toBeNull();
      expect(told).toHaveLength(later.length);

      const log = memoryLog();
      const [first = [], ...more] = stepsIn(again.events);
      await log.create(
        headerFor('two', header.scenario),
        first,
        more.map((step) => ({ events: step, command: again.commands.get(step[0]?.step ?? 0) ?? null })),
      );
      const copy = parseJsonl(Buffer.from(await log.exportFile('two')).toString());
      expect(verifyLog(copy)).toMatchObject({ state: 'unsigned', isOver: true });
      const [card, original] = [scoreDrill(copy.header, copy.events), scoreDrill(header, events)];
      expect(card.total).toBe(original.total);
      expect(card.playedOn).toEqual({
        title: 'One',
        code: 'AAA-AAA',
        minute: at,
        events: past.events.length,
      });
    }
  }, 120_000);

  it('an inject that was due at the chosen minute and had not come is still to come', () => {
    const { header, events } = file;
    const c = compile(header.scenario, seedOf(events));
    const due = events.find(({ type, at }) => type === 'timer.elapsed' && at > MINUTE)?.at ?? 0;
    const late = events.filter(({ at }) => at < due);
    const past = atMinute(c, late, due + 5, due + 5);
    expect(past.at).toBe(due - 1);
    expect(past.events).toEqual(late.filter(({ at }) => at <= due - 1));
  });
});
