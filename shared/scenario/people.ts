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
  /** Findings in hand say more than it does: still so, and too little ("at least one", once there are hundreds). Costs the scope's share. */
  staleWhen?: Predicate;
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

/** Law and contract change: a card says whose law it is, what starts it, and how fresh it is. */
export interface DutyGrounds {
  /** "England and Wales", "EU", "New York", "Contract". */
  jurisdiction: string;
  /** What must have happened for it to be owed. */
  trigger: string;
  /** From when on, and how long: "24 hours from awareness"; or that there is none. */
  clock: string;
  addressee: string;
  /** Act and article, or contract and clause. */
  source: string;
  /** What could not be verified, in a sentence; shown on the card. */
  unverified?: string;
}
export const DUTY_GROUNDS = [
  'jurisdiction',
  'trigger',
  'clock',
  'addressee',
  'source',
] as const satisfies readonly (keyof DutyGrounds)[];

/** A pack may leave grounds out; it is told which. Bundled cards name all of them. */
export interface Duty extends Partial<DutyGrounds> {
  id: string;
  title: string;
  /** The company's playbook card, shown to legal. Never legal advice. */
  card: string;
  /** The day on which somebody last held the card against its source, yyyy-mm-dd. */
  asOf: string;
  /** The answer that is right in this variant. Server only. */
  expected: 'notify' | 'assess' | 'not-applicable';
  /** Also right. */
  accepted: ('notify' | 'assess' | 'not-applicable')[];
  /** Contract or law clock from the signal, in story time; null where there is none. */
  limitMs: DurationMs | null;
  /** Where the clock starts later than the signal: how much of `limitMs` has passed by then. */
  startsMs?: DurationMs;
  /** Notifying this one is the over-notification trap. */
  trap?: boolean;
  /** A case of `people.welfare` whose decision is this record too: one act, not two. */
  settledBy?: string;
  /** Groups written to, any of which carries the notice. "Notify" is then kept by the sending, within `limitMs`. */
  carriedBy?: string[];
  /** Where the notice goes out by itself: the sentences it is built from, and who clears it. Left out: free words, cleared by nobody. */
  notice?: NoticeText;
}

/** What is sent to an authority, a party of a contract or an executive. */
interface NoticeText {
  clauses: Clause[];
  clearedBy: PlayRole[];
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
  'clinician-review',
  'social-care-referral',
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
  /** Those it consists of, where they can be written to one by one. It is written to once all of them are. Left out: one letter to all. */
  recipients?: { id: string; title: string }[];
  clauses: Clause[];
  wanted: { purpose: Clause['purpose']; share: number }[];
  sentBy: PlayRole[];
  clearedBy: PlayRole[];
  /** Must be reached for full marks. */
  required: boolean;
  /** A first word to the people of that group, whose full text follows. The full text sent first makes it needless. */
  headsUpFor?: string;
  /** People who wrote to us, or who are spoken to one by one: an answer to them is not the company's first word outside. */
  personal?: boolean;
  /** Somebody of the company itself: a text to them is no word outside, and no notice. */
  inside?: boolean;
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
  supportLines: SupportLine[];
  /** What this incident does to people, so that the lines shown fit it. Left out: distress. */
  supportAbout?: SupportAbout;
  /** Draws that name somebody of the group that was hit, or who speaks for it: `councillor`, `community.speaker`. */
  targeted?: string[];
}

/** What a support line is for. One that says nothing is for everybody. */
export const SUPPORT_ABOUT = ['distress', 'hatred'] as const;
type SupportAbout = (typeof SUPPORT_ABOUT)[number];

export interface SupportLine {
  locale: string;
  text: string;
  about?: SupportAbout;
}

/** The lines that fit what an incident does to people, as they are shown. Somebody hit by hatred is not sent to a line about self-harm. */
export const supportLinesFor = (
  lines: readonly SupportLine[],
  about: SupportAbout = 'distress',
): { locale: string; text: string }[] => {
  const fits = lines.filter((line) => line.about === undefined || line.about === about);
  return (fits.length > 0 ? fits : lines).map(({ locale, text }) => ({ locale, text }));
};
