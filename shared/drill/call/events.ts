import type { PlayRole, Role } from '../../roles.ts';
import type { DrillTime } from '../../time.ts';

/** Acts that people say rather than click (RULE-2). */
export const HEARD_ACTS = [
  'declared',
  'severityChanged',
  'ownerNamed',
  'ownerAccepted',
  'briefed',
  'objectionsAsked',
  'updateGiven',
  'handOffOffered',
  'handOffAccepted',
  'swoopAnswered',
  'welfareDecided',
  'narrativeAligned',
  'switchAuthorised',
  'taskGiven',
] as const;

export type HeardAct = (typeof HEARD_ACTS)[number];

export type OwnerArea = 'org' | 'technical' | 'external';

/** What a scripted colleague may be asked to do: one of the commands that their own desk could give. */
export type ColleagueRequest =
  | { kind: 'query'; query: string }
  | { kind: 'suite'; suite: string; targets: string[]; n: number }
  | { kind: 'probe'; targets: string[] }
  | { kind: 'apply'; switch: string; scopes: string[]; options: string[] }
  | { kind: 'coSign'; switch: string; scopes: string[] }
  | { kind: 'authorise'; switch: string; scopes: string[] }
  | { kind: 'clear'; statement: string; version: number }
  | { kind: 'clearOutreach'; group: string; version: number }
  | { kind: 'freeze'; scope: string }
  | { kind: 'approveRaw'; query: string; role: PlayRole };

export interface CallEvents {
  'briefing.posted': { text: string; happenedAt: DrillTime };
  'update.posted': {
    audience: 'internal' | 'executives';
    text: string;
    nextAt: DrillTime | null;
    happenedAt: DrillTime;
  };
  'message.posted': {
    text: string;
    from: string;
    canned: boolean;
    /** What it asks the commander to authorise, if that is what it is for. */
    wants?: { switch: string; title: string; scopes: string[] };
    /** The switch that the commander will not authorise for now. */
    refuses?: { switch: string; title: string };
    /** A line to one desk: nobody else on the call reads it before the debrief. */
    only?: PlayRole;
    /** Roles the words call by name, `@SRE`. */
    mentions?: PlayRole[];
  };
  'heard.logged': { act: HeardAct; role: Role; subject: string | null; happenedAt: DrillTime };
  'owner.set': { area: OwnerArea; role: PlayRole; happenedAt: DrillTime };
  'owner.accepted': { area: OwnerArea; role: PlayRole; happenedAt: DrillTime };
  'command.handedOver': { from: PlayRole; to: PlayRole; happenedAt: DrillTime };
  /** The commander keeps command after all. */
  'command.offerWithdrawn': { from: PlayRole; to: PlayRole };
  'command.taken': { role: PlayRole; happenedAt: DrillTime };
  'task.assigned': { task: string; role: PlayRole; text: string; dueAt: DrillTime };
  /** `words`: the task as whoever has it repeated it; empty where the commander heard it said back. */
  'task.accepted': { task: string; words: string };
  'task.withdrawn': { task: string };
  /** `words`: what came of it, if somebody wrote that down. */
  'task.finished': { task: string; words: string };
  /** A reply that was given commits its desk to something by a time. `promise` is the inject that it answers. */
  'promise.made': { promise: string; task: string; dueAt: DrillTime; role: PlayRole };
  /** `words`: what was said, where a person marked it kept; null where an act in the log did. */
  'promise.kept': { promise: string; late: boolean; words: string | null; role: PlayRole };
  'promise.broken': { promise: string; role: PlayRole };
  'colleague.asked': { ask: string; role: PlayRole; request: ColleagueRequest; readyAt: DrillTime };
  'colleague.answered': { ask: string; role: PlayRole; ok: boolean; words: string };
}
