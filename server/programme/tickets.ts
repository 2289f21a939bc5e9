import type { SeatTicket } from '../../shared/api.ts';
import { EVALUATOR_SEAT, isEvaluatorSeat, OBSERVER_SEAT } from '../../shared/roles.ts';
import type { Row } from '../log/sqliteDriver.ts';
import type { Drills } from './drills.ts';
import type { ProgrammeDb } from './programmeDb.ts';
import { ProgrammeError } from './programmeError.ts';
import type { SeatAssignment } from './seating.ts';
import { freshSecret, hashOf } from './secrets.ts';
import type { SteppedOut } from './steppedOut.ts';

/** Who holds a seat's secret. Observers and evaluators hold one too, but no desk. */
export interface Holder {
  drillId: string;
  seat: string;
  name: string;
  observer: boolean;
  /** Which of the evaluators; null for anybody else. */
  evaluator: number | null;
}

/** What somebody names to watch instead of playing. */
const OBSERVER = 'observer';
const DEVICE_MS = 5 * 60_000;
const MOST_OBSERVERS = 50;

/** Seats and the secrets that open them. A secret leaves this class once, when it is made; only its hash is kept. */
export class Tickets {
  readonly #db: ProgrammeDb;
  readonly #drills: Drills;
  readonly #steppedOut: SteppedOut;
  readonly #now: () => number;

  constructor(db: ProgrammeDb, drills: Drills, steppedOut: SteppedOut, now: () => number) {
    this.#db = db;
    this.#drills = drills;
    this.#steppedOut = steppedOut;
    this.#now = now;
  }

