import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { DrillDetail, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { LiveClient } from './liveClient.ts';
import { LiveProcess } from './liveProcess.ts';
import { ask, cookieOf, PASSWORD } from './liveServer.ts';

/** What the attacker is told, and what they saw. */
export interface AttackJob {
  base: string;
  token: string;
  seat: string;
  seconds: number;
  /** The addresses they come from: so many, beginning like this. */
  from: string;
  addresses: number;
}
export interface AttackFound {
  /** Of 300 sockets opened at once: how many were let in, and how many still stood after that. */
  opened: number;
  keptOpen: number;
  handshakes: number;
  texts: number;
  byes: Record<string, number>;
  refusals: Record<string, number>;
}

/** Somebody who plays on while the attack runs, and notes how every command was answered. */
interface Bystander {
  name: string;
  sent: number;
  answered: number;
  /** What they were told although they did nothing wrong. */
  refused: string[];
  /** How long each answer took, in ms, by the stage of the attack in which they asked. */
  ms: Record<string, number[]>;
}

export interface AttackFigures {
  found: AttackFound;
  bystanders: Bystander[];
  /** People of the other drill who reloaded their page meanwhile, and how many of them saw their drill again. */
  reloads: { tried: number; came: number };
  /** Does the attacked seat's own person get in again, once it is over? */
  isBack: boolean;
  /** Resident memory of the server, in MB: at rest, at most, and by stage. */
  restMb: number;
  mostMb: number;
  stages: Record<string, number>;
  died: boolean;
}

const ATTACKED = ['seat-sl', 'seat-ic'];
const EVERY_MS = 100;
export const REST = 'at rest';
/** What somebody who only does their work must never be told. */
const UNFAIR = ['busy', 'tooLarge', 'logUnavailable', 'conflict'];
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a server, plays two drills on it, and lets one seat of the first attack it in every way we know. */
export async function attack(program: string, dataDir: string, seconds: number): Promise<AttackFigures> {
  const server = new LiveProcess(program, {
    PORT: '0',
    DATA_DIR: dataDir,
    TRUST_PROXY: '1',
    NODE_OPTIONS: '--max-old-space-size=1500',
  });
  const clients: LiveClient[] = [];
  try {
    const base = await server.address();
    const body = { key: server.setupKey, name: 'Fay', password: PASSWORD };
    const cookie = cookieOf(await ask(base, 'POST', PATHS.setup, { body }));
    const attacked = await play(base, cookie, ATTACKED, '10.0.0.1');
    const other = await play(base, cookie, ['seat-ic', 'seat-sl', 'seat-mo'], '10.0.0.2');
    clients.push(...attacked.clients, ...other.clients);
    const [evil] = attacked.tickets;
    if (!evil) throw new Error('nobody sits in the attacked drill');
    const watch = new Watch(base);
    const [reloader] = other.tickets;
    if (!reloader) throw new Error('nobody sits in the other drill');
    const playing = [
      ...other.clients.map((client, n) => carryOn(`other drill ${n}`, client, watch)),
      ...attacked.clients.slice(1).map((client, n) => carryOn(`same drill ${n}`, client, watch)),
    ];
    const reloading = reloadNowAndThen(base, reloader, watch);
    await watch.look();
    await wait(seconds * 120);
    await watch.look();
    const found = await intrude(
      program,
      { base, token: evil.token, seat: evil.seat, seconds, from: '10.0.9', addresses: 40 },
      watch,
    );
    watch.isOver = true;
    const bystanders = await Promise.all(playing);
    const reloads = await reloading;
    return {
      found,
      bystanders,
      reloads,
      isBack: await comesBack(base, evil),
      restMb: watch.stages[REST] ?? 0,
      mostMb: Math.max(...Object.values(watch.stages)),
      stages: watch.stages,
      died: server.child.exitCode !== null || server.child.signalCode !== null,
    };
  } finally {
    for (const client of clients) client.close();
    server.child.kill('SIGKILL');
    await server.exited;
  }
}

/** A drill under way with people in these seats. */
async function play(base: string, cookie: string, seats: readonly string[], from: string) {
  const headers = { 'x-forwarded-for': from };
  const settings = { scenario: 'self-harm-minor', variant: 'a0', seed: 7 };
  const made = await ask(base, 'POST', PATHS.drills, { cookie, headers, body: settings });
  const { drillId, code } = made.json<DrillDetail>();
  const tickets: SeatTicket[] = [];
  for (const seat of seats) {
    const told = await ask(base, 'POST', PATHS.join(code), { headers, body: { name: seat, seat } });
    tickets.push(told.json<SeatTicket>());
  }
  await ask(base, 'POST', PATHS.drillBrief(drillId), { cookie, headers, body: {} });
  const clients = tickets.map((ticket) => new LiveClient(base, ticket, { reconnect: true, headers }));
  const fay = new LiveClient(base, { drillId, cookie }, { reconnect: true, headers });
  await Promise.all([...clients, fay].map((client) => client.ready()));
  await fay.send('startDrill');
  return { drillId, tickets, clients: [...clients, fay] };
}

async function carryOn(name: string, client: LiveClient, watch: Watch): Promise<Bystander> {
  const seen: Bystander = { name, sent: 0, answered: 0, refused: [], ms: {} };
  while (!watch.isOver) {
    const sentAt = performance.now();
    const { stage } = watch;
    seen.sent += 1;
    const answer = await Promise.race([
      client.send('estimateScope', { low: 10, high: 400 + seen.sent }),
      wait(60_000),
    ]);
    if (!answer) break;
    seen.answered += 1;
    if (!answer.ok && UNFAIR.includes(answer.rejection.code)) seen.refused.push(answer.rejection.message);
    const ms = performance.now() - sentAt;
    seen.ms[stage] = [...(seen.ms[stage] ?? []), ms];
    await wait(Math.max(0, EVERY_MS - ms));
  }
  return seen;
}

async function reloadNowAndThen(
  base: string,
  ticket: SeatTicket,
  watch: Watch,
): Promise<{ tried: number; came: number }> {
  const reloads = { tried: 0, came: 0 };
  while (!watch.isOver) {
    const client = new LiveClient(base, ticket, {
      reconnect: true,
      headers: { 'x-forwarded-for': '10.0.0.4' },
    });
    reloads.tried += 1;
    await client
      .until('the drill', () => client.frames.length > 0, 30_000)
      .then(
        () => {
          reloads.came += 1;
        },
        () => undefined,
      );
    client.close();
    await wait(1_500);
  }
  return reloads;
}

/** They reload until they see their drill; what is left of the attacker's budget may take them a few tries. */
async function comesBack(base: string, ticket: SeatTicket): Promise<boolean> {
  for (let tries = 0; tries < 20; tries++) {
    const client = new LiveClient(base, ticket, { headers: { 'x-forwarded-for': '10.0.0.5' } });
    await client
      .until('the drill', () => client.frames.length > 0 || client.bye !== null, 15_000)
      .catch(() => undefined);
    const isIn = client.frames.length > 0;
    client.close();
    if (isIn) return true;
    await wait(1_000);
  }
  return false;
}

/** Which stage the attack is in, and what the server's memory was at most in each. */
class Watch {
  readonly stages: Record<string, number> = {};
  stage = REST;
  isOver = false;
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  async look(): Promise<void> {
    const { stage } = this;
    const { text } = await ask(this.#base, 'GET', PATHS.metrics, {
      headers: { 'x-forwarded-for': '10.0.0.3' },
    });
    const mb = Number(/^muster_resident_bytes (\d+)/m.exec(text)?.[1]) / 1e6;
    this.stages[stage] = Math.round(Math.max(mb, this.stages[stage] ?? 0));
  }
}

async function intrude(program: string, job: AttackJob, watch: Watch): Promise<AttackFound> {
  const child = spawn(process.execPath, [join(dirname(program), 'attackChild.js')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(job));
  let last: AttackFound | null = null;
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      const { stage, found } = JSON.parse(line) as { stage: string; found: AttackFound };
      last = found;
      watch.stage = stage;
    }
  });
  const looking = setInterval(() => void watch.look().catch(() => undefined), 500);
  await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(looking);
  if (last === null) throw new Error('the attacker said nothing');
  return last;
}

/** The value below which this share of them lies. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b).at(Math.min(values.length - 1, Math.floor(values.length * share))) ?? 0;
