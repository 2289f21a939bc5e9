import type { PlayRole } from '../roles.ts';
import type { WelfareAction } from '../scenario/people.ts';
import type { DrillTime } from '../time.ts';

export interface Citation {
  evidence: string;
  mark: 'supports' | 'rulesOut';
}

export interface DecisionRecord {
  option: string;
  rejected: string[];
  citations: Citation[];
  causeId: string | null;
  causeText: string;
  confidence: 'low' | 'medium' | 'high' | null;
  changeMind: string;
  verify: { suite: string; targets: string[]; n: number; benign: boolean } | null;
  revert: string;
  losses: string[];
  canaryPercent: number | null;
  owner: PlayRole | null;
  reconsiderAt: DrillTime | null;
  objectionsAsked: boolean;
  dissent: string | null;
}

export interface StatementClause {
  clause: string;
  /** The author's words, if they changed the starter. */
  text: string;
}

/** Deciding, speaking, caring, owing. */
export interface OutcomeEvents {
  'decision.recorded': { decision: number } & DecisionRecord;
  /** A person to think about came up: abstract facts, for the desks that look after people. */
  'welfare.opened': {
    case: string;
    title: string;
    facts: string;
    actions: WelfareAction[];
    to: PlayRole[];
    /** By when it is to be decided. */
    dueAt?: DrillTime;
    /** Whose decision it is while they are in the call: somebody may be in danger now. */
    decides?: PlayRole;
  };
  'welfare.decided': {
    case: string;
    actions: WelfareAction[];
    reviewer: string;
    basis: string;
    happenedAt: DrillTime;
  };
  'awareness.set': { regime: string; at: DrillTime };
  'duty.recorded': {
    duty: string;
    title: string;
    action: 'notify' | 'assess' | 'not-applicable';
    basis: string;
  };
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
    clauses: { clause: string; true: boolean; known: boolean; penalty: string | null }[];
    /** Who was to hear it first and had not heard (`comms.hearFirst`). Left out where there was nobody. */
    unheard?: string[];
  };
  /** A reasoned "nothing proactive yet". */
  'statement.withheld': { reason: string; reviewAt: DrillTime };
  /** What is about to be written to a group, for the call to read. */
  'outreach.drafted': { group: string; version: number; clauses: StatementClause[]; freeText: string };
  'outreach.cleared': {
    group: string;
    version: number;
    role: PlayRole;
    verdict: 'clear' | 'change';
    comment: string;
  };
  /** `clearedBy`: desks that cleared exactly these words; a clearance asked for and not among them was not given. */
  'outreach.sent': { group: string; clauses: StatementClause[]; freeText: string; clearedBy: PlayRole[] };
  'outreach.checked': {
    group: string;
    clauses: { clause: string; true: boolean; known: boolean; penalty: string | null }[];
  };
  /** A person's judgement of an observed criterion; it stands beside the automatic score, never in it (S3). */
  'criterion.judged': { criterion: string; points: number; note: string };
  'pir.filled': {
    answers: Record<string, string>;
    actions: { text: string; owner: string; dueInDays: number }[];
    classification: 'incident' | 'hazard' | 'near-miss';
  };
}
