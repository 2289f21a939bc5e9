import type { PlayRole } from '../roles.ts';
import type { DrillTime, DurationMs } from '../time.ts';
import type { Predicate } from './predicate.ts';

export const BLOCK_IDS = [
  'detection',
  'paging',
  'containment',
  'evidence',
  'decision',
  'scope',
  'command',
  'comms',
  'people',
] as const;
export type BlockId = (typeof BLOCK_IDS)[number];

/** What the generic rubric needs to know about this scenario. Server only. */
export interface RubricData {
  /** The inject that is the first actionable signal: every clock of the rubric starts when it is delivered. */
  signal: string;
  /** Strongest sign first: the first row whose `when` has held settles the right severity from then on. */
  severities: {
    when: Predicate;
    severity: 0 | 1 | 2;
    alsoAccept: (0 | 1 | 2)[];
    /** The severity may stand as it was until then, where that is later than 5 minutes after the sign (C1: Sev 1 while verifying). */
    graceUntil?: DrillTime;
  }[];
  /** Components that must be read after their last switch: each inner list is one thing, any probe that covers it counts. */
  verify: { id: string; title: string; components: string[] }[];
  /** Stored copies that must be dealt with: the switch and scope that does it. */
  persisted: { id: string; title: string; switch: string; scopes: string[] }[];
  /** Sufficient sets of switches, and the earliest time the par timeline's evidence allows each. */
  sufficient: {
    switches: { switch: string; scopes: string[]; options?: string[] }[];
    obtainableAt: DrillTime;
  }[];
  /** Nothing systemic goes on, so there is nothing to contain (a scare, not an incident). */
  nothingToContain?: NothingToContain;
  budgetShareMinutes: number;
  freeUntil: DurationMs;
  /** The precise switch is known from here on in the team's own log (gate: whole product off). */
  preciseKnown: Predicate;
  wholeProduct: { switch: string; after: DrillTime };
  /** Harm done to a safety service while active (gate caps containment at M). */
  harmfulScopes: { switch: string; scope: string; title: string; afterMs: DurationMs }[];
  /** Applying without this option dead-ends people seeking help (gate caps containment at S). */
  deadEnds: { switch: string; option: string }[];
  /** What a full seal holds, and what altering switch it must precede. */
  sealParts: string[];
  altering: string[];
  /**
   * What the model answer has read before it acts. `lists`, by part to seal: findings any of which names what is in it. `changes`: what
   * somebody changed, as it was written down; all of it is read before a remedy is chosen. Left out: nothing is asked.
   */
  readFirst?: { lists?: Record<string, string[]>; changes?: string[] };
  /** Each of these must be in force before its bomb. */
  bombs: { id: string; title: string; scope: string; at: DrillTime; hold?: string }[];
  scopeAnswers: Record<ScopeQuestion, { right: string[]; needs: string[] }>;
  prevalence: { low: number; high: number; by: DrillTime; evidence: string };
  cause: { right: 'systemic' | 'induced'; evidence: string[] };
  welfareDueAt: DrillTime;
  /** Duties whose clock starts with certainty: when this first holds, legal writes down the awareness time within so long. */
  awareness?: { when: Predicate; withinMs: DurationMs };
  /** Harm of this scenario's own kind: once `when` has held, these ratings are capped, whatever was put right later. */
  gates?: {
    id: string;
    title: string;
    when: Predicate;
    caps: { block: BlockId; at: 'P' | 'S' | 'M' | 'U' }[];
    why: string;
    /** Shown when it never came to that. */
    clear: string;
    /** Words that went out past every statement and every clearance, where that was the harm: "one post from an executive’s account". */
    published?: string;
  }[];
  /** `obeyed`: the replies that carry out the order of somebody who has not taken command. */
  swoop: { injects: string[]; answered: string[]; obeyed?: string[] };
  /** Roles whose dissent, clearance and owners count; from the authority card. */
  owners: { org: PlayRole[]; technical: PlayRole[]; external: PlayRole[] };
  actOneEndsAt: DrillTime;
  /** Reasons shown on the debrief card for each required page. */
  whyPaged: Record<string, string>;
  endings: Ending[];
}

/**
 * How the story ends; the first whose condition holds is told. Title and text say only what `when` proves or what the story fixes in every
 * drill. Anything else that is so in some drills and not in others is a sentence with a condition of its own, told where it holds.
 */
export interface Ending {
  id: string;
  title: string;
  when: Predicate;
  text: string | (string | { when: Predicate; text: string })[];
}

/**
 * With nothing to contain, the criteria of containment pay for findings on record in time instead of for harm brought down, and the one
 * for proportion pays for leaving broad switches alone. "On record" is pinned to the board, or cited in a scope estimate or a decision.
 */
export interface NothingToContain {
  /** By the id of the criterion that each stands in for. */
  checks: Record<string, Check>;
  /** Pays once this is on record and none of these switches took effect. */
  spared: { switches: string[]; after: Check['groups'] };
}

export interface Check {
  title: string;
  /** Findings: any one group, all of it. */
  groups: string[][];
  /** Points by when the first whole group was on record; the first step that fits counts. */
  steps: { by: DrillTime; points: number }[];
}

export const SCOPE_QUESTIONS = ['straightforward', 'spread', 'skew', 'seenBefore'] as const;
export type ScopeQuestion = (typeof SCOPE_QUESTIONS)[number];
