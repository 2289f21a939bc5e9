import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { SCENARIOS } from '../../scenarios/index.ts';
import { readOptions } from '../../server/cli/options.ts';
import { compile } from '../../server/kernel/compiled.ts';
import { refold } from '../../server/kernel/replay.ts';
import { openDatabase } from '../../server/log/sqliteDriver.ts';
import { openSqliteLog } from '../../server/log/sqliteLog.ts';
import { playHeadless } from '../../server/rehearsal/headless.ts';
import { teamNamed } from '../../server/rehearsal/teams/teams.ts';
import { DrillRoom } from '../../server/room/drillRoom.ts';
import { headerFor, scenarioHash } from '../../server/room/scenarioHash.ts';
import { VirtualClock } from '../../server/room/virtualClock.ts';
import { scoreDrill } from '../../server/scorecard/scoreDrill.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import { longLog } from '../support/longLog.ts';
import { chainCost } from './chain.ts';
import type { LiveOptions } from './live/figures.ts';
import { LIVE } from './live/figures.ts';
import { pageFigures } from './live/pages.ts';
import { consoleAlone, screenFigures } from './live/screens.ts';
import { loadFigures } from './load.ts';
import type { Figure } from './measure.ts';
import { compare, figure, measure, time } from './measure.ts';

const scenario = SCENARIOS['self-harm-minor']?.a0;

