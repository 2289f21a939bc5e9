import type { ProgrammeDb } from './programmeDb.ts';
import { ProgrammeError } from './programmeError.ts';
import { freshCode, normalCode } from './secrets.ts';

const UNKNOWN = 'That link is not good any more, or was never given. Ask the facilitator for a new one.';

/**
 * The link that evaluators come in by, one a drill. It shows what control sees, so it is twice as long as a drill code and never the same;
 * the facilitator reads it out or sends it, and takes it back.
 */
export class EvaluatorLinks {
  readonly #db: ProgrammeDb;
  readonly #now: () => number;

  constructor(db: ProgrammeDb, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** The code of the link; null where nobody is invited. */
  of(drillId: string): string | null {
    const row = this.#db.get('SELECT link FROM evaluator_link WHERE drill_id = ?', drillId);
    return row ? String(row.link) : null;
  }

  /** Pressing twice gives the same. */
  invite(drillId: string): void {
    this.#db.run(
      'INSERT OR IGNORE INTO evaluator_link (link, drill_id, created_at) VALUES (?, ?, ?)',
      `${freshCode()}-${freshCode()}`,
      drillId,
      this.#now(),
    );
  }

  /** Nobody comes in by it any more; who is in stays. */
  revoke(drillId: string): void {
    this.#db.run('DELETE FROM evaluator_link WHERE drill_id = ?', drillId);
  }

  /** As a person typed it. */
  drillOf(typed: string): string {
    const plain = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
    const halves = [normalCode(plain.slice(0, 6)), normalCode(plain.slice(6))];
    const row = this.#db.get('SELECT drill_id FROM evaluator_link WHERE link = ?', halves.join('-'));
    if (!row) throw new ProgrammeError('unknownCode', UNKNOWN);
    return String(row.drill_id);
  }
}
