import type { Account } from '../../shared/drill/given.ts';
import type { ProgrammeDb } from './programmeDb.ts';

/** A stop for something real while a drill was in its lobby. There is no log yet: once there is, it is written there too. */
interface LobbyStop {
  reason: string;
  by: Account;
  isOver: boolean;
  overBy: Account | null;
  /** Wall ms. */
  at: number;
}

export class LobbyStops {
  readonly #db: ProgrammeDb;
  readonly #now: () => number;

  constructor(db: ProgrammeDb, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** Oldest first. */
  of(drillId: string): LobbyStop[] {
    const rows = this.#db.all('SELECT * FROM lobby_stop WHERE drill_id = ? ORDER BY stopped_at', drillId);
    return rows.map((row) => ({
      reason: String(row.reason),
      by: { id: Number(row.by_id), name: String(row.by_name) },
      isOver: row.over_at !== null,
      overBy: row.over_at === null ? null : { id: Number(row.over_by_id), name: String(row.over_by_name) },
      at: Number(row.stopped_at),
    }));
  }

  open(drillId: string): LobbyStop | null {
    return this.of(drillId).find(({ isOver }) => !isOver) ?? null;
  }

  stop(drillId: string, by: Account, reason: string): void {
    this.#db.run(
      'INSERT INTO lobby_stop (drill_id, stopped_at, by_id, by_name, reason) VALUES (?, ?, ?, ?, ?)',
      drillId,
      this.#now(),
      by.id,
      by.name,
      reason,
    );
  }

  over(drillId: string, by: Account): void {
    this.#db.run(
      'UPDATE lobby_stop SET over_at = ?, over_by_id = ?, over_by_name = ? WHERE drill_id = ? AND over_at IS NULL',
      this.#now(),
      by.id,
      by.name,
      drillId,
    );
  }

  /** They stand in the log now. */
  written(drillId: string): void {
    this.#db.run('DELETE FROM lobby_stop WHERE drill_id = ?', drillId);
  }
}
