import { randomBytes } from 'node:crypto';
import type { CatalogueEntry, EntryText } from '../../shared/catalogue.ts';
import type { Row } from '../log/sqliteDriver.ts';
import type { ProgrammeDb } from './programmeDb.ts';
import { ProgrammeError } from './programmeError.ts';

const MOST = 2_000;

/** Incidents and near misses that the team wrote down itself. A deleted one can be brought back. */
export class OwnEntries {
  readonly #db: ProgrammeDb;
  readonly #now: () => number;

  constructor(db: ProgrammeDb, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** Newest first. */
  list(): CatalogueEntry[] {
    return this.#db
      .all('SELECT id, body FROM own_entry WHERE deleted_at IS NULL ORDER BY created_at DESC, rowid DESC')
      .map(read);
  }

  find(id: string): CatalogueEntry | null {
    const row = this.#db.get('SELECT id, body FROM own_entry WHERE id = ? AND deleted_at IS NULL', id);
    return row ? read(row) : null;
  }

  /** All of them or none. */
  add(texts: readonly EntryText[]): CatalogueEntry[] {
    const count = Number(
      this.#db.get('SELECT count(*) AS known FROM own_entry WHERE deleted_at IS NULL')?.known ?? 0,
    );
    if (count + texts.length > MOST)
      throw new ProgrammeError(
        'wrongStage',
        `The catalogue holds ${MOST} entries of your own at most. Delete some first.`,
      );
    const added = texts.map((text) => entryOf(`own-${randomBytes(6).toString('hex')}`, text));
    this.#db.atomically(() => {
      for (const [index, { id }] of added.entries())
        this.#db.run(
          'INSERT INTO own_entry (id, body, created_at, changed_at) VALUES (?, ?, ?, ?)',
          id,
          JSON.stringify(texts[index]),
          this.#now(),
          this.#now(),
        );
    });
    return added;
  }

  change(id: string, text: EntryText): CatalogueEntry {
    const changed = this.#db.run(
      'UPDATE own_entry SET body = ?, changed_at = ? WHERE id = ? AND deleted_at IS NULL',
      JSON.stringify(text),
      this.#now(),
      id,
    );
    if (changed === 0) throw unknown();
    return entryOf(id, text);
  }

  remove(id: string): void {
    const changed = this.#db.run(
      'UPDATE own_entry SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL',
      this.#now(),
      id,
    );
    if (changed === 0) throw unknown();
  }

  /** Takes a deletion back; one that was never deleted stays as it is. */
  restore(id: string): CatalogueEntry {
    this.#db.run('UPDATE own_entry SET deleted_at = NULL WHERE id = ?', id);
    const entry = this.find(id);
    if (!entry) throw unknown();
    return entry;
  }
}

const unknown = () =>
  new ProgrammeError(
    'notFound',
    'There is no entry of yours with that name. Bundled entries cannot be changed; reload the list.',
  );
const entryOf = (id: string, text: EntryText): CatalogueEntry => ({ ...text, id, sure: 'ours', caution: '' });
const read = (row: Row): CatalogueEntry => entryOf(String(row.id), JSON.parse(String(row.body)) as EntryText);
