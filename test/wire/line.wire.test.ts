import { describe, expect, it, vi } from 'vitest';
import { TokenBucket } from '../../server/admission/bucket.ts';
import { Budgets } from '../../server/admission/budgets.ts';
import { Doors } from '../../server/admission/doors.ts';
import { isOwnOrigin } from '../../server/admission/origin.ts';
import { Pace } from '../../server/admission/pace.ts';
import { encodeFrame, encodePages, PAGE_CHARS } from '../../server/live/encode.ts';
import { MOST_WAITING, Outlet } from '../../server/live/outlet.ts';
import type { VisibleEvent } from '../../shared/drill/events.ts';
import type { Pages } from '../../shared/drill/joinPages.ts';
import { joinPages } from '../../shared/drill/joinPages.ts';
import type { Frame } from '../../shared/frame.ts';

const event = (text: string): VisibleEvent =>
  ({
    at: 1,
    type: 'message.posted',
    by: { seat: 's', role: 'comms' },
    data: { text },
  }) as unknown as VisibleEvent;
const frame = (texts: string[], reset = true): Frame => ({
  revision: 7,
  reset,
  events: texts.map(event),
  answers: [{ id: 'a', ok: true }],
  clock: { at: 5, speed: 1 },
});

/** A connection whose reader takes what was written when told to. */
class Reader {
  readonly texts: string[] = [];
  readonly #untaken: (() => void)[] = [];
  ended = 0;
  transport = { socket: { terminate: () => void this.ended++ } };

  write(text: string, _options: object, written: () => void): void {
    this.texts.push(text);
    this.#untaken.push(written);
  }

  close(): void {
    this.ended += 1;
  }

  take(): boolean {
    const next = this.#untaken.shift();
    next?.();
    return next !== undefined;
  }

  takeAll(): void {
    while (this.take());
  }
}

describe('a reader who does not read', () => {
  it('is cut by the bytes that wait, however large a single message may be, and nothing is written after', () => {
    const reader = new Reader();
    const outlet = new Outlet(reader);
    expect(outlet.send('x'.repeat(3_000_000))).toBe(true);
    expect(outlet.send('y')).toBe(false);
    expect([reader.texts.length, reader.ended]).toEqual([1, 2]);
    expect([outlet.send('z'), outlet.sendAll(['z'][Symbol.iterator]())]).toEqual([false, false]);
    expect(reader.texts).toHaveLength(1);
  });

  it('is counted in bytes, not characters, from the first byte on', () => {
    const reader = new Reader();
    const outlet = new Outlet(reader);
    const wide = '€'.repeat(MOST_WAITING / 4);
    expect([outlet.send(wide), outlet.waiting]).toEqual([true, (MOST_WAITING / 4) * 3]);
    expect(outlet.send(wide)).toBe(false);
  });

  it('starts from nothing when it has caught up', () => {
    const reader = new Reader();
    const outlet = new Outlet(reader);
    for (let n = 0; n < 20; n++) {
      expect(outlet.send('x'.repeat(900_000))).toBe(true);
      reader.takeAll();
      expect(outlet.waiting).toBe(0);
    }
    expect(reader.ended).toBe(0);
  });

  it('gets a long list only as fast as it takes it, and what came meanwhile after it, in order', () => {
    const reader = new Reader();
    const outlet = new Outlet(reader);
    let made = 0;
    const pages = function* () {
      for (let n = 0; n < 100; n++) {
        made += 1;
        yield `page ${n} ${'x'.repeat(50_000)}`;
      }
    };
    expect(outlet.sendAll(pages())).toBe(true);
    expect(outlet.send('after')).toBe(true);
    outlet.sendLatest('presence', () => 'old presence');
    outlet.sendLatest('presence', () => 'new presence');
    expect(made).toBeLessThan(6);
    expect(outlet.waiting).toBeLessThan(300_000);
    while (reader.take()) expect(outlet.waiting).toBeLessThan(300_000);
    const heard = reader.texts.map((text) => text.replace(/ x+$/, ''));
    expect(heard).toEqual([...Array.from({ length: 100 }, (_, n) => `page ${n}`), 'after', 'new presence']);
  });

  it('who asks for everything again and again without reading is cut', () => {
    const reader = new Reader();
    const outlet = new Outlet(reader);
    const long = function* () {
      for (;;) yield 'x'.repeat(50_000);
    };
    const asked = Array.from({ length: 10 }, () => outlet.sendAll(long()));
    expect(asked.filter(Boolean)).toHaveLength(4);
    expect(reader.ended).toBe(2);
  });

  it('is stuck when it takes nothing for long, not when it has nothing to take', () => {
    let now = 0;
    const reader = new Reader();
    const outlet = new Outlet(reader, () => now);
    now = 100_000;
    expect(outlet.isStuck).toBe(false);
    outlet.send('x');
    expect(outlet.isStuck).toBe(false);
    now += 19_000;
    outlet.send('y');
    reader.take();
    now += 19_000;
    expect(outlet.isStuck).toBe(false);
    now += 2_000;
    expect(outlet.isStuck).toBe(true);
  });
});

