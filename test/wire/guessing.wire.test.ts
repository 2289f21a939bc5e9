import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Buckets, TokenBucket } from '../../server/admission/bucket.ts';
import { GuessLimit, Lane, TooMany } from '../../server/admission/guessing.ts';
import { Gate } from '../../server/programme/gate.ts';
import type { ApiError, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import type { Told } from '../support/liveServer.ts';
import { cookieOf, PASSWORD, TestServer } from '../support/liveServer.ts';

const wrong = (): never => {
  throw new Error('wrong');
};

/** Resolves with the refusals once so many have come; who still waits their turn is not waited for. */
const untilRefused = (most: number, asked: readonly Promise<Told>[]): Promise<Told[]> =>
  new Promise((resolve, reject) => {
    const refused: Told[] = [];
    let open = asked.length;
    for (const one of asked)
      void one
        .then((told) => {
          if (told.status === 429 && refused.push(told) === most) resolve(refused);
        })
        .catch(() => undefined)
        .finally(() => {
          open -= 1;
          if (open === 0) reject(new Error(`only ${refused.length} of ${asked.length} were refused`));
        });
  });

describe('a limit on guesses', () => {
  let now = 0;
  beforeEach(() => {
    now = 0;
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });
  const limit = (): GuessLimit =>
    new GuessLimit({
      address: new Lane({ free: 3, everyMs: 1_000, places: 4 }, () => now),
      account: new Lane({ free: 5, everyMs: 1_000, places: 4 }, () => now),
      all: new Lane({ free: 100, everyMs: 10, places: 10 }, () => now),
    });
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    await vi.advanceTimersByTimeAsync(ms);
  };

  it('a right one costs nothing, however often', async () => {
    const guesses = limit();
    for (let n = 0; n < 50; n++) expect(await guesses.guess({ address: 'a' }, () => n)).toBe(n);
  });

  it('wrong ones make an address slow; who is right behind it waits a turn and comes in', async () => {
    const guesses = limit();
    let looks = 0;
    const guessing = Array.from({ length: 20 }, () =>
      guesses
        .guess({ address: 'a' }, () => {
          looks += 1;
          return wrong();
        })
        .catch((error: unknown) => error instanceof TooMany),
    );
    await pass(0);
    expect(looks).toBe(3);
    await pass(1_000);
    expect(looks).toBe(4);
    const right = guesses.guess({ address: 'a' }, () => 'in');
    await pass(4_000);
    expect(await right).toBe('in');
    expect(looks).toBe(7);
    expect((await Promise.all(guessing)).filter(Boolean)).toHaveLength(13);
  });

  it('another address is not made to wait', async () => {
    const guesses = limit();
    for (let n = 0; n < 3; n++) await guesses.guess({ address: 'a' }, wrong).catch(() => undefined);
    expect(await guesses.guess({ address: 'b' }, () => 'in')).toBe('in');
  });

  it('an account is limited over all addresses, and its owner’s own browser is not', async () => {
    const guesses = limit();
    let looks = 0;
    const look = (): never => {
      looks += 1;
      return wrong();
    };
    for (let n = 0; n < 30; n++)
      void guesses.guess({ address: `a${n}`, account: 'fay' }, look).catch(() => undefined);
    await pass(0);
    expect(looks).toBe(5);
    await expect(guesses.guess({ address: 'x', account: 'fay' }, look)).rejects.toThrow(
      /^Too many wrong tries at this name\. Wait 4 s/,
    );
    expect(await guesses.guess({ address: 'x', account: 'fay', device: 'hers' }, () => 'in')).toBe('in');
    expect(await guesses.guess({ address: 'x', account: 'gil' }, () => 'in')).toBe('in');
  });

  it('names that every object has are names like others', async () => {
    const guesses = limit();
    for (const account of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      expect(await guesses.guess({ address: account, account, device: account }, () => 1)).toBe(1);
  });

  it('all of it together is limited too', async () => {
    const guesses = limit();
    let looks = 0;
    for (let n = 0; n < 300; n++)
      void guesses
        .guess({ address: `a${n}` }, () => {
          looks += 1;
          return wrong();
        })
        .catch(() => undefined);
    await pass(0);
    expect(looks).toBe(100);
    await pass(60);
    expect(looks).toBe(106);
  });
});

it('many who came once are forgotten', () => {
  let now = 0;
  const buckets = new Buckets(() => new TokenBucket(2, 1, () => now), 100);
  for (let n = 0; n < 1_000; n++) buckets.of(`once ${n}`).take();
  expect(buckets.size).toBeLessThanOrEqual(100);
  now = 10_000;
  buckets.of('one more');
  for (let n = 0; n < 60; n++) buckets.of(`again ${n}`);
  expect(buckets.size).toBeLessThanOrEqual(100);
});

it('a gate lets so many through at once, in order', async () => {
  const gate = new Gate(2);
  let running = 0;
  let most = 0;
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 9 }, (_, n) =>
      gate
        .run(async () => {
          running += 1;
          most = Math.max(most, running);
          order.push(n);
          await new Promise((resolve) => setImmediate(resolve));
          running -= 1;
          if (n % 3 === 0) throw new Error('one that fails');
        })
        .catch(() => undefined),
    ),
  );
  expect([most, order]).toEqual([2, [0, 1, 2, 3, 4, 5, 6, 7, 8]]);
});

