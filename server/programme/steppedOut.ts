import type { StepOut } from '../../shared/api.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { ProgrammeDb } from './programmeDb.ts';

/**
 * Who has stepped out of a drill just now. It is about a person and not about the drill: it moves nothing, scores nothing and is in no
 * log or report, so it stands beside the log, and nothing of it is left once they are back. No reason is asked for or kept.
 */
export class SteppedOut {
  readonly #db: ProgrammeDb;
  readonly #now: () => number;

  constructor(db: ProgrammeDb, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** By seat. */
  of(drillId: string): Map<string, StepOut> {
    const rows = this.#db.all('SELECT seat, since, at, covered FROM stepped_out WHERE drill_id = ?', drillId);
    return new Map(
      rows.map(({ seat, since, at, covered }) => [
        String(seat),
        {
          since: new Date(Number(since)).toISOString(),
          at: at === null ? null : Number(at),
          covered: Number(covered) === 1,
        },
      ]),
    );
  }

  find(drillId: string, seat: string): StepOut | null {
    return this.of(drillId).get(seat) ?? null;
  }

  /** `at`: drill time, null while no clock has started. Pressing twice keeps the first time. */
  out(drillId: string, seat: string, at: DrillTime | null): void {
    this.#db.run(
      'INSERT OR IGNORE INTO stepped_out (drill_id, seat, since, at, covered) VALUES (?, ?, ?, ?, 0)',
      drillId,
      seat,
      this.#now(),
      at,
    );
  }

  /** Back, or no longer anybody's: whoever sits there next has stepped out of nothing. */
  back(drillId: string, seat: string): void {
    this.#db.run('DELETE FROM stepped_out WHERE drill_id = ? AND seat = ?', drillId, seat);
  }

  /** A scripted colleague plays the seat while its person is out; the seat stays theirs to come back to. */
  cover(drillId: string, seat: string, covered: boolean): void {
    this.#db.run(
      'UPDATE stepped_out SET covered = ? WHERE drill_id = ? AND seat = ?',
      Number(covered),
      drillId,
      seat,
    );
  }

  /** Somebody sits in their place, and they watch; they go home to `home` when they come back. */
  comesHomeTo(drillId: string, seat: string, home: string): void {
    this.#db.run('UPDATE stepped_out SET home = ? WHERE drill_id = ? AND seat = ?', home, drillId, seat);
  }

  /** Seats that people who are out go home to, by where they watch meanwhile. */
  homes(drillId: string): Map<string, string> {
    const rows = this.#db.all(
      'SELECT seat, home FROM stepped_out WHERE drill_id = ? AND home IS NOT NULL',
      drillId,
    );
    return new Map(rows.map(({ seat, home }) => [String(seat), String(home)]));
  }

  /** People changed places, and what is true of a person goes with them. Inside the caller's transaction. */
  swap(drillId: string, from: string, to: string): void {
    const seats = 'drill_id = ? AND seat IN (?, ?)';
    const rows = this.#db.all(`SELECT seat, since, at FROM stepped_out WHERE ${seats}`, drillId, from, to);
    this.#db.run(`DELETE FROM stepped_out WHERE ${seats}`, drillId, from, to);
    for (const { seat, since, at } of rows)
      this.#db.run(
        'INSERT INTO stepped_out (drill_id, seat, since, at, covered) VALUES (?, ?, ?, ?, 0)',
        drillId,
        String(seat) === from ? to : from,
        Number(since),
        at === null ? null : Number(at),
      );
  }
}
