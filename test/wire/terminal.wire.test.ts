import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../../shared/api.ts';
import { buildProgram, THREADS } from '../support/buildProgram.ts';
import { LiveProcess } from '../support/liveProcess.ts';
import { ask } from '../support/liveServer.ts';

const ROOT = resolve(import.meta.dirname, '../..');

let program = '';
let dir = '';
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'muster-terminal-'));
  program = await buildProgram('test/support/liveMain.ts', THREADS);
}, 60_000);
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});
const started = (name: string, env: Record<string, string> = {}): LiveProcess => {
  const DATA_DIR = join(dir, name);
  mkdirSync(DATA_DIR, { recursive: true });
  return new LiveProcess(program, { PORT: '0', DATA_DIR, ...env });
};

describe('a server whose terminal goes away', () => {
  it.each(['stdout', 'stderr'] as const)(
    'goes on when nobody reads its %s any more',
    async (stream) => {
      const server = started(stream, { LOG_LEVEL: 'info' });
      const base = await server.address();
      server.child[stream]?.destroy();
      // Each of these writes two lines.
      for (let index = 0; index < 100; index += 1) await ask(base, 'GET', '/api/nothing');
      expect((await ask(base, 'GET', PATHS.health)).status).toBe(200);
      expect(await server.stop('SIGTERM')).toEqual({ code: 0, signal: null });
    },
    60_000,
  );

  it('stops in order when the terminal is closed', async () => {
    const server = started('hangup');
    await server.address();
    expect(await server.stop('SIGHUP')).toEqual({ code: 0, signal: null });
    expect(server.errors).toBe('');
  }, 30_000);

  it('opens no debugger for whoever can send it a signal', async () => {
    const server = started('debugger');
    const base = await server.address();
    for (let index = 0; index < 3; index += 1) {
      server.child.kill('SIGUSR1');
      await new Promise((done) => setTimeout(done, 100));
    }
    expect((await ask(base, 'GET', PATHS.health)).status).toBe(200);
    expect(await server.stop('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(server.errors).toBe('');
  }, 30_000);
});

/** A command as a person types it, through the door of all npm commands. */
function command(args: readonly string[]): {
  child: ChildProcess;
  errors: () => string;
  ended: Promise<number | null>;
} {
  const child = spawn(process.execPath, ['server/cli/bootstrap.mjs', ...args], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1', DATA_DIR: dir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const ended = new Promise<number | null>((done) => child.on('close', (code) => done(code)));
  return { child, errors: () => errors.replace(/^muster: (installing|building|waiting).*\n/gm, ''), ended };
}
const firstWords = (child: ChildProcess): Promise<void> =>
  new Promise((done) => child.stdout?.once('data', () => done()));

describe('a command whose reader has seen enough', () => {
  const drill = ['drill', 'self-harm-minor', '--variant', 'a0', '--team', 'absent'];

  it('ends quietly', async () => {
    const { child, errors, ended } = command(drill);
    await firstWords(child);
    child.stdout?.destroy();
    expect(await ended).toBe(0);
    expect(errors()).toBe('');
  }, 120_000);

  it('opens no debugger either', async () => {
    const { child, errors, ended } = command(drill);
    await firstWords(child);
    child.kill('SIGUSR1');
    expect(await ended).toBe(0);
    expect(errors()).toBe('');
  }, 120_000);

  it('still writes the files it was asked for', async () => {
    const out = join(dir, 'out');
    const { child, errors, ended } = command([...drill, '--out', out]);
    await firstWords(child);
    child.stdout?.destroy();
    expect(await ended).toBe(0);
    expect(errors()).toBe('');
    for (const file of ['log.jsonl', 'scorecard.json', 'report.md'])
      expect(existsSync(join(out, file))).toBe(true);
  }, 120_000);
});
