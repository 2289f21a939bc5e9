import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDebriefed } from '../../server/audience/debriefed.ts';
import type { Viewer } from '../../server/audience/groups.ts';
import { catchUp } from '../../server/audience/viewer.ts';
import type { EventType, LogEvent, VisibleEvent } from '../../shared/drill/events.ts';
import { FACILITATOR_SEAT, SIX_SEATS } from '../../shared/roles.ts';
import { logArbitrary } from '../support/eventArbitrary.ts';

// What passes between one seat and the facilitator is read by those two, whatever else happens, the debrief included; and what a
// facilitator judges reaches nobody at a desk before it.

const PRIVATE: readonly EventType[] = ['facilitator.asked', 'participant.answered', 'whisper.sent'];
const JUDGED: readonly EventType[] = ['letter.settled', 'answer.judged', 'act.adjudicated'];
const seenBy = (viewer: Viewer, log: readonly LogEvent[]): readonly VisibleEvent[] =>
  catchUp(viewer, log, 0).frames.at(-1)?.events ?? [];
const seatIn = ({ data }: Pick<VisibleEvent, 'data'>): unknown => ('seat' in data ? data.seat : null);
const isDebriefed = (log: readonly LogEvent[]): boolean => log.some(({ type }) => type === 'debrief.opened');

describe('VIEW-1 between one seat and the facilitator', () => {
  test('no other seat and no observer ever reads it', () =>
    fc.assert(
      fc.property(logArbitrary(90), (log) => {
        for (const { seat } of SIX_SEATS)
          for (const event of seenBy({ seat, staff: null }, log))
            if (PRIVATE.includes(event.type)) expect(seatIn(event)).toBe(seat);
        const observed = seenBy({ seat: 'o', staff: 'observer' }, log);
        expect(observed.filter(({ type }) => PRIVATE.includes(type))).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  test('its seat and the facilitator read all of it', () =>
    fc.assert(
      fc.property(logArbitrary(60), (log) => {
        const lines = log.filter(({ type }) => PRIVATE.includes(type));
        const control = seenBy({ seat: FACILITATOR_SEAT, staff: 'facilitator' }, log);
        expect(control.filter(({ type }) => PRIVATE.includes(type))).toHaveLength(lines.length);
        for (const { seat } of SIX_SEATS) {
          const mine = seenBy({ seat, staff: null }, log).filter(({ type }) => PRIVATE.includes(type));
          expect(mine).toHaveLength(lines.filter((event) => seatIn(event) === seat).length);
        }
      }),
      { numRuns: 60 },
    ));

  test('no report is made of it', () =>
    fc.assert(
      fc.property(logArbitrary(60), (log) => {
        expect(asDebriefed(log).filter(({ type }) => PRIVATE.includes(type))).toEqual([]);
      }),
      { numRuns: 60 },
    ));
});

describe('VIEW-4 what a facilitator judges', () => {
  test('reaches no desk before the debrief', () =>
    fc.assert(
      fc.property(logArbitrary(60), (log) => {
        const marked = log.map((event) =>
          event.type === 'inject.answered'
            ? { ...event, data: { ...event.data, judged: true as const } }
            : event,
        );
        if (isDebriefed(marked)) return;
        for (const { seat } of SIX_SEATS)
          for (const { type } of seenBy({ seat, staff: null }, marked))
            expect([...JUDGED, 'inject.answered']).not.toContain(type);
      }),
      { numRuns: 60 },
    ));
});
