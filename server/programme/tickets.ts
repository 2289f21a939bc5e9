import type { SeatTicket } from '../../shared/api.ts';
import type { Row } from '../log/sqliteDriver.ts';
import type { Drills } from './drills.ts';
import type { ProgrammeDb } from './programmeDb.ts';
import { ProgrammeError } from './programmeError.ts';
import { freshSecret, hashOf } from './secrets.ts';

/** Who holds a seat's secret. Observers hold one too, but no desk. */
export interface Holder {
  drillId: string;
  seat: string;
  name: string;
  observer: boolean;
}

/** What somebody names to watch instead of playing. */
export const OBSERVER = 'observer';
const DEVICE_MS = 5 * 60_000;
const MOST_OBSERVERS = 50;

/** Seats and the secrets that open them. A secret leaves this class once, when it is made; only its hash is kept. */
export class Tickets {
  readonly #db: ProgrammeDb;
  readonly #drills: Drills;
  readonly #now: () => number;

  constructor(db: ProgrammeDb, drills: Drills, now: () => number) {
    this.#db = db;
    this.#drills = drills;
    this.#now = now;
  }

  /** A person sits down. `locked`: the briefing is over, so only a seat that a person left is free. */
  claim(drillId: string, seat: string, name: string, locked: boolean): SeatTicket {
    if (seat === OBSERVER)
      return this.#issue({ drillId, seat: this.#observerSeat(drillId), name, observer: true });
    const { chairs } = this.#drills.get(drillId);
    const chair = chairs.find((item) => item.seat === seat);
    if (!chair) throw new ProgrammeError('notFound', 'That seat is not part of this drill. Choose another.');
    if (chair.occupant !== 'person')
      throw new ProgrammeError(
        'seatTaken',
        locked
          ? 'A scripted colleague plays that seat until the end of this drill. Choose a free one, or join as an observer.'
          : 'The facilitator has given that seat to a scripted colleague. Choose a free one, or ask them.',
      );
    if (chair.name !== null)
      throw new ProgrammeError('seatTaken', `${chair.name} sits there. Choose a free seat.`);
    this.#drills.saveChairs(
      drillId,
      chairs.map((item) => (item === chair ? { ...item, name, pager: null } : item)),
    );
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
      const { chairs } = this.#drills.get(drillId);
      this.#drills.saveChairs(
        drillId,
        chairs.map((item) => (item.seat === seat ? { ...item, name: null, pager: null } : item)),
      );
    });
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

  #issue(holder: Holder): SeatTicket {
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

  #observerSeat(drillId: string): string {
    const row = this.#db.get(
      'SELECT count(DISTINCT seat) AS known FROM seat_token WHERE drill_id = ? AND observer = 1',
      drillId,
    );
    const known = Number(row?.known ?? 0);
    if (known >= MOST_OBSERVERS)
      throw new ProgrammeError(
        'seatTaken',
        `${MOST_OBSERVERS} observers have joined; there is no room for more.`,
      );
    return `seat-observer-${known + 1}`;
  }
}

const holderOf = (row: Row): Holder => ({
  drillId: String(row.drill_id),
  seat: String(row.seat),
  name: String(row.name),
  observer: Number(row.observer) === 1,
});
