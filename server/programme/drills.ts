import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { newDrillBody } from '../../shared/api.ts';
import type { TimeFactor } from '../../shared/drill/clock/timeFactor.ts';
import type { PlayedOn } from '../../shared/playOn.ts';
import type { RehearsalSkill } from '../../shared/rehearsal.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Row } from '../log/sqliteDriver.ts';
import type { ProgrammeDb } from './programmeDb.ts';
import { ProgrammeError } from './programmeError.ts';
import type { SeatAssignment } from './seating.ts';
import { standardAssignments } from './seating.ts';
import { freshCode, normalCode } from './secrets.ts';

type DrillSettings = Omit<z.output<typeof newDrillBody>, 'timeFactor'> & {
  /** Missing in drills of an earlier Muster. */
  timeFactor?: TimeFactor;
  /** One person practises alone; nobody facilitates. */
  practice?: true;
  /** Bots play it, for somebody who prepares: no drill of the team. */
  rehearsal?: { skill: RehearsalSkill };
  /** It plays on from a past minute of another drill. */
  playOn?: PlayOn;
};

/** What a drill plays on from, as its log will say once it is briefed. */
export interface PlayOn extends PlayedOn {
  /** How many events of the other drill it begins with, and the link that the last of them has there. */
  events: number;
  hash: string;
  /** Where its clock stands until it is started. */
  at: DrillTime;
}

/** A drill as the programme keeps it. What happens in it is in its log. */
export interface PlannedDrill {
  drillId: string;
  code: string;
  settings: DrillSettings;
  assignments: SeatAssignment[];
  /** Wall time, in ms. */
  createdAt: number;
  /** Put away: out of the list's way, and nothing of it is lost. */
  archived: boolean;
}

const PRACTICE = "json_extract(settings, '$.practice')";
const REHEARSAL = "json_extract(settings, '$.rehearsal')";

/** Every drill that was ever created, from its lobby on. */
export class Drills {
  readonly #db: ProgrammeDb;
  readonly #now: () => number;

  constructor(db: ProgrammeDb, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  create(settings: DrillSettings, assignments = standardAssignments()): PlannedDrill {
    const drill: PlannedDrill = {
      drillId: `drill-${randomBytes(9).toString('base64url')}`,
      code: this.#unusedCode(),
      settings,
      assignments,
      createdAt: this.#now(),
      archived: false,
    };
    this.#db.run(
      'INSERT INTO drill (id, code, settings, seats, created_at) VALUES (?, ?, ?, ?, ?)',
      drill.drillId,
      drill.code,
      JSON.stringify(settings),
      JSON.stringify(drill.assignments),
      drill.createdAt,
    );
    return drill;
  }

  find(drillId: string): PlannedDrill | null {
    const row = drillId.length > 80 ? undefined : this.#db.get('SELECT * FROM drill WHERE id = ?', drillId);
    return row ? read(row) : null;
  }

  get(drillId: string): PlannedDrill {
    const drill = this.find(drillId);
    if (!drill) throw new ProgrammeError('notFound', 'There is no such drill. Open it from the list.');
    return drill;
  }

  byCode(typed: string): PlannedDrill {
    const code = normalCode(typed);
    const row = code === null ? undefined : this.#db.get('SELECT * FROM drill WHERE code = ?', code);
    if (!row)
      throw new ProgrammeError(
        'unknownCode',
        'No drill has that code. Check it with the facilitator: six letters and digits, such as KX7-4QM.',
      );
    return read(row);
  }

  /** The facilitators' drills, newest first. */
  list(): PlannedDrill[] {
    return this.#newest(`${PRACTICE} IS NULL AND ${REHEARSAL} IS NULL`, 500);
  }

  /** What people practise alone, newest first: never so many that they push a facilitator's drill out of the list. */
  practices(): PlannedDrill[] {
    return this.#newest(`${PRACTICE} IS NOT NULL`, 10_000);
  }

