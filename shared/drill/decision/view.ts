import type { DrillTime } from '../../time.ts';
import type { Actor, EventData } from '../events.ts';
import type { Noted } from '../noted.ts';

export interface DecisionView {
  scopeEstimates: (EventData['scope.estimated'] & { at: DrillTime; by: Actor | null })[];
  decisions: Noted<EventData['decision.recorded']>[];
}

export const emptyDecision: DecisionView = {
  scopeEstimates: [],
  decisions: [],
};
