import type { Actor, EventData } from '../event/event.ts';
import type { ColleagueRequest, HeardAct, OwnerArea, Severity } from '../event/paging.ts';
import { emptyRecord } from '../keyed.ts';
import type { PlayRole, Role } from '../roles.ts';
import type { DrillTime, DurationMs } from '../time.ts';

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
  /** Null when the rota escalated by itself, or when only the ring is known here. */
  sender: Actor | null;
  /** The page this one was escalated from. */
  answersTo: string | null;
  /** `delivered` only at the seat where it rings: a sender is never told. */
  state: 'sent' | 'delivered' | 'acknowledged' | 'declined' | 'unanswered' | 'escalated';
  seat: string | null;
  /** Who answered, when and with what words. */
  answer: { at: DrillTime; name: string; words: string } | null;
  escalated: { at: DrillTime; to: string | null; page: string | null; automatic: boolean } | null;
}

/** Someone said or typed something in the incident channel. */
export type ChannelEntry = { at: DrillTime; by: Actor | null } & (
  | {
      kind: 'message';
      from: string;
      text: string;
      canned: boolean;
      wants?: { switch: string; title: string; scopes: string[] };
    }
  | {
      kind: 'update';
      audience: 'internal' | 'executives';
      text: string;
      nextAt: DrillTime | null;
      happenedAt: DrillTime;
    }
  | { kind: 'briefing'; text: string; happenedAt: DrillTime }
  | { kind: 'heard'; act: HeardAct; role: Role; subject: string | null; happenedAt: DrillTime }
);

export type TaskView = EventData['task.assigned'] & { at: DrillTime; by: Actor | null };

export interface AskView {
  ask: string;
  role: PlayRole;
  request: ColleagueRequest;
  by: Actor | null;
  askedAt: DrillTime;
  readyAt: DrillTime;
  answer: { at: DrillTime; ok: boolean; words: string } | null;
}

export interface PagingView {
  declared: { at: DrillTime; severity: Severity; summary: string; by: Actor | null } | null;
  severity: Severity | null;
  severityChanges: (EventData['severity.changed'] & { at: DrillTime; by: Actor | null })[];
  pages: Record<string, PageView>;
  /** Pages that ring at this seat and have not been dealt with. */
  myPages: string[];
  channel: ChannelEntry[];
  owners: Partial<Record<OwnerArea, { role: PlayRole; namedAt: DrillTime; acceptedAt: DrillTime | null }>>;
  commander: PlayRole | null;
  /** Command that was offered and not taken yet. */
  handOff: { from: PlayRole; to: PlayRole; at: DrillTime } | null;
  tasks: TaskView[];
  asks: Record<string, AskView>;
}

export const emptyPaging: PagingView = {
  declared: null,
  severity: null,
  severityChanges: [],
  pages: emptyRecord(),
  myPages: [],
  channel: [],
  owners: emptyRecord(),
  commander: null,
  handOff: null,
  tasks: [],
  asks: emptyRecord(),
};
