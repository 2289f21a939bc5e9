import { emptyRecord } from '../../keyed.ts';
import type { PlayRole } from '../../roles.ts';
import type { DrillTime } from '../../time.ts';
import type { Actor, EventData } from '../events.ts';
import type { Noted } from '../noted.ts';
import type { StatementClause } from './events.ts';

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
  /** The first time it went out; `again`: a holding line may be used more than once. */
  published: { at: DrillTime; version: number; uncleared: PlayRole[]; again: DrillTime[] } | null;
}

/** A text to a group; it goes out when the last desk has cleared it. The writer's own desk clears by writing. */
interface OutreachDraft {
  version: number;
  clauses: StatementClause[];
  freeText: string;
  /** Whom of the group it is for. Left out: all that are left. */
  to?: string[];
  at: DrillTime;
  by: Actor | null;
  clearances: Partial<Record<PlayRole, { verdict: 'clear' | 'change'; comment: string; at: DrillTime }>>;
}

export interface StatementsView {
  spokesperson: PlayRole | null;
  narrative: Noted<EventData['narrative.aligned']> | null;
  statements: Record<string, StatementView>;
  outreachDrafts: Record<string, OutreachDraft>;
  /** Reasoned decisions to say nothing yet. */
  withheld: { reason: string; reviewAt: DrillTime; at: DrillTime }[];
  outreach: Record<string, Noted<Omit<EventData['outreach.sent'], 'group'>>>;
  /** Letters to some of a group, oldest first, by group. */
  outreachToSome: Record<string, Noted<Omit<EventData['outreach.sentToSome'], 'group'>>[]>;
}

export const emptyStatements: StatementsView = {
  spokesperson: null,
  narrative: null,
  statements: emptyRecord(),
  outreachDrafts: emptyRecord(),
  withheld: [],
  outreach: emptyRecord(),
  outreachToSome: emptyRecord(),
};
