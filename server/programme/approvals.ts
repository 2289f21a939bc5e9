import type { Approval, ApprovalState } from '../../shared/coverage.ts';
import type { Account } from '../../shared/drill/given.ts';
import { own } from '../../shared/keyed.ts';
import type { ProgrammeDb } from './programmeDb.ts';
import { ProgrammeError } from './programmeError.ts';

/** The text that is spoken of: all variants of one scenario, as they are now. */
export interface ListText {
  scenario: string;
  hash: string;
  version: string;
  isRequired: boolean;
}

/** As it is kept: wall ms. */
interface KeptApproval extends Omit<Approval, 'steps'> {
  steps: (Omit<Approval['steps'][number], 'at'> & { at: number })[];
}

const FROM: Readonly<Record<ApprovalState, readonly ApprovalState[]>> = {
  draft: ['submitted', 'approved'],
  submitted: ['draft'],
  approved: ['submitted'],
};
const HINT: Readonly<Record<ApprovalState, string>> = {
  draft: 'It is a draft already.',
  submitted: 'Only a draft is submitted; this one was.',
  approved: 'Only what was submitted is approved. Submit it first.',
};

/** Who let a list go on, and when. A list is a draft as long as nobody said otherwise of the text that it has now. */
export class Approvals {
  readonly #db: ProgrammeDb;
  readonly #now: () => number;

  constructor(db: ProgrammeDb, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  of({ scenario, hash, isRequired }: ListText): KeptApproval {
    const rows = this.#db.all(
      'SELECT * FROM approval WHERE scenario = ? ORDER BY rowid DESC LIMIT 50',
      scenario,
    );
    const [last] = rows;
    const isSame = last !== undefined && String(last.hash) === hash;
    return {
      state: isSame ? (String(last.state) as ApprovalState) : 'draft',
      changedSince: last !== undefined && !isSame && last.state !== 'draft',
      isRequired,
      steps: rows.map((row) => ({
        to: String(row.state) as ApprovalState,
        by: String(row.by_name),
        at: Number(row.at),
        note: String(row.note),
        version: String(row.version),
      })),
    };
  }

  /** One step on or back. `read`: the hash of the text that whoever says so has read. */
  move(text: ListText, to: ApprovalState, by: Account, note: string, read: string): KeptApproval {
    if (read !== text.hash)
      throw new ProgrammeError(
        'wrongStage',
        'The list was changed since you opened this page. Reload it and look at what is new first.',
      );
    if (!own(FROM, to).includes(this.of(text).state)) throw new ProgrammeError('wrongStage', own(HINT, to));
    this.#db.run(
      'INSERT INTO approval (scenario, hash, version, state, by_id, by_name, at, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      text.scenario,
      text.hash,
      text.version,
      to,
      by.id,
      by.name,
      this.#now(),
      note,
    );
    return this.of(text);
  }
}
