import type { PlayRole } from '../../roles.ts';
import type { ScopeQuestion } from '../../scenario/rubric.ts';
import type { DrillTime } from '../../time.ts';

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
}
