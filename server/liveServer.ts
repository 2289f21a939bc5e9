import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { RefusedPack } from '../shared/api.ts';
import { Comers } from './admission/comers.ts';
import type { DoorOptions } from './admission/doors.ts';
import { Limits } from './admission/limits.ts';
import type { Trust } from './admission/settings.ts';
import { trustNobody } from './admission/settings.ts';
import { steadyNow } from './dates.ts';
import { buildApp } from './http/app.ts';
import type { LogOptions } from './http/logging.ts';
import type { Catalogue } from './live/catalogue.ts';
import { NO_CATALOGUE } from './live/catalogue.ts';
import { Hub } from './live/hub.ts';
import { LiveRooms } from './live/liveRooms.ts';
import { LobbyDesk } from './live/lobby.ts';
import { Metrics, timedLog } from './live/metrics.ts';
import { Rehearsals } from './live/rehearsals.ts';
import type { Scenarios } from './live/scenarioRegistry.ts';
import { ScenarioRegistry } from './live/scenarioRegistry.ts';
import { followSeats, seatsIn, seatsOf } from './live/seatChanges.ts';
import { Stops } from './live/stops.ts';
import { warningsOf } from './live/unopened.ts';
import type { DrillLog } from './log/drillLog.ts';
import type { RecordKey } from './log/recordKey.ts';
import { openRecordKey } from './log/recordKey.ts';
import { openSqliteLog } from './log/sqliteLog.ts';
import type { Programme } from './programme/programme.ts';
import { openProgramme } from './programme/programme.ts';
import type { OpenBench } from './report/exporter.ts';
import { Scorer } from './report/scorer.ts';
import { WhatIfs } from './report/whatIf/whatIfs.ts';
import { openSockets } from './socket/sockets.ts';
import type { WorkshopOptions } from './workshop/workshop.ts';
import { Workshop } from './workshop/workshop.ts';

export interface LiveOptions {
  scenarios: Scenarios;
  /** Packs that were not loaded, each with what must be put right. */
  refusedPacks?: readonly RefusedPack[];
  /** Where scorecards are made: beside the thread that runs the drills. */
  bench: OpenBench;
  /** How the log is opened, with the file of the key that signs finished drills; by itself on this thread. */
  openLog?: (file: string, keyFile: string) => DrillLog | Promise<DrillLog>;
  catalogue?: Catalogue;
  /** What is made ready here before the day; by itself nothing is. */
  workshop?: WorkshopOptions;
  /** An existing folder. */
  dataDir: string;
  clientDir: string;
  /** 0 takes any free one. */
  port: number;
  host: string;
  version: string;
  logging: LogOptions;
  publicUrl?: string | null;
  networkAddress?: string | null;
  /** Whose `x-forwarded-for` is believed; by itself nobody's. */
  trust?: Trust;
  /** Requests to the API per minute and address. */
  apiLimit?: number;
  /** Whether anybody may practise alone, without an account; by itself yes. */
  practice?: boolean;
  /** A desk that nobody touches for so long is shown as idle. */
  idleMs?: number;
  /** How many connections there may be, where it is not the usual. */
  doors?: Partial<DoorOptions>;
}

export interface LiveServer {
  app: FastifyInstance;
  port: number;
  /** Drills that were under way and are here again. */
  resumed: number;
  /** What is not as it should be in the data folder, one line each. */
  warnings: readonly string[];
  /** Path of the single-use set-up page; null once there is an account. */
  setupPath: string | null;
  close(): Promise<void>;
}

/** Long enough to read a page of law, short enough to be worth asking. */
const IDLE_MS = 3 * 60_000;
const SWEEP_MS = 5 * 60_000;
const WATCH_MS = 5_000;
/** A team is stuck for minutes before a hint says so; five seconds later is soon enough. */
const HINTS_MS = 5_000;

