import { TokenBucket } from './bucket.ts';

/** What one seat may do, on all its windows together. */
export class SeatBudget {
  /** So many commands at once, then a steady rate. A person at work stays far below. */
  readonly commands = new TokenBucket(30, 10);
  /** What a seat is sure of, however busy the others of its drill are. */
  readonly sure = new TokenBucket(10, 2);
  /** Receipts have a purse of their own, so that reading never costs somebody a command. */
  readonly receipts = new TokenBucket(40, 4);
  /** Connecting, and asking for everything: the dearest things to ask for. */
  readonly views = new TokenBucket(12, 1);
  /** Everything that comes in, whatever it is: messages and their characters. */
  readonly messages = new TokenBucket(300, 40);
  readonly chars = new TokenBucket(600_000, 60_000);
  /** Writing that is kept: a burst for pasting, then more than anybody types. */
  readonly writing = new TokenBucket(60_000, 500);
  /** Refusals for haste in a row. */
  hasty = 0;

  get isFull(): boolean {
    return [this.commands, this.receipts, this.views, this.messages, this.chars, this.writing].every(
      (bucket) => bucket.isFull,
    );
  }
}

class DrillBudget {
  readonly commands = new TokenBucket(200, 60);
  readonly views = new TokenBucket(120, 10);
  readonly seats = new Map<string, SeatBudget>();
}

/** Refusals for haste in a row after which it is no person any more. */
const PATIENCE = 200;
/** How long somebody who comes back too often is kept waiting at most. */
const MOST_WAIT_MS = 10_000;

/** Budgets of everybody who is or was connected lately. They outlive a connection, so that a new one brings no new budget. */
export class Budgets {
  readonly #drills = new Map<string, DrillBudget>();

  seat(drillId: string, owner: string): SeatBudget {
    const { seats } = this.#drill(drillId);
    const known = seats.get(owner);
    if (known) return known;
    const fresh = new SeatBudget();
    seats.set(owner, fresh);
    return fresh;
  }

  /** May one more command be looked at? `tooFast`: this has gone on for too long. */
  mayCommand(drillId: string, owner: string): true | 'wait' | 'tooFast' {
    const seat = this.seat(drillId, owner);
    if (seat.commands.take() && (seat.sure.take() || this.#drill(drillId).commands.take())) {
      seat.hasty = 0;
      return true;
    }
    seat.hasty += 1;
    if (seat.hasty <= PATIENCE) return 'wait';
    seat.hasty = 0;
    return 'tooFast';
  }

  mayTell(drillId: string, owner: string): boolean {
    return this.seat(drillId, owner).receipts.take();
  }

  /** In how many ms this seat may be shown everything; null when it asks too often to wait for. */
  viewIn(drillId: string, owner: string): number | null {
    const own = this.seat(drillId, owner).views.reserve(MOST_WAIT_MS);
    if (own === null) return null;
    const shared = this.#drill(drillId).views.reserve(MOST_WAIT_MS);
    return shared === null ? null : Math.max(own, shared);
  }

  /** Forgets everybody who has nothing spent. */
  sweep(isWatched: (drillId: string) => boolean): void {
    for (const [drillId, { seats }] of this.#drills) {
      for (const [owner, seat] of seats) if (seat.isFull) seats.delete(owner);
      if (seats.size === 0 && !isWatched(drillId)) this.#drills.delete(drillId);
    }
  }

  #drill(drillId: string): DrillBudget {
    const known = this.#drills.get(drillId);
    if (known) return known;
    const fresh = new DrillBudget();
    this.#drills.set(drillId, fresh);
    return fresh;
  }
}
