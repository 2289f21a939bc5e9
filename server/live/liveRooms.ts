import { randomInt, randomUUID } from 'node:crypto';
import type { LogHeader } from '../../shared/drill/logHeader.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Phase } from '../kernel/state.ts';
import type { DrillLog, DrillSummary } from '../log/drillLog.ts';
import type { PlannedDrill, PlayOn } from '../programme/drills.ts';
import { planOf } from '../programme/seating.ts';
import type { LivePlay } from '../rehearsal/livePlay.ts';
import { DrillRoom } from '../room/drillRoom.ts';
import type { Publisher } from '../room/ports.ts';
import { headerFor } from '../room/scenarioHash.ts';
import { systemClock } from '../room/systemClock.ts';
import { PlayingOn } from './playOn.ts';
import type { ScenarioRegistry } from './scenarioRegistry.ts';
import { SEALED } from './scenarioRegistry.ts';
import type { Unopened } from './unopened.ts';
import { LogMissing, unopened } from './unopened.ts';

const SEEDS = 1_000_000_000;
/** Longer than any hiccup of a busy machine, shorter than a lid that was closed. */
const AWAY_MS = 30_000;
const ROOM = { awayMs: AWAY_MS };

/** Every drill past its lobby that somebody needs now. A room is opened when first asked for and kept while it may change. */
export class LiveRooms {
  readonly #log: DrillLog;
  readonly #registry: ScenarioRegistry;
  readonly #publisher: Publisher;
  readonly playingOn: PlayingOn;
  readonly #rooms = new Map<string, DrillRoom>();
  readonly #opening = new Map<string, Promise<DrillRoom>>();
  /** Drills known to the log; the others are still in their lobby. */
  readonly #logged = new Map<string, Phase>();
  /** Drills that cannot be opened, and why. */
  readonly #unopened = new Map<string, Unopened>();
  #unlisted: readonly DrillSummary[] = [];
  #closed = false;
  /** Hears of faults in a drill; set once the server has somewhere to log them. */
  onFault: (drillId: string, error: unknown) => void = () => undefined;
  /** Hears why a drill's log cannot be written, and null when it can be again. */
  onTrouble: (drillId: string, words: string | null) => void = () => undefined;

  constructor(log: DrillLog, registry: ScenarioRegistry, publisher: Publisher) {
    this.#log = log;
    this.#registry = registry;
    this.#publisher = publisher;
    this.playingOn = new PlayingOn(log, registry);
  }

  get size(): number {
    return this.#rooms.size;
  }

