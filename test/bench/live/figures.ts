import { join } from 'node:path';
import type { Figure } from '../measure.ts';
import { figure, percentile } from '../measure.ts';
import type { Stand } from './protocol.ts';
import { baseline, load, Rig } from './rig.ts';

const ROUNDS = 3;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface LiveOptions {
  /** How many drills the big figure plays. */
  drills: number;
  /** Rooms of eight that the command storm is made of. */
  rooms: number;
  /** Where a processor profile of each server goes; null for none. */
  profileDir: string | null;
}
type Part = (rig: Rig, dir: string, options: LiveOptions) => Promise<Figure[]>;

const alone =
  (name: string, part: Part) =>
  async (dir: string, options: LiveOptions): Promise<Figure[]> => {
    const rig = await Rig.start(join(dir, name), options.profileDir);
    try {
      return await part(rig, dir, options);
    } finally {
      await rig.stop();
    }
  };

const say = (words: string): void => void process.stderr.write(`bench: ${words}\n`);

async function oneDrill(rig: Rig): Promise<Figure[]> {
  const { base, cookie } = rig;
  const answered: number[] = [];
  say('one drill: commands answered');
  for (let round = 0; round < ROUNDS; round++) {
    const stands = [await rig.stand(60_000 + round)];
    const found = await load({ do: 'answers', base, cookie, stands, everyMs: 400, forMs: 6_000 });
    answered.push(percentile(found.values, 0.99));
  }
  const late: number[] = [];
  say('one drill: injects');
  for (let round = 0; round < ROUNDS; round++) {
    const stands = await rig.stands(6, 61_000 + 10 * round);
    const found = await load({ do: 'injects', base, cookie, stands });
    late.push(percentile(found.values, 0.99));
  }
  return [
    figure(
      'inject on the wire after its time, p99',
      'ms',
      20,
      'Due drill time to receipt, 1x, six drills of eight seats; p99 of each round.',
      late,
    ),
    figure(
      'command answered, one drill, p99',
      'ms',
      15,
      'Eight seats, 20 commands a second together, each durable; p99 of each round.',
      answered,
    ),
  ];
}

/** Human rate: an act each 20 seconds a seat, which is five times what a well-played drill needs. */
async function manyDrills(rig: Rig, _dir: string, { drills }: LiveOptions): Promise<Figure[]> {
  const { base, cookie } = rig;
  say(`${drills} drills: setting the tables`);
  const stands = await rig.stands(drills);
  say(`${drills} drills: played at human rate`);
  const [cpu, lag]: [number[], number[]] = [[], []];
  const running = load({ do: 'answers', base, cookie, stands, everyMs: 20_000, forMs: 45_000 });
  // Not the rush at the door: everybody has connected after some seconds.
  await wait(10_000 + 15 * drills);
  for (let round = 0; round < ROUNDS; round++) {
    const before = await rig.reading();
    const startedAt = performance.now();
    await wait(10_000);
    const after = await rig.reading();
    cpu.push((100_000 * (after.cpuS - before.cpuS)) / (performance.now() - startedAt));
    lag.push(after.lagP99Ms);
  }
  const p99 = [percentile((await running).values, 0.99)];
  const who = `${drills} drills of eight seats at an act each 20 s a seat, one process.`;
  return [
    figure(`${drills} drills: share of one core`, '%', 20, who, cpu),
    figure(`${drills} drills: loop lag, p99`, 'ms', 10, who, lag),
    figure(`${drills} drills: command answered, p99`, 'ms', null, who, p99),
  ];
}

type Kind = 'muster' | 'socket.io' | 'ws';
/** As many commands a second as there are answers: Muster, then rooms without rules, turn by turn. */
async function beside(rig: Rig, dir: string, { rooms }: LiveOptions): Promise<Figure[]> {
  say(`${rooms} rooms: commands per second, beside rooms without rules`);
  const rates: Record<Kind, number[]> = { muster: [], 'socket.io': [], ws: [] };
  const costs: Record<Kind, number[]> = { muster: [], 'socket.io': [], ws: [] };
  let [missed, count] = [0, 0];
  const storm = async (
    kind: Kind,
    base: string,
    stands: Stand[],
    cpuS: () => Promise<number>,
  ): Promise<void> => {
    // A breath of 105 ms: what the server's own limit for one connection lets through.
    const found = await load({
      do: 'storm',
      kind,
      base,
      cookie: rig.cookie,
      stands,
      pauseMs: 105,
      forMs: 6_000,
    });
    if (found.count === 0) throw new Error(`${kind} answered nothing`);
    missed += found.missed;
    count += found.count;
    rates[kind].push((1_000 * found.count) / found.ms);
    costs[kind].push((1_000 * (await cpuS())) / found.count);
  };
  const stands = await rig.stands(rooms, 62_000);
  for (let round = 0; round < ROUNDS; round++) {
    const { cpuS } = await rig.reading();
    await storm('muster', rig.base, stands, async () => (await rig.reading()).cpuS - cpuS);
    for (const kind of ['socket.io', 'ws'] as const) {
      const server = await baseline(kind, join(dir, `${kind}-${round}`));
      await storm(kind, server.base, stands, server.stop);
    }
  }
  const over = (kind: Kind, values: typeof rates): number[] =>
    values[kind].map((value, round) => value / (values.muster[round] ?? 1));
  const who = `${rooms * 8} clients in rooms of eight, each command durable and told to its room, at most 9.5 a second each. ${missed} of ${count + missed} in all rounds missed.`;
  const same = 'The same bytes, one durable INSERT, no rules.';
  const cost = 'The server alone, connecting included: what a busy machine changes least.';
  return [
    figure('commands per second', '/s', null, who, rates.muster),
    figure('  stock Socket.IO rooms', '/s', null, same, rates['socket.io']),
    figure('  bare ws', '/s', null, same, rates.ws),
    figure('  Socket.IO rooms over Muster', 'ratio', null, 'Round by round.', over('socket.io', rates)),
    figure('  bare ws over Muster', 'ratio', null, 'Round by round.', over('ws', rates)),
    figure('processor time a command', 'ms', null, cost, costs.muster),
    figure('  stock Socket.IO rooms', 'ms', null, cost, costs['socket.io']),
    figure('  bare ws', 'ms', null, cost, costs.ws),
  ];
}

/** The live server on loopback: real sockets, durable log, load from another process; a fresh server for each part. */
export const LIVE: Record<
  'one' | 'many' | 'beside',
  (dir: string, options: LiveOptions) => Promise<Figure[]>
> = {
  one: alone('one', oneDrill),
  many: alone('many', manyDrills),
  beside: alone('beside', beside),
};