describe('on a real server behind one proxy', () => {
  const server = new TestServer();
  beforeAll(() => server.start({ trust: '1' }));
  afterAll(() => server.remove());
  /** Whatever the client claims, the proxy's own word stands last. */
  const via = (address: string, claimed = '') => ({
    'x-forwarded-for': claimed === '' ? address : `${claimed}, ${address}`,
  });
  const signIn = (password: string, headers: Record<string, string>, cookie?: string) =>
    server.ask('POST', PATHS.session, {
      body: { name: 'Fay', password },
      headers,
      ...(cookie ? { cookie } : {}),
    });

  it('a client cannot choose its address: sixty wrong passwords under sixty claimed ones are one address', async () => {
    const refused = await untilRefused(
      45,
      Array.from({ length: 60 }, (_, n) => signIn('not the password', via('9.9.9.9', `1.2.3.${n}`))),
    );
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused[0]?.json<ApiError>().error.message).toMatch(/^Too many wrong tries .*Wait \d+ s/);
    // From elsewhere the right one works at once.
    expect((await signIn(PASSWORD, via('8.8.8.8'))).status).toBe(200);
  }, 40_000);

  it('a whole /64 of IPv6 is one address', async () => {
    await untilRefused(
      30,
      Array.from({ length: 60 }, (_, n) =>
        server.ask('GET', PATHS.join(`AAA-A${20 + n}`), { headers: via(`2001:db8:1:2::${n + 1}`) }),
      ),
    );
  }, 40_000);

  it('while somebody guesses codes, a person behind the same address waits their turn and joins', async () => {
    const { code } = await server.newDrill();
    const stop = { now: false };
    let guessed = 0;
    const guesser = async (lane: number): Promise<void> => {
      for (let n = 0; !stop.now; n++) {
        await server.ask('GET', PATHS.join(`${lane}AA-A${20 + (n % 70)}`), { headers: via('7.7.7.7') });
        guessed += 1;
      }
    };
    const guessing = [2, 3, 4, 5, 6].map(guesser);
    while (guessed < 12) await new Promise((resolve) => setTimeout(resolve, 20));
    const joined = await server.ask('POST', PATHS.join(code), {
      headers: via('7.7.7.7'),
      body: { name: 'Ann', seat: 'seat-sl' },
    });
    stop.now = true;
    expect(joined.status).toBe(201);
    for (const done of guessing) done.catch(() => undefined);
  }, 60_000);

  it('the facilitator’s own browser signs in while their name is being guessed from everywhere', async () => {
    const first = await signIn(PASSWORD, via('5.5.5.5'));
    const device =
      (first.headers.getSetCookie().find((line) => line.startsWith('muster_device=')) ?? '').split(';')[0] ??
      '';
    expect(device).toMatch(/^muster_device=[\w-]{16}\.[\w-]{43}$/);
    const flood = Array.from({ length: 40 }, (_, n) => signIn('a wrong password', via(`4.4.4.${n}`)));
    expect((await signIn(PASSWORD, via('4.4.4.1'), device)).status).toBe(200);
    // A mark of one's own making is none.
    const forged = `${device.slice(0, -4)}AAAA`;
    await untilRefused(
      1,
      Array.from({ length: 12 }, () => signIn('a wrong password', via('4.4.4.1'), forged)),
    );
    for (const done of flood) done.catch(() => undefined);
  }, 60_000);

  it('people who are known do not share their address’s count', async () => {
    const fresh = new TestServer(undefined, 15);
    await fresh.start();
    try {
      const { code } = await fresh.newDrill();
      const seats: SeatTicket[] = [];
      for (const seat of ['seat-sl', 'seat-ic', 'seat-mo']) seats.push(await fresh.sit(code, seat));
      const told = await Promise.all(
        seats.flatMap(({ token }) =>
          Array.from({ length: 12 }, () => fresh.ask('GET', PATHS.lobby, { token })),
        ),
      );
      expect(told.map(({ status }) => status)).toEqual(told.map(() => 200));
      const strangers = await Promise.all(
        Array.from({ length: 15 }, () => fresh.ask('GET', '/%61pi/session')),
      );
      expect(strangers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    } finally {
      await fresh.remove();
    }
  });

  it('unknown seats cost their address, a known one is let in all the same', async () => {
    const { tickets } = await server.briefed(['seat-sl']);
    const told = await Promise.all(
      Array.from({ length: 80 }, (_, n) =>
        server.ask('GET', PATHS.lobby, { token: `unknown-${n}`, headers: via('3.3.3.3') }),
      ),
    );
    expect(told.filter(({ status }) => status === 401)).toHaveLength(60);
    expect(told.filter(({ status }) => status === 429)).toHaveLength(20);
    const known = await server.ask('GET', PATHS.lobby, {
      token: tickets['seat-sl']?.token ?? '',
      headers: via('3.3.3.3'),
    });
    expect(known.status).toBe(200);
  });
});

