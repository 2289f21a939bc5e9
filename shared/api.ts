import { z } from 'zod';
import type { CatalogueEntry } from './catalogue.ts';
import type { ApprovalState } from './coverage.ts';
import { TIME_FACTORS } from './drill/clock/timeFactor.ts';
import type { EvaluatorsNow } from './evaluators.ts';
import type { ClockReading } from './frame.ts';
import type { PersonHere } from './peopleFacts.ts';
import type { PlaysOn } from './playOn.ts';
import type { Rehearsal } from './rehearsal.ts';
import type { Names } from './roleNames.ts';
import type { PlayRole } from './roles.ts';
import { CORE_ROLES, PLAY_ROLES } from './roles.ts';
import type { StaleCard } from './scenario/freshness.ts';
import type { StopNow } from './stop.ts';
import type { DrillTime } from './time.ts';
import type { WallCall } from './wall.ts';

/** The JSON API. Bodies are parsed with these schemas on the server; answers have the types below. Errors are `ApiError` with a 4xx or 5xx. */
export interface ApiError {
  error: { code: string; message: string };
}

export const setupBody = z.strictObject({
  key: z.string().min(1).max(200),
  name: z.string().trim().min(1).max(60),
  password: z.string().min(10, 'must have at least 10 characters').max(200),
});
export const signInBody = z.strictObject({
  name: z.string().trim().min(1).max(60),
  password: z.string().min(1).max(200),
});
/** POST /api/session/password: the other sessions of the account end. */
export const passwordBody = z.strictObject({
  current: z.string().min(1).max(200),
  next: z.string().min(10, 'must have at least 10 characters').max(200),
});
/** GET /api/facilitators: their names. POST: another account, with a first password that its owner changes. */
export const newFacilitatorBody = z.strictObject({
  name: z.string().trim().min(1).max(60),
  password: z.string().min(10, 'must have at least 10 characters').max(200),
});
/** GET /api/session, POST /api/session (sign in), DELETE /api/session (sign out), POST /api/setup. */
export interface SessionAnswer {
  setupNeeded: boolean;
  facilitator: { name: string } | null;
}

/** GET /api/record-key: the public half of the key that signs this server's finished drills (Ed25519, base64url), and its short name. */
export interface RecordKeyAnswer {
  name: string;
  publicKey: string;
}

/** GET /api/scenarios (facilitator). */
export interface ScenarioSummary {
  id: string;
  title: string;
  summary: string;
  contentNote: string;
  objectives: string[];
  durationMinutes: { briefing: number; play: number; hotWash: number };
  /** Minutes of play of each act, in order. */
  actMinutes: number[];
  variants: { id: string; title: string }[];
  /** Where it stands with its authors; null: nobody uses that here. */
  approval: ApprovalState | null;
  /** Law cards that nobody has checked for long, by the server's date. */
  staleLaw: StaleCard[];
}

/** GET /api/scenarios/refused (facilitator): a pack that was not loaded when the server started. One line for each thing to put right. */
export interface RefusedPack {
  file: string;
  problems: string[];
}

