import type { PlayRole } from '../../roles.ts';
import type { DrillTime, DurationMs } from '../../time.ts';

export type Severity = 0 | 1 | 2;

export interface PagingEvents {
  'incident.declared': { severity: Severity; summary: string; happenedAt: DrillTime };
  'severity.changed': { from: Severity; to: Severity; reason: string; happenedAt: DrillTime };
  'page.sent': {
    page: string;
    target: string;
    title: string;
    role: PlayRole | null;
    severity: Severity | null;
    note: string;
    limitMs: DurationMs;
    /** The page that this one replaces after an escalation; null for a first page. */
    answersTo: string | null;
  };
  /** Rings at the seat. A silent on-call list never gets one. */
  'page.delivered': {
    page: string;
    seat: string;
    target: string;
    role: PlayRole;
    from: string;
    note: string;
    limitMs: DurationMs;
    /** As declared when it went out. Missing in older logs. */
    severity?: Severity | null;
  };
  'page.acknowledged': {
    page: string;
    target: string;
    role: PlayRole | null;
    seat: string | null;
    name: string;
    words: string;
  };
  'page.declined': { page: string; target: string; name: string; words: string };
  'page.unanswered': { page: string; target: string };
  'page.escalated': {
    page: string;
    target: string;
    to: string | null;
    newPage: string | null;
    automatic: boolean;
  };
  /** `firstOnCall`: there from T+0. `page`: acknowledged one. `rung`: fetched by a colleague, which earns nothing (RULE-6). */
  'role.joined': { seat: string; role: PlayRole; how: 'firstOnCall' | 'page' | 'rung' };
  'seat.joinedUnpaged': { seat: string; roles: PlayRole[]; by: string };
}
