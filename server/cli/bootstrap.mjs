// The one door behind every npm command. Plain JavaScript, because it runs before anything is installed or built:
// it checks Node, installs when the lockfile changed, builds when sources are newer, then runs the command.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { endWhenUnread, guardStreams, tell } from '../streams.mjs';
import { withLock } from './lock.mjs';

// First of all, so that nothing can end this process or open a debugger in it while it prepares.
guardStreams();

const root = fileURLToPath(new URL('../../', import.meta.url));
const inRoot = (...parts) => join(root, ...parts);
const installMarker = inRoot('node_modules', '.muster-lock');
const buildStamp = inRoot('dist', '.muster-build');
const builtFolder = inRoot('dist', 'server');
const clientFolder = inRoot('dist', 'client');
const clientStamp = inRoot('dist', '.muster-client');

/** What a build is made of. A file missing here is a stale build waiting to happen. */
const buildInputs = [
  'client',
  'server',
  'scenarios',
  'shared',
  'test/bench',
  'test/support',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** What the screens are made of. */
const clientInputs = [
  'client',
  'shared',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

const builtCommand = (file, argv) => ({
  needsBuild: true,
  run: async () => {
    const { main } = await import(pathToFileURL(join(builtFolder, file)).href);
    return main(argv);
  },
});

const tested = (run) => ({ needsBuild: false, run: async () => run(await import('./testAll.mjs')) });

const commands = {
  start: (args) => ({ ...builtCommand('main.js', args), needsClient: !wantsHelp(args) }),
  dev: (args) => ({
    needsBuild: false,
    run: async () => (await import('./dev.mjs')).develop(root, args, say),
  }),
  test: (args) => tested(({ testAll }) => testAll(root, args)),
  'test:quick': (args) => tested(({ testQuick }) => testQuick(root, args)),
  'test:watch': (args) => tested(({ testWatch }) => testWatch(root, args)),
  check: () => tested(({ check }) => check(root)),
  drill: (args) => builtCommand('cli.js', ['drill', ...args]),
  score: (args) => builtCommand('cli.js', ['score', ...args]),
  scenarios: (args) => builtCommand('cli.js', ['scenarios', ...args]),
  'record-logs': (args) => builtCommand('recordLogs.js', args),
  bench: (args) => ({ ...builtCommand('bench.js', args), needsClient: !wantsHelp(args) }),
};

/** An expected failure: its message is all a person needs, and its code is the exit code. */
class Stop extends Error {
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

const wantsHelp = (args) => args.includes('--help') || args.includes('-h');

function say(line) {
  tell(process.stderr, `muster: ${line}\n`);
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const wanted = engines.node.replace('>=', '');
  const [major, minor] = wanted.split('.').map(Number);
  const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  throw new Stop(
    `Node ${wanted} or newer is needed, this is ${process.versions.node} (https://nodejs.org)`,
    2,
  );
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function lockfileHash() {
  const lockfile = readFileSync(inRoot('package-lock.json'));
  return createHash('sha256').update(lockfile).update(`${process.platform}-${process.arch}`).digest('hex');
}

/** True when someone ran `npm ci` by hand: npm's own record then lists every package of the lockfile. */
function installedByHand() {
  const record = readIfThere(inRoot('node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, integrity, optional }]) =>
      path === '' ||
      (installed[path]?.version === version && installed[path]?.integrity === integrity) ||
      (optional === true && installed[path] === undefined),
  );
}

const isInstalled = () => readIfThere(installMarker) === lockfileHash();

/** Hash of path, size and time of every build input: a few milliseconds, where reading them all would not be. */
function sourceStamp(inputs = buildInputs) {
  const hash = createHash('sha256').update(process.version);
  const visit = (path) => {
    const stat = statSync(inRoot(path), { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.isFile()) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    else for (const name of readdirSync(inRoot(path)).sort()) visit(`${path}/${name}`);
  };
  for (const path of inputs) visit(path);
  return hash.digest('hex');
}

const isBuilt = () => readIfThere(buildStamp) === sourceStamp() && existsSync(join(builtFolder, 'cli.js'));

const isClientBuilt = () =>
  readIfThere(clientStamp) === sourceStamp(clientInputs) && existsSync(join(clientFolder, 'index.html'));

/** Runs a tool without showing its output, unless it fails. */
function runQuietly(what, file, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    const endChild = () => child.kill();
    process.once('exit', endChild);
    child.on('error', (error) => reject(new Stop(`${what} could not start: ${error.message}`, 1)));
    child.on('close', (code, signal) => {
      process.off('exit', endChild);
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(output));
      reject(new Stop(`${what} failed (${signal ?? `exit code ${code}`}); its output is above`, 1));
    });
  });
}

async function install() {
  if (isInstalled()) return;
  if (!installedByHand()) {
    say('installing packages (npm ci)');
    // The dev packages hold the build tools, so they are wanted even where NODE_ENV says production.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
    const npm = process.env.npm_execpath;
    if (npm?.endsWith('npm-cli.js')) await runQuietly('npm ci', process.execPath, [npm, ...args]);
    else await runQuietly('npm ci', 'npm', args, { shell: process.platform === 'win32' });
  }
  writeFileSync(installMarker, lockfileHash());
}

async function build() {
  if (isBuilt()) return;
  say('building');
  const stamp = sourceStamp();
  // Built aside and moved over file by file, so that a command already running never meets half a file.
  const fresh = inRoot('dist', `.server-${process.pid}`);
  for (const name of readdirSync(inRoot('dist'))) {
    if (name.startsWith('.server-')) rmSync(inRoot('dist', name), { recursive: true, force: true });
  }
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
  try {
    // NODE_ENV picks between builds of a package; whoever starts us (a test runner, say) must not change the result.
    const env = { ...process.env, NODE_ENV: 'production' };
    await runQuietly('the build', process.execPath, [vite, 'build', '--ssr', '--outDir', fresh], { env });
    for (const file of readdirSync(fresh, { recursive: true })) {
      if (statSync(join(fresh, file)).isDirectory()) continue;
      mkdirSync(dirname(join(builtFolder, file)), { recursive: true });
      renameSync(join(fresh, file), join(builtFolder, file));
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  writeFileSync(buildStamp, stamp);
}

/** The screens, compressed beforehand so that serving them costs nothing. Old ones stay in place until the new ones are whole. */
async function buildClient() {
  if (isClientBuilt()) return;
  say('building the screens');
  const stamp = sourceStamp(clientInputs);
  for (const name of readdirSync(inRoot('dist'))) {
    if (name.startsWith('.client-')) rmSync(inRoot('dist', name), { recursive: true, force: true });
  }
  const fresh = inRoot('dist', `.client-${process.pid}`);
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
  try {
    const env = { ...process.env, NODE_ENV: 'production' };
    await runQuietly('the build of the screens', process.execPath, [vite, 'build', '--outDir', fresh], {
      env,
    });
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    say(
      `${error.message}; the server starts ${existsSync(clientFolder) ? 'with the screens built before' : 'without screens'}`,
    );
    return;
  }
  (await import('./compress.mjs')).compressFolder(fresh);
  rmSync(clientFolder, { recursive: true, force: true });
  renameSync(fresh, clientFolder);
  writeFileSync(clientStamp, stamp);
}

async function prepare({ needsBuild, needsClient = false }) {
  if (isInstalled() && (!needsBuild || isBuilt()) && (!needsClient || isClientBuilt())) return;
  // Leaving through process.exit ends the tool that runs and frees the lock; the command itself may want its own ways.
  const leave = (signal) => process.exit(128 + constants.signals[signal]);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);
  mkdirSync(inRoot('dist'), { recursive: true });
  await withLock(inRoot('dist', '.preparing'), say, async () => {
    await install();
    if (needsBuild) await build();
    if (needsClient) await buildClient();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, leave);
}

function fail(error) {
  say(error instanceof Error ? error.message : String(error));
  if (process.env.MUSTER_DEBUG === '1' && error?.stack) tell(process.stderr, `${error.stack}\n`);
  process.exit(Number.isInteger(error?.exitCode) ? error.exitCode : 1);
}

async function start() {
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  checkNode();
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || !Object.hasOwn(commands, name)) {
    const usage = `npm run ${Object.keys(commands).join(' | ')} -- [options]; README.md says what each does`;
    if (['help', '--help', '-h'].includes(name)) {
      process.stdout.write(`usage: ${usage}\n`);
      return;
    }
    const problem = name === undefined ? 'no command given' : `unknown command "${name}"`;
    throw new Stop(`${problem}; usage: ${usage}`, 2);
  }
  if (process.env.MUSTER_DEBUG === '1') process.setSourceMapsEnabled(true);
  // The reader, `head` for instance, has seen enough. A server and a session of development go on; so does what writes files.
  if (!['start', 'dev', 'test:watch'].includes(name) && !args.includes('--out'))
    endWhenUnread(() => process.exit(0));
  const command = commands[name](args);
  await prepare(command);
  process.exitCode = await command.run();
}

start().catch(fail);
