import { emptyRecord } from '../../keyed.ts';
import type { PlayRole } from '../../roles.ts';
import type { DrillTime } from '../../time.ts';
import type { Actor, EventData } from '../events.ts';
import type { Noted } from '../noted.ts';
import type { EvidenceMark } from './events.ts';

/** One desk's reading of a finding for an option. */
export interface MarkView {
  evidence: string;
  option: string;
  role: PlayRole;
  mark: EvidenceMark;
}

export interface DecisionView {
  scopeEstimates: (EventData['scope.estimated'] & { at: DrillTime; by: Actor | null })[];
  decisions: Noted<EventData['decision.recorded']>[];
  /** Oldest first; a desk has at most one for a finding and an option. */
  marks: MarkView[];
  /** Options the team no longer looks at, by option. */
  aside: Record<string, Noted<{ reason: string }>>;
}

export const emptyDecision: DecisionView = {
  scopeEstimates: [],
  decisions: [],
  marks: [],
  aside: emptyRecord(),
};
