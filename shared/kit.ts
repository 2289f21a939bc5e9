import type { PlayRole } from './roles.ts';
import type { DecisionOption } from './scenario/decision.ts';
import type { OrganisationProfile } from './scenario/organisation.ts';
import type { Clause } from './scenario/people.ts';
import type { ScopeQuestion } from './scenario/rubric.ts';
import type { DurationMs } from './time.ts';

/** A switch as a participant may know it: no multipliers, no components. */
export interface SwitchCard {
  id: string;
  title: string;
  kind: string;
  note: string;
  holders: PlayRole[];
  delayMs: DurationMs;
  scopes: { id: string; title: string; cost: number; holders: PlayRole[]; secondKey: PlayRole | null }[];
  /** `card`: the words that people meet where the switch is on. */
  options: { id: string; title: string; card?: string }[];
  alters: string | null;
  reversible: boolean;
}

/** What a desk can do, the same bytes in every variant. Sent once as `role.briefed`. */
export interface RoleKit {
  role: PlayRole;
  title: string;
  brief: string;
  yours: string[];
  company: Pick<
    OrganisationProfile,
    | 'company'
    | 'about'
    | 'products'
    | 'severities'
    | 'severityDefault'
    | 'authorityCard'
    | 'supportLines'
    | 'glossary'
  >;
  contentNote: string;
  acts: { id: string; title: string }[];
  pageTargets: { id: string; title: string; role: PlayRole | null; mass: boolean }[];
  pagePolicy: Record<'0' | '1' | '2', string[]>;
  queries: {
    id: string;
    title: string;
    costMs: DurationMs;
    jointWith: PlayRole | null;
    rawApproval: PlayRole | null;
  }[];
  /** Raw-access requests this desk may approve. */
  approvals: { query: string; title: string; role: PlayRole }[];
  suites: {
    id: string;
    title: string;
    note: string;
    jointWith: PlayRole | null;
    targets: { id: string; title: string }[];
    maxTargets: number;
    sizes: { n: number; costMs: DurationMs }[];
    contributes: boolean;
  }[];
  probes: { id: string; title: string; costMs: DurationMs }[];
  switches: SwitchCard[];
  sealParts: { id: string; title: string }[];
  holdSystems: { id: string; title: string }[];
  /** What an estimate of the scope counts, as it stands behind a number. */
  scopeUnit: string;
  scopeQuestions: { id: ScopeQuestion; title: string; answers: { id: string; title: string }[] }[];
  decision: {
    /** `kind` is what sort of remedy the card offers; the same in every variant, and never whether it fits. */
    options: { id: string; title: string; kind: DecisionOption['kind']; card: string }[];
    losses: { id: string; title: string }[];
    causes: { id: string; title: string }[];
    /** Every suite there is, for the plan of how the choice will be verified; running one is its desk's. */
    suites: { id: string; title: string; targets: { id: string; title: string }[]; sizes: number[] }[];
  };
  clauses: Pick<Clause, 'id' | 'text'>[];
  /** Whose yes a public text needs. */
  clearedBy: PlayRole[];
  maxWords: number;
  duties: { id: string; title: string; card: string; asOf: string; limitMs: DurationMs | null }[];
  outreach: {
    id: string;
    title: string;
    channel: string;
    clauses: Pick<Clause, 'id' | 'text'>[];
    sentBy: PlayRole[];
    clearedBy: PlayRole[];
  }[];
}
