import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface Ran {
  code: number | null;
  out: string;
  /** Without what the bootstrap says while it installs and builds. */
  err: string;
}

const ROOT = resolve(import.meta.dirname, '../..');
const PREPARING = /^muster: (installing|building|waiting)/;

/** Runs a command as a person does, through the bootstrap, and waits for its end. */
export function runMuster(args: readonly string[], dataDir: string): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['server/cli/bootstrap.mjs', ...args], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: dataDir, NO_COLOR: '1', FORCE_COLOR: '', MUSTER_DEBUG: '' },
    });
    const text = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.err += chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      const told = text.err.split('\n').filter((line) => !PREPARING.test(line));
      done({ code, out: text.out, err: told.join('\n') });
    });
  });
}
