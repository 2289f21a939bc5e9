import { dateOfSteady, steadyNow } from '../dates.ts';

/** Somebody who asked for the lobby this short a time ago is still looking at it. */
const LOOKED_MS = 15_000;

/** When seats came and went, by the steady clock. Outlives the last connection: that is when it is asked for. */
export class Comings {
  readonly #since = new Map<string, Map<string, number>>();
  readonly #looked = new Map<string, number>();

  note(drillId: string, seat: string): void {
    if (this.#since.size > 1_000) this.#since.clear();
    const seats = this.#since.get(drillId) ?? new Map<string, number>();
    this.#since.set(drillId, seats.set(seat, steadyNow()));
  }

  sinceOf(drillId: string, seat: string): string | null {
    return dateOrNull(this.#since.get(drillId)?.get(seat));
  }

  looked(drillId: string, seat: string): void {
    if (this.#looked.size > 5_000) this.#looked.clear();
    this.#looked.set(`${drillId} ${seat}`, steadyNow());
  }

  isLooking(drillId: string, seat: string): boolean {
    const at = this.#looked.get(`${drillId} ${seat}`);
    return at !== undefined && steadyNow() - at < LOOKED_MS;
  }

  /** When a seat last went, as far as is known. */
  leftAt(drillId: string, seat: string): string | null {
    return this.sinceOf(drillId, seat) ?? dateOrNull(this.#looked.get(`${drillId} ${seat}`));
  }

  forget(drillId: string): void {
    this.#since.delete(drillId);
  }
}

const dateOrNull = (at: number | undefined): string | null => (at === undefined ? null : dateOfSteady(at));
