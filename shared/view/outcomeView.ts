import type { Actor, EventData } from '../event/event.ts';
import type { StatementClause } from '../event/outcome.ts';
import { emptyRecord } from '../keyed.ts';
import type { PlayRole, Role } from '../roles.ts';
import type { DrillTime } from '../time.ts';

type Noted<T> = T & { at: DrillTime; by: Actor | null };

/** A lever at one scope, as the call knows it: state, propagation, keys. Never what it does to the harm. */
export interface ScopeView {
  state: 'off' | 'authorised' | 'waitingKey' | 'propagating' | 'effective';
  authorised: boolean;
  waitsFor: PlayRole | null;
  options: string[];
  appliedAt: DrillTime | null;
  /** When it should be in effect everywhere. */
  dueAt: DrillTime | null;
  effectiveAt: DrillTime | null;
  by: Actor | null;
  breakGlass: boolean;
}

export interface SwitchView {
  switch: string;
  title: string;
  authorisedBy: { role: Role; at: DrillTime } | null;
  scopes: Record<string, ScopeView>;
}

export interface StatementVersion {
  version: number;
  kind: 'statement' | 'holding' | 'reactive';
  clauses: StatementClause[];
  freeText: string;
  words: number;
  at: DrillTime;
  by: Actor | null;
  clearances: Partial<Record<PlayRole, { verdict: 'clear' | 'change'; comment: string; at: DrillTime }>>;
}

export interface StatementView {
  statement: string;
  /** Oldest first; the last one is what may be cleared and published. */
  versions: StatementVersion[];
  published: { at: DrillTime; version: number; uncleared: PlayRole[] } | null;
}

/** A text to a group; it goes out when the last desk has cleared it. The writer's own desk clears by writing. */
export interface OutreachDraft {
  version: number;
  clauses: StatementClause[];
  freeText: string;
  at: DrillTime;
  by: Actor | null;
  clearances: Partial<Record<PlayRole, { verdict: 'clear' | 'change'; comment: string; at: DrillTime }>>;
}

export interface OutcomeView {
  switches: Record<string, SwitchView>;
  decisions: Noted<EventData['decision.recorded']>[];
  /** People to think about, by case, oldest first; only the desks that look after people see them. */
  welfareCases: Record<string, EventData['welfare.opened'] & { at: DrillTime }>;
  welfare: Record<string, Noted<Omit<EventData['welfare.decided'], 'case'>>>;
  /** Awareness time by regime, and when that was put down. */
  awareness: Record<string, { awareAt: DrillTime; at: DrillTime }>;
  duties: Record<string, Noted<Omit<EventData['duty.recorded'], 'duty'>>>;
  spokesperson: PlayRole | null;
  narrative: Noted<EventData['narrative.aligned']> | null;
  statements: Record<string, StatementView>;
  outreachDrafts: Record<string, OutreachDraft>;
  /** Reasoned decisions to say nothing yet. */
  withheld: { reason: string; reviewAt: DrillTime; at: DrillTime }[];
  outreach: Record<string, Noted<Omit<EventData['outreach.sent'], 'group'>>>;
  /** Observed criteria a person has judged, last word each. */
  judged: Record<string, Noted<EventData['criterion.judged']>>;
  pir: Noted<EventData['pir.filled']> | null;
}

export const emptyOutcome: OutcomeView = {
  switches: emptyRecord(),
  decisions: [],
  welfareCases: emptyRecord(),
  welfare: emptyRecord(),
  awareness: emptyRecord(),
  duties: emptyRecord(),
  spokesperson: null,
  narrative: null,
  statements: emptyRecord(),
  outreachDrafts: emptyRecord(),
  withheld: [],
  outreach: emptyRecord(),
  judged: emptyRecord(),
  pir: null,
};