/** Measures what the speed goals are about and writes JSON; a goal that is missed is printed, not thrown. */
export async function main(argv: string[]): Promise<number> {
  if (!scenario) throw new Error('self-harm-minor a0 is missing.');
  const { values } = readOptions(
    argv,
    {
      out: { type: 'string', default: 'bench.json' },
      only: { type: 'string', default: '' },
      drills: { type: 'string', default: '200' },
      rooms: { type: 'string', default: '40' },
      profile: { type: 'string', default: '' },
    },
    `usage: npm run bench -- [--only ${Object.keys(PARTS).join(',')}] [--drills 200] [--rooms 40] [--profile folder] [--out file]\n` +
      'live is one, many and beside; --profile keeps a processor profile of every live server.',
    0,
  );
  const whole = (name: 'drills' | 'rooms'): number => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} takes a whole number.`);
    return number;
  };
  const options: LiveOptions = {
    drills: whole('drills'),
    rooms: whole('rooms'),
    profileDir: values.profile === '' ? null : values.profile,
  };
  const wanted = (values.only === '' ? WHOLE : values.only.split(',')).flatMap((part) =>
    part === 'live' ? Object.keys(LIVE) : [part],
  );
  const unknown = wanted.find((part) => !Object.hasOwn(PARTS, part));
  if (unknown !== undefined) throw new Error(`--only takes ${Object.keys(PARTS).join(', ')} and live.`);
  const dir = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  const figures: Figure[] = [];
  try {
    for (const part of wanted) {
      const load = round(loadavg()[0] ?? 0);
      process.stderr.write(`bench: ${part} (load ${load})\n`);
      for (const found of (await PARTS[part]?.(dir, options)) ?? []) figures.push({ ...found, load });
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  const [cpu] = cpus();
  const machine = {
    cpu: cpu?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    /** Over the last minute, five and fifteen, at the end. */
    load: loadavg().map(round),
  };
  writeFileSync(values.out, `${JSON.stringify({ format: 'muster-bench/1', machine, figures }, null, 2)}\n`);
  process.stdout.write(`${told(machine, figures).join('\n')}\nWrote ${values.out}\n`);
  return 0;
}

/** What a reader needs to judge the figures: the machine, how busy it was, and each goal met or missed. */
function told(
  machine: { cpu: string; cores: number; memoryGiB: number; node: string },
  figures: readonly Figure[],
): string[] {
  const { cpu, cores, memoryGiB, node } = machine;
  const goals = figures.filter(({ goal }) => goal !== null);
  const busy = figures.some(({ load = 0 }) => load > cores / 2);
  return [
    `${cpu}, ${cores} cores, ${memoryGiB} GiB, Node ${node}`,
    ...figures.map(({ name, unit, median, min, max, goal, ok, note, load }) => {
      const verdict = goal === null ? 'told' : ok ? 'pass' : 'MISS';
      const against = goal === null ? 'no goal' : `goal ${goal}`;
      return `${verdict}  ${name.padEnd(38)} ${String(median).padStart(9)} ${unit.padEnd(5)} (${min} to ${max}), ${against}, load ${load}. ${note}`;
    }),
    `${goals.filter(({ ok }) => ok).length} of ${goals.length} goals met.`,
    ...(busy
      ? [
          `Others were at work on this machine (a load over ${cores / 2}): its times and rates are theirs too.`,
        ]
      : []),
  ];
}

const round = (value: number): number => Math.round(value * 100) / 100;

type Part = (dir: string) => Promise<Figure>;
const drillIn = (dir: string) => [
  'drill',
  'self-harm-minor',
  '--variant',
  'a0',
  '--seed',
  '7',
  '--team',
  'par',
  '--out',
  join(dir, 'out'),
];

const coldDrill: Part = async (dir) => {
  const program = join(import.meta.dirname ?? '.', 'cli.js');
  const values: number[] = [];
  for (let round = 0; round < 5; round++) {
    values.push(
      await time(() => {
        const run = spawnSync(
          process.execPath,
          [
            '--input-type=module',
            '-e',
            `const { main } = await import(${JSON.stringify(`file://${program}`)}); process.exitCode = await main(${JSON.stringify(drillIn(dir))});`,
          ],
          { env: { ...process.env, DATA_DIR: join(dir, 'cold') } },
        );
        if (run.status !== 0) throw new Error(`The cold drill failed: ${run.stderr.toString()}`);
      }),
    );
  }
  return figure(
    'whole drill, cold process',
    'ms',
    2_000,
    'A new process: load, play a0 on a durable log, score, write the files.',
    values,
  );
};

const warmDrill: Part = async (dir) => {
  if (!scenario) throw new Error();
  const log = openSqliteLog(join(dir, 'warm.db'));
  let count = 0;
  const result = await measure(
    'whole drill, warm',
    300,
    'Played by par on the durable log and scored.',
    async () => {
      const team = teamNamed('par', scenario);
      if (!team) throw new Error('no par team');
      const run = await playHeadless({ scenario, seed: 7, team, log, drillId: `warm-${++count}` });
      scoreDrill(run.header, run.events);
    },
  );
  await log.close();
  return result;
};

const logs = new Map<number, LogEvent[]>();
const logOf = (length: number): LogEvent[] => {
  if (!scenario) throw new Error();
  const known = logs.get(length) ?? longLog(scenario, length, scenarioHash(scenario));
  logs.set(length, known);
  return known;
};
const header = (drillId: string): LogHeader => {
  if (!scenario) throw new Error();
  return headerFor(drillId, scenario);
};

const replay: Part = () => {
  if (!scenario) throw new Error();
  const events = logOf(1_000);
  const fast = compile(scenario, 7);
  const stock = compile(scenario, 7, { stock: true });
  const folds = 4;
  const repeat = (task: () => void) => () => {
    for (let round = 0; round < folds; round++) task();
  };
  return compare(
    'replay of 1,000 events',
    0.5,
    `Against the same replay through stock transition(); ${events.length} events, ${folds} folds a round.`,
    repeat(() => void refold(fast, events)),
    repeat(() => void refold(stock, events)),
    { rounds: 11 },
  );
};

const resume: Part = async (dir) => {
  const log = openSqliteLog(join(dir, 'resume.db'));
  const events = logOf(1_000);
  await writeLog(log, 'long', events);
  const result = await measure(
    'resume of a 1,000-event drill',
    50,
    `${events.length} events read from SQLite, folded, clock and timers set.`,
    async () => {
      const room = await DrillRoom.resume(
        {
          log,
          clock: new VirtualClock(),
          ids: { next: (kind) => kind },
          publisher: { stepped: () => undefined, publish: () => undefined },
        },
        'long',
        { markEveryMs: null },
      );
      await room.close();
    },
    { rounds: 11 },
  );
  await log.close();
  return result;
};

async function writeLog(
  log: ReturnType<typeof openSqliteLog>,
  drillId: string,
  events: readonly LogEvent[],
): Promise<void> {
  const [first = [], ...rest] = stepsIn(events);
  await log.create(header(drillId), first);
  for (const step of rest) await log.append(drillId, (step[0]?.seq ?? 1) - 1, step);
}

const score: Part = () => {
  const events = logOf(2_000);
  const head = header('score');
  return measure(
    'scorecard of a 2,000-event log',
    100,
    `${events.length} events.`,
    () => scoreDrill(head, events),
    { rounds: 11 },
  );
};

const append: Part = async (dir) => {
  const log = openSqliteLog(join(dir, 'append.db'));
  const events = logOf(1_000);
  const [first] = events;
  if (!first) throw new Error('an empty log');
  await log.create(header('append'), [{ ...first, seq: 1, step: 1 }]);
  const bare = openDatabase(join(dir, 'bare.db'), 1_000);
  bare.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE event (seq INTEGER PRIMARY KEY, body TEXT)',
  );
  const insert = bare.prepare('INSERT INTO event (body) VALUES (?)');
  const sample = events.find(({ type }) => type === 'page.sent') ?? first;
  const body = JSON.stringify(sample);
  let seq = 1;
  const appends = 100;
  const durable = async (): Promise<void> => {
    for (let round = 0; round < appends; round++) {
      await log.append('append', seq, [{ ...sample, seq: seq + 1, step: seq + 1 }]);
      seq++;
    }
  };
  const plain = (): void => {
    for (let round = 0; round < appends; round++) insert.run(body);
  };
  const result = await compare(
    'durable append',
    2,
    'One-event steps, against one bare INSERT with synchronous=FULL of the same bytes.',
    durable,
    plain,
  );
  bare.close();
  await log.close();
  return result;
};

function stepsIn(events: readonly LogEvent[]): LogEvent[][] {
  const steps = new Map<number, LogEvent[]>();
  for (const event of events) steps.set(event.step, [...(steps.get(event.step) ?? []), event]);
  return [...steps.values()];
}

/** Each by name, so that one can be looked at alone. */
const PARTS: Record<string, (dir: string, options: LiveOptions) => Promise<Figure[]>> = {
  core: async (dir) => {
    const figures: Figure[] = [];
    for (const part of [coldDrill, warmDrill, replay, resume, score, append, chainCost])
      figures.push(await part(dir));
    return figures;
  },
  chain: async (dir) => [await chainCost(dir)],
  load: loadFigures,
  ...LIVE,
  pages: pageFigures,
  screens: screenFigures,
  /** Within screens, too. */
  console: consoleAlone,
};
/** What a run without --only measures: each thing once. */
const WHOLE = Object.keys(PARTS).filter((part) => part !== 'console');
