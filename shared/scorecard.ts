import type { PersonRating } from './drill/evaluation/rating.ts';
import type { FirstPage } from './firstPage.ts';
import type { SaidText } from './published.ts';
import type { Occupant, Role } from './roles.ts';
import type { BlockId } from './scenario/rubric.ts';
import type { DrillTime } from './time.ts';

/** P performed, S with some challenges, M with major challenges, U unable (HSEEP; RULE-10). */
export type Rating = 'P' | 'S' | 'M' | 'U';
export type Verdict = 'full' | 'part' | 'none' | 'waiting' | 'notScored';

export interface Criterion {
  id: string;
  title: string;
  /** To 0.1 point. */
  points: number;
  /** 0 when `observed` or not scored: it then stands outside the automatic maximum. */
  max: number;
  verdict: Verdict;
  why: string;
  /** What full marks would have taken. Empty when full. */
  fullMarks: string;
  /** Seqs of the events that earned or lost it (SCORE-2). */
  evidence: number[];
  /** Judged by a person and never by the log; `observedMax` is what it may add. It waits as long as `judged` is null. */
  observed: boolean;
  observedMax: number;
  /** What a person said of it; null while nobody has. */
  judged: { points: number; note: string } | null;
}

export interface Block {
  id: BlockId;
  title: string;
  points: number;
  max: number;
  rating: Rating;
  /** Why this rating, in words; names the gate that capped it. */
  ratingWhy: string;
  criteria: Criterion[];
}

export interface Gate {
  id: string;
  title: string;
  hit: boolean;
  caps: { block: BlockId; at: Rating }[];
  why: string;
  evidence: number[];
}

export interface HeadlineScore {
  points: number;
  max: number;
}

/** What vouches for the log that a scorecard was made from. */
export interface RecordProof {
  /** `unchained`: written before logs had a chain. `changed`: scored all the same, because somebody asked for it. */
  state: 'signed' | 'unsigned' | 'unchained' | 'changed';
  /** How many events it had. */
  events: number;
  /** The last link of its chain (SHA-256, hex), and the same short enough to be read aloud. */
  head: string | null;
  short: string | null;
  /** The key of the server that signed it: its short name, and its public half (Ed25519, base64url). */
  key: string | null;
  publicKey: string | null;
}

/** Who sat in a seat when the drill began, what changed, and when its desk came into the call. */
export interface Attendance {
  seat: string;
  roles: Role[];
  /** A person, a scripted colleague, or a person who never speaks. */
  occupant: Occupant;
  /** Null: never. */
  joinedAt: DrillTime | null;
  how: 'firstOnCall' | 'page' | 'rung' | null;
  changes: { at: DrillTime; occupant: Occupant }[];
}

/** Stands first in every scorecard that leaves the server. */
export const SCORECARD_MARK = 'EXERCISE. This scores a drill: its company and its incident are invented.';

/** An inject that the facilitator skipped or changed before it went out. */
export interface ScoredAlteration {
  inject: string;
  subject: string;
  /** What the facilitator did: "moved it in time". */
  what: string;
  at: DrillTime;
  why: string;
  /** Titles of the criteria that this took out of the score. */
  notScored: string[];
  evidence: number[];
}

/** What people said of one thing that they watched, and what it comes to. Nobody is named: evaluators have numbers. */
export interface RatedByPeople {
  /** The criterion, or the inject whose expected action it was. */
  id: string;
  title: string;
  said: { who: string; rating: PersonRating; comment: string }[];
  /** They saw it differently; until it is settled the worst counts. */
  isDivided: boolean;
  settled: { rating: PersonRating; why: string } | null;
  /** What counts; null: nobody saw it. */
  rating: Rating | null;
  evidence: number[];
}

