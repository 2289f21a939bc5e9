import type { PlayRole } from '../roles.ts';
import type { DrillTime, DurationMs } from '../time.ts';
import type { Predicate } from './predicate.ts';

/**
 * Who may end up reading a text: `young-people` it is written to them; `families` they may read it over a shoulder or be shown it.
 * Such a text names an emergency number (`server/checker/checkCare.ts`).
 */
export const READERS = ['young-people', 'families', 'adults', 'professionals'] as const;
export type Readers = (typeof READERS)[number];
export const mayBeYoung = (readers: Readers | undefined): boolean =>
  readers === 'young-people' || readers === 'families';

/** One sentence a statement can be built from. Its truth is checked when it is published. */
export interface Clause {
  id: string;
  /** Starter text; `{{templates}}` allowed. The author may edit the words; the claim stays the clause's. */
  text: string;
  /** What the clause does for the reader; a good text covers the wanted ones. */
  purpose:
    | 'acknowledge'
    | 'apologise'
    | 'scope'
    | 'action'
    | 'support'
    | 'next-update'
    | 'contact'
    | 'plan'
    | 'cause'
    | 'blame'
    | 'filler'
    | 'claim';
  /** True in the world at publish time. Missing: nothing to check (an apology). */
  trueWhen?: Predicate;
  /** The team could know it at publish time. */
  knownWhen?: Predicate;
  /** Costs points whatever the truth: blame, "isolated", naming the family. `why` is shown in the scorecard. */
  penalty?: string;
}

export interface Comms {
  clauses: Clause[];
  /** Who reads a public text of this scenario; left out: adults. */
  readers?: Readers;
  maxWords: number;
  /** Purposes that the best text covers, with the share each earns of what the text is worth (sums to 1). */
  wanted: { purpose: Clause['purpose']; share: number }[];
  clearedBy: PlayRole[];
  /** A press inject with a deadline: who publishes when. */
  deadlines: { id: string; inject: string; dueAt: DrillTime }[];
  /** People who must not learn it from the press. Server only. */
  hearFirst?: HearFirst[];
}

/** Somebody who is to have heard from us before a text of ours that says something new is public. */
export interface HearFirst {
  id: string;
  /** As it stands in a sentence: "the customers concerned". */
  title: string;
  /** From then on the team can know that it concerns them; a text that went out before is no fault. */
  when: Predicate;
  /** The act that tells them: an outreach that went out, a reply that was given. A duty ticked is a decision and tells nobody. */
  heard: Predicate;
}

export interface Duty {
  id: string;
  title: string;
  /** The company's playbook card, shown to legal. Never legal advice. */
  card: string;
  asOf: string;
  /** The answer that is right in this variant. Server only. */
  expected: 'notify' | 'assess' | 'not-applicable';
  /** Also right. */
  accepted: ('notify' | 'assess' | 'not-applicable')[];
  /** Contract or law clock from the signal, in story time; null where there is none. */
  limitMs: DurationMs | null;
  /** Notifying this one is the over-notification trap. */
  trap?: boolean;
  /** Groups written to, any of which carries the notice. "Notify" is then kept by the sending, within `limitMs`. */
  carriedBy?: string[];
}

/** How much danger somebody may be in, most first: whoever is higher is decided on first, and `present` is the safety lead's to decide. */
export const WELFARE_RISKS = ['present', 'distress', 'low'] as const;
type WelfareRisk = (typeof WELFARE_RISKS)[number];

export interface WelfareCase {
  id: string;
  title: string;
  /** Abstract facts of the sampled account; no quotes, no method, no child's voice. */
  facts: string;
  /** Known to the desk from the start, or once this evidence is held. */
  shownWhen: Predicate;
  actions: WelfareAction[];
  /** Actions that are right for this case. Server only. */
  right: WelfareAction[];
  harmful: WelfareAction[];
  /** Left out: low. */
  risk?: WelfareRisk;
  /** When it must be decided: at a time of the story, or so long after the desks were shown it. */
  dueAt?: DrillTime;
  dueAfterMs?: DurationMs;
}
export const riskOf = ({ risk }: Pick<WelfareCase, 'risk'>): WelfareRisk => risk ?? 'low';
export const isRiskier = (a: Pick<WelfareCase, 'risk'>, b: Pick<WelfareCase, 'risk'>): boolean =>
  WELFARE_RISKS.indexOf(riskOf(a)) < WELFARE_RISKS.indexOf(riskOf(b));

export const WELFARE_ACTIONS = [
  'in-product-card',
  'message-young-person',
  'safeguarding-lead',
  'emergency-referral',
  'no-referral-recorded',
  'contact-guardian',
  'write-to-the-person',
  'through-the-customer',
  'ring-the-customer-today',
  'no-contact-recorded',
  'direct-contact',
  'through-organisation',
  'public-line-only',
  'offer-support',
] as const;
export type WelfareAction = (typeof WELFARE_ACTIONS)[number];

export interface OutreachGroup {
  id: string;
  title: string;
  channel: string;
  clauses: Clause[];
  wanted: { purpose: Clause['purpose']; share: number }[];
  sentBy: PlayRole[];
  clearedBy: PlayRole[];
  /** Must be reached for full marks. */
  required: boolean;
  /** A first word to the people of that group, whose full text follows. The full text sent first makes it needless. */
  headsUpFor?: string;
  /** Left out: adults. */
  readers?: Readers;
  /** Must hold before anybody is written to; `because` is shown to whoever tried. */
  requires?: { when: Predicate; because: string };
  /** Only people somebody has looked at: those for whom `action` was decided in one of these cases, once all of them are decided. */
  reaches?: { cases: string[]; action: WelfareAction };
  /** Writing to this group does harm whatever the words; the reason stands in the scorecard. */
  harm?: string;
}

export interface People {
  welfare: WelfareCase[];
  outreach: OutreachGroup[];
  supportLines: { locale: string; text: string }[];
}
