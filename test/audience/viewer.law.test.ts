import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audienceOf } from '../../server/audience/audience.ts';
import type { Viewer } from '../../server/audience/groups.ts';
import { viewerOf } from '../../server/audience/groups.ts';
import type { ViewerFrame, ViewerState } from '../../server/audience/viewer.ts';
import {
  advance,
  catchUp,
  createViewer,
  rebuildViewer,
  resetFrame,
  stepsOf,
} from '../../server/audience/viewer.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import { logArbitrary, numbered } from '../support/eventArbitrary.ts';

const VIEWERS: Viewer[] = [
  ...SIX_SEATS.map(viewerOf),
  { seat: FACILITATOR_SEAT, staff: 'facilitator' },
  { seat: 'seat-evaluator', staff: 'evaluator' },
  { seat: 'seat-observer', staff: 'observer' },
  { seat: 'stranger', staff: null },
];
const viewer = fc.constantFrom(...VIEWERS);
const seat = (id: string): Viewer => ({ seat: id, staff: null });

/** Plays a log step by step, as the room does. */
function play(who: Viewer, log: LogEvent[]): { state: ViewerState; frames: ViewerFrame[] } {
  let state = createViewer(who);
  const frames: ViewerFrame[] = [];
  const sofar: LogEvent[] = [];
  for (const step of stepsOf(log)) {
    sofar.push(...step);
    const next = advance(state, step, () => sofar);
    state = next.state;
    if (next.frame) frames.push(next.frame);
  }
  return { state, frames };
}

const created = {
  type: 'drill.created',
  by: null,
  data: {
    scenario: 's',
    version: '1',
    variant: 'a0',
    seed: 1,
    hash: 'h',
    seats: [...SIX_SEATS],
    acts: [],
    solo: null,
  },
};
const log = (...events: { type: string; by?: object | null; data: object }[]): LogEvent[] =>
  numbered(
    [created, ...events].map((event) => ({ by: null, ...event, startsStep: true, laterMs: 1_000 }) as never),
  );
const message = {
  type: 'message.posted',
  by: { seat: 'seat-ic', role: 'incident-commander' },
  data: { text: 'hello', from: 'incident-commander', canned: false },
};
const joins = (id: string, role: string, how = 'page') => ({
  type: 'role.joined',
  data: { seat: id, role, how },
});
const world = { type: 'world.changed', data: { residual: 0.4, ratePerHour: 3, rates: { marker: 3 } } };
const opened = {
  type: 'debrief.opened',
  data: { scenario: 's', variant: 'a0', variantTitle: 'The truth', seed: 1 },
};
const types = (frame: ViewerFrame | undefined) => frame?.events.map(({ type }) => type);

describe('VIEW-1 a change of groups sends the whole visible list', () => {
  test('entering the call by a page uncovers what was said before', () => {
    const { frames } = play(seat('seat-cp'), log(message, message, joins('seat-cp', 'comms'), message));
    expect(frames.map(({ reset }) => reset)).toEqual([true, true, false]);
    expect(types(frames[1])).toEqual(['message.posted', 'message.posted', 'role.joined']);
    expect(types(frames[2])).toEqual(['message.posted']);
  });

  test('being rung in without a page does so too', () => {
    const { frames } = play(
      seat('seat-cp'),
      log(message, {
        type: 'seat.joinedUnpaged',
        data: { seat: 'seat-cp', roles: ['comms'], by: 'A colleague' },
      }),
    );
    expect(types(frames[1])).toEqual(['message.posted', 'seat.joinedUnpaged']);
  });

  test('a second role of the same seat joining changes nothing that needs a reset', () => {
    const { frames } = play(
      seat('seat-ic'),
      log(joins('seat-ic', 'incident-commander'), joins('seat-ic', 'scribe')),
    );
    expect(frames.map(({ reset }) => reset)).toEqual([true, true, false]);
  });

  test('a role that moves takes its feed and its place in the call along', () => {
    const news = {
      type: 'inject.delivered',
      data: {
        inject: 'i',
        from: '',
        to: ['comms'],
        channel: 'mail',
        subject: '',
        body: '',
        phoneScript: null,
        replies: [],
        adHoc: false,
      },
    };
    const moved = {
      type: 'seat.assigned',
      data: { seat: 'seat-po', roles: ['product-owner', 'comms'], occupant: 'person' },
    };
    const taken = { type: 'seat.assigned', data: { seat: 'seat-cp', roles: [], occupant: 'silent' } };
    const events = log(joins('seat-cp', 'comms'), news, taken, moved);
    expect(types(play(seat('seat-cp'), events).frames.at(-2))).toEqual(['role.joined', 'seat.assigned']);
    expect(types(play(seat('seat-po'), events).frames.at(-1))).toEqual([
      'role.joined',
      'inject.delivered',
      'seat.assigned',
      'seat.assigned',
    ]);
  });

  test('the debrief opens everything to everybody, and only then', () => {
    for (const who of [seat('seat-cp'), seat('stranger'), { seat: 'o', staff: 'observer' } as const]) {
      const { frames } = play(who, log(world, message, opened));
      expect(frames.slice(0, -1).flatMap(types)).not.toContain('world.changed');
      expect(frames.at(-1)).toMatchObject({ reset: true });
      expect(types(frames.at(-1))).toEqual([
        'drill.created',
        'world.changed',
        'message.posted',
        'debrief.opened',
      ]);
    }
  });

  test('no seat plan or event lifts a participant into control', () => {
    const grab = {
      type: 'seat.assigned',
      data: { seat: 'seat-cp', roles: ['comms', 'facilitator', 'evaluator'], occupant: 'person' },
    };
    expect(play(seat('seat-cp'), log(grab, world)).state.groups).not.toContain('control');
    expect(viewerOf({ seat: 'x', roles: ['comms', 'facilitator'] }).staff).toBeNull();
    expect(viewerOf({ seat: 'x', roles: ['evaluator'] }).staff).toBe('evaluator');
  });
});

