import type { z } from 'zod';
import type { Account } from '../../shared/drill/given.ts';
import type { ImprovementItem } from '../../shared/improvement.ts';
import type { changeItemBody, newItemBody } from '../../shared/improvementBodies.ts';
import type { Row } from '../log/sqliteDriver.ts';
import type { ProgrammeDb } from './programmeDb.ts';
import { ProgrammeError } from './programmeError.ts';

type Body = Omit<z.output<typeof newItemBody>, 'drillId'> &
  Pick<ImprovementItem, 'state' | 'dropReason' | 'comments'>;

/** More than one team could ever work off. */
const MOST = 2_000;
const MOST_COMMENTS = 200;
const READ = `SELECT item.*, json_extract(drill.settings, '$.title') AS title, json_extract(drill.settings, '$.scenario') AS scenario
  FROM improvement item LEFT JOIN drill ON drill.id = item.drill_id`;

/** The improvement plan: what drills found, with an owner and a day. It changes after the drill, so it is no part of a log. */
export class Improvements {
  readonly #db: ProgrammeDb;
  readonly #now: () => number;

  constructor(db: ProgrammeDb, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** yyyy-mm-dd in UTC. */
  today(): string {
    return new Date(this.#now()).toISOString().slice(0, 10);
  }

  /** Earliest due first; those without a day last. */
  list(drillId: string | null = null): ImprovementItem[] {
    const rows =
      drillId === null
        ? this.#db.all(`${READ} ORDER BY item.id`)
        : this.#db.all(`${READ} WHERE item.drill_id = ? ORDER BY item.id`, drillId);
    return rows.map(read).sort((a, b) => (a.due || '9999').localeCompare(b.due || '9999') || a.id - b.id);
  }

  /** `by` is who adds it. The same finding of the same drill is added once. */
  add({ drillId, ...given }: z.output<typeof newItemBody>, by: Account): void {
    const items = this.list();
    if (items.length >= MOST)
      throw new ProgrammeError('planFull', `The plan holds ${MOST} items, which is the most it can hold.`);
    if (items.some((item) => item.drillId === drillId && item.title === given.title))
      throw new ProgrammeError(
        'nameTaken',
        'An item with this title is in the plan of this drill already. Change that one.',
      );
    const body: Body = { ...given, state: 'open', dropReason: '', comments: [] };
    this.#db.run(
      'INSERT INTO improvement (drill_id, body, version, changed_by, changed_at) VALUES (?, ?, 1, ?, ?)',
      drillId,
      JSON.stringify(body),
      by.name,
      this.#now(),
    );
  }

  change(id: number, { version, comment, ...change }: z.output<typeof changeItemBody>, by: Account): void {
    const before = this.#bodyOf(id);
    const body: Body = { ...before, ...defined(change) };
    if (body.state !== 'dropped') body.dropReason = '';
    else if (body.dropReason === '')
      throw new ProgrammeError('noReason', 'Say why it is dropped: write the reason, then save again.');
    if (comment !== undefined) {
      if (before.comments.length >= MOST_COMMENTS)
        throw new ProgrammeError('planFull', `An item holds ${MOST_COMMENTS} comments at most.`);
      const at = new Date(this.#now()).toISOString();
      body.comments = [...before.comments, { by: by.name, at, text: comment }];
    }
    this.#write(id, version, body, before, by);
  }

  /** Takes the last change back; once more brings it again. */
  undo(id: number, version: number, by: Account): void {
    const row = this.#row(id);
    if (row.before === null)
      throw new ProgrammeError('notYet', 'There is no change of this item to take back.');
    this.#write(id, version, JSON.parse(String(row.before)) as Body, bodyIn(row), by);
  }

  #write(id: number, version: number, body: Body, before: Body, by: Account): void {
    const changed = this.#db.run(
      `UPDATE improvement SET body = ?, before = ?, version = version + 1, changed_by = ?, changed_at = ?
       WHERE id = ? AND version = ?`,
      JSON.stringify(body),
      JSON.stringify(before),
      by.name,
      this.#now(),
      id,
      version,
    );
    if (changed === 0)
      throw new ProgrammeError(
        'changedMeanwhile',
        `${String(this.#row(id).changed_by)} changed this item while you had it open. Nothing of yours was saved; read theirs, then save again.`,
      );
  }

  #row(id: number): Row {
    const row = Number.isSafeInteger(id)
      ? this.#db.get('SELECT * FROM improvement WHERE id = ?', id)
      : undefined;
    if (!row) throw new ProgrammeError('notFound', 'There is no such item. Read the plan again.');
    return row;
  }

  #bodyOf(id: number): Body {
    return bodyIn(this.#row(id));
  }
}

const bodyIn = (row: Row): Body => JSON.parse(String(row.body)) as Body;

const defined = <T extends object>(change: T): Partial<Body> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

const read = (row: Row): ImprovementItem => ({
  ...bodyIn(row),
  id: Number(row.id),
  drillId: row.drill_id === null ? null : String(row.drill_id),
  drillTitle: String(row.title || row.scenario || ''),
  version: Number(row.version),
  changedBy: String(row.changed_by),
  changedAt: new Date(Number(row.changed_at)).toISOString(),
  canUndo: row.before !== null,
});
