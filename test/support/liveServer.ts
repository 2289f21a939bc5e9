import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLED_ORGANISATION, CATALOGUE, THIS_HAPPENED } from '../../scenarios/index.ts';
import { publicUrlOf, trustOf } from '../../server/admission/settings.ts';
import type { Scenarios } from '../../server/live/scenarioRegistry.ts';
import type { LiveOptions, LiveServer } from '../../server/liveServer.ts';
import { startLiveServer } from '../../server/liveServer.ts';
import { reportDocument } from '../../server/report/afterAction.ts';
import type { OpenBench } from '../../server/report/exporter.ts';
import { benchHere } from '../../server/report/exporter.ts';
import { starterIn, workshopFor } from '../../server/scenarioLibrary.ts';
import type { DrillDetail, NewDrill, SeatTicket } from '../../shared/api.ts';
import { PATHS } from '../../shared/api.ts';
import { tinyScenario } from './tinyScenario.ts';

export const TINY: Scenarios = { tiny: { [tinyScenario.variant]: tinyScenario } };
export const PASSWORD = 'a long enough password';

interface Ask {
  body?: unknown;
  token?: string;
  cookie?: string;
  headers?: Record<string, string>;
}
export interface Told {
  status: number;
  text: string;
  json: <T>() => T;
  headers: Headers;
}

/** One request to a server by its address. */
export async function ask(base: string, method: string, path: string, options: Ask = {}): Promise<Told> {
  const { body, token, cookie, headers = {} } = options;
  const response = await fetch(base + path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, json: <T>() => JSON.parse(text) as T, headers: response.headers };
}

export const cookieOf = ({ headers }: Told): string => (headers.get('set-cookie') ?? '').split(';')[0] ?? '';

/** A real server on a free port with a folder of its own, and a facilitator who has set it up. */
export class TestServer {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'muster-live-'));
  readonly logged: string[] = [];
  readonly #scenarios: Scenarios;
  readonly #apiLimit: number;
  readonly #bench: OpenBench;
  #live: LiveServer | null = null;
  /** Kept for a restart. */
  #clientDir = join(this.dataDir, 'client');
  /** How it opens its log, where a test wants one that fails. */
  openLog: LiveOptions['openLog'];
  /** Packs that stayed out, as a start tells of them. */
  refusedPacks: LiveOptions['refusedPacks'];
  cookie = '';

  constructor(scenarios: Scenarios = TINY, apiLimit = 100_000, bench = benchHere(reportDocument)) {
    this.#scenarios = scenarios;
    this.#bench = bench;
    this.#apiLimit = apiLimit;
  }

  get live(): LiveServer {
    if (!this.#live) throw new Error('not started');
    return this.#live;
  }

  get base(): string {
    return `http://127.0.0.1:${this.live.port}`;
  }

  /** `setUp` false leaves the first-run link unused. */
  async start({
    setUp = true,
    port = 0,
    clientDir = this.#clientDir,
    trust = '',
    publicUrl = '',
    doors = {} as NonNullable<LiveOptions['doors']>,
    practice = true,
    idleMs = 180_000,
  } = {}): Promise<this> {
    this.#clientDir = clientDir;
    this.#live = await startLiveServer({
      scenarios: this.#scenarios,
      catalogue: {
        entries: CATALOGUE,
        packs: {
          folder: join(this.dataDir, 'scenarios'),
          starter: starterIn(join(this.dataDir, 'scenarios')),
        },
        happened: { ...THIS_HAPPENED, tiny: THIS_HAPPENED['self-harm-minor'] ?? [] },
      },
      workshop: workshopFor(
        {
          scenarios: {},
          organisation: BUNDLED_ORGANISATION,
          refused: [],
          packsFolder: join(this.dataDir, 'scenarios'),
          packs: { sources: {}, refused: [], files: new Map() },
        },
        { DATA_DIR: this.dataDir },
        null,
      ),
      bench: this.#bench,
      ...(this.openLog ? { openLog: this.openLog } : {}),
      ...(this.refusedPacks ? { refusedPacks: this.refusedPacks } : {}),
      dataDir: this.dataDir,
      clientDir,
      port,
      host: '127.0.0.1',
      version: 'test',
      logging: { level: 'info', stream: { write: (line) => void this.logged.push(line) } },
      apiLimit: this.#apiLimit,
      trust: trustOf(trust),
      publicUrl: publicUrlOf(publicUrl),
      doors,
      practice,
      idleMs,
    });
    const key = this.live.setupPath?.split('key=')[1];
    if (setUp && key)
      this.cookie = cookieOf(
        await this.ask('POST', PATHS.setup, { body: { key, name: 'Fay', password: PASSWORD } }),
      );
    return this;
  }

  ask(method: string, path: string, options: Ask = {}): Promise<Told> {
    return ask(this.base, method, path, options);
  }

  asFacilitator(method: string, path: string, body?: unknown): Promise<Told> {
    return this.ask(method, path, { cookie: this.cookie, ...(body === undefined ? {} : { body }) });
  }

  async newDrill(settings: Partial<NewDrill> = {}): Promise<DrillDetail> {
    const scenario = Object.keys(this.#scenarios)[0] ?? '';
    const variant = Object.keys(this.#scenarios[scenario] ?? {})[0] ?? '';
    const told = await this.asFacilitator('POST', PATHS.drills, {
      scenario,
      variant,
      ...(settings.variant === 'sealed' ? {} : { seed: 7 }),
      ...settings,
    });
    if (told.status !== 201) throw new Error(told.text);
    return told.json<DrillDetail>();
  }

  async sit(code: string, seat: string, name = `P ${seat}`): Promise<SeatTicket> {
    const told = await this.ask('POST', PATHS.join(code), { body: { name, seat } });
    if (told.status !== 201) throw new Error(told.text);
    return told.json<SeatTicket>();
  }

  /** A drill with people in these seats, briefed. */
  async briefed(
    seats: string[],
    settings: Partial<NewDrill> = {},
  ): Promise<{ drill: DrillDetail; tickets: Record<string, SeatTicket> }> {
    const drill = await this.newDrill(settings);
    const tickets: Record<string, SeatTicket> = {};
    for (const seat of seats) tickets[seat] = await this.sit(drill.code, seat);
    const told = await this.asFacilitator('POST', PATHS.drillBrief(drill.drillId), {});
    if (told.status !== 200) throw new Error(told.text);
    return { drill: told.json<DrillDetail>(), tickets };
  }

  /** Stops and starts again on the same folder and port. */
  async restart(): Promise<void> {
    const { port } = this.live;
    await this.live.close();
    await this.start({ port });
  }

  async remove(): Promise<void> {
    await this.#live?.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
