import type { PlayRole } from './roles.ts';
import type { DecisionOption } from './scenario/decision.ts';
import type { OrganisationProfile } from './scenario/organisation.ts';
import type { Clause, DutyGrounds } from './scenario/people.ts';
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
  /** The hold system that what it alters lies in: on hold, it needs the key of legal too. */
  heldIn?: string;
  reversible: boolean;
}

/** What everybody may know of a switch that an option stands for: whose it is, how long it takes, what it costs, whether it comes back. */
export interface OptionSwitch {
  title: string;
  holders: PlayRole[];
  secondKeys: PlayRole[];
  delayMs: DurationMs;
  /** Share of use that goes while it is on everywhere. */
  cost: number;
  reversible: boolean;
}

/** A duty card as legal reads it: nothing of what is right. */
export interface DutyCardView extends Partial<DutyGrounds> {
  id: string;
  title: string;
  card: string;
  asOf: string;
  limitMs: DurationMs | null;
  /** Groups, any of which carries the notice when it is written to; left out where the notice goes out by itself. */
  carriers?: string[];
  /** The welfare case whose decision settles it too. */
  settledBy?: string;
}

/** A notice as the desks that write or clear it need it: to whom, and of which sentences. */
interface NoticeCard {
  duty: string;
  title: string;
  addressee?: string;
  clauses: Pick<Clause, 'id' | 'text'>[];
  clearedBy: PlayRole[];
}

/** What a desk can do, the same bytes in every variant. Sent once as `role.briefed`. */
export interface RoleKit {
  role: PlayRole;
  title: string;
  brief: string;
  yours: string[];
  company: Pick<
    OrganisationProfile,
    'company' | 'about' | 'products' | 'severities' | 'severityDefault' | 'authorityCard' | 'glossary'
  > & { supportLines: { locale: string; text: string }[] };
  contentNote: string;
  acts: { id: string; title: string }[];
  /** `next`: who is paged in their place when they do not answer, where the list names somebody. */
  pageTargets: { id: string; title: string; role: PlayRole | null; mass: boolean; next?: string }[];
  pagePolicy: Record<'0' | '1' | '2', string[]>;
  queries: {
    id: string;
    title: string;
    costMs: DurationMs;
    jointWith: PlayRole | null;
    rawApproval: PlayRole | null;
    /** Whose it is, where this desk only adds its half. */
    owner?: PlayRole;
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
    /** Whose it is, where this desk only adds its half. */
    owner?: PlayRole;
  }[];
  /** `attempts`: how many tries one reading is made of. */
  probes: { id: string; title: string; costMs: DurationMs; attempts?: number }[];
  switches: SwitchCard[];
  sealParts: { id: string; title: string }[];
  holdSystems: { id: string; title: string }[];
  /** What an estimate of the scope counts, as it stands behind a number. */
  scopeUnit: string;
  scopeQuestions: { id: ScopeQuestion; title: string; answers: { id: string; title: string }[] }[];
  decision: {
    /** `kind` is what sort of remedy the card offers; the same in every variant, and never whether it fits. */
    options: {
      id: string;
      title: string;
      kind: DecisionOption['kind'];
      card: string;
      /** The switches the card stands for; left out where it stands for none. */
      switches?: OptionSwitch[];
    }[];
    losses: { id: string; title: string }[];
    causes: { id: string; title: string }[];
    /** Every suite there is, for the plan of how the choice will be verified; running one is its desk's. */
    suites: { id: string; title: string; targets: { id: string; title: string }[]; sizes: number[] }[];
  };
  clauses: Pick<Clause, 'id' | 'text'>[];
  /** Whose yes a public text needs. */
  clearedBy: PlayRole[];
  maxWords: number;
  duties: DutyCardView[];
  /** Notices built from sentences, for the desk that sends them and those that clear them. Left out where there is none. */
  notices?: NoticeCard[];
  outreach: {
    id: string;
    title: string;
    channel: string;
    /** Left out where the group is written to as one. */
    recipients?: { id: string; title: string }[];
    clauses: Pick<Clause, 'id' | 'text'>[];
    sentBy: PlayRole[];
    clearedBy: PlayRole[];
  }[];
}
