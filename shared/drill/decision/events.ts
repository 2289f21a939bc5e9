import type { PlayRole } from '../../roles.ts';
import type { ScopeQuestion } from '../../scenario/rubric.ts';
import type { DrillTime } from '../../time.ts';

/** What a desk reads out of a finding for one option. Marks are no votes: nothing counts them together. */
export const MARKS = ['supports', 'rulesOut', 'noBearing'] as const;
export type EvidenceMark = (typeof MARKS)[number];

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
  /** Who was asked for objections, and what they said; missing in records of before that was kept. */
  heard?: { role: PlayRole; words: string; dissents: boolean }[];
}

export interface DecisionEvents {
  'scope.estimated': {
    low: number | null;
    high: number | null;
    answers: Partial<Record<ScopeQuestion, string>>;
    cause: 'systemic' | 'induced' | null;
    evidence: string[];
  };
  'decision.recorded': { decision: number } & DecisionRecord;
  /** `role`: the desk whose reading it is. `mark` null: it took its mark back. */
  'evidence.marked': {
    evidence: string;
    title: string;
    option: string;
    mark: EvidenceMark | null;
    role: PlayRole;
  };
  'option.setAside': { option: string; reason: string };
  'option.broughtBack': { option: string };
}
