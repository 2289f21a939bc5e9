import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/audience/groups.ts';
import { viewerOf } from '../../server/audience/groups.ts';
import type { ViewerFrame } from '../../server/audience/viewer.ts';
import { advance, createViewer, resetFrame, stepsOf } from '../../server/audience/viewer.ts';
import type { EventType, LogEvent, VisibleEvent } from '../../shared/drill/events.ts';
import { foldEvent } from '../../shared/drill/foldEvent.ts';
import { foldFrame } from '../../shared/drill/foldFrame.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import type { Frame } from '../../shared/frame.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import { DATA, EVENT_TYPES, logArbitrary } from '../support/eventArbitrary.ts';

const VIEWERS: Viewer[] = [
  ...SIX_SEATS.map(viewerOf),
  { seat: FACILITATOR_SEAT, staff: 'facilitator' },
  { seat: 'observer', staff: 'observer' },
];
const viewer = fc.constantFrom(...VIEWERS);
const clock = { at: 60_000, speed: 1 };
const framed = (frame: ViewerFrame): Frame => ({ ...frame, answers: [], clock });

function play(who: Viewer, log: LogEvent[]) {
  let state = createViewer(who);
  const frames: Frame[] = [];
  for (const step of stepsOf(log)) {
    const next = advance(state, step, log);
    state = next.state;
    if (next.frame) frames.push(framed(next.frame));
  }
  return { frames, whole: framed(resetFrame(state, log)) };
}

describe('VIEW-3 the view is the fold of the events one may see, and nothing else', () => {
  test('VIEW-3 folding frame by frame and folding one reset give the same view', () => {
    fc.assert(
      fc.property(viewer, logArbitrary(100), (who, log) => {
        const { frames, whole } = play(who, log);
        const unseen = { ...emptyView(who.seat), clock };
        expect(frames.reduce(foldFrame, unseen)).toEqual(foldFrame(unseen, whole));
      }),
    );
  });

  test('VIEW-3 VIEW-5 for participants and observers there is no control part before the debrief', () => {
    const outside = fc.constantFrom(...VIEWERS.filter(({ staff }) => staff !== 'facilitator'));
    fc.assert(
      fc.property(outside, logArbitrary(100), (who, log) => {
        const { whole } = play(
          who,
          log.filter(({ type }) => type !== 'debrief.opened'),
        );
        const view = foldFrame(emptyView(who.seat), whole);
        expect(view.control).toBeNull();
        expect(JSON.stringify(view)).not.toMatch(/component-|milestone-|thing-|flag-|"seed":\d/);
      }),
    );
  });

  test('VIEW-3 a view is plain JSON, and folding never changes the view it was given', () => {
    fc.assert(
      fc.property(logArbitrary(100), (log) => {
        const deepFrozen = (value: unknown): unknown => {
          if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
            Object.freeze(value);
            Object.values(value).forEach(deepFrozen);
          }
          return value;
        };
        const view = (log as VisibleEvent[]).reduce(
          (before, event) => foldEvent(deepFrozen(before) as View, event),
          emptyView('seat-ic'),
        );
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
      }),
    );
  });
});

describe('VIEW-2 frames that do not follow', () => {
  const hello: VisibleEvent = {
    at: 1,
    type: 'message.posted',
    by: null,
    data: { text: 'hello', from: 'comms', canned: false },
  };
  const frame = (revision: number, events: VisibleEvent[] = [hello], reset = false, at = 0): Frame => ({
    revision,
    reset,
    events,
    answers: [],
    clock: { at, speed: 1 },
  });
  const first = foldFrame(emptyView('seat-cp'), frame(1));

  test('a missing frame asks for a reset and folds nothing more until one comes', () => {
    const gap = foldFrame(first, frame(3));
    expect(gap).toMatchObject({ needsReset: true, revision: 1 });
    expect(foldFrame(gap, frame(2))).toBe(gap);
    const healed = foldFrame(gap, frame(3, [hello, hello, hello], true));
    expect(healed).toMatchObject({ needsReset: false, revision: 3, me: { seat: 'seat-cp' } });
    expect(healed.channel).toHaveLength(3);
  });

  test('a frame that was folded already changes nothing', () => {
    expect(foldFrame(foldFrame(first, frame(2)), frame(1)).channel).toHaveLength(2);
    expect(foldFrame(first, frame(1)).channel).toBe(first.channel);
  });

  test('a frame that only answers or sets the clock repeats the revision', () => {
    expect(foldFrame(first, frame(1, [], false, 500))).toEqual({ ...first, clock: { at: 500, speed: 1 } });
    expect(foldFrame(emptyView(), frame(0, [], false, 5)).clock.at).toBe(5);
  });

  test('a reset keeps nothing but whose view it is', () => {
    const reset = foldFrame(first, frame(2, [], true));
    expect(reset).toEqual({ ...emptyView('seat-cp'), revision: 2, clock: { at: 0, speed: 1 } });
  });
});

describe('foldEvent', () => {
  test.each(['weather.changed', 'constructor', 'toString', '__proto__'])(
    'an event of a type it does not know (%s) is counted and otherwise ignored',
    (type) => {
      const view = foldEvent(emptyView(), {
        at: 0,
        type,
        by: null,
        data: { any: 'thing' },
      } as unknown as VisibleEvent);
      expect(view).toEqual({ ...emptyView(), unknown: 1 });
    },
  );

  test.each(EVENT_TYPES)('%s folds into an empty view without throwing', (type: EventType) => {
    fc.assert(
      fc.property(DATA[type] as fc.Arbitrary<never>, (data) => {
        const view = foldEvent(emptyView('seat-ic'), { at: 0, type, by: null, data } as VisibleEvent);
        expect(view.unknown).toBe(0);
        for (const { text } of view.timeline) expect(text).not.toMatch(/undefined|\[object|NaN/);
      }),
      { numRuns: 20 },
    );
  });

  test('what an event does not touch keeps its identity', () => {
    const log = fc.sample(logArbitrary(200), { numRuns: 1, seed: 3 })[0] as VisibleEvent[];
    const view = log.reduce(foldEvent, emptyView('seat-ic'));
    const next = foldEvent(view, {
      at: 9,
      type: 'message.posted',
      by: null,
      data: { text: 'x', from: 'comms', canned: false },
    });
    const changed = (Object.keys(view) as (keyof View)[]).filter((key) => view[key] !== next[key]);
    expect(changed).toEqual(['channel']);
    const joined = foldEvent(view, {
      at: 9,
      type: 'role.joined',
      by: null,
      data: { seat: 'seat-nobody', role: 'executive', how: 'page' },
    });
    expect(joined.me).toEqual(view.me);
    const others = Object.keys(view.seats).filter((seat) => !view.seats[seat]?.roles.includes('executive'));
    expect(others).not.toEqual([]);
    for (const seat of others) expect(joined.seats[seat]).toBe(view.seats[seat]);
  });
});
