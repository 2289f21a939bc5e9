import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import type { Frame } from '../../../shared/frame.ts';
import type { ConsoleState } from '../../../shared/protocol.ts';
import { PROTOCOL_VERSION } from '../../../shared/protocol.ts';
import type { Found, Job, Stand } from './protocol.ts';
import { WORDS } from './protocol.ts';

// The people of the benchmark, in a process of their own so that they cost the server nothing. Takes one job, prints what it found.

type Told = { type: string; at: number; data: { inject?: string } };
interface Person {
  /** Resolves when the command was answered: with yes? */
  send(name: string, payload: unknown): Promise<boolean>;
  close(): void;
}

type Answered = { id: string; ok: boolean };
/** What one person has asked and not heard about. */
class Desk {
  readonly #waiting = new Map<string, (ok: boolean) => void>();
  readonly #name = Math.random().toString(36).slice(2);
  #count = 0;

  send(emit: (id: string) => void): Promise<boolean> {
    return new Promise((resolve) => {
      const id = `${this.#name}-${++this.#count}`;
      this.#waiting.set(id, resolve);
      emit(id);
    });
  }

  take(answers: readonly Answered[]): void {
    for (const { id, ok } of answers) {
      this.#waiting.get(id)?.(ok);
      this.#waiting.delete(id);
    }
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function connect(
  base: string,
  auth: Record<string, unknown>,
  headers: Record<string, string>,
  hear: { frame?: (frame: Frame) => void; console?: (state: ConsoleState) => void } = {},
): Promise<Person> {
  const socket = io(base, { transports: ['websocket'], forceNew: true, auth, extraHeaders: headers });
  const desk = new Desk();
  const person: Person = {
    send: (name, payload) => desk.send((id) => socket.emit('command', { id, name, payload })),
    close: () => void socket.disconnect(),
  };
  socket.on('bye', (reason: string) => {
    throw new Error(`the server said goodbye: ${reason}`);
  });
  if (hear.console) socket.on('console', hear.console);
  return new Promise((resolve) => {
    socket.on('frame', (frame: Frame) => {
      desk.take(frame.answers);
      hear.frame?.(frame);
      resolve(person);
    });
  });
}

const people = (base: string, stands: readonly Stand[]): Promise<Person[]> =>
  inBatches(
    stands.flatMap(({ seats, address }) => seats.map((seat) => ({ ...seat, address }))),
    ({ seat, token, address }) =>
      connect(base, { protocol: PROTOCOL_VERSION, token, seat, revision: 0 }, { 'x-forwarded-for': address }),
  );

async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>, size = 40): Promise<R[]> {
  const done: R[] = [];
  for (let start = 0; start < items.length; start += size)
    done.push(...(await Promise.all(items.slice(start, start + size).map(work))));
  return done;
}

/** Everybody does something now and then, each in their own time. */
async function answers({ base, stands, everyMs, forMs }: Extract<Job, { do: 'answers' }>): Promise<Found> {
  const all = await people(base, stands);
  const values: number[] = [];
  const startedAt = performance.now();
  const acts: [string, unknown][] = [
    ['postMessage', { text: WORDS }],
    ['assignTask', { role: 'comms', text: WORDS, dueInMs: 600_000 }],
    ['postMessage', { text: WORDS }],
    ['postUpdate', { text: WORDS, nextInMs: 900_000 }],
    ['estimateScope', { low: 10, high: 400 }],
    ['postMessage', { text: WORDS }],
  ];
  await Promise.all(
    all.map(async (person, index) => {
      await wait((everyMs * ((index * 0.618) % 1)) | 0);
      for (let n = index; performance.now() - startedAt < forMs; n++) {
        const [name, payload] = acts[n % acts.length] ?? ['postMessage', { text: WORDS }];
        const sentAt = performance.now();
        await person.send(name, payload);
        values.push(performance.now() - sentAt);
        await wait(everyMs - (performance.now() - sentAt));
      }
    }),
  );
  const ms = performance.now() - startedAt;
  for (const person of all) person.close();
  return { values, count: values.length, missed: 0, ms };
}

/** Skips to just before each inject that has a time, then waits for it at 1x. */
async function injects({ base, cookie, stands }: Extract<Job, { do: 'injects' }>): Promise<Found> {
  const values: number[] = [];
  const startedAt = performance.now();
  const all = await people(base, stands);
  await Promise.all(
    stands.map(async ({ drillId, address }, index) => {
      let next: number | null = null;
      /** Wall time less drill time, by the frame that came fastest since the clock was last moved. */
      let offset = Number.POSITIVE_INFINITY;
      let heard = (_at: number, _wall: number): void => undefined;
      const fay = await connect(
        base,
        { protocol: PROTOCOL_VERSION, drillId, as: 'facilitator', revision: 0 },
        { cookie, 'x-forwarded-for': address },
        {
          console: (state) => {
            next = state.nextAt;
          },
          frame: ({ clock, events }) => {
            const wall = performance.now();
            if (events.some(({ type }) => type === 'clock.skipped')) offset = Number.POSITIVE_INFINITY;
            if (clock.speed === 1) offset = Math.min(offset, wall - clock.at);
            for (const { type, at } of events as Told[]) if (type === 'inject.delivered') heard(at, wall);
          },
        },
      );
      await wait(70 * index);
      for (let round = 0; round < 12; round++) {
        await wait(320);
        const due: number | null = next;
        if (due === null || due > 36 * 60_000) break;
        const came = new Promise<number>((resolve) => {
          heard = (at, wall) => at === due && resolve(wall);
        });
        await fay.send('skipTo', { at: due - 260 });
        // A frame or two more, so that the clock is known well before the moment that counts.
        await fay.send('setSpeed', { speed: 1 });
        const wall = await Promise.race([came, wait(700).then(() => null)]);
        if (wall !== null) values.push(Math.max(0, wall - offset - due));
      }
      fay.close();
    }),
  );
  for (const person of all) person.close();
  return { values, count: values.length, missed: 0, ms: performance.now() - startedAt };
}

/** As many commands as are answered, each person waiting for the last answer and a short breath. */
async function storm(job: Extract<Job, { do: 'storm' }>): Promise<Found> {
  const { kind, base, stands, pauseMs, forMs } = job;
  const all =
    kind === 'muster'
      ? await people(base, stands)
      : await inBatches(
          stands.flatMap(({ drillId, seats }) => seats.map(({ seat }) => ({ room: drillId, seat }))),
          (at) => (kind === 'ws' ? bareSocket(base, at) : stockSocket(base, at)),
        );
  const values: number[] = [];
  let missed = 0;
  const startedAt = performance.now();
  await Promise.all(
    all.map(async (person) => {
      while (performance.now() - startedAt < forMs) {
        const sentAt = performance.now();
        // An answer that does not come counts as none, and holds nobody up for ever.
        const answer = person.send('postMessage', { text: WORDS });
        if (await Promise.race([answer, wait(5_000).then(() => false)]))
          values.push(performance.now() - sentAt);
        else missed += 1;
        await wait(pauseMs - (performance.now() - sentAt));
      }
    }),
  );
  const ms = performance.now() - startedAt;
  for (const person of all) person.close();
  return { values, count: values.length, missed, ms };
}

type At = { room: string; seat: string };
function stockSocket(base: string, at: At): Promise<Person> {
  const socket = io(base, { transports: ['websocket'], forceNew: true, auth: at });
  const desk = new Desk();
  socket.on('frame', ({ answers }: { answers: Answered[] }) => desk.take(answers));
  const person: Person = {
    send: (name, payload) => desk.send((id) => socket.emit('command', { id, name, payload })),
    close: () => void socket.disconnect(),
  };
  return new Promise((resolve) => socket.on('connect', () => resolve(person)));
}

function bareSocket(base: string, { room, seat }: At): Promise<Person> {
  const socket = new WebSocket(`${base.replace('http', 'ws')}/?room=${room}&seat=${seat}`);
  const desk = new Desk();
  socket.on('message', (data: Buffer) =>
    desk.take((JSON.parse(data.toString()) as { answers: Answered[] }).answers),
  );
  const person: Person = {
    send: (name, payload) => desk.send((id) => socket.send(JSON.stringify({ id, name, payload }))),
    close: () => socket.close(),
  };
  return new Promise((resolve) => socket.on('open', () => resolve(person)));
}

let told = '';
for await (const chunk of process.stdin) told += String(chunk);
const job = JSON.parse(told) as Job;
const found = await (job.do === 'answers' ? answers(job) : job.do === 'injects' ? injects(job) : storm(job));
process.stdout.write(JSON.stringify(found), () => process.exit(0));