/** What evaluators wrote and rated. Private notes are not among it. */
export interface Evaluation {
  notes: {
    who: string;
    at: DrillTime;
    text: string;
    tags: string[];
    desk: string | null;
    about: string | null;
    evidence: number[];
  }[];
  criteria: RatedByPeople[];
  expected: RatedByPeople[];
  /** Of the expected actions. */
  counts: Record<PersonRating, number>;
  /** A person's word beside a verdict of the log; the points stand. */
  overrides: {
    criterion: string;
    title: string;
    automatic: Verdict;
    verdict: 'full' | 'part' | 'none';
    who: string;
    why: string;
    evidence: number[];
  }[];
}

export interface Scorecard {
  exercise: typeof SCORECARD_MARK;
  format: 'muster-scorecard/1';
  /** Absent where no log stands behind it, as in a rehearsal. */
  record?: RecordProof;
  attendance: Attendance[];
  /** The role whose desk one person practised alone, with scripted colleagues and no facilitator; absent where a team played. */
  alone?: Role;
  /** How often the autopilot wrote to the team in the facilitator's place; absent where it was never on. */
  autopilot?: number;
  /** The drill and minute this one was played on from: what was done before is another round's. Absent in one that began at its own start. */
  playedOn?: { title: string; code: string; minute: DrillTime; events: number };
  /** The most that time limits were stretched by; absent where they were as written. */
  timeFactor?: number;
  /** Bots played it, for somebody who prepares a drill. */
  rehearsal?: true;
  scenario: string;
  variant: string;
  /** Null: the variant is sealed, and so is the seed it was drawn from, until the debrief. */
  seed: number | null;
  total: number;
  max: number;
  /** What people judged, beside the total and never in it: points given of what was judged, and what still waits. */
  judged: { points: number; max: number; waiting: number };
  /** Criteria that did not apply (skipped injects, an act not played) were taken out and the total rescaled to 100. */
  rescaled: boolean;
  band: 'Ready' | 'Capable' | 'Developing' | 'Not ready';
  /** What stands on the first screen. */
  firstPage: FirstPage;
  headline: {
    paging: HeadlineScore;
    containment: HeadlineScore;
    decision: HeadlineScore;
    conduct: HeadlineScore;
  };
  blocks: Block[];
  gates: Gate[];
  timings: {
    declaredAt: DrillTime | null;
    firstMitigationAt: DrillTime | null;
    containedAt: DrillTime | null;
    /** When the decision was recorded that the points speak of: the last one of Act 1. */
    decidedAt: DrillTime | null;
  };
  /** Nothing systemic went on in this drill: containment was neither reached nor missed. */
  nothingToContain?: true;
  /** Steps of the true residual, share of baseline 0..1. */
  residualAt: { at: DrillTime; residual: number; ratePerHour: number }[];
  /** The same steps as the scenario's par plan would have left them, to the end of this log. */
  parResidualAt: { at: DrillTime; residual: number; ratePerHour: number }[];
  /** The same steps had nobody acted. */
  nothingResidualAt: { at: DrillTime; residual: number; ratePerHour: number }[];
  /** Expected harmful events from T+0 to the end of the log. */
  exposure: { team: number; par: number; nothing: number };
  /** The five questions of a review, answered from the log; `brief` in two lines. An answer of several lines is a sentence with groups below it ("Heading (3): …"). */
  answers: { question: string; answer: string; brief: string; evidence: number[] }[];
  fixes: { title: string; worth: number; why: string }[];
  counterfactuals: { title: string; text: string }[];
  ending: { id: string; title: string; text: string };
  /** Every text that went out, as it was read, with what was true of it then. Absent in a rehearsal, and as long as it is sealed. */
  published?: SaidText[];
  /** What a facilitator judged by hand while the drill ran. It is scored as what it counts as, from its own time on. Absent: nothing. */
  byHand?: { title: string; text: string; evidence: number[] }[];
  /** What evaluators wrote and rated. Absent where nobody did. */
  evaluation?: Evaluation;
  /** Where the facilitator changed what the scenario had planned. Absent where nobody did. */
  alterations?: ScoredAlteration[];
  /** Free text and observed criteria that a human must still judge. */
  awaitingHuman: { id: string; title: string; text: string; max: number }[];
}
