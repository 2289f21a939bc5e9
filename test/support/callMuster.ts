import { main } from '../../server/cli/main.ts';
import type { Ran } from './runMuster.ts';

/**
 * A command in this process, for tables of cases: what it prints and its exit code, without the second that a process of its own takes to
 * start. What the bootstrap adds is proven by the cases beside them that go through it. One at a time: it listens to this process.
 */
export async function callMuster(args: readonly string[], dataDir: string): Promise<Ran> {
  const { stdout, stderr, env } = process;
  const real = { out: stdout.write, err: stderr.write, env: { ...env } };
  const said = { out: '', err: '' };
  const keep = (where: 'out' | 'err') => (chunk: unknown) => {
    said[where] += String(chunk);
    return true;
  };
  stdout.write = keep('out');
  stderr.write = keep('err');
  Object.assign(env, { DATA_DIR: dataDir, NO_COLOR: '1', FORCE_COLOR: '', MUSTER_DEBUG: '' });
  try {
    return { code: await main([...args]), ...said };
  } finally {
    stdout.write = real.out;
    stderr.write = real.err;
    for (const name of ['DATA_DIR', 'NO_COLOR', 'FORCE_COLOR', 'MUSTER_DEBUG'])
      if (real.env[name] === undefined) delete env[name];
      else env[name] = real.env[name];
  }
}
