import type { PlayRole } from '../../roles.ts';
import type { DrillTime } from '../../time.ts';

export interface StatementClause {
  clause: string;
  /** The author's words, if they changed the starter. */
  text: string;
}

/** What one sentence was worth when it went out. `stale`: the team knew more than it said; left out where it did not. */
export interface CheckedClause {
  clause: string;
  true: boolean;
  known: boolean;
  penalty: string | null;
  stale?: boolean;
}

export interface StatementsEvents {
  'spokesperson.set': { role: PlayRole };
  'narrative.aligned': {
    what: boolean;
    howCommon: boolean;
    steps: boolean;
    plan: boolean;
    willNotClaim: boolean;
    text: string;
    happenedAt: DrillTime;
  };
  'statement.drafted': {
    statement: string;
    version: number;
    kind: 'statement' | 'holding' | 'reactive';
    clauses: StatementClause[];
    freeText: string;
    words: number;
  };
  'statement.cleared': {
    statement: string;
    version: number;
    role: PlayRole;
    verdict: 'clear' | 'change';
    comment: string;
  };
  'statement.published': {
    statement: string;
    version: number;
    kind: 'statement' | 'holding' | 'reactive';
    clauses: StatementClause[];
    freeText: string;
    uncleared: PlayRole[];
  };
  /** What the claims were worth when they went out. Hidden until the debrief. */
  'statement.checked': {
    statement: string;
    version: number;
    clauses: CheckedClause[];
    /** Who was to hear it first and had not heard (`comms.hearFirst`). Left out where there was nobody. */
    unheard?: string[];
  };
  /** A reasoned "nothing proactive yet". */
  'statement.withheld': { reason: string; reviewAt: DrillTime };
  /** What is about to be written to a group, for the call to read. */
  'outreach.drafted': {
    group: string;
    version: number;
    clauses: StatementClause[];
    freeText: string;
    /** Whom of the group it is for. Left out: all of it. */
    to?: string[];
  };
  'outreach.cleared': {
    group: string;
    version: number;
    role: PlayRole;
    verdict: 'clear' | 'change';
    comment: string;
  };
  /** `clearedBy`: desks that cleared exactly these words; a clearance asked for and not among them was not given. */
  'outreach.sent': {
    group: string;
    clauses: StatementClause[];
    freeText: string;
    clearedBy: PlayRole[];
    /** Whom of the group this letter went to, where it was written to one by one: the last of them. */
    to?: string[];
  };
  /** A letter to some of a group; others of it have not been written to yet. */
  'outreach.sentToSome': {
    group: string;
    clauses: StatementClause[];
    freeText: string;
    clearedBy: PlayRole[];
    to: string[];
  };
  'outreach.checked': {
    group: string;
    clauses: CheckedClause[];
  };
}