describe('VIEW-2 revisions betray nothing', () => {
  test('VIEW-2 they count from 1 without gaps for every viewer, whatever happens that they may not see', () => {
    fc.assert(
      fc.property(viewer, logArbitrary(), (who, events) => {
        const { frames, state } = play(who, events);
        expect(frames.map(({ revision }) => revision)).toEqual(frames.map((_frame, index) => index + 1));
        expect(state.revision).toBe(frames.length);
      }),
    );
  });

  test('VIEW-2 VIEW-5 taking every hidden event out of the log changes no frame of a participant or observer', () => {
    const outside = fc.constantFrom(...VIEWERS.filter(({ staff }) => staff === null || staff === 'observer'));
    const isHidden = (event: LogEvent) =>
      event.type !== 'drill.created' &&
      audienceOf(event).every((group) => group === 'control' || group === 'debrief');
    fc.assert(
      fc.property(outside, logArbitrary(), (who, events) => {
        const before = events.filter(({ type }) => type !== 'debrief.opened');
        expect(
          play(
            who,
            before.filter((event) => !isHidden(event)),
          ).frames,
        ).toEqual(play(who, before).frames);
      }),
    );
  });

  test('rebuilding from the log gives the state that stepping gave, through JSON too', () => {
    fc.assert(
      fc.property(viewer, logArbitrary(), fc.nat(60), (who, events, cut) => {
        const stepped = play(who, events).state;
        expect(rebuildViewer(who, events)).toEqual(stepped);
        // A process that takes over in the middle goes on with the same numbers.
        const steps = stepsOf(events);
        const first = steps.slice(0, cut).flat();
        const taken = JSON.parse(JSON.stringify(rebuildViewer(who, first))) as ViewerState;
        expect(steps.slice(cut).reduce((state, step) => advance(state, step, events).state, taken)).toEqual(
          stepped,
        );
      }),
    );
  });

  test('a hidden step costs no look at the log and makes no frame', () => {
    const events = log(world);
    const state = rebuildViewer(seat('seat-cp'), events.slice(0, 1));
    const asked = () => {
      throw new Error('the log was read');
    };
    expect(advance(state, events.slice(1), asked)).toEqual({ state, frame: null });
  });
});

describe('VIEW-1 VIEW-3 whatever way a viewer is brought up to date, they see the same', () => {
  test('a reset at any time is exactly what the groups of now allow', () => {
    fc.assert(
      fc.property(viewer, logArbitrary(), (who, events) => {
        const { state, frames } = play(who, events);
        const piled = frames.reduce<ViewerFrame['events']>(
          (seen, frame) => (frame.reset ? frame.events : seen.concat(frame.events)),
          [],
        );
        expect(resetFrame(state, events)).toEqual({ revision: state.revision, reset: true, events: piled });
      }),
    );
  });

  test('a log that has already run on shows none of its later steps early', () => {
    fc.assert(
      fc.property(viewer, logArbitrary(), (who, events) => {
        let state = createViewer(who);
        const frames = stepsOf(events).flatMap((step) => {
          const next = advance(state, step, events);
          state = next.state;
          return next.frame ?? [];
        });
        expect(frames).toEqual(play(who, events).frames);
      }),
    );
  });

  test('catching up across a reset is a reset; without one it is the frames missed', () => {
    const events = log(message, joins('seat-cp', 'comms'), message, world, message);
    const { frames } = play(seat('seat-cp'), events);
    expect(frames.map(({ reset }) => reset)).toEqual([true, true, false, false]);
    expect(catchUp(seat('seat-cp'), events, 2).frames).toEqual(frames.slice(2));
    expect(catchUp(seat('seat-cp'), events, 4).frames).toEqual([]);
    for (const revision of [0, 1, 5])
      expect(catchUp(seat('seat-cp'), events, revision).frames).toMatchObject([{ revision: 4, reset: true }]);
  });

  test('catching up from any revision ends at the same place, by the frames missed or by one reset', () => {
    fc.assert(
      fc.property(viewer, logArbitrary(), fc.nat(20), (who, events, revision) => {
        const { state, frames } = play(who, events);
        const caught = catchUp(who, events, revision);
        expect(caught.state).toEqual(state);
        const missed = frames.slice(revision);
        const clean = revision > 0 && revision <= frames.length && missed.every(({ reset }) => !reset);
        expect(caught.frames).toEqual(
          clean ? missed : frames.length === 0 ? [] : [resetFrame(state, events)],
        );
      }),
    );
  });
});
