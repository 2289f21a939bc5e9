import { join } from 'node:path';
import type { Figure } from '../measure.ts';
import { figure, percentile } from '../measure.ts';
import type { Stand } from './protocol.ts';
import { baseline, load, Rig } from './rig.ts';

const ROUNDS = 3;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The live server on loopback: real sockets, durable log, load from another process. `drills`: how many the big figure plays. */
export async function liveFigures(dir: string, drills: number): Promise<Figure[]> {
  const rig = await Rig.start(join(dir, 'live'));
  try {
    const figures: Figure[] = [];
    for (const part of [oneDrill, manyDrills, beside]) {
      const found = await part(rig, dir, drills);
      for (const { name, median, unit } of found) say(`${name.trim()}: ${median} ${unit}`);
      figures.push(...found);
    }
    return figures;
  } finally {
    await rig.stop();
  }
}

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
async function manyDrills(rig: Rig, _dir: string, drills: number): Promise<Figure[]> {
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

/** As many commands a second as there are answers: Muster, then rooms without rules, turn by turn. */
async function beside(rig: Rig, dir: string): Promise<Figure[]> {
  const drills = 40;
  say('commands per second, beside rooms without rules');
  const rates: Record<'muster' | 'socket.io' | 'ws', number[]> = { muster: [], 'socket.io': [], ws: [] };
  const ratios: Record<'socket.io' | 'ws', number[]> = { 'socket.io': [], ws: [] };
  const rate = async (kind: keyof typeof rates, base: string, stands: Stand[]): Promise<number> => {
    // A breath of 100 ms: what the server's own limit for one connection lets through.
    const { cookie } = rig;
    const found = await load({ do: 'storm', kind, base, cookie, stands, pauseMs: 105, forMs: 6_000 });
    return (1_000 * found.count) / found.ms;
  };
  const stands = await rig.stands(drills, 62_000);
  for (let round = 0; round < ROUNDS; round++) {
    rates.muster.push(await rate('muster', rig.base, stands));
    for (const kind of ['socket.io', 'ws'] as const) {
      const server = await baseline(kind, join(dir, `${kind}-${round}`));
      rates[kind].push(await rate(kind, server.base, stands));
      await server.stop();
      ratios[kind].push((rates[kind].at(-1) ?? 0) / (rates.muster.at(-1) ?? 1));
    }
  }
  const who = `${drills * 8} clients in rooms of eight, each command durable and told to its room, 105 ms apart at most.`;
  return [
    figure('commands per second', '/s', null, who, rates.muster),
    figure(
      '  stock Socket.IO rooms',
      '/s',
      null,
      `The same bytes, one durable INSERT, no rules. ${who}`,
      rates['socket.io'],
    ),
    figure('  bare ws', '/s', null, 'As above.', rates.ws),
    figure(
      '  Socket.IO rooms over Muster',
      'ratio',
      null,
      'Commands per second, round by round.',
      ratios['socket.io'],
    ),
    figure('  bare ws over Muster', 'ratio', null, 'Commands per second, round by round.', ratios.ws),
  ];
}
