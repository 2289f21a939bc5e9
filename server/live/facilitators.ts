import type { FacilitatorHere } from '../../shared/peopleFacts.ts';
import { dateOfSteady, steadyNow } from '../dates.ts';
import type { Connection } from './connection.ts';

interface Known {
  id: number;
  name: string;
  /** Steady ms; null while a console of theirs is open. */
  goneAt: number | null;
}

/** Who runs which drill. Whoever came first drives until somebody takes the controls, which the drill's log then says. */
export class Facilitators {
  readonly #known = new Map<string, Map<number, Known>>();

  came(drillId: string, { who: { account } }: Connection): void {
    if (!account) return;
    if (this.#known.size > 1_000) this.#known.clear();
    const known = this.#known.get(drillId) ?? new Map<number, Known>();
    this.#known.set(drillId, known.set(account.id, { ...account, goneAt: null }));
  }

  /** `left`: connections that are still open. */
  went(drillId: string, { who: { account } }: Connection, left: readonly Connection[]): void {
    const known = account && this.#known.get(drillId)?.get(account.id);
    if (!known || left.some(({ who }) => who.account?.id === known.id)) return;
    known.goneAt = steadyNow();
  }

  /** `driver`: who took the controls last, by the log. */
  of(drillId: string, connections: readonly Connection[], driver: number | null): FacilitatorHere[] {
    const known = [...(this.#known.get(drillId)?.values() ?? [])];
    // Of somebody who took them before a restart nothing is known until they are back.
    const drives = known.some(({ id }) => id === driver) ? driver : (known[0]?.id ?? null);
    return known.map(({ id, name, goneAt }) => {
      const mine = connections.filter(({ who }) => who.account?.id === id);
      return {
        id,
        name,
        windows: mine.length,
        goneAt: goneAt === null ? null : dateOfSteady(goneAt),
        drives: id === drives,
        doing: mine.flatMap(({ doing }) => doing ?? []),
      };
    });
  }

  forget(drillId: string): void {
    this.#known.delete(drillId);
  }
}
