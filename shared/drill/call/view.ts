import { emptyRecord } from '../../keyed.ts';
import type { PlayRole, Role } from '../../roles.ts';
import type { DrillTime } from '../../time.ts';
import type { Actor, EventData } from '../events.ts';
import type { ColleagueRequest, HeardAct, OwnerArea } from './events.ts';

/** Someone said or typed something in the incident channel. */
export type ChannelEntry = { at: DrillTime; by: Actor | null } & (
  | {
      kind: 'message';
      from: string;
      text: string;
      canned: boolean;
      wants?: { switch: string; title: string; scopes: string[] };
      refuses?: { switch: string; title: string };
      only?: PlayRole;
      mentions?: PlayRole[];
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

/** Who said that it is done, when, and what came of it. */
type Done<W> = { at: DrillTime; by: Actor | null; words: W } | null;

type TaskView = EventData['task.assigned'] & {
  at: DrillTime;
  by: Actor | null;
  /** Who said it back, when and in which words. */
  accepted: Done<string>;
  /** Taken back by whoever gave it; it stays here so that the lines about it can name it. */
  withdrawnAt: DrillTime | null;
  done: Done<string>;
};

export type PromiseView = EventData['promise.made'] & {
  at: DrillTime;
  state: 'open' | 'kept' | 'late' | 'broken';
  kept: Done<string | null>;
};

interface AskView {
  ask: string;
  role: PlayRole;
  request: ColleagueRequest;
  by: Actor | null;
  askedAt: DrillTime;
  readyAt: DrillTime;
  answer: { at: DrillTime; ok: boolean; words: string } | null;
}

export interface CallView {
  channel: ChannelEntry[];
  owners: Partial<Record<OwnerArea, { role: PlayRole; namedAt: DrillTime; acceptedAt: DrillTime | null }>>;
  commander: PlayRole | null;
  /** Command that was offered and not taken yet. */
  handOff: { from: PlayRole; to: PlayRole; at: DrillTime } | null;
  tasks: TaskView[];
  /** By the inject whose answer made them. */
  promises: Record<string, PromiseView>;
  asks: Record<string, AskView>;
}

export const emptyCall: CallView = {
  channel: [],
  owners: emptyRecord(),
  commander: null,
  handOff: null,
  tasks: [],
  promises: emptyRecord(),
  asks: emptyRecord(),
};