  get open(): DrillRoom[] {
    return [...this.#rooms.values()];
  }

  /** Brings back every drill that was under way. A damaged one does not hold up the others: it is told to `onBroken`. */
  async resumeAll(onBroken: (drillId: string, error: unknown) => void): Promise<number> {
    let resumed = 0;
    for (const { drillId, status } of await this.#log.list()) {
      this.#logged.set(drillId, status);
      if (status !== 'running' && status !== 'paused') continue;
      try {
        await this.get(drillId);
        resumed += 1;
      } catch (error) {
        onBroken(drillId, error);
      }
    }
    return resumed;
  }

  /**
   * What the programme says of the logs that are here: drills that were briefed and have none are no lobbies, and logs that it does not
   * know are shown for what they are.
   */
  async compare(
    hold: (logged: ReadonlySet<string>) => { missing: string[]; unlisted: string[] },
  ): Promise<{ missing: number; unlisted: number }> {
    const { missing, unlisted } = hold(new Set(this.#logged.keys()));
    for (const drillId of missing) this.#unopened.set(drillId, new LogMissing(drillId));
    const all = unlisted.length > 0 ? await this.#log.list() : [];
    this.#unlisted = all.filter(({ drillId }) => unlisted.includes(drillId));
    return { missing: missing.length, unlisted: unlisted.length };
  }

  get unlisted(): readonly DrillSummary[] {
    return this.#unlisted;
  }

  isUnlisted(drillId: string): boolean {
    return this.#unlisted.some((item) => item.drillId === drillId);
  }

  /** Why a drill cannot be opened; null where it can, as far as is known. */
  whyUnopened(drillId: string): Unopened | null {
    return this.#unopened.get(drillId) ?? null;
  }

  /** When a drill was briefed, wall ms; null without a log. */
  async briefedAt(drillId: string): Promise<number | null> {
    return (await this.#log.list()).find((item) => item.drillId === drillId)?.createdAt ?? null;
  }

  /** The log as it is stored, unread: for a drill that cannot be opened. */
  logFile(drillId: string): Promise<Uint8Array> {
    return this.#log.exportFile(drillId);
  }

  /** The room of a drill, opened if need be; null while the drill is in its lobby. */
  async get(drillId: string): Promise<DrillRoom | null> {
    const open = this.#rooms.get(drillId);
    if (open) return open;
    const why = this.#unopened.get(drillId);
    if (why) throw why;
    if (this.#closed || !this.#logged.has(drillId)) return this.#opening.get(drillId) ?? null;
    return this.#openOnce(drillId, () => this.#resume(drillId));
  }

  async #resume(drillId: string): Promise<DrillRoom> {
    try {
      return await DrillRoom.resume(this.#ports(), drillId, ROOM);
    } catch (error) {
      const why = unopened(drillId, error);
      if (!why) throw error;
      this.#unopened.set(drillId, why);
      throw why;
    }
  }

  /** The room if it is open already. */
  peek(drillId: string): DrillRoom | null {
    return this.#rooms.get(drillId) ?? null;
  }

  /** Has the lobby been locked, or is it being locked now? */
  hasRoom(drillId: string): boolean {
    return this.#logged.has(drillId) || this.#opening.has(drillId);
  }

  isLogged(drillId: string): boolean {
    return this.#logged.has(drillId);
  }

  /** Where a drill stands, without opening it; null in the lobby. */
  phase(drillId: string): Phase | null {
    return this.#rooms.get(drillId)?.state.phase ?? this.#logged.get(drillId) ?? null;
  }

  /** Draws what was left open and writes the first step. The seat assignments are those of a lobby that is locked already. */
  async brief(
    { drillId, settings, assignments }: PlannedDrill,
    play: LivePlay | null = null,
  ): Promise<DrillRoom> {
    const seed = settings.seed ?? randomInt(SEEDS);
    const drawn = this.#registry.draw(settings.scenario, settings.variant, seed);
    const [first] = drawn.acts;
    const scenario: Scenario = settings.acts === 'first' && first ? { ...drawn, acts: [first] } : drawn;
    const header = headerFor(drillId, scenario);
    const sealed = settings.variant === SEALED;
    const practised = assignments.find(({ occupant }) => occupant === 'person')?.roles[0];
    const room = await this.#openOnce(drillId, () =>
      DrillRoom.create(this.#ports(play), header, seed, planOf(assignments), {
        ...(play ? { markEveryMs: null, rehearsal: true } : ROOM),
        sealed,
        autopilot: settings.autopilot === true,
        timeFactor: settings.timeFactor ?? 1,
        ...(settings.practice && practised ? { solo: practised } : {}),
      }),
    );
    this.#logged.set(drillId, room.state.phase);
    return room;
  }

  /** Opens a drill that plays on from a past minute of another: its log begins with what was kept of that one. */
  async briefPlayedOn(drill: PlannedDrill, playOn: PlayOn, origin: PlannedDrill): Promise<DrillRoom> {
    const { drillId } = drill;
    const room = await this.#openOnce(drillId, async () => {
      await this.playingOn.write(drill, playOn, origin);
      return DrillRoom.resume(this.#ports(), drillId, ROOM);
    });
    this.#logged.set(drillId, room.state.phase);
    return room;
  }

  /** The last drill of a variant that was begun, with the text it was played with; null where none was. */
  async lastPlayed(
    scenario: string,
    variant: string,
  ): Promise<{ summary: DrillSummary; header: LogHeader } | null> {
    const summary = (await this.#log.list()).findLast(
      (item) => item.scenarioId === scenario && item.variant === variant && item.status !== 'lobby',
    );
    return summary ? { summary, header: await this.#log.header(summary.drillId) } : null;
  }

  /** Lets go of drills whose clock stands and that nobody looks at: the log brings each back exactly as it stood. */
  async sweep(isWatched: (drillId: string) => boolean): Promise<void> {
    for (const [drillId, room] of this.#rooms) {
      if (room.state.phase === 'running' || isWatched(drillId)) continue;
      this.#logged.set(drillId, room.state.phase);
      this.#rooms.delete(drillId);
      await room.close();
    }
  }

  /** The log as a file, as it is stored; also of a drill that cannot be opened. */
  exportFile(drillId: string): Promise<Uint8Array> {
    return this.#log.exportFile(drillId);
  }

  /**
   * Removes the texts of people from a finished drill's log, and opens its room again without them. Resolves to how many went; null
   * where the log is from before they lay beside it.
   */
  async removeTexts(drillId: string): Promise<number | null> {
    await this.#opening.get(drillId)?.catch(() => undefined);
    if ((await this.#log.head(drillId)) === null) return null;
    let removed = 0;
    await this.#openOnce(drillId, async () => {
      const room = this.#rooms.get(drillId);
      this.#rooms.delete(drillId);
      await room?.close();
      removed = await this.#log.removeTexts(drillId);
      return this.#resume(drillId);
    });
    return removed;
  }

  /** Closes the room, if there is one, and removes the drill from the log for good. */
  async erase(drillId: string): Promise<void> {
    await this.#opening.get(drillId)?.catch(() => undefined);
    const room = this.#rooms.get(drillId);
    this.#rooms.delete(drillId);
    this.#unopened.delete(drillId);
    const phase = this.#logged.get(drillId);
    if (phase === undefined) return;
    // From here on nobody can open it again.
    this.#logged.delete(drillId);
    try {
      await room?.close();
      await this.#log.erase(drillId);
    } catch (error) {
      this.#logged.set(drillId, phase);
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#opening.values());
    await Promise.allSettled([...this.#rooms.values()].map((room) => room.close()));
    this.#rooms.clear();
  }

  /** Two who ask at once get the same room: two rooms of one drill would race each other for its log. */
  #openOnce(drillId: string, open: () => Promise<DrillRoom>): Promise<DrillRoom> {
    const under = this.#opening.get(drillId);
    if (under) return under;
    const opening = open()
      .then((room) => {
        this.#rooms.set(drillId, room);
        return room;
      })
      .finally(() => this.#opening.delete(drillId));
    this.#opening.set(drillId, opening);
    return opening;
  }

  #ports(play: LivePlay | null = null) {
    return {
      log: this.#log,
      clock: play?.clock ?? systemClock,
      ids: { next: (kind: string) => `${kind}-${randomUUID()}` },
      publisher: play?.before(this.#publisher) ?? this.#publisher,
      fault: (drillId: string, error: unknown) => this.onFault(drillId, error),
      trouble: (drillId: string, words: string | null) => this.onTrouble(drillId, words),
    };
  }
}
