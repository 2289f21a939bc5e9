import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATALOGUE, THIS_HAPPENED } from '../scenarios/index.ts';
import { BadSetting, idleOf, proxyWarning, publicUrlOf, trustOf } from './admission/settings.ts';
import { OrganisationError } from './content/organisationLoad.ts';
import { problemLine } from './content/pack/source/problem.ts';
import type { LiveServer } from './liveServer.ts';
import { startLiveServer } from './liveServer.ts';
import { LogError } from './log/drillLog.ts';
import { openThreadLog } from './log/threadLog.ts';
import { benchInThread } from './report/exporterThread.ts';
import { openLibraryApart, organisationFile, starterIn, workshopFor } from './scenarioLibrary.ts';
import { guardStreams, tell } from './streams.mjs';
import { Usage } from './usage.ts';

const HELP = `usage: npm start
  PORT=4600         where to listen
  HOST=0.0.0.0      on which address; all, because people join from their own devices. 127.0.0.1 keeps it to this machine
  DATA_DIR=./data   holds everything the server writes; one server per folder
  PUBLIC_URL=       address in links and QR codes, when people reach the server through a proxy, without a path;
                    with https people sign in over TLS only
  TRUST_PROXY=      whose word about where people come from is believed: how many proxies stand in front (1), or
                    their addresses (10.0.0.7,192.168.0.0/24); nobody's without it
  ORGANISATION=     path of your company's profile (YAML), which the browser edits; without it organisation.yaml
                    inside DATA_DIR where that is there, else the fictional company plays.
                    npm run scenarios -- organisation prints one to start from
  SCENARIOS_DIR=    folder with your own scenario packs; without it, the folder scenarios inside DATA_DIR.
                    npm run scenarios -- new my-incident starts one
  PRACTICE=on       whether anybody may practise alone from the front page, without an account; off closes it
  LOG_LEVEL=        trace, debug, info, warn, error or silent; warn on a terminal, else info
Stops in order on Ctrl-C, on SIGTERM and when its terminal closes; under systemd, tmux or setsid it goes on.`;

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** Something the operator can put right; the message is one line. */
class CannotStart extends Error {}

/** Composition root of the live server. Resolves to the exit code once it has stopped. */
export async function main(argv: string[]): Promise<number> {
  guardStreams();
  if (argv.includes('--help') || argv.includes('-h')) {
    tell(process.stdout, `${HELP}\n`);
    return 0;
  }
  try {
    const [unknown] = argv;
    if (unknown !== undefined) throw new CannotStart(`Unknown option "${unknown}".\n${HELP}`);
    const { server, stopped } = await start(process.env);
    await stopped;
    await server.close();
    return 0;
  } catch (error) {
    const words = wordsFor(error);
    if (words === null) throw error;
    tell(process.stderr, `muster: ${words}\n`);
    return 2;
  }
}

