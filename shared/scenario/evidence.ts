import type { PlayRole } from '../roles.ts';
import type { DurationMs } from '../time.ts';
import type { Predicate } from './predicate.ts';

/** One fact that can be held, pinned and cited. Its text may hold `{{templates}}` over draws and facts. */
export interface EvidenceItem {
  id: string;
  title: string;
  body: string;
  /** Roles whose desk this comes from, before any folding: what "evidence from three roles" counts. */
  holders: PlayRole[];
  /** Options this truly supports, and options it truly rules out. Checked against the marks of a decision. */
  supports: string[];
  rulesOut: string[];
  /** Telemetry or a user's report rather than infrastructure health. */
  behavioural?: boolean;
  raw?: boolean;
}

export interface Query {
  id: string;
  title: string;
  role: PlayRole;
  /** A second role that must contribute before the work starts. */
  jointWith?: PlayRole;
  costMs: DurationMs;
  /** Must hold to start; `because` says what is missing and whom to ask. */
  requires?: { when: Predicate; because: string };
  /** Needs `approveRawAccess` for the asking role from this role first. */
  rawApproval?: PlayRole;
  yields: { evidence: string; when?: Predicate }[];
  /** Shown when nothing was found. */
  emptyAnswer: string;
}

/** A target of a repro suite: which build, on which path, with which filter. */
export interface SuiteTarget {
  id: string;
  title: string;
  artefact: 'bad' | 'last-known-good' | 'candidate';
}

export interface Suite {
  id: string;
  title: string;
  note: string;
  /** Who may start it; with `jointWith`, the work starts when both have contributed. */
  role: PlayRole;
  jointWith?: PlayRole;
  requires?: { when: Predicate; because: string };
  targets: SuiteTarget[];
  maxTargets: number;
  /** Runs offered: prompts per target, and the drill time one run of that size takes. */
  sizes: { n: number; costMs: DurationMs }[];
  /** True failure rate per target, and fixed counts for sizes the story tells. Never leaves the server. */
  rates: Record<string, number>;
  fixed: { target: string; n: number; failures: number }[];
  /** Evidence item a finished run also yields when it covered all of `targets`. */
  yields: { evidence: string; targets: string[] }[];
  measures: 'harm' | 'benign-refusals';
  /** The suite exercises the path, depth, language and template that fail. */
  matchesFailingPath: boolean;
}