const seatPlan = z.strictObject({
  seat: z.string().min(1).max(40),
  roles: z
    .array(z.enum(PLAY_ROLES as [string, ...string[]]))
    .min(1)
    .max(10),
  occupant: z.enum(['person', 'colleague', 'silent']),
});
export const newDrillBody = z.strictObject({
  scenario: z.string().min(1).max(80),
  /** `sealed`: the server draws one after the lobby locks and names it in the debrief. */
  variant: z.string().min(1).max(20),
  seed: z.number().int().min(0).max(999_999_999).nullable().default(null),
  title: z.string().trim().max(80).default(''),
  setting: z.enum(['remote', 'room', 'mixed']).default('remote'),
  console: z.enum(['open', 'playAlong']).default('open'),
  /** A 60-minute slot plays Act 1 only. */
  acts: z.enum(['all', 'first']).default('all'),
  /** Nobody facilitates while it plays: the server acts on the hints, and the commander's desk moves the clock. */
  autopilot: z.boolean().default(false),
  /** How much longer everybody has for everything; 1 as the scenario was written. */
  timeFactor: z.union(TIME_FACTORS.map((factor) => z.literal(factor))).default(1),
});
/** POST /api/practice: one desk, scripted colleagues, no account. Answers `SeatTicket`, 201. */
export const practiceBody = z.strictObject({
  scenario: z.string().min(1).max(80),
  role: z.enum(CORE_ROLES),
  name: z.string().trim().min(1, 'must not be empty').max(40),
});
/** GET /api/practice: what can be practised alone here. 404 `practiceOff` where this server does not offer it. */
export interface PracticeOffer {
  scenarios: {
    id: string;
    title: string;
    summary: string;
    contentNote: string;
    /** Minutes of play in all. */
    minutes: number;
  }[];
  desks: { role: PlayRole; titles: string[] }[];
}
/**
 * POST /api/seat/practice (seat token): the clock of a drill that nobody facilitates: its one player moves it, or under the autopilot
 * the commander's desk. 204, or the kernel's own refusal. `toMs`: drill time.
 */
export const practiceClockBody = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('start') }),
  z.strictObject({ do: z.literal('resume') }),
  z.strictObject({ do: z.literal('skip'), toMs: z.number().int().min(0).max(1e9) }),
  z.strictObject({ do: z.literal('endAct') }),
  z.strictObject({ do: z.literal('end') }),
  z.strictObject({ do: z.literal('openDebrief') }),
]);
export type PracticeClock = z.input<typeof practiceClockBody>;

export const seatsBody = z.strictObject({ seats: z.array(seatPlan).min(1).max(12) });
export type NewDrill = z.input<typeof newDrillBody>;

export type Stage = 'lobby' | 'briefing' | 'running' | 'paused' | 'hotWash' | 'debrief';
export interface LobbySeat {
  seat: string;
  roles: PlayRole[];
  titles: string[];
  /** `free` until a person takes it; at the start free seats become scripted colleagues. */
  occupant: 'free' | 'person' | 'colleague' | 'silent';
  name: string | null;
  /** Null: not tested yet. */
  pager: 'heard' | 'silent' | null;
  /** Has read the card and said so. */
  ready: boolean;
  connected: boolean;
  /** Wall time, ISO, at which their last screen closed; null while one is open, or where this server has not seen one. */
  awaySince: string | null;
  /** Told to the facilitator and to those who sit in the drill, not to whoever has the code. */
  steppedOut: StepOut | null;
}
/** Somebody who stepped out of their own accord. Nobody is told why, and nothing of it is in the log, the score or a report. */
export interface StepOut {
  /** Drill time; null before the drill has started. */
  at: DrillTime | null;
  /** Wall time, ISO. */
  since: string;
  /** A scripted colleague plays the seat until they are back. */
  covered: boolean;
}
/** GET /api/join/:code (anyone with the code), GET /api/lobby (seat token), and part of the facilitator's drill. */
export interface Lobby extends PlaysOn {
  drillId: string;
  code: string;
  title: string;
  company: string;
  contentNote: string;
  summary: string;
  stage: Stage;
  setting: 'remote' | 'room' | 'mixed';
  /** One person practises alone: nobody facilitates, and the player moves the clock. */
  practice: boolean;
  /** Nobody facilitates while it plays; the commander's desk moves the clock. */
  autopilot: boolean;
  seats: LobbySeat[];
  supportLines: { locale: string; text: string }[];
  /** A stop for something real, or that it is over. */
  stop: StopNow | null;
  /** GET /api/lobby only: the seat this token opens now. The facilitator may have moved its holder since the ticket was made. */
  you?: { seat: string; name: string; steppedOut: boolean };
}
export const joinBody = z.strictObject({
  name: z.string().trim().min(1, 'must not be empty').max(40),
  seat: z.string().min(1).max(40),
});
/** POST /api/join/:code, POST /api/claim. The token is shown once and stored hashed. */
export interface SeatTicket {
  drillId: string;
  seat: string;
  name: string;
  token: string;
}
/** POST /api/seat/ready: "I have read my card"; the facilitator sees it. */
export const readyBody = z.strictObject({ ready: z.boolean() });
/** POST /api/seat/away: steps out, or comes back to the seat as it is. 204. */
export const awayBody = z.strictObject({ away: z.boolean() });
/** A drill under way cannot be put away. Nothing is deleted: it can be taken out again. */
export const archiveBody = z.strictObject({ archived: z.boolean() });
/** There is no way back, so the drill's code is typed out: `confirm` must be it, case and hyphen aside. */
export const eraseBody = z.strictObject({ confirm: z.string().max(20) });
/** How many texts went. */
export interface TextsRemoved {
  removed: number;
}
export const pagerBody = z.strictObject({ result: z.enum(['heard', 'silent']) });
/** POST /api/seat/device: a one-time link, good for five minutes, to open this seat on another device. */
export interface DeviceLink {
  url: string;
  qrSvg: string;
  expiresAt: string;
}
export const claimBody = z.strictObject({ key: z.string().min(1).max(200) });

