import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openSqliteLog } from '../../server/log/sqliteLog.ts';
import type { LogEvent } from '../../shared/drill/events.ts';
import { temporaryFolder, valueIn } from '../support/logSteps.ts';

const ROUNDS = 10;
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolder();
/** Printed with every failure; set KILL_SEED to see one again (the instants stay the machine's own). */
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 1_000_000));

/** The storm as plain JavaScript: Node 20 runs no TypeScript. */
beforeAll(async () => {
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    ssr: { noExternal: ['zod'] },
    build: {
      ssr: 'test/support/logAppendStorm.ts',
      outDir: folder.path('built'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'storm.mjs' } },
    },
  });
});
const children = new Set<ChildProcess>();
// A test that fails before its kill must not leave a storm behind.
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});
afterAll(() => folder.remove());

function start(file: string, round: number): { child: ChildProcess; told: () => string[] } {
  const output = folder.path(`round-${round}.txt`);
  const out = openSync(output, 'w');
  const child = spawn(process.execPath, [folder.path('built/storm.mjs'), file, String(seed + round)], {
    stdio: ['ignore', out, 'inherit'],
    // The built file lies outside the project, and looks for the driver's package from there.
    env: {
      ...process.env,
      NODE_PATH: [`${root}/node_modules`, process.env.NODE_PATH].filter(Boolean).join(delimiter),
    },
  });
  closeSync(out);
  children.add(child);
  return { child, told: () => readFileSync(output, 'utf8').split('\n').slice(0, -1) };
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** Checks that every step is whole: each event says how many there are in its own. */
function expectWholeSteps(events: LogEvent[]): void {
  for (let index = 0; index < events.length; ) {
    const value = valueIn(events[index]!) as { of: number };
    const { of } = value;
    const step = events.slice(index, index + of);
    expect(step).toHaveLength(of);
    expect(new Set(step.map((event) => event.step))).toEqual(new Set([index + 1]));
    for (const event of step) expect(event.data).toEqual({ flag: `flag-${event.seq}`, value });
    index += of;
  }
}

describe('kill -9 while appending', () => {
  test('LOG-3 no acknowledged step is lost, none is torn, and the next process goes on', async ({
    onTestFailed,
  }) => {
    onTestFailed(() => console.error(`KILL_SEED=${seed}`));
    const file = folder.path('drills.db');
    const acknowledged = new Map<string, number>();
    let acknowledgements = 0;
    let draw = seed;
    for (let round = 0; round < ROUNDS; round++) {
      const { child, told } = start(file, round);
      // Early rounds are cut while the file is being made or opened, the others in the middle of the storm.
      if (round >= 3) {
        while (told().length < 2 && child.exitCode === null) await sleep(2);
        expect(child.exitCode).toBeNull();
      }
      draw = (draw * 7_919 + 104_729) % 1_000_003;
      await sleep(round < 3 ? 60 + (draw % 120) : draw % 90);
      await killed(child);
      for (const line of told().filter((said) => said !== 'open')) {
        const [drillId = '', seq] = line.split(' ');
        acknowledged.set(drillId, Number(seq));
        acknowledgements += 1;
      }
      const log = openSqliteLog(file);
      const drills = await log.list();
      for (const [drillId, seq] of acknowledged) {
        const events = await log.read(drillId);
        expect(events.length, `${drillId} after round ${round}`).toBeGreaterThanOrEqual(seq);
        expect(drills.find((drill) => drill.drillId === drillId)?.lastSeq).toBe(events.length);
        expectWholeSteps(events);
        // At most the one step that was on its way may be there without having been acknowledged.
        expect(
          events.filter((event) => event.seq > seq && event.seq === event.step).length,
        ).toBeLessThanOrEqual(1);
        acknowledged.set(drillId, events.length);
      }
      await log.close();
    }
    expect(acknowledgements).toBeGreaterThan(ROUNDS);
  });

  test('LOG-2 a second process is refused while the first lives, and let in once it is killed', async () => {
    const file = folder.path('claimed.db');
    const { child, told } = start(file, 99);
    while (told().length < 2 && child.exitCode === null) await sleep(2);
    expect(() => openSqliteLog(file)).toThrow(/Another Muster is using/);
    await killed(child);
    const log = openSqliteLog(file);
    expect((await log.list()).length).toBeGreaterThan(0);
    await log.close();
  });
});