  /** What bots play before the day, newest first. */
  rehearsals(): PlannedDrill[] {
    return this.#newest(`${REHEARSAL} IS NOT NULL`, 10_000);
  }

  #newest(which: string, most: number): PlannedDrill[] {
    return this.#db
      .all(`SELECT * FROM drill WHERE ${which} ORDER BY created_at DESC, rowid DESC LIMIT ?`, most)
      .map(read);
  }

  /** Drills that play on from this one, and so hold a copy of its beginning; and those that play on from them. */
  branchesOf(drillId: string): PlannedDrill[] {
    return this.#db
      .all("SELECT * FROM drill WHERE json_extract(settings, '$.playOn.drill') = ?", drillId)
      .map(read)
      .flatMap((drill) => [drill, ...this.branchesOf(drill.drillId)]);
  }

  /** How long ago it was created, in ms. */
  ageOf({ createdAt }: PlannedDrill): number {
    return this.#now() - createdAt;
  }

  saveAssignments(drillId: string, assignments: readonly SeatAssignment[]): void {
    this.#db.run('UPDATE drill SET seats = ? WHERE id = ?', JSON.stringify(assignments), drillId);
  }

  archive(drillId: string, archived: boolean): void {
    this.#db.run('UPDATE drill SET archived_at = ? WHERE id = ?', archived ? this.#now() : null, drillId);
  }

  /** The lobby was locked: from here on the drill has a log. */
  markBriefed(drillId: string): void {
    this.#db.run('UPDATE drill SET briefed_at = ? WHERE id = ? AND briefed_at IS NULL', this.#now(), drillId);
  }

  /**
   * Holds the programme against the logs there are. Those that were briefed before this was noted are noted now.
   * `missing`: briefed, and without a log; `unlisted`: a log that no entry belongs to.
   */
  compareWith(logged: ReadonlySet<string>): { missing: string[]; unlisted: string[] } {
    const rows = this.#db.all('SELECT id, briefed_at FROM drill');
    const known = new Set(rows.map(({ id }) => String(id)));
    for (const id of known) if (logged.has(id)) this.markBriefed(id);
    return {
      missing: rows.flatMap(({ id, briefed_at }) =>
        briefed_at !== null && !logged.has(String(id)) ? [String(id)] : [],
      ),
      unlisted: [...logged].filter((id) => !known.has(id)),
    };
  }

  /** Everything kept of a drill beside its log: plan, seats, who held them, what was seen. There is no way back. */
  erase(drillId: string): void {
    this.#db.atomically(() => {
      for (const table of [
        'receipt',
        'stepped_out',
        'lobby_stop',
        'evaluator_link',
        'what_if',
        'device_key',
        'seat_token',
        'improvement',
      ])
        this.#db.run(`DELETE FROM ${table} WHERE drill_id = ?`, drillId);
      this.#db.run('DELETE FROM drill WHERE id = ?', drillId);
    });
    this.#db.overwriteErased();
  }

  /** A seat changed hands in the room: the plan says so too. */
  setOccupant(drillId: string, seat: string, occupant: SeatAssignment['occupant']): void {
    const { assignments } = this.get(drillId);
    this.saveAssignments(
      drillId,
      assignments.map((assignment) => (assignment.seat === seat ? { ...assignment, occupant } : assignment)),
    );
  }

  #unusedCode(): string {
    for (;;) {
      const code = freshCode();
      if (!this.#db.get('SELECT id FROM drill WHERE code = ?', code)) return code;
    }
  }
}

const read = (row: Row): PlannedDrill => ({
  drillId: String(row.id),
  code: String(row.code),
  settings: JSON.parse(String(row.settings)) as DrillSettings,
  assignments: JSON.parse(String(row.seats)) as SeatAssignment[],
  createdAt: Number(row.created_at),
  archived: row.archived_at !== null,
});
