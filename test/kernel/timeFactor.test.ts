import { describe, expect, it } from 'vitest';
import { paceOf } from '../../server/kernel/clock/pace.ts';
import { drillNow, wallOf } from '../../server/room/drillClock.ts';
import { howPlayed } from '../../server/scorecard/attendance.ts';
import { TIME_FACTORS } from '../../shared/drill/clock/timeFactor.ts';
import { Given } from '../support/given.ts';

describe('how much time everybody has', () => {
  it('slows the clock and nothing else', () => {
    const drill = new Given();
    drill.does('facilitator', 'startDrill', {});
    expect(paceOf(drill.state)).toBe(1);
    const timers = drill.state.timers;
    drill.does('facilitator', 'setTimeFactor', { factor: 1.5 });
    expect(paceOf(drill.state)).toBeCloseTo(2 / 3, 9);
    expect(drill.state.timers).toEqual(timers);
    drill.does('facilitator', 'setSpeed', { speed: 2 });
    expect(paceOf(drill.state)).toBeCloseTo(4 / 3, 9);
    drill.does('facilitator', 'pauseDrill', {});
    expect(paceOf(drill.state)).toBe(0);
  });

  it('is the facilitator’s, one of four, said once, and not after the end', () => {
    const drill = new Given();
    expect(drill.try('comms', 'setTimeFactor', { factor: 2 })).toMatchObject({ code: 'notYourRole' });
    drill.does('facilitator', 'setTimeFactor', { factor: 2 });
    expect(drill.try('facilitator', 'setTimeFactor', { factor: 2 })).toMatchObject({ code: 'alreadyDone' });
    expect(drill.try('facilitator', 'setTimeFactor', { factor: 3 as 2 })).toMatchObject({
      code: 'malformed',
    });
    drill.does('facilitator', 'startDrill', {});
    drill.does('facilitator', 'endDrill', {});
    expect(drill.try('facilitator', 'setTimeFactor', { factor: 1 })).toMatchObject({ code: 'wrongPhase' });
    expect(howPlayed(drill.events)).toEqual({ timeFactor: 2 });
  });

  it('never wakes too soon for what is due, whatever the factor', () => {
    for (const factor of TIME_FACTORS)
      for (let at = 1; at < 40_000; at += 97) {
        const clock = { anchorWall: 12_345, anchorDrill: 678, speed: 1 / factor };
        const wall = wallOf(clock, 678 + at) ?? 0;
        expect(drillNow(clock, wall)).toBeGreaterThanOrEqual(678 + at);
        expect(drillNow(clock, wall - 2)).toBeLessThan(678 + at);
      }
  });
});
