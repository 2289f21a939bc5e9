import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DrillDetail, SeatTicket } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/api.ts';
import { LiveClient } from '../../support/liveClient.ts';
import { ask, cookieOf, PASSWORD } from '../../support/liveServer.ts';
import type { Found, Job, Stand } from './protocol.ts';

const built = import.meta.dirname ?? '.';
const EIGHT: readonly [string, string[]][] = [
  ['seat-ic', ['incident-commander', 'scribe']],
  ['seat-mo', ['model-owner']],
  ['seat-sl', ['safety-lead']],
  ['seat-po', ['product-owner']],
  ['seat-lp', ['legal-privacy']],
  ['seat-cp', ['comms']],
  ['seat-infra', ['infra-oncall']],
  ['seat-support', ['support-lead']],
];

/** Nothing outlives the benchmark, however it ends. */
const started = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of started) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
function start(args: string[], env: NodeJS.ProcessEnv = process.env): ChildProcess {
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
}

function lines(child: ChildProcess, wanted: RegExp, what: string): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const found = wanted.exec(out);
      if (found) resolve(found);
    });
    child.on('exit', (code) => reject(new Error(`${what} ended with code ${code}: ${out}`)));
  });
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

/** A Muster as `npm start` runs it, in a process and a folder of its own, on loopback. */
export class Rig {
  readonly #child: ChildProcess;
  base = '';
  cookie = '';

  private constructor(dir: string, profileDir: string | null) {
    mkdirSync(dir, { recursive: true });
    const main = pathToFileURL(join(built, 'main.js')).href;
    const code = `const { main } = await import(${JSON.stringify(main)}); process.exitCode = await main([]);`;
    // Many meeting rooms behind one proxy: each has its own address and its own limits.
    const profile = profileDir === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
    this.#child = start([...profile, '--input-type=module', '-e', code], {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dir,
      LOG_LEVEL: 'error',
      TRUST_PROXY: '1',
      DATABASE_URL: '',
      PUBLIC_URL: '',
    });
  }

  /** `profileDir`: where a processor profile of the server is written when it stops. */
  static async start(dir: string, profileDir: string | null = null): Promise<Rig> {
    const rig = new Rig(dir, profileDir);
    const [, base = '', key = ''] = await lines(
      rig.#child,
      /Muster is at (\S+)[\s\S]*key=(\S+)\n/,
      'the server',
    );
    rig.base = base;
    const body = { key, name: 'Fay', password: PASSWORD };
    rig.cookie = cookieOf(await ask(base, 'POST', PATHS.setup, { body }));
    return rig;
  }

  /** A drill of `self-harm-minor` with eight people, declared, everybody in the call, running at 1x. */
  async stand(index: number): Promise<Stand> {
    const { base, cookie } = this;
    const address = `10.${index >> 8}.${index & 255}.1`;
    const headers = { 'x-forwarded-for': address };
    const post = (path: string, body: unknown) => ask(base, 'POST', path, { cookie, headers, body });
    const created = await post(PATHS.drills, { scenario: 'self-harm-minor', variant: 'a0', seed: 7 });
    const { drillId, code } = created.json<DrillDetail>();
    const plan = EIGHT.map(([seat, roles]) => ({ seat, roles, occupant: 'person' }));
    await ask(base, 'PUT', PATHS.drillSeats(drillId), { cookie, headers, body: { seats: plan } });
    const seats: Stand['seats'] = [];
    for (const [seat] of EIGHT) {
      const told = await ask(base, 'POST', PATHS.join(code), { headers, body: { name: seat, seat } });
      seats.push({ seat, token: told.json<SeatTicket>().token });
    }
    const briefed = await post(PATHS.drillBrief(drillId), {});
    if (briefed.status !== 200) throw new Error(briefed.text);
    const clients = new Map(seats.map((who) => [who.seat, new LiveClient(base, who, { headers })]));
    const fay = new LiveClient(base, { drillId, cookie }, { headers });
    await Promise.all(
      [...clients.values(), fay].map((client) =>
        client.until('a frame', () => client.frames.length > 0, 30_000),
      ),
    );
    await fay.send('startDrill');
    const support = clients.get('seat-support');
    await support?.send('declareIncident', { severity: 1 });
    const targets = support?.view.me.kits['support-lead']?.pageTargets ?? [];
    await support?.send('sendPage', {
      targets: targets
        .filter(({ mass }) => !mass)
        .map(({ id }) => id)
        .slice(0, 12),
    });
    await Promise.all(
      [...clients.values()].map(async (client) => {
        const pages = Object.values(client.view.pages)
          .filter(({ state }) => state === 'delivered')
          .map(({ page }) => page);
        if (pages.length > 0) await client.send('acknowledgePage', { pages });
      }),
    );
    for (const client of [...clients.values(), fay]) client.close();
    return { drillId, seats, address };
  }

  async stands(count: number, from = 0): Promise<Stand[]> {
    const all: Stand[] = [];
    for (let start = 0; start < count; start += 4)
      all.push(
        ...(await Promise.all(
          [0, 1, 2, 3].filter((n) => start + n < count).map((n) => this.stand(from + start + n)),
        )),
      );
    return all;
  }

  /** Processor seconds so far, and the lag since it was last asked, in ms. */
  async reading(): Promise<{ cpuS: number; lagP99Ms: number }> {
    const { text } = await ask(this.base, 'GET', PATHS.metrics);
    const value = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
    return {
      cpuS: value('process_cpu_seconds_total'),
      lagP99Ms: value('muster_loop_lag_seconds\\{quantile="0.99"\\}') * 1_000,
    };
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await ended(this.#child);
  }
}

/** A server that does the same and knows no rules. */
export async function baseline(
  kind: 'socket.io' | 'ws',
  dir: string,
): Promise<{ base: string; stop: () => Promise<number> }> {
  mkdirSync(dir, { recursive: true });
  const child = start([join(built, 'benchBaseline.js'), kind, dir]);
  const [, port] = await lines(child, /^(\d+)\n/, 'the baseline');
  return {
    base: `http://127.0.0.1:${port}`,
    /** Returns the processor seconds it took. */
    stop: async () => {
      if (child.exitCode !== null) throw new Error(`the ${kind} baseline ended by itself, see above`);
      const told = lines(child, /^cpu (\S+)\n/m, 'the baseline');
      child.kill('SIGTERM');
      const [, cpu] = await told;
      await ended(child);
      return Number(cpu);
    },
  };
}

/** Longer than any job takes, in wall ms. */
const STUCK_MS = 180_000;

/** Gives the people of the benchmark, in their own process, a job. */
export function load(job: Job): Promise<Found> {
  return new Promise((resolve, reject) => {
    const child = start([join(built, 'benchLoad.js')]);
    // Not as an argument: two hundred drills are more than a command line holds.
    child.stdin?.end(JSON.stringify(job));
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    const stuck = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the load did not end in ${STUCK_MS / 1_000} s`));
    }, STUCK_MS);
    child.on('exit', (code) => {
      clearTimeout(stuck);
      if (code === 0) resolve(JSON.parse(out) as Found);
      else reject(new Error(`the load ended with code ${code}`));
    });
  });
}
