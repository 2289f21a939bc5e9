import type { Account } from '../../shared/drill/given.ts';
import type { SavedWhatIf, WhatIfEdit, WhatIfResult } from '../../shared/whatIf.ts';
import type { ProgrammeDb } from './programmeDb.ts';
import { ProgrammeError } from './programmeError.ts';

/** More than a team discusses. */
const MOST = 40;

/** What-ifs that were kept with their drill, each under a name. */
export class KeptWhatIfs {
  readonly #db: ProgrammeDb;
  readonly #now: () => number;

  constructor(db: ProgrammeDb, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** Oldest first. */
  list(drillId: string): SavedWhatIf[] {
    return this.#db.all('SELECT * FROM what_if WHERE drill_id = ? ORDER BY id', drillId).map((row) => ({
      id: Number(row.id),
      name: String(row.name),
      edits: JSON.parse(String(row.edits)) as WhatIfEdit[],
      result: JSON.parse(String(row.result)) as WhatIfResult,
      savedBy: String(row.by_name),
      savedAt: new Date(Number(row.saved_at)).toISOString(),
    }));
  }

  save(drillId: string, name: string, edits: readonly WhatIfEdit[], result: WhatIfResult, by: Account): void {
    const known = this.list(drillId);
    if (known.length >= MOST)
      throw new ProgrammeError(
        'nameTaken',
        `This drill has ${MOST} what-ifs, which is the most. Delete one, then keep this.`,
      );
    this.#unused(drillId, name);
    this.#db.run(
      'INSERT INTO what_if (drill_id, name, edits, result, by_name, saved_at) VALUES (?, ?, ?, ?, ?, ?)',
      drillId,
      name,
      JSON.stringify(edits),
      JSON.stringify(result),
      by.name,
      this.#now(),
    );
  }

  rename(drillId: string, id: number, name: string): void {
    this.#unused(drillId, name, id);
    const changed = this.#db.run(
      'UPDATE what_if SET name = ? WHERE id = ? AND drill_id = ?',
      name,
      id,
      drillId,
    );
    if (changed === 0)
      throw new ProgrammeError(
        'notFound',
        'That what-if is gone. Reload the page to see those that are kept.',
      );
  }

  /** Deleting twice is the same as once. */
  remove(drillId: string, id: number): void {
    this.#db.run('DELETE FROM what_if WHERE id = ? AND drill_id = ?', id, drillId);
  }

  /** A kept answer repeats acts in words, which may be those that somebody wants gone. */
  removeAll(drillId: string): void {
    this.#db.run('DELETE FROM what_if WHERE drill_id = ?', drillId);
  }

  #unused(drillId: string, name: string, id: number | null = null): void {
    const taken = this.list(drillId).some(
      (item) => item.id !== id && item.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken)
      throw new ProgrammeError(
        'nameTaken',
        `A what-if called “${name}” is kept already. Choose another name.`,
      );
  }
}
