import type { StepOut } from './api.ts';
import type { RawCommand } from './drill/parseCommand.ts';
import type { Frame } from './frame.ts';
import type { PlayRole, StaffRole } from './roles.ts';
import type { Channel } from './scenario/msel.ts';
import type { DrillTime } from './time.ts';

/** Changes whenever a message here changes its shape: an older screen is told to reload. */
export const PROTOCOL_VERSION = 4;

/**
 * What a client sends when it connects. A participant proves their seat with its secret token, and names the seat they believe it
 * opens, because the facilitator may have moved them; a facilitator is known by their session cookie and names the drill. `revision` is the last frame folded in, 0 for none: the server sends what was missed, or a reset.
 */
export type SocketAuth =
  | { protocol: number; token: string; seat: string; revision: number }
  | { protocol: number; drillId: string; as: Extract<StaffRole, 'facilitator'>; revision: number };

/** Why the server ends a connection; it does not come back by itself after these. */
export type ByeReason =
  | 'unknownToken'
  | 'revoked'
  | 'moved' // the token opens another seat now: ask GET /api/lobby which, and come back
  | 'notSignedIn'
  | 'drillGone'
  | 'unopened' // its log cannot be read by this server; the list of drills says why
  | 'oldScreen'
  | 'replaced' // this seat was opened in more windows than it may have; this one was the oldest
  | 'tooFast' // more came from this seat than a person sends
  | 'tooMany' // the server, this drill or this address has no room for another connection
  | 'foreignOrigin';

export interface PresenceEntry {
  seat: string;
  name: string | null;
  /** Open connections from this seat; 0 means not connected. */
  connections: number;
  /** Has read the card and said so. */
  ready: boolean;
  /** Wall time, ISO, since when the seat has been connected, or has not been; null where this server has seen neither. */
  since: string | null;
  /** Open connections or not, this person is not at their desk. Never why. */
  steppedOut: StepOut | null;
}

/** One row of the facilitator's MSEL table. Never sent to anyone else. */
export interface MselRow {
  inject: string;
  from: string;
  to: PlayRole[];
  channel: Channel;
  subject: string;
  body: string;
  phoneScript: string | null;
  expectedAction: string;
  tests: string;
  /** What it tests of the scorecard, by title. */
  criteria: string[];
  /** `waiting` has no time of its own: a cause brings it. */
  state: 'waiting' | 'scheduled' | 'held' | 'delivered' | 'withheld' | 'skipped';
  dueAt: DrillTime | null;
  deliveredAt: DrillTime | null;
  because: string | null;
  reply: string | null;
  receipts: Receipt[];
}

/**
 * How far an inject got with one of its roles. `waiting`: no screen of theirs has it yet. `delivered`: it was handed to an open screen.
 * `seen`: it stood on the screen. `answered`: their seat chose a reply. `nobody`: no person sits there. `out`: the person who sits
 * there has stepped out, and sees nothing of it before they are back.
 */
export interface Receipt {
  role: PlayRole;
  state: 'nobody' | 'out' | 'waiting' | 'delivered' | 'seen' | 'answered';
  /** When it was seen or answered. */
  at: DrillTime | null;
}

/** What the facilitator's console shows besides the view: pending injects, where the chart stands, the guide. `null` parts: play along hides them. */
export interface ConsoleState {
  msel: MselRow[];
  regions: { id: string; states: string[]; active: string[] }[] | null;
  nextAt: DrillTime | null;
  /** Why nothing can be kept just now (a full disk), and what to do; null when all is well. */
  trouble: string | null;
}

export interface ClientToServerEvents {
  /** The answer comes on a frame, under the command's id. */
  command: (raw: RawCommand) => void;
  /** Injects that stood on this screen, by inject id, a few at a time. For receipts only: changes nothing in the drill. */
  seen: (injects: string[]) => void;
  /** A frame is missing: send everything. */
  resync: () => void;
}

export interface ServerToClientEvents {
  frame: (frame: Frame) => void;
  presence: (seats: PresenceEntry[]) => void;
  console: (state: ConsoleState) => void;
  bye: (reason: ByeReason) => void;
}

export type InterServerEvents = Record<string, never>;

export interface SocketData {
  drillId: string;
  seat: string;
  staff: StaffRole | null;
}
