import type { Account } from '../../shared/drill/given.ts';
import type { DrillTemplate, PlanSettings } from '../../shared/templates.ts';
import type { ProgrammeDb } from './programmeDb.ts';
import { ProgrammeError } from './programmeError.ts';

/** More than a team can tell apart. */
const MOST = 50;

/** Settings of plans under names, for all facilitators of this server. */
export class Templates {
  readonly #db: ProgrammeDb;
  readonly #now: () => number;

  constructor(db: ProgrammeDb, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** By name. */
  list(): DrillTemplate[] {
    return this.#db.all('SELECT * FROM template ORDER BY name COLLATE NOCASE').map((row) => ({
      id: Number(row.id),
      name: String(row.name),
      settings: JSON.parse(String(row.settings)) as PlanSettings,
      savedBy: String(row.by_name),
      savedAt: new Date(Number(row.saved_at)).toISOString(),
    }));
  }

  /** One of that name, in whatever case, is replaced. */
  save(name: string, settings: PlanSettings, by: Account): void {
    const known = this.list();
    if (known.length >= MOST && !known.some((item) => item.name.toLowerCase() === name.toLowerCase()))
      throw new ProgrammeError(
        'nameTaken',
        `There are ${MOST} templates, which is the most. Delete one, or save under a name that is there.`,
      );
    this.#db.run(
      `INSERT INTO template (name, settings, by_name, saved_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET name = excluded.name, settings = excluded.settings,
         by_name = excluded.by_name, saved_at = excluded.saved_at`,
      name,
      JSON.stringify(settings),
      by.name,
      this.#now(),
    );
  }

  /** Deleting twice is the same as once. */
  remove(id: number): void {
    this.#db.run('DELETE FROM template WHERE id = ?', id);
  }
}
