import type { DrillTime } from '../../shared/time.ts';
import type { ProgrammeDb } from './programmeDb.ts';

/**
 * Which injects a seat has really had on its screen, and when in drill time. Presence, not a fact of the drill: it moves nothing and
 * scores nothing, so it stands beside the log.
 */
export class Receipts {
  readonly #db: ProgrammeDb;
  readonly #known = new Map<string, Map<string, DrillTime>>();

  constructor(db: ProgrammeDb) {
    this.#db = db;
  }

  seenAt(drillId: string, inject: string, seat: string): DrillTime | null {
    return this.#of(drillId).get(`${inject} ${seat}`) ?? null;
  }

  /** Returns false when there was nothing new in it. All of a message is one write. */
  note(drillId: string, seat: string, injects: readonly string[], at: DrillTime): boolean {
    const known = this.#of(drillId);
    const fresh = injects.filter((inject) => !known.has(`${inject} ${seat}`));
    if (fresh.length === 0) return false;
    this.#db.lightly(() => {
      for (const inject of fresh)
        this.#db.run(
          'INSERT OR IGNORE INTO receipt (drill_id, inject, seat, seen_at) VALUES (?, ?, ?, ?)',
          drillId,
          inject,
          seat,
          at,
        );
    });
    for (const inject of fresh) known.set(`${inject} ${seat}`, at);
    return true;
  }

  /** What was read of a drill that is no more. */
  forget(drillId: string): void {
    this.#known.delete(drillId);
  }

  #of(drillId: string): Map<string, DrillTime> {
    const known = this.#known.get(drillId);
    if (known) return known;
    const rows = this.#db.all('SELECT inject, seat, seen_at FROM receipt WHERE drill_id = ?', drillId);
    const fresh = new Map(
      rows.map((row) => [`${String(row.inject)} ${String(row.seat)}`, Number(row.seen_at)] as const),
    );
    if (this.#known.size > 400) this.#known.clear();
    this.#known.set(drillId, fresh);
    return fresh;
  }
}