/** Opens the data folder, brings drills back and starts to listen. Whatever fails, nothing stays open. */
export async function startLiveServer(options: LiveOptions): Promise<LiveServer> {
  const undo: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return await open(options, undo, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  options: LiveOptions,
  undo: (() => unknown)[],
  close: () => Promise<void>,
): Promise<LiveServer> {
  const { publicUrl = null, networkAddress = null, trust = trustNobody, idleMs = IDLE_MS } = options;
  const metrics = new Metrics();
  undo.push(() => metrics.close());
  const { recordKey, log, programme } = await openFiles(options, undo);
  const registry = new ScenarioRegistry(options.scenarios, options.refusedPacks);
  const { hub, rooms, follow, stops } = openRooms(log, registry, programme, metrics, idleMs);
  undo.push(() => rooms.close());
  const papers = openBenches(options, undo);
  const workshop = openWorkshop(options, registry, undo);
  const rehearsals = new Rehearsals({ programme, registry, rooms, hub });
  const desk = new LobbyDesk(registry, rooms, hub, programme, stops, (drill) => rehearsals.of(drill));
  const comers = new Comers(programme, trust);
  const limits = limitsOf(options);
  const { version, clientDir, logging, catalogue = NO_CATALOGUE } = options;
  const app = await buildApp(
    {
      programme,
      registry,
      rooms,
      hub,
      desk,
      stops,
      rehearsals,
      limits,
      comers,
      metrics,
      ...papers,
      catalogue,
      workshop,
      version,
      practice: options.practice ?? true,
      recordKey: { name: recordKey.name, publicKey: recordKey.publicKey },
      publicUrl,
      networkAddress,
    },
    { clientDir, logging, trust },
  );
  undo.push(() => app.close());
  tellFaults(app, hub, rooms);
  const { resumed, warnings } = await bringBack(app, rooms, programme, follow);
  const publicHost = publicUrl === null ? null : new URL(publicUrl).host;
  const wires = openSockets(app.server, {
    programme,
    rooms,
    hub,
    limits,
    metrics,
    log: app.log,
    publicHost,
    idleMs,
    comers,
  });
  undo.push(() => wires.close());
  undo.push(() => limits.close());
  await app.listen({ port: options.port, host: options.host });
  undo.push(keepTidy(rooms, hub, limits, rehearsals));
  return {
    app,
    port: (app.server.address() as AddressInfo).port,
    resumed,
    warnings,
    setupPath: programme.accounts.setupNeeded ? `/setup?key=${programme.accounts.offerSetup()}` : null,
    close,
  };
}

function openBenches({ bench }: LiveOptions, undo: (() => unknown)[]): { scorer: Scorer; whatIfs: WhatIfs } {
  const [scorer, whatIfs] = [new Scorer(bench), new WhatIfs(bench)];
  undo.push(() => Promise.all([scorer.close(), whatIfs.close()]));
  return { scorer, whatIfs };
}

const limitsOf = ({ apiLimit, doors = {} }: LiveOptions): Limits =>
  new Limits({ ...(apiLimit === undefined ? {} : { api: apiLimit }), doors });

function openWorkshop(
  { workshop: given }: LiveOptions,
  registry: ScenarioRegistry,
  undo: (() => unknown)[],
): Workshop | null {
  if (!given) return null;
  const workshop = new Workshop(given, registry, steadyNow);
  undo.push(() => workshop.close());
  return workshop;
}

type Follow = (drillId: string, seats: Parameters<typeof followSeats>[3]) => void;

/** The rooms, and all that hangs on their steps: connections, consoles and who sits where. */
function openRooms(
  log: DrillLog,
  registry: ScenarioRegistry,
  programme: Programme,
  metrics: Metrics,
  idleMs: number,
): { hub: Hub; rooms: LiveRooms; follow: Follow; stops: Stops } {
  const stops = new Stops(programme.lobbyStops, (drillId) => rooms.peek(drillId));
  const hub: Hub = new Hub({
    metrics,
    roomOf: (drillId) => rooms.peek(drillId),
    assignmentsOf: (drillId) => programme.drills.find(drillId)?.assignments ?? [],
    receipts: programme.receipts,
    steppedOut: programme.steppedOut,
    stopOf: (drillId) => stops.now(drillId),
    idleMs,
  });
  /** What is in the log stands, whatever becomes of this; the next start catches up. */
  const follow: Follow = (drillId, seats) => {
    try {
      if (seats.length > 0) followSeats(programme, hub, drillId, seats);
    } catch (error) {
      rooms.onFault(drillId, error);
    }
  };
  const rooms: LiveRooms = new LiveRooms(timedLog(log, metrics), registry, {
    stepped: (drillId, step) => {
      hub.stepped(drillId);
      if (stops.stepped(drillId, step)) hub.stopChanged(drillId);
      follow(drillId, seatsIn(step));
    },
    publish: (drillId, viewer, frame) => hub.publish(drillId, viewer, frame),
  });
  return { hub, rooms, follow, stops };
}

/** What goes wrong in a drill is logged for whoever runs the server; the facilitator is told on the console. */
function tellFaults(app: FastifyInstance, hub: Hub, rooms: LiveRooms): void {
  hub.onFault = (drillId, error) => app.log.error({ drillId, err: error }, 'a fault in a drill');
  rooms.onFault = (drillId, error) => {
    hub.onFault(drillId, error);
    hub.stepped(drillId);
  };
  rooms.onTrouble = (drillId, words) => {
    if (words === null) app.log.warn({ drillId }, 'the log can be written again');
    else app.log.error({ drillId, words }, 'the log cannot be written');
    hub.stepped(drillId);
  };
}

/** Drills that were under way, and what is not as it should be in the data folder. */
async function bringBack(
  app: FastifyInstance,
  rooms: LiveRooms,
  programme: Programme,
  follow: Follow,
): Promise<{ resumed: number; warnings: string[] }> {
  let broken = 0;
  const resumed = await rooms.resumeAll((drillId, error) => {
    broken += 1;
    app.log.warn({ drillId, err: error }, 'a drill could not be brought back');
  });
  const { missing, unlisted } = await rooms.compare((logged) => programme.drills.compareWith(logged));
  for (const room of rooms.open) follow(room.header.drillId, seatsOf(room));
  return { resumed, warnings: warningsOf(broken, missing, unlisted) };
}

/** Lets go of what nobody needs, from time to time; returns what ends that. */
function keepTidy(rooms: LiveRooms, hub: Hub, limits: Limits, rehearsals: Rehearsals): () => void {
  const tidy = (): void => void rehearsals.tidy().catch((error: unknown) => hub.onFault('', error));
  tidy();
  const sweep = setInterval(() => {
    void rooms.sweep((drillId) => hub.isWatched(drillId) || rehearsals.isPlayed(drillId));
    tidy();
  }, SWEEP_MS);
  const watch = setInterval(() => {
    hub.cutStuck();
    limits.budgets.sweep((drillId) => hub.isWatched(drillId));
  }, WATCH_MS);
  const hints = setInterval(() => hub.hintsDue(), HINTS_MS);
  return () => {
    clearInterval(sweep);
    clearInterval(watch);
    clearInterval(hints);
    rehearsals.close();
  };
}

/** The files of the data folder: the key, the log and the programme. */
async function openFiles(
  options: LiveOptions,
  undo: (() => unknown)[],
): Promise<{ recordKey: RecordKey; log: DrillLog; programme: Programme }> {
  const keyFile = join(options.dataDir, 'record-key.pem');
  // Made here, before the log's thread asks for it.
  const recordKey = openRecordKey(keyFile);
  const openLog = options.openLog ?? ((file: string) => openSqliteLog(file, { signer: recordKey }));
  const log = await openLog(join(options.dataDir, 'drills.db'), keyFile);
  undo.push(() => log.close());
  const programme = openProgramme(join(options.dataDir, 'programme.db'));
  undo.push(() => programme.close());
  return { recordKey, log, programme };
}
