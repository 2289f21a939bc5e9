// `npm run dev`: the screens from Vite with hot reloading, and the server rebuilt and restarted whenever its sources change.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const help = `usage: npm run dev
  Screens with hot reloading at http://localhost:5173; the API and the sockets are passed on to the server on PORT (4600).
  The server is rebuilt into dist/dev and restarted when its sources change; drills under way come back paused.
  Takes what npm start takes: PORT, HOST, DATA_DIR, LOG_LEVEL.`;

/** Resolves to the exit code when it was told to stop. */
export function develop(root, args, say) {
  if (args.length > 0) {
    process.stdout.write(`${help}\n`);
    return args.includes('--help') || args.includes('-h') ? 0 : 2;
  }
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const outDir = join(root, 'dist', 'dev');
  const main = join(outDir, 'main.js');
  mkdirSync(outDir, { recursive: true });
  const children = new Set();
  let server = null;
  let stopping = false;

  const run = (argv, options) => {
    const child = spawn(process.execPath, argv, { cwd: root, ...options });
    children.add(child);
    child.on('exit', () => children.delete(child));
    return child;
  };
  const startServer = () => {
    const code = `import(${JSON.stringify(pathToFileURL(main).href)}).then(async ({ main }) => { process.exitCode = await main([]); })`;
    const child = run(['--enable-source-maps', '--input-type=module', '-e', code], { stdio: 'inherit' });
    server = child;
    child.on('exit', (code) => {
      if (server !== child) return;
      server = null;
      if (!stopping)
        say(`the server stopped (exit code ${code ?? 'none'}); it starts again with the next change`);
    });
  };
  const restart = () => {
    const old = server;
    if (!old) return startServer();
    server = null;
    old.once('exit', () => {
      if (!stopping && server === null) startServer();
    });
    old.kill('SIGTERM');
  };

  const builder = run([vite, 'build', '--ssr', '--watch', '--outDir', outDir, '--emptyOutDir'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'development' },
  });
  builder.stdout.on('data', (chunk) => {
    const text = String(chunk);
    if (/error/i.test(text)) process.stdout.write(text);
    if (/built in/.test(text) && existsSync(main) && !stopping) restart();
  });
  run([vite], { stdio: ['ignore', 'inherit', 'inherit'] });

  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => {
        stopping = true;
        for (const child of children) child.kill('SIGTERM');
        const wait = setInterval(() => {
          if (children.size > 0) return;
          clearInterval(wait);
          resolve(0);
        }, 50);
      });
    }
  });
}
