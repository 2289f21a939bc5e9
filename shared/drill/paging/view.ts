import { emptyRecord } from '../../keyed.ts';
import type { PlayRole } from '../../roles.ts';
import type { DrillTime, DurationMs } from '../../time.ts';
import type { Actor, EventData } from '../events.ts';
import type { Severity } from './events.ts';

export interface PageView {
  page: string;
  target: string;
  title: string;
  role: PlayRole | null;
  severity: Severity | null;
  note: string;
  sentAt: DrillTime;
  limitMs: DurationMs;
  /** When "no answer" is due. */
  dueAt: DrillTime;
  /** Null when the on-call list escalated by itself, or when only the ring is known here. */
  sender: Actor | null;
  /** The desk that paged, which whoever is rung is told; null for the on-call list. */
  from: PlayRole | null;
  /** The page this one was escalated from. */
  answersTo: string | null;
  /** `delivered` only at the seat where it rings: a sender is never told. */
  state: 'sent' | 'delivered' | 'acknowledged' | 'declined' | 'unanswered' | 'escalated';
  seat: string | null;
  /** Who answered, when and with what words. */
  answer: { at: DrillTime; name: string; words: string } | null;
  escalated: { at: DrillTime; to: string | null; page: string | null; automatic: boolean } | null;
}

export interface PagingView {
  declared: { at: DrillTime; severity: Severity; summary: string; by: Actor | null } | null;
  severity: Severity | null;
  severityChanges: (EventData['severity.changed'] & { at: DrillTime; by: Actor | null })[];
  pages: Record<string, PageView>;
  /** Pages that ring at this seat and have not been dealt with. */
  myPages: string[];
}

export const emptyPaging: PagingView = {
  declared: null,
  severity: null,
  severityChanges: [],
  pages: emptyRecord(),
  myPages: [],
};