  /** A person sits down. `locked`: the briefing is over, so only a seat that a person left is free. */
  claim(drillId: string, seat: string, name: string, locked: boolean): SeatTicket {
    if (seat === OBSERVER)
      return this.#issue({ drillId, seat: this.#staffSeat(drillId, OBSERVER_SEAT), name, observer: true });
    const { assignments } = this.#drills.get(drillId);
    const assignment = assignments.find((item) => item.seat === seat);
    if (!assignment)
      throw new ProgrammeError('notFound', 'That seat is not part of this drill. Choose another.');
    if (assignment.occupant !== 'person')
      throw new ProgrammeError(
        'seatTaken',
        locked
          ? 'The briefing has begun, and a scripted colleague plays that seat. Join as an observer; the facilitator can seat you, or open the seat for you.'
          : 'The facilitator has given that seat to a scripted colleague. Choose a free one, or ask them.',
      );
    if (assignment.name !== null)
      throw new ProgrammeError('seatTaken', `${assignment.name} sits there. Choose a free seat.`);
    this.#drills.saveAssignments(
      drillId,
      assignments.map((item) => (item === assignment ? { ...item, name, pager: null, ready: false } : item)),
    );
    return this.#issue({ drillId, seat, name, observer: false });
  }

  /** Somebody with the evaluators' link. Each has a seat of their own, so that their words stay theirs. */
  evaluate(drillId: string, name: string): SeatTicket {
    const seat = this.#staffSeat(drillId, EVALUATOR_SEAT);
    return this.#issue({ drillId, seat, name, observer: false });
  }

  holder(token: string): Holder | 'revoked' | null {
    if (token.length > 200) return null;
    const row = this.#db.get('SELECT * FROM seat_token WHERE token_hash = ?', hashOf(token));
    if (!row) return null;
    return row.revoked_at === null ? holderOf(row) : 'revoked';
  }

  get(token: string | null): Holder {
    const holder = token === null ? null : this.holder(token);
    if (holder === null || holder === 'revoked')
      throw new ProgrammeError(
        'unknownToken',
        'This browser no longer holds that seat. Join again with the code.',
      );
    return holder;
  }

  /** Everybody out of a seat: it is free again, on every device. */
  vacate(drillId: string, seat: string): void {
    this.#db.atomically(() => {
      this.#db.run(
        'UPDATE seat_token SET revoked_at = ? WHERE drill_id = ? AND seat = ? AND revoked_at IS NULL',
        this.#now(),
        drillId,
        seat,
      );
      this.#db.run('DELETE FROM device_key WHERE drill_id = ? AND seat = ?', drillId, seat);
      this.#steppedOut.back(drillId, seat);
      const { assignments } = this.#drills.get(drillId);
      this.#drills.saveAssignments(
        drillId,
        assignments.map((item) =>
          item.seat === seat ? { ...item, name: null, pager: null, ready: false } : item,
        ),
      );
    });
  }

  /** Refuses a move that `move` would refuse, before anything is changed for it. */
  mayMove(drillId: string, from: string, to: string) {
    const { assignments } = this.#drills.get(drillId);
    const assignment = assignments.find(({ seat }) => seat === to);
    const old = assignments.find(({ seat }) => seat === from);
    const name = old ? old.name : this.observers(drillId).find(({ seat }) => seat === from)?.name;
    if (!assignment || name === undefined)
      throw new ProgrammeError('notFound', 'That seat is not part of this drill.');
    if (name === null) throw new ProgrammeError('notFound', 'Nobody sits there who could be moved.');
    const goesHome = this.#steppedOut.homes(drillId).get(from) === to;
    if (!old && !goesHome && assignment.name !== null && !this.#steppedOut.find(drillId, to))
      throw new ProgrammeError(
        'seatTaken',
        `${assignment.name} sits there. Free that seat first, or choose another.`,
      );
    return { assignments, assignment, old, name };
  }

  /**
   * Whoever holds `from` holds `to` from now on, on every device, and whoever held `to` holds `from`. Seats keep their desks.
   * An observer cannot change places with a person, who would be left without a desk; but with one who has stepped out they can: that
   * person then watches, until the facilitator seats them again.
   */
  move(drillId: string, from: string, to: string): void {
    const { assignments, assignment, old, name } = this.mayMove(drillId, from, to);
    this.#db.atomically(() => {
      this.#db.run(
        `UPDATE seat_token SET seat = CASE seat WHEN ? THEN ? ELSE ? END, observer = CASE seat WHEN ? THEN 0 ELSE ? END
         WHERE drill_id = ? AND seat IN (?, ?) AND revoked_at IS NULL`,
        from,
        to,
        from,
        from,
        Number(old === undefined),
        drillId,
        from,
        to,
      );
      this.#db.run('DELETE FROM device_key WHERE drill_id = ? AND seat IN (?, ?)', drillId, from, to);
      this.#steppedOut.swap(drillId, from, to);
      const person = ({ name: called, pager, pagerAt, ready }: Person) => ({
        name: called,
        pager,
        pagerAt: pagerAt ?? null,
        ready: ready ?? false,
      });
      const watcher = { name, pager: null, ready: false };
      this.#drills.saveAssignments(
        drillId,
        assignments.map((item) =>
          item === assignment
            ? { ...item, ...person(old ?? watcher) }
            : item === old
              ? { ...item, ...person(assignment) }
              : item,
        ),
      );
    });
  }

  /** Who watches without a desk. */
  observers(drillId: string): { seat: string; name: string }[] {
    return this.#db
      .all(
        `SELECT seat, min(name) AS name FROM seat_token
         WHERE drill_id = ? AND observer = 1 AND revoked_at IS NULL GROUP BY seat ORDER BY min(created_at)`,
        drillId,
      )
      .map(({ seat, name }) => ({ seat: String(seat), name: String(name) }));
  }

  /** Who evaluates, and holds a seat of it still. */
  evaluators(drillId: string): { seat: string; name: string }[] {
    return this.#db
      .all(
        `SELECT seat, min(name) AS name FROM seat_token
         WHERE drill_id = ? AND seat LIKE ? AND revoked_at IS NULL GROUP BY seat ORDER BY min(created_at)`,
        drillId,
        `${EVALUATOR_SEAT}%`,
      )
      .map(({ seat, name }) => ({ seat: String(seat), name: String(name) }));
  }

  /** Puts out every device that holds a seat; the seat stays its person's, who gets a link for a new one. */
  putOut(drillId: string, seat: string): void {
    this.#db.run(
      'UPDATE seat_token SET revoked_at = ? WHERE drill_id = ? AND seat = ? AND revoked_at IS NULL',
      this.#now(),
      drillId,
      seat,
    );
  }

  /** A one-time key that opens the same seat on another device. */
  offerDevice(holder: Holder): { key: string; expiresAt: number } {
    const key = freshSecret();
    const expiresAt = this.#now() + DEVICE_MS;
    this.#db.run('DELETE FROM device_key WHERE expires_at < ?', this.#now());
    this.#db.run(
      'INSERT INTO device_key (key_hash, drill_id, seat, name, observer, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
      hashOf(key),
      holder.drillId,
      holder.seat,
      holder.name,
      Number(holder.observer),
      expiresAt,
    );
    return { key, expiresAt };
  }

  claimDevice(key: string): SeatTicket {
    const row = this.#db.get('SELECT * FROM device_key WHERE key_hash = ?', hashOf(key));
    const spent = this.#db.run('DELETE FROM device_key WHERE key_hash = ?', hashOf(key)) === 0;
    if (!row || spent || Number(row.expires_at) < this.#now())
      throw new ProgrammeError(
        'keySpent',
        'That link has been used or is older than five minutes. Make a new one on the first device.',
      );
    return this.#issue(holderOf(row));
  }

  #issue(holder: Omit<Holder, 'evaluator'>): SeatTicket {
    const token = freshSecret();
    this.#db.run(
      'INSERT INTO seat_token (token_hash, drill_id, seat, name, observer, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      hashOf(token),
      holder.drillId,
      holder.seat,
      holder.name,
      Number(holder.observer),
      this.#now(),
    );
    return { drillId: holder.drillId, seat: holder.seat, name: holder.name, token };
  }

  #staffSeat(drillId: string, prefix: string): string {
    const row = this.#db.get(
      `SELECT max(CAST(substr(seat, ?) AS INTEGER)) AS last, count(DISTINCT seat) AS known FROM seat_token
       WHERE drill_id = ? AND seat LIKE ?`,
      prefix.length + 1,
      drillId,
      `${prefix}%`,
    );
    if (Number(row?.known ?? 0) >= MOST_OBSERVERS)
      throw new ProgrammeError(
        'seatTaken',
        `${MOST_OBSERVERS} people have joined to watch; there is no room for more.`,
      );
    return `${prefix}${Number(row?.last ?? 0) + 1}`;
  }
}

/** What goes with somebody from seat to seat. */
type Person = Pick<SeatAssignment, 'name' | 'pager' | 'pagerAt' | 'ready'>;

const holderOf = (row: Row): Holder => ({
  drillId: String(row.drill_id),
  seat: String(row.seat),
  name: String(row.name),
  observer: Number(row.observer) === 1,
  evaluator: evaluatorOf(String(row.seat)),
});

const evaluatorOf = (seat: string): number | null =>
  isEvaluatorSeat(seat) ? Number(seat.slice(EVALUATOR_SEAT.length)) : null;
