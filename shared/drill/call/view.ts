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

type TaskView = EventData['task.assigned'] & { at: DrillTime; by: Actor | null };

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
  asks: Record<string, AskView>;
}

export const emptyCall: CallView = {
  channel: [],
  owners: emptyRecord(),
  commander: null,
  handOff: null,
  tasks: [],
  asks: emptyRecord(),
};
