import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../server/kernel/compiled.ts';
import { refold } from '../../server/kernel/replay.ts';
import { openSqliteLog } from '../../server/log/sqliteLog.ts';
import { DrillRoom } from '../../server/room/drillRoom.ts';
import { VirtualClock } from '../../server/room/virtualClock.ts';
import { buildProgram } from '../support/buildProgram.ts';
import { cases } from '../support/cases.ts';
import { tinyScenario } from '../support/tinyScenario.ts';

const ROUNDS = cases(15);
let program = '';
let dir = '';

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'muster-kill-'));
  program = await buildProgram('test/support/stormChild.ts');
}, 60_000);
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** Runs the storm and kills it without warning some time after it is ready. Returns what it acknowledged. */
function stormAndKill(file: string, round: number, afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, file, 'storm', '11', String(round)]);
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const first = !out.includes('ready');
      out += chunk.toString();
      if (first && out.includes('ready')) setTimeout(() => child.kill('SIGKILL'), afterMs);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('exit', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`The storm ended by itself in round ${round}: ${errors}`));
      // The last line may be cut: an answer nobody finished reading was not received.
      else
        resolve(
          out
            .slice(0, out.lastIndexOf('\n'))
            .split('\n')
            .filter((line) => line.startsWith('ok ')),
        );
    });
  });
}

describe('kill -9 in the middle of a storm of commands', () => {
  it(`LOG-1 LOG-3 ${ROUNDS} times: every acknowledged command is in the log, and the resumed state equals the replay`, async () => {
    const file = join(dir, 'storm.db');
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      // Fixed but uneven delays: some kills fall into start-up, some deep into the storm.
      acknowledged.push(...(await stormAndKill(file, round, (round * 37) % 160)));
    }
    const log = openSqliteLog(file);
    const events = await log.read('storm');
    const inLog = new Set(
      events.flatMap(({ commandId, by }) =>
        commandId === null ? [] : [`ok ${by?.seat ?? ''} ${commandId}`],
      ),
    );
    const anonymous = (line: string): boolean => line.includes('pause');
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);
    expect(acknowledged.filter((line) => !inLog.has(line) && !anonymous(line))).toEqual([]);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const c = compile(tinyScenario, 11);
    const room = await DrillRoom.resume(
      {
        log,
        clock: new VirtualClock(),
        ids: { next: (kind) => kind },
        publisher: { stepped: () => undefined, publish: () => undefined },
      },
      'storm',
      { markEveryMs: null },
    );
    const replayed = refold(c, room.events);
    expect(JSON.stringify({ ...room.state, chart: c.chart.save(room.state.chart as never) })).toBe(
      JSON.stringify({ ...replayed, chart: c.chart.save(replayed.chart as never) }),
    );
    await room.close();
    await log.close();
  }, 120_000);
});
