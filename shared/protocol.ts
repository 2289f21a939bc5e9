import type { StepOut } from './api.ts';
import type { DrawnChart, RegionNow } from './drawnChart.ts';
import type { Hint } from './drill/hints/hint.ts';
import type { PlanChange, RevisedPart } from './drill/injects/plan.ts';
import type { RawCommand } from './drill/parseCommand.ts';
import type { LetterEnd, LetterKind } from './drill/simCell/events.ts';
import type { Frame } from './frame.ts';
import type { Doing, FacilitatorHere, PersonFacts, ScreenReport } from './peopleFacts.ts';
import type { PlayRole, Role, StaffRole } from './roles.ts';
import type { Attachment } from './scenario/attachments.ts';
import type { Channel } from './scenario/msel.ts';
import type { StopNow } from './stop.ts';
import type { DrillTime } from './time.ts';

/** Changes whenever a message here changes its shape: an older screen is told to reload. */
export const PROTOCOL_VERSION = 5;

/**
 * What a client sends when it connects. A participant proves their seat with its secret token, and names the seat they believe it
 * opens, because the facilitator may have moved them; a facilitator is known by their session cookie and names the drill. `revision` is the last frame folded in, 0 for none: the server sends what was missed, or a reset.
 */
export type SocketAuth =
  | { protocol: number; token: string; seat: string; revision: number }
  | { protocol: number; drillId: string; as: Extract<StaffRole, 'facilitator'>; revision: number }
  /** A facilitator who looks over the shoulder of a seat: its frames and nothing else, and no command. */
  | { protocol: number; drillId: string; as: 'watcher'; seat: string; revision: number };

/** Why the server ends a connection; it does not come back by itself after these. */
export type ByeReason =
  | 'unknownToken'
  | 'revoked'
  | 'moved' // the token opens another seat now: ask GET /api/lobby which, and come back
  | 'notSignedIn'
  | 'playAlong' // a facilitator who plays along looks over nobody's shoulder
  | 'noSuchSeat' // a facilitator asked for the desk of a seat that this drill does not have
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
  attachments: Attachment[];
  expectedAction: string;
  tests: string;
  /** What it tests of the scorecard, by title. */
  criteria: string[];
  /** `waiting` has no time of its own: a cause brings it. `shelved`: a facilitator took its time away, and only a hand sends it. */
  state: 'waiting' | 'scheduled' | 'held' | 'delivered' | 'withheld' | 'skipped' | 'shelved';
  dueAt: DrillTime | null;
  deliveredAt: DrillTime | null;
  because: string | null;
  reply: string | null;
  /** A facilitator's own: the scenario has no such inject. `keptAt`: when it was put on the shelf, if it was. */
  own: { keptAt: DrillTime | null } | null;
  /** What brings it where it has no time of its own, in words; null where only a hand does. */
  cause: string | null;
  links: InjectLinks;
  /** As it is written, with its placeholders; null where it reads the same. */
  template: { from: string; subject: string; body: string } | null;
  /** Null: nobody has touched it. */
  edits: InjectEdits | null;
  receipts: Receipt[];
}

/** Injects that come of this one or ask about it, those that it comes of or asks about, and the parts of the story that wait for it. */
export interface InjectLinks {
  brings: string[];
  needs: string[];
  story: string[];
}

/** What facilitators changed of an inject before it went out. */
export interface InjectEdits {
  /** Counts every change; whoever changes it again says which they saw. */
  version: number;
  /** What differs from the scenario now. */
  parts: RevisedPart[];
  /** When the scenario had it. */
  plannedAt: DrillTime | null;
  /** The change that can be taken back next; null when none can. */
  last: { what: PlanChange; by: string | null; at: DrillTime; why: string } | null;
  /** When it would come, had that change been taken back. */
  undoneAt: DrillTime | null;
}

/**
 * How far an inject got with one of its roles. `waiting`: no screen of theirs has it yet. `delivered`: it was handed to an open screen.
 * `seen`: it stood on the screen. `answered`: their seat answered. `nobody`: no person sits there. `out`: the person who sits
 * there has stepped out, and sees nothing of it before they are back.
 */