async function start(env: NodeJS.ProcessEnv): Promise<{ server: LiveServer; stopped: Promise<void> }> {
  if (env.DATABASE_URL)
    throw new CannotStart(
      'PostgreSQL is not in this version. Unset DATABASE_URL; drills are kept in DATA_DIR.',
    );
  const trust = trustOf(env.TRUST_PROXY);
  const publicUrl = publicUrlOf(env.PUBLIC_URL);
  const host = env.HOST || '0.0.0.0';
  const dataDir = resolve(env.DATA_DIR || 'data');
  makeFolder(dataDir);
  const level = env.LOG_LEVEL || (process.stderr.isTTY ? 'warn' : 'info');
  if (!LEVELS.includes(level)) throw new CannotStart(`LOG_LEVEL must be one of ${LEVELS.join(', ')}.`);
  const place = { ...env, DATA_DIR: dataDir };
  const reader = new URL('./readWorker.js', import.meta.url);
  const library = await openLibraryApart(organisationFile(place), place, reader);
  for (const { file, problems } of library.refused)
    tell(
      process.stderr,
      `muster: the pack ${file} was not loaded, because:\n${problems.map((item) => `  ${problemLine(item)}\n`).join('')}`,
    );
  const [first] = library.refused;
  if (first)
    tell(
      process.stderr,
      `muster: everything else can be played. Put it right, look with npm run scenarios -- check ${shownPath(join(library.packsFolder, first.file))}, then start again; the way is in scenarios/README.md.\n`,
    );
  const server = await startLiveServer({
    scenarios: library.scenarios,
    refusedPacks: library.refused.map(({ file, problems }) => ({
      file,
      problems: problems.map(problemLine),
    })),
    bench: benchInThread(new URL('./scoreWorker.js', import.meta.url)),
    openLog: (file, keyFile) => openThreadLog(new URL('./logWorker.js', import.meta.url), file, keyFile),
    catalogue: {
      entries: CATALOGUE,
      happened: THIS_HAPPENED,
      packs: { folder: library.packsFolder, starter: starterIn(library.packsFolder) },
    },
    workshop: workshopFor(library, place, reader),
    dataDir,
    clientDir: fileURLToPath(new URL('../client', import.meta.url)),
    port: portOf(env.PORT || '4600'),
    host,
    version: version(),
    practice: env.PRACTICE !== 'off',
    idleMs: idleOf(env.IDLE_MINUTES),
    logging: { level, stream: { write: (text) => tell(process.stderr, text) } },
    publicUrl,
    networkAddress: isEverywhere(host) ? (lanAddresses()[0] ?? null) : null,
    trust,
  });
  // Listening for signals before the address is told: whoever reads it may stop us at once.
  const stopped = untilStopped();
  greet(server, host, publicUrl);
  for (const warning of server.warnings) tell(process.stderr, `muster: ${warning}\n`);
  const warning = proxyWarning(publicUrl, trust);
  if (warning !== null) tell(process.stderr, `muster: ${warning}\n`);
  return { server, stopped };
}

function greet({ port, setupPath, resumed }: LiveServer, host: string, publicUrl: string | null): void {
  const shown = isEverywhere(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const base = publicUrl ?? `http://${shown}:${port}`;
  const lines = [`Muster is at ${base}`];
  if (isEverywhere(host) && publicUrl === null)
    lines.push(...lanAddresses().map((address) => `On this network: http://${address}:${port}`));
  if (resumed > 0)
    lines.push(
      `${resumed} ${resumed === 1 ? 'drill is' : 'drills are'} back and paused; resume from the console.`,
    );
  lines.push(
    setupPath === null
      ? `Sign in as the facilitator: ${base}/signin`
      : `First time here? Set up the facilitator (this link works once): ${base}${setupPath}`,
  );
  tell(process.stdout, `${lines.join('\n')}\n`);
}

const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::';

const lanAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flat()
    .filter((item) => item !== undefined && item.family === 'IPv4' && !item.internal)
    .map((item) => item?.address ?? '')
    .slice(0, 3);

/** Shorter where the folder is below ours, and it can be typed as it is. */
const shownPath = (path: string): string => {
  const way = relative(process.cwd(), path);
  return way.startsWith('..') ? path : way;
};

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65_535)
    throw new CannotStart(`PORT must be a number from 0 to 65535, not "${text}".`);
  return port;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CannotStart(
      `DATA_DIR ${folder} cannot be used (${why}). Give it the right to write, or name another.`,
    );
  }
}

/** Beside the built file's folder; a copy without it still starts. */
function version(): string {
  try {
    const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    return String((JSON.parse(text) as { version?: unknown }).version ?? 'unknown');
  } catch {
    return 'unknown';
  }
}

/** The first signal stops in order, a terminal that was closed too; a second one leaves at once, and the log stands that too. */
const untilStopped = (): Promise<void> =>
  new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        stop();
        process.once(signal, () => process.exit(1));
      });
    }
  });

function wordsFor(error: unknown): string | null {
  if (
    [CannotStart, BadSetting, LogError, OrganisationError, Usage].some((kind) => error instanceof kind) &&
    error instanceof Error
  )
    return error.message;
  if (!(error instanceof Error) || !('code' in error)) return null;
  const port = 'port' in error ? String(error.port) : '';
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Stop what uses it, or choose another: PORT=${Number(port) + 1} npm start`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Choose one above 1023, for example PORT=4600.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'HOST is not an address of this machine. Use 0.0.0.0 for all, or 127.0.0.1 for this machine only.';
    default:
      return null;
  }
}
