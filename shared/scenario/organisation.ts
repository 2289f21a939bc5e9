import type { PlayRole } from '../roles.ts';
import type { DurationMs } from '../time.ts';

/** The company as a parameter (R14): names, limits and cards. Never ground truth. */
export interface OrganisationProfile {
  id: string;
  company: string;
  about: string;
  products: { id: string; title: string; about: string }[];
  roleTitles: Record<PlayRole, string>;
  severities: {
    severity: 0 | 1 | 2;
    name: string;
    /** The name inside a sentence: "Sev 1". */
    short: string;
    criteria: string[];
    /** Limits from the policy card; null: no limit. */
    firstMitigationMs: DurationMs | null;
    containedMs: DurationMs | null;
    updateEveryMs: DurationMs | null;
  }[];
  severityDefault: string;
  authorityCard: { role: PlayRole; may: string }[];
  supportLines: { locale: string; text: string }[];
  glossary: { term: string; meaning: string }[];
}
