import { randomUUID } from 'node:crypto';
import type { LogEvent } from '../../shared/drill/events.ts';
import type { Account } from '../../shared/drill/given.ts';
import { FACILITATOR_SEAT } from '../../shared/roles.ts';
import type { StopNow } from '../../shared/stop.ts';
import { steadyNow } from '../dates.ts';
import type { LobbyStops } from '../programme/lobbyStops.ts';
import { ProgrammeError } from '../programme/programmeError.ts';
import type { DrillRoom } from '../room/drillRoom.ts';

/** So long every desk says that a stop is over, those that come back meanwhile too. */
const OVER_MS = 15_000;

interface Over {
  at: number;
  id: string;
  by: string | null;
  ended: boolean;
}

/** Stops for something real: which holds, and which has just ended. What is past is in the log; this is what screens must say now. */
export class Stops {
  readonly #lobby: LobbyStops;
  readonly #roomOf: (drillId: string) => DrillRoom | null;
  readonly #over = new Map<string, Over>();
  /** Drills that were stopped by the last step heard of. */
  readonly #stopped = new Set<string>();

  constructor(lobby: LobbyStops, roomOf: (drillId: string) => DrillRoom | null) {
    this.#lobby = lobby;
    this.#roomOf = roomOf;
  }

  now(drillId: string): StopNow | null {
    const room = this.#roomOf(drillId);
    if (room?.state.stop) {
      this.#stopped.add(drillId);
      const last = room.events.findLast(({ type }) => type === 'exercise.stopped');
      return { is: 'stopped', id: `log ${last?.seq}`, by: last?.by?.account?.name ?? null };
    }
    const waiting = room ? null : this.#lobby.open(drillId);
    if (waiting) return { is: 'stopped', id: `lobby ${waiting.at}`, by: waiting.by.name };
    const over = this.#over.get(drillId);
    const leftMs = over ? Math.ceil(over.at + OVER_MS - steadyNow()) : 0;
    if (!over || leftMs <= 0) return null;
    return { is: 'over', id: over.id, by: over.by, ended: over.ended, leftMs };
  }

  /** Takes a step into account. True: screens have to be told. */
  stepped(drillId: string, step: readonly LogEvent[]): boolean {
    let changed = false;
    for (const event of step) {
      if (event.type === 'exercise.stopped' && !event.data.lobby) {
        this.#stopped.add(drillId);
        changed = true;
      }
      const goesOn = event.type === 'exercise.continued' && !event.data.lobby;
      if (!goesOn && event.type !== 'drill.ended') continue;
      if (!this.#stopped.delete(drillId) && !goesOn) continue;
      this.#isOver(drillId, event.by?.account?.name ?? null, !goesOn);
      changed = true;
    }
    return changed;
  }

  /** In a lobby nobody has a log to write to. False: it was so already. */
  inLobby(drillId: string, wanted: 'stop' | 'continue', by: Account, reason: string): boolean {
    const isStopped = this.#lobby.open(drillId) !== null;
    if (isStopped === (wanted === 'stop')) return false;
    if (wanted === 'stop') this.#lobby.stop(drillId, by, reason);
    else {
      this.#lobby.over(drillId, by);
      this.#isOver(drillId, by.name, false);
    }
    return true;
  }

  /** While something real holds, no lobby is locked. */
  mustGoOn(drillId: string): void {
    if (this.#lobby.open(drillId))
      throw new ProgrammeError(
        'wrongStage',
        'The exercise is stopped for a real emergency. Press “Go on” first, then start the briefing.',
      );
  }

  /** The lobby is locked and there is a log: what was stopped before it is written there, with who did it and why. */
  async writeDown(drillId: string, room: DrillRoom): Promise<void> {
    for (const { by, overBy, reason } of this.#lobby.of(drillId)) {
      const give = (name: string, payload: object, account: Account) =>
        room.submit(FACILITATOR_SEAT, { id: `lobby-${randomUUID()}`, name, payload }, account);
      await give('stopExercise', { reason, lobby: true }, by);
      await give('continueExercise', { lobby: true }, overBy ?? by);
    }
    this.#lobby.written(drillId);
  }

  #isOver(drillId: string, by: string | null, ended: boolean): void {
    if (this.#over.size > 1_000) this.#over.clear();
    this.#over.set(drillId, { at: steadyNow(), id: randomUUID(), by, ended });
  }
}
