import { describe, expect, it } from 'vitest';
import { Volume } from '../../server/room/volume.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { FACILITATOR_SEAT } from '../../shared/roles.ts';

let seq = 0;
const said = (seat: string | null, chars: number, commandId: string | null = `c${seq}`): LogEvent =>
  ({
    seq: seq++,
    step: seq,
    at: 0,
    type: 'message.posted',
    by: seat === null ? null : { seat, role: 'comms' },
    commandId,
    data: { text: 'x'.repeat(chars) },
  }) as unknown as LogEvent;

describe('how much a drill holds', () => {
  it('what a seat has written is read from the log, also after a restart, and never twice', () => {
    const log = Array.from({ length: 300 }, () => said('a', 4_000));
    const volume = new Volume();
    for (let n = 0; n <= log.length; n += 50) volume.learn(log.slice(0, n));
    expect(volume.refusal('a', 'postMessage', 4_000)).toMatch(
      /^This seat has written 1,000,000 characters.*Nothing was changed\. Keep to 400 characters/,
    );
    expect(new Volume().learn(log).refusal('a', 'postMessage', 4_000)).toBe(
      volume.refusal('a', 'postMessage', 4_000),
    );
  });

  it('one seat that has written its share stops nobody else, and can still say something short', () => {
    const volume = new Volume().learn(Array.from({ length: 300 }, () => said('a', 4_000)));
    expect(volume.refusal('b', 'postMessage', 4_000)).toBeNull();
    expect(volume.refusal('a', 'postMessage', 300)).toBeNull();
  });

  it('all together fill the drill: the words say what to do, and the facilitator can still act', () => {
    const volume = new Volume().learn(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].flatMap((seat) =>
        Array.from({ length: 230 }, () => said(seat, 4_000)),
      ),
    );
    expect(volume.refusal('fresh', 'postMessage', 4_000)).toMatch(
      /^This drill holds 6,000,000 .*facilitator/,
    );
    expect(volume.refusal('fresh', 'postMessage', 100)).toBeNull();
    expect(volume.refusal(FACILITATOR_SEAT, 'endDrill', 4_000)).toBeNull();
  });

  it('so many commands and entries, and then no more, but anybody can stop the clock', () => {
    const many = new Volume().learn(Array.from({ length: 5_000 }, () => said('a', 1)));
    expect(many.refusal('a', 'declareIncident', 10)).toMatch(/^This seat has done 5,000 things/);
    expect(many.refusal('a', 'pauseDrill', 10)).toBeNull();
    expect(many.refusal('b', 'declareIncident', 10)).toBeNull();
    const full = new Volume().learn(Array.from({ length: 60_000 }, () => said(null, 1, null)));
    expect(full.refusal('b', 'declareIncident', 10)).toMatch(/^This drill is full: it holds 60,000 entries/);
  });

  it('several entries of one command are one command, and it is known by its seat and id', () => {
    const volume = new Volume().learn([said('a', 1, 'one'), said('a', 1, 'one'), said(null, 1, null)]);
    expect([volume.has('a', 'one'), volume.has('b', 'one'), volume.has('a', 'two')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
