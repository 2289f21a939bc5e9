import { describe, expect, it } from 'vitest';
import { TokenBucket } from '../../server/transport/bucket.ts';
import type { Wire } from '../../server/transport/line.ts';
import { Line } from '../../server/transport/line.ts';
import { isOwnOrigin } from '../../server/transport/origin.ts';
import type { Frame } from '../../shared/frame.ts';

const frame = (size: number): Frame => ({
  revision: 1,
  reset: false,
  events: [],
  answers: [{ id: 'x'.repeat(size), ok: true }],
  clock: { at: 0, speed: 0 },
});

describe('a reader who does not read', () => {
  it('is cut once more than a megabyte waits, so that it comes back for what it missed', () => {
    const sent: unknown[] = [];
    let cut = 0;
    const transport = { writable: true };
    const wire = {
      id: 'w',
      emit: (...told: unknown[]) => sent.push(told),
      conn: { transport, close: () => ++cut },
    };
    const line = new Line(wire as unknown as Wire, {} as never);
    // A whole view may be bigger than that: what goes straight out never waits.
    expect(line.send(frame(3_000_000))).toBe(true);
    transport.writable = false;
    expect(line.send(frame(600_000))).toBe(true);
    expect(line.send(frame(600_000))).toBe(false);
    expect([sent.length, cut]).toEqual([2, 1]);
  });

  it('starts from nothing when it has caught up', () => {
    let cut = 0;
    const transport = { writable: false };
    const wire = { id: 'w', emit: () => true, conn: { transport, close: () => ++cut } };
    const line = new Line(wire as unknown as Wire, {} as never);
    line.send(frame(900_000));
    transport.writable = true;
    line.send(frame(10));
    transport.writable = false;
    line.send(frame(900_000));
    expect(cut).toBe(0);
  });
});

describe('limits', () => {
  it('a bucket lets a burst through, then a steady rate', () => {
    let now = 0;
    const bucket = new TokenBucket(3, 2, () => now);
    expect([bucket.take(), bucket.take(), bucket.take(), bucket.take()]).toEqual([true, true, true, false]);
    now = 500;
    expect([bucket.take(), bucket.take()]).toEqual([true, false]);
    now = 60_000;
    expect([bucket.take(), bucket.take(), bucket.take(), bucket.take()]).toEqual([true, true, true, false]);
  });
});

it.each([
  [{ host: 'drills.lan:4600', origin: 'http://drills.lan:4600' }, true],
  [{ host: 'Drills.lan:4600', origin: 'http://drills.lan:4600' }, true],
  [{ host: 'drills.lan:4600', origin: 'http://drills.lan:4601' }, false],
  [{ host: 'drills.lan:4600', origin: 'https://evil.example' }, false],
  [{ host: 'drills.lan:4600', origin: 'null' }, false],
  [{ host: 'drills.lan:4600', origin: '' }, false],
  [{ host: 'drills.lan:4600', origin: 'https://public.example' }, true],
  [{ host: 'drills.lan:4600' }, true],
  [{ host: 'drills.lan:4600', 'sec-fetch-site': 'cross-site' }, false],
])('origin %o is ours: %s', (headers, ours) => {
  expect(isOwnOrigin(headers, 'public.example')).toBe(ours);
});
