import type { PlayRole } from '../roles.ts';
import type { DurationMs } from '../time.ts';
import type { DutyGrounds, SupportLine } from './people.ts';

/** One severity of the company's severity policy. How bad the incident is stays the incident's (`rubric.severities`). */
export interface SeverityCard {
  severity: 0 | 1 | 2;
  name: string;
  /** The name inside a sentence: "Sev 1". */
  short: string;
  criteria: string[];
  /** How long a page may ring at this severity, and where a role has longer. Absent: as the scenario says (5 min; 10 for words; 30 at the lowest). */
  acknowledgeMs?: DurationMs;
  acknowledgeByRoleMs?: Partial<Record<PlayRole, DurationMs>>;
  /** Limits from the policy card; null: no limit. */
  firstMitigationMs: DurationMs | null;
  containedMs: DurationMs | null;
  updateEveryMs: DurationMs | null;
}

/** The company's words on one duty. `scenario`: for that one only; absent: wherever a card has this id. */
export interface DutyCard extends Partial<DutyGrounds> {
  id: string;
  scenario?: string;
  /** Whose law or whose contract it is. */
  jurisdiction: string;
  title: string;
  card: string;
  /** Day on which counsel last read the card, YYYY-MM-DD. */
  asOf: string;
  limitMs: DurationMs | null;
}

/**
 * The company as a parameter (RULE-14): names, limits and cards. Never ground truth. Field by field, whose it is and why:
 *
 * - `company`, `about`, `products`, `roleTitles`, `contact`, `supportSentence`, `emergencySentence`: the company's. They are only words.
 * - `severities`: name, criteria and limits are the company's policy. `acknowledgeMs` sets how long a page rings and what the score calls in
 *   time, `updateEveryMs` the rhythm that updates owe, `firstMitigationMs` and `containedMs` stand on the policy card and are held against
 *   the drill in words. The lines that earn containment points are the same for every company, because the drill's pace is built on them and
 *   scores are compared. Which severity an incident deserves follows from what happened: the incident's.
 * - `paging.titles`: what the company calls an on-call list is its own. Which desk an on-call list reaches, what stands behind it, who is dead or silent and
 *   whom the incident needs make the exercise: the incident's.
 * - `paging.policy`: the list that declaring ticks is the company's. An on-call list that the scenario planted as dead stays on it: that trap is the incident's.
 * - `authorityCard`: the company's words on who may do what. Who holds which switch and key is how the world was built: the incident's.
 * - `statementsClearedBy`: whose yes a public text needs is the company's. What is true to say is the incident's.
 * - `dutyCards`: text, date and limit are the company's playbook. Whether a duty applies here is the incident's.
 * - `supportLines`, `glossary`: the company's. They depend on where its people live and how they talk.
 */
export interface OrganisationProfile {
  id: string;
  company: string;
  about: string;
  products: { id: string; title: string; about: string }[];
  roleTitles: Record<PlayRole, string>;
  /** Two to four letters for a role where space is short. Absent: the house's. */
  roleShorts?: Partial<Record<PlayRole, string>>;
  /** Where the public may write. Absent: care@<id>.example. */
  contact?: string;
  /** Support lines as one sentence for a public text. Absent: made from `supportLines`. */
  supportSentence?: string;
  /** What a text that a young person may read says first: that nobody watches over it, and whom to call. Absent: the house's. */
  emergencySentence?: string;
  severities: SeverityCard[];
  severityDefault: string;
  paging?: {
    titles?: { id: string; scenario?: string; title: string }[];
    /** Targets that declaring ticks, by severity. A target this scenario has not is passed over. */
    policy?: Record<'0' | '1' | '2', string[]>;
  };
  authorityCard: { role: PlayRole; may: string }[];
  statementsClearedBy?: PlayRole[];
  dutyCards?: DutyCard[];
  supportLines: SupportLine[];
  glossary: { term: string; meaning: string }[];
}