it('a screen’s files do not queue behind the hashing of passwords', async () => {
  const server = new TestServer();
  const clientDir = join(server.dataDir, 'client');
  mkdirSync(join(clientDir, 'assets'), { recursive: true });
  writeFileSync(join(clientDir, 'assets', 'a-1234.js'), 'export {};');
  await server.start({ trust: '1', clientDir });
  try {
    let looked = 0;
    const flood = Array.from({ length: 60 }, (_, n) =>
      server
        .ask('POST', PATHS.session, {
          body: { name: `nobody ${n}`, password: 'a wrong password' },
          headers: { 'x-forwarded-for': `2.0.0.${n}` },
        })
        .then(({ status }) => {
          expect(status).toBe(403);
          looked += 1;
        }),
    );
    while (looked === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    for (let n = 0; n < 3; n++) expect((await server.ask('GET', '/assets/a-1234.js')).status).toBe(200);
    // Three files, one after the other, came before the passwords were through.
    expect(looked).toBeLessThan(60);
    await Promise.all(flood);
  } finally {
    await server.remove();
  }
}, 60_000);

describe('cookies', () => {
  it('are Secure when people reach the server over https, whatever the last stretch is', async () => {
    const server = await new TestServer().start({ publicUrl: 'https://drills.example.org' });
    try {
      const body = { name: 'Fay', password: PASSWORD };
      const told = await server.ask('POST', PATHS.session, {
        body,
        headers: { origin: 'https://drills.example.org' },
      });
      expect([told.status, told.headers.getSetCookie().every((line) => line.includes('Secure'))]).toEqual([
        200,
        true,
      ]);
      expect(cookieOf(told)).toContain('muster_session=');
      expect(told.headers.get('strict-transport-security')).toBe('max-age=15552000');
      const plain = await server.ask('POST', PATHS.session, {
        body,
        headers: { origin: 'http://10.0.0.5:4600', host: '10.0.0.5:4600' },
      });
      expect(plain.status).toBe(403);
    } finally {
      await server.remove();
    }
  });
});
