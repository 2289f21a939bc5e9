import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../../shared/api.ts';
import { buildProgram, THREADS } from '../support/buildProgram.ts';
import { LiveProcess } from '../support/liveProcess.ts';
import { ask, PASSWORD } from '../support/liveServer.ts';

let program = '';
let dir = '';
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'muster-process-'));
  program = await buildProgram('test/support/liveMain.ts', THREADS);
}, 60_000);
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});
const folder = (name: string): string => {
  const path = join(dir, name);
  mkdirSync(path, { recursive: true });
  return path;
};

describe('starting and stopping', () => {
  it('prints the address and a set-up link once, stops with 0, and then asks to sign in', async () => {
    const DATA_DIR = folder('first');
    const first = new LiveProcess(program, { PORT: '0', DATA_DIR });
    const base = await first.address();
    const body = { key: first.setupKey, name: 'Fay', password: PASSWORD };
    expect((await ask(base, 'POST', PATHS.setup, { body })).status).toBe(200);
    const taken = new LiveProcess(program, { PORT: new URL(base).port, DATA_DIR: folder('other') });
    expect(await taken.exited).toMatchObject({ code: 2 });
    expect(taken.errors).toMatch(/^muster: Port \d+ is taken\. .*\n$/);
    const second = new LiveProcess(program, { PORT: '0', DATA_DIR });
    expect(await second.exited).toMatchObject({ code: 2 });
    expect(second.errors).toMatch(/^muster: Another Muster is using .*\n$/);
    expect(await first.stop('SIGTERM')).toEqual({ code: 0, signal: null });
    const later = new LiveProcess(program, { PORT: '0', DATA_DIR });
    await later.address();
    expect(later.setupKey).toBeUndefined();
    expect(later.out).toContain('Sign in');
    expect(await later.stop('SIGINT')).toEqual({ code: 0, signal: null });
  }, 30_000);

  it('starts its threads although it is run from a line of code, as npm run dev does', async () => {
    const code = 'const program = process.argv.splice(1).at(-1); await import(program);';
    const before = [process.execPath, '--input-type=module', '-e', code];
    const server = new LiveProcess(program, { PORT: '0', DATA_DIR: folder('line') }, before);
    expect((await ask(await server.address(), 'GET', PATHS.health)).status).toBe(200);
    expect(await server.stop('SIGTERM')).toEqual({ code: 0, signal: null });
  }, 30_000);

  it.each([
    [
      'a data folder that is a file',
      () => ({ DATA_DIR: join(folder('file'), 'x') }),
      (path: string) => writeFileSync(path, 'x'),
      'cannot be used',
    ],
    [
      'a corrupt log',
      () => ({ DATA_DIR: folder('corrupt') }),
      (path: string) => writeFileSync(join(path, 'drills.db'), 'x'.repeat(9_000)),
      'not a database',
    ],
    [
      'a corrupt programme',
      () => ({ DATA_DIR: folder('corrupt2') }),
      (path: string) => writeFileSync(join(path, 'programme.db'), 'x'.repeat(9_000)),
      'not a database',
    ],
    [
      'a port that is none',
      () => ({ DATA_DIR: folder('port'), PORT: 'abc' }),
      () => undefined,
      'PORT must be',
    ],
    [
      'an address that is none',
      () => ({ DATA_DIR: folder('url'), PUBLIC_URL: 'nonsense' }),
      () => undefined,
      'PUBLIC_URL must be',
    ],
    [
      'an address with a path',
      () => ({ DATA_DIR: folder('path'), PUBLIC_URL: 'https://example.org/muster' }),
      () => undefined,
      'not below a path',
    ],
    [
      'a proxy that is nobody',
      () => ({ DATA_DIR: folder('proxy'), TRUST_PROXY: 'true' }),
      () => undefined,
      'TRUST_PROXY=true would believe anybody',
    ],
    [
      'PostgreSQL',
      () => ({ DATA_DIR: folder('pg'), DATABASE_URL: 'postgres://x' }),
      () => undefined,
      'DATABASE_URL',
    ],
  ] as const)('%s is one clear line and exit code 2', async (_name, env, prepare, words) => {
    const given: Record<string, string> = { PORT: '0', ...env() };
    prepare(given.DATA_DIR ?? '');
    const server = new LiveProcess(program, given);
    expect(await server.exited).toMatchObject({ code: 2 });
    expect(server.errors).toMatch(/^muster: [^\n]*\n$/);
    expect(server.errors).toContain(words);
    expect(server.out).toBe('');
  });

  it('a folder without the right to write', async () => {
    if (process.getuid?.() === 0) return; // root may write everywhere
    const path = folder('locked');
    chmodSync(path, 0o500);
    const server = new LiveProcess(program, { PORT: '0', DATA_DIR: path });
    expect(await server.exited).toMatchObject({ code: 2 });
  });
});
