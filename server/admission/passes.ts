import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Names the seat a browser holds, so that it is counted by that seat wherever it comes from; opens nothing. */
export const PASS_COOKIE = 'muster_pass';

/**
 * Passes tell people we know from strangers behind the same address, also where a browser sends no secret: when it asks for a page
 * or opens a connection. Good until the server stops; the next request that proves the seat brings a new one.
 */
export class Passes {
  readonly #key = randomBytes(32);

  /** What a seat is called on a pass. */
  idOf({ drillId, seat }: { drillId: string; seat: string }): string {
    return createHash('sha256').update(`${drillId} ${seat}`).digest('base64url').slice(0, 22);
  }

  issue(holder: { drillId: string; seat: string }): string {
    const id = this.idOf(holder);
    return `${id}.${this.#sign(id)}`;
  }

  /** Whose pass this is; null when it is none of ours. */
  owner(pass: string | undefined): string | null {
    const [id = '', signature = ''] = (pass ?? '').slice(0, 200).split('.');
    const [given, expected] = [Buffer.from(signature), Buffer.from(this.#sign(id))];
    return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
  }

  #sign(id: string): string {
    return createHmac('sha256', this.#key).update(id).digest('base64url');
  }
}