describe('a frame on the wire', () => {
  const joined = (texts: Iterable<string>): { whole: Frame[]; longest: number; count: number } => {
    const whole: Frame[] = [];
    let [pages, longest, count]: [Pages | null, number, number] = [null, 0, 0];
    for (const text of texts) {
      longest = Math.max(longest, text.length);
      count += 1;
      const step = joinPages(pages, JSON.parse(text) as Frame);
      pages = step.pages;
      if (step.frame) whole.push(step.frame);
    }
    expect(pages).toBeNull();
    return { whole, longest, count };
  };

  it('is what it was', () => {
    const plain = frame(['one', 'two "quoted" \u2028'], false);
    expect(JSON.parse(encodeFrame(plain))).toEqual(plain);
    expect(joined(encodePages(frame(['short'])))).toMatchObject({ whole: [frame(['short'])], count: 1 });
    expect(joined(encodePages(frame([]))).whole).toEqual([frame([])]);
  });

  it('a long reset comes in pages that are bounded, and joined it is what it was', () => {
    const long = frame(Array.from({ length: 900 }, (_, n) => `${n} ${'words '.repeat(n % 700)}`));
    const { whole, longest, count } = joined(encodePages(long));
    expect(whole).toEqual([long]);
    expect(count).toBeGreaterThan(20);
    expect(longest).toBeLessThan(PAGE_CHARS + 500);
  });

  it('one event larger than a page stands alone', () => {
    const long = frame(['a', 'x'.repeat(PAGE_CHARS * 2), 'b']);
    expect(joined(encodePages(long))).toMatchObject({ whole: [long], count: 3 });
  });

  it('a list that was broken off is begun anew, and half of one is never shown', () => {
    const texts = [...encodePages(frame(Array.from({ length: 40 }, () => 'x'.repeat(6_000))))];
    const parts = texts.map((text) => JSON.parse(text) as Frame);
    let pages = joinPages(null, parts[0]!).pages;
    // The connection was lost here; the next one begins with its own first page.
    for (const part of parts.slice(0, -1)) {
      const step = joinPages(pages, part);
      expect(step.frame).toBeNull();
      pages = step.pages;
    }
    expect(joinPages(pages, parts.at(-1)!).frame?.events).toHaveLength(40);
    // A page that does not follow the one before is no part of anything.
    expect(joinPages(null, parts[1]!)).toEqual({ pages: null, frame: null });
    expect(joinPages(pages, parts[1]!)).toEqual({ pages: null, frame: null });
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

  it('a seat has one budget, however many windows; a flood of many seats leaves every seat its own', () => {
    const budgets = new Budgets();
    const taken = (seat: string, tries: number): number =>
      Array.from({ length: tries }, () => budgets.mayCommand('d', seat)).filter((may) => may === true).length;
    expect(taken('evil', 150)).toBeLessThanOrEqual(32);
    for (let n = 0; n < 30; n++) taken(`helper ${n}`, 60);
    expect(taken('quiet', 5)).toBe(5);
    expect(budgets.mayCommand('another drill', 'evil')).toBe(true);
    expect(Array.from({ length: 300 }, () => budgets.mayCommand('d', 'evil'))).toContain('tooFast');
  });

  it('who asks for the whole view again and again waits longer and longer, then is refused; others do not wait', () => {
    const budgets = new Budgets();
    const waits = Array.from({ length: 40 }, () => budgets.viewIn('d', 'evil'));
    expect(waits.slice(0, 12).every((ms) => ms === 0)).toBe(true);
    expect(waits.at(-1)).toBeNull();
    expect(Math.max(...waits.map((ms) => ms ?? 0))).toBeLessThanOrEqual(10_000);
    expect(budgets.viewIn('d', 'quiet')).toBe(0);
  });

  it('a rush of new connections is let in bit by bit, in turns by address, and bounded', async () => {
    vi.useFakeTimers();
    try {
      let now = 0;
      const pace = new Pace(() => now);
      const order: string[] = [];
      const come = (address: string): void => {
        void pace.turn(address).then((isIn) => order.push(isIn ? address : `not ${address}`));
      };
      for (let n = 0; n < 100; n++) come('rush');
      come('late');
      await vi.advanceTimersByTimeAsync(0);
      expect(order.filter((who) => who === 'rush')).toHaveLength(5);
      expect(order.filter((who) => who === 'not rush')).toHaveLength(35);
      now = 10;
      await vi.advanceTimersByTimeAsync(10);
      expect(order.slice(40)).toEqual(['rush', 'late', 'rush']);
      for (let n = 0; n < 30; n++) {
        now += 10;
        await vi.advanceTimersByTimeAsync(10);
      }
      expect(order.filter((who) => who === 'rush')).toHaveLength(65);
      for (let n = 0; n < 3_000; n++) come(`from ${n}`);
      await vi.advanceTimersByTimeAsync(0);
      expect(order.filter((who) => who.startsWith('not from')).length).toBeGreaterThan(1_900);
      pace.close();
    } finally {
      vi.useRealTimers();
    }
  });

  it('a door counts who is inside by address, and who has not said who they are', () => {
    const doors = new Doors({ strangers: 2, allStrangers: 3, open: 3, allOpen: 6, unknownMs: 60_000 });
    const enter = (address: string) => {
      let leave = (): void => undefined;
      const coming = {
        close: () => leave(),
        once: (_event: string, hear: () => void) => {
          leave = hear;
        },
        transport: {},
      };
      doors.enter(coming, address);
      return coming;
    };
    const first = enter('a');
    enter('a');
    expect([doors.hasRoom('a'), doors.hasRoom('b')]).toEqual([false, true]);
    doors.know(first);
    expect(doors.hasRoom('a')).toBe(true);
    const third = enter('a');
    expect([doors.hasRoom('a'), doors.hasRoom('b')]).toEqual([false, true]);
    const other = enter('b');
    expect(doors.hasRoom('b')).toBe(false);
    other.close();
    third.close();
    third.close();
    expect([doors.hasRoom('a'), doors.hasRoom('b'), doors.size]).toEqual([true, true, 2]);
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
