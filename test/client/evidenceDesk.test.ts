import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handsOn, waitWords } from '../../client/screens/warRoom/desk/lookups/hands.ts';
import { reading, scaleFor, spoken } from '../../client/screens/warRoom/desk/lookups/intervals.ts';
import { courseOf } from '../../client/screens/warRoom/desk/lookups/overTime.ts';
import { resultsOf } from '../../client/screens/warRoom/desk/lookups/resultList.ts';
import { rowAfter } from '../../client/screens/warRoom/desk/lookups/roving.ts';
import type { LookupRow, Query } from '../../client/screens/warRoom/desk/lookups/rows.ts';
import { lookupRows } from '../../client/screens/warRoom/desk/lookups/rows.ts';
import { toldBetween } from '../../client/screens/warRoom/told.ts';
import { proportion } from '../../server/kernel/statistics.ts';
import type { EventData, EventType } from '../../shared/drill/events.ts';
import { foldEvent } from '../../shared/drill/foldEvent.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { MINUTE } from '../../shared/time.ts';

const seats = ['seat-mo'];
const query = (id: string, more: Partial<Query> = {}): Query => ({
  id,
  title: `Look at ${id}`,
  costMs: 2 * MINUTE,
  jointWith: null,
  rawApproval: null,
  role: 'model-owner',
  ...more,
});
const queries = [query('trace'), query('advisories')];
const card = (evidence: string, source: 'query' | 'given' = 'query') => ({
  evidence,
  title: evidence,
  body: 'words',
  source,
  holders: ['model-owner' as const],
});

let seq = 0;
function seenAfter(...facts: { [T in EventType]: [T, EventData[T], number] }[EventType][]): View {
  return facts.reduce<View>((view, [type, data, minute]) => {
    seq += 1;
    return foldEvent(view, { seq, at: minute * MINUTE, type, by: null, data } as never);
  }, emptyView('seat-mo'));
}
const rows = (view: View): LookupRow[] => lookupRows(view, queries, ['model-owner']);
const states = (view: View) => rows(view).map(({ id, state, loose }) => [id, state.is, loose]);

const started = [
  'query.started',
  { run: 'r1', query: 'trace', title: '', seats, readyAt: 3 * MINUTE },
  1,
] as const;
const stopped = [
  'run.stopped',
  { run: 'r1', kind: 'query' as const, id: 'trace', title: '', seats, spentMs: MINUTE },
  2,
] as const;
const found = [
  ['evidence.received', { ...card('TRACE'), seats }, 3],
  ['query.finished', { run: 'r1', query: 'trace', seats, found: ['TRACE'], words: 'TRACE' }, 3],
] as const;
const nothing = [
  'query.finished',
  { run: 'r2', query: 'advisories', seats, found: [], words: 'No advisory.' },
  5,
] as const;
const copy = (fact: readonly unknown[]) => [...fact] as never;

describe('the table of look-ups', () => {
  it('goes from not looked over running to found, and a stopped one can be looked at again', () => {
    expect(states(seenAfter())).toEqual([
      ['trace', 'open', []],
      ['advisories', 'open', []],
    ]);
    expect(states(seenAfter(copy(started)))[0]).toEqual(['trace', 'running', []]);
    const off = seenAfter(copy(started), copy(stopped));
    expect(rows(off)[0]?.state).toEqual({ is: 'stopped', at: 2 * MINUTE, spentMs: MINUTE });
    expect(handsOn(off)).toBeNull();
    expect(states(seenAfter(copy(started), ...found.map(copy)))[0]).toEqual(['trace', 'found', ['TRACE']]);
  });

  it('a look-up that found nothing stands as a finding, with words that can be pinned', () => {
    const view = seenAfter(copy(nothing));
    expect(rows(view)[1]).toMatchObject({
      state: { is: 'nothing' },
      brought: [{ evidence: 'r2', body: 'No advisory.' }],
      loose: ['r2'],
    });
    const pinned = seenAfter(copy(nothing), copy(['evidence.pinned', { ...card('r2'), by: 'seat-mo' }, 6]));
    expect(rows(pinned)[1]?.loose).toEqual([]);
  });

  it('is told once to whoever cannot see the table, when it brought nothing as well', () => {
    expect(toldBetween(seenAfter(), seenAfter(copy(nothing))).map(({ words }) => words)).toEqual([
      'Nothing found: No advisory.',
    ]);
    expect(toldBetween(seenAfter(copy(nothing)), seenAfter(copy(nothing)))).toEqual([]);
  });

  it('what was sent without a look-up stands behind them, and no line moves when it comes', () => {
    const sent = copy(['evidence.received', { ...card('SENT', 'given'), seats }, 2]);
    expect(states(seenAfter(sent)).map(([id]) => id)).toEqual(['trace', 'advisories', 'SENT']);
    const both = seenAfter(sent, copy(started), ...found.map(copy));
    expect(states(both).map(([id]) => id)).toEqual(['trace', 'advisories', 'SENT']);
  });

  it("another desk's findings and runs are not in it", () => {
    const elsewhere = ['seat-cp'];
    const view = seenAfter(
      copy(['query.started', { run: 'r9', query: 'trace', title: '', seats: elsewhere, readyAt: 9 }, 1]),
      copy(['evidence.received', { ...card('THEIRS'), seats: elsewhere }, 2]),
    );
    expect(states(view)).toEqual(states(seenAfter()));
    expect(handsOn(view)).toBeNull();
  });

  it('says what the hands are on and until when', () => {
    const run = handsOn(seenAfter(copy(started)));
    expect(run && waitWords('Trace', run)).toBe('Busy until 03:00: Trace.');
  });

  it('arrows go from row to row and stop at the ends', () => {
    expect([rowAfter(0, 3, 'ArrowDown'), rowAfter(2, 3, 'ArrowUp')]).toEqual([1, 1]);
    expect([rowAfter(2, 3, 'ArrowDown'), rowAfter(0, 3, 'ArrowUp'), rowAfter(0, 3, 'x')]).toEqual([
      null,
      null,
      null,
    ]);
    expect([rowAfter(1, 3, 'Home'), rowAfter(1, 3, 'End')]).toEqual([0, 2]);
  });
});