/** GET /api/drills (facilitator), newest first. */
/** Why a drill cannot be opened, and what can be done with it all the same. */
export interface DrillProblem {
  words: string;
  /** There is a log file to take out. */
  hasLog: boolean;
  /** The programme knows it, so it can be put away and deleted. */
  isListed: boolean;
}
export interface DrillListItem extends PlaysOn {
  drillId: string;
  title: string;
  scenario: string;
  stage: Stage;
  code: string;
  createdAt: string;
  people: number;
  /** Somebody practised alone, without an account. */
  practice: boolean;
  /** Bots play it, for somebody who prepares. */
  rehearsal: boolean;
  archived: boolean;
  problem: DrillProblem | null;
}
/** GET /api/drills/:id (facilitator). */
export interface DrillDetail extends Lobby {
  scenario: string;
  /** What the company of this drill calls roles and severities. */
  names: Names;
  /** Null where people play it. */
  rehearsal: Rehearsal | null;
  /** Null while sealed. */
  variant: string | null;
  console: 'open' | 'playAlong';
  /** People who watch without a desk; the facilitator may seat them. */
  observers: ({ seat: string; name: string } & Pick<LobbySeat, 'connected' | 'awaySince' | 'steppedOut'>)[];
  /** How everybody is here. */
  people: PersonHere[];
  evaluators: EvaluatorsNow;
  joinUrl: string;
  joinQrSvg: string;
  /** Law cards of this drill that nobody has checked for long; a seat is never told. */
  staleLaw: StaleCard[];
  guide: {
    purpose: string;
    before: string[];
    during: string[];
    hotWash: string[];
    traps: string[];
    scored: string[];
  };
}
/**
 * GET /api/drills/:id/room (facilitator): the screen that is shown to the room. Nothing of the variant, the guide, the console or what is
 * still to come is in it.
 */
export interface RoomScreen extends Pick<Lobby, 'title' | 'company' | 'code' | 'stage' | 'stop'> {
  joinUrl: string;
  joinQrSvg: string;
  seats: RoomSeat[];
  /** Null before and after play. */
  clock: ClockReading | null;
  act: string | null;
  /** Empty where none was given, or it was not the facilitator's. */
  pauseReason: string;
  /** What the call knows; null before and after play. */
  call: WallCall | null;
}
export type RoomSeat = Pick<LobbySeat, 'seat' | 'titles' | 'occupant' | 'name' | 'pager' | 'ready'>;

/** GET /api/drills/:id/scorecard answers with the Scorecard of shared/scorecard.ts: facilitator at any time, seats once the debrief is open. */

/** GET /api/catalogue (facilitator): the team's own entries first. */
export interface CatalogueAnswer {
  entries: CatalogueEntry[];
  /** Where a drill begun from an entry belongs, on the machine that runs the server; null when this server begins none. */
  packsFolder: string | null;
}

/** Apart from the schemas, so that a screen which only calls does not load a parser. */
export { PATHS } from './paths.ts';