export interface Receipt {
  role: PlayRole;
  state: 'nobody' | 'out' | 'waiting' | 'delivered' | 'seen' | 'answered';
  /** When it was seen or answered. */
  at: DrillTime | null;
}

/** Something that a player wrote to somebody outside the room, or asked the facilitator. Never sent to anyone but the facilitator. */
export interface LetterRow {
  letter: string;
  kind: LetterKind;
  at: DrillTime;
  seat: string;
  role: Role;
  /** Whom it was written to, as the story calls them. */
  to: string;
  /** What an answer comes on, if nobody says otherwise. */
  channel: Channel;
  subject: string;
  words: string;
  /** The message it answers. */
  inject: string | null;
  /** Somebody waits for an answer, unless `end` says otherwise. */
  waits: boolean;
  /** How it was dealt with, by which facilitator, and in which words if there were any. */
  end: { as: LetterEnd; at: DrillTime; by: string | null; words: string | null } | null;
  /** Whoever wrote it: at their seat, stepped out, or gone for good. */
  reader: 'here' | 'out' | 'left';
  /** What this persona might say to it. */
  lines: string[];
  /** Replies that a free answer may count as. */
  replies: { id: string; label: string }[];
  judged: { reply: string | null; label: string; why: string; by: string | null } | null;
}

/** What an act that was told may be taken as. */
export interface AdjudicationState {
  acts: { id: string; roles: PlayRole[]; title: string; said?: { id: string; text: string }[] }[];
  effects: { flag: string; value: boolean | number | string; title: string }[];
}

/** What the facilitator's console shows besides the view: pending injects, where the chart stands, the guide. `null` parts: play along hides them. */
export interface ConsoleState {
  msel: MselRow[];
  regions: RegionNow[] | null;
  /** The chart as it is drawn. Null also while it is being laid out, and where the variant is sealed. */
  chart: DrawnChart | null;
  /** Oldest first; of what was dealt with, the last. */
  inbox: LetterRow[];
  adjudication: AdjudicationState;
  nextAt: DrillTime | null;
  /** Where the team seems to be stuck, oldest first. */
  hints: Hint[];
  /** Why nothing can be kept just now (a full disk), and what to do; null when all is well. */
  trouble: string | null;
  /** How everybody is here who has a seat or watches. */
  people: PersonFacts[];
  /** Who runs this drill, whoever came first before the others. */
  facilitators: FacilitatorHere[];
  /** Whose console this is, by account. */
  me: number;
}

/** One row of the list: its id and those of its fields that are new. */
export type RowPatch = Partial<MselRow> & Pick<MselRow, 'inject'>;

/** What changed on a facilitator's console since the last message on the same connection; the first one holds everything. */
export interface ConsolePatch {
  /** Starts from nothing: whatever was held before is dropped. */
  whole: boolean;
  /** Every part but the list, whole where anything in it changed. */
  parts: Partial<Omit<ConsoleState, 'msel'>>;
  /** Ids of all rows in their order; null where none went or moved, and new ones stand behind all others as `rows` names them. */
  order: string[] | null;
  rows: RowPatch[];
}

export interface ClientToServerEvents {
  /** The answer comes on a frame, under the command's id. */
  command: (raw: RawCommand) => void;
  /** Injects that stood on this screen, by inject id, a few at a time. For receipts only: changes nothing in the drill. */
  seen: (injects: string[]) => void;
  /** What kind of screen this is, and whether anybody has touched it lately. For the facilitator; kept nowhere. */
  here: (report: ScreenReport) => void;
  /** What is open or typed on this console, for the other facilitators; null for nothing. Kept nowhere. */
  doing: (doing: Doing | null) => void;
  /** A frame is missing: send everything. */
  resync: () => void;
}

export interface ServerToClientEvents {
  frame: (frame: Frame) => void;
  presence: (seats: PresenceEntry[]) => void;
  console: (patch: ConsolePatch) => void;
  stop: (stop: StopNow | null) => void;
  /** A screen that nobody touches for so long says that it is idle. */
  idleAfter: (ms: number) => void;
  bye: (reason: ByeReason) => void;
}

export type InterServerEvents = Record<string, never>;

export interface SocketData {
  drillId: string;
  seat: string;
  staff: StaffRole | null;
}