describe('ranges', () => {
  it('says what follows from the figures of the picture, and nothing more', () => {
    const samples = [proportion(77, 300), proportion(73, 300), proportion(0, 300)];
    expect(reading(samples)).toEqual([
      'The first two ranges overlap.',
      'None in 300 still allows about 1 in 100.',
    ]);
    expect(scaleFor(samples)).toBe(0.4);
    expect(spoken(samples[0] as never)).toBe('77 of 300, 25.7%, 95% range 20.8 to 31.0%');
  });

  it('two ranges overlap or they do not; one says nothing', () => {
    expect(reading([proportion(10, 60), proportion(12, 60)])).toEqual(['The two ranges overlap.']);
    expect(reading([proportion(1, 300), proportion(60, 300)])).toEqual(['The two ranges do not overlap.']);
    expect(reading([proportion(5, 60)])).toEqual([]);
  });

  it('whatever is measured: what is said of overlaps is true, and the scale holds every bar', () => {
    const sample = fc
      .tuple(fc.nat(120), fc.nat(120))
      .map(([k, more]) => proportion(k, Math.max(1, k + more)));
    fc.assert(
      fc.property(fc.array(sample, { minLength: 2, maxLength: 4 }), (samples) => {
        const pairs = samples.flatMap((a, i) =>
          samples.slice(i + 1).map((b) => a.low <= b.high && b.low <= a.high),
        );
        const words = reading(samples).filter((line) => line.includes('overlap'));
        for (const line of words) {
          if (/^(All|The two) ranges overlap/.test(line)) expect(pairs.every(Boolean)).toBe(true);
          else if (/^No two|do not/.test(line)) expect(pairs.some(Boolean)).toBe(false);
          else expect(pairs.filter(Boolean)).toHaveLength(1);
        }
        expect(Math.max(...samples.map(({ high }) => high))).toBeLessThanOrEqual(scaleFor(samples));
      }),
    );
  });
});

describe('measurements', () => {
  const probe = (run: string, minute: number, ...targets: string[]) =>
    [
      copy(['evidence.received', { ...card(run), source: 'probe', seats }, minute]),
      copy([
        'probe.completed',
        {
          run,
          seats,
          evidence: run,
          readings: targets.map((target) => ({
            target,
            title: target,
            sample: proportion(3, 60),
            perHour: null,
            readAt: minute * MINUTE,
            lagMs: 0,
          })),
        },
        minute,
      ]),
    ] as const;

  it('every reading stays, by place and over time, against the line of the policy card', () => {
    const view = seenAfter(...probe('p1', 4, 'us', 'eu'), ...probe('p2', 9, 'us'));
    const course = courseOf(view.measured, 0, 30 * MINUTE);
    expect(course).toMatchObject({ from: 0, to: 30 * MINUTE, line: 30 * MINUTE });
    expect(course?.places.map(({ target, readings }) => [target, readings.length])).toEqual([
      ['us', 2],
      ['eu', 1],
    ]);
    expect(courseOf(view.measured, 10 * MINUTE, 30 * MINUTE)).toBeNull();
    expect(courseOf(view.measured, 0, null)?.line).toBeNull();
  });

  it('one press of the probe is one result, the newest first, and it can be pinned as one', () => {
    const view = seenAfter(...probe('p1', 4, 'us', 'eu'), ...probe('p2', 9, 'us'));
    expect(resultsOf(view).map(({ title, evidence, items }) => [title, evidence, items.length])).toEqual([
      ['Probe', 'p2', 1],
      ['Probe of 2', 'p1', 2],
    ]);
    // They stand as results and not a second time in the table.
    expect(rows(view)).toHaveLength(2);
  });
});
