import type { ColleagueRequest, OwnerArea } from '../../shared/drill/call/events.ts';
import type { TimerKind } from '../../shared/drill/clock/events.ts';
import type { DecisionRecord, EvidenceMark } from '../../shared/drill/decision/events.ts';
import type { Actor } from '../../shared/drill/events.ts';
import type { Account } from '../../shared/drill/given.ts';
import type { Message } from '../../shared/drill/injects/events.ts';
import type { OwnInject, PlanChange, RevisedPart } from '../../shared/drill/injects/plan.ts';
import type { EvidenceCard, ProbeReading } from '../../shared/drill/lookups/events.ts';
import type { Severity } from '../../shared/drill/paging/events.ts';
import type { Covers } from '../../shared/drill/seats/covers.ts';
import type { LetterEnd, LetterKind } from '../../shared/drill/simCell/events.ts';
import type { StatementClause } from '../../shared/drill/statements/events.ts';
import type { Json } from '../../shared/json.ts';
import type { Occupant, PlayRole, Role } from '../../shared/roles.ts';
import type { WelfareAction } from '../../shared/scenario/people.ts';
import type { DrillTime } from '../../shared/time.ts';
import type { Evaluation } from './evaluation/said.ts';
import type { ChartSnapshot } from './statechart.ts';
import type { WorldState } from './world/world.ts';

export type Phase = 'lobby' | 'running' | 'paused' | 'hotWash' | 'debrief';

/** What a timer does when it falls due, as data. */
export type TimerWork =
  | { do: 'chart' }
  | { do: 'actEnd'; act: string }
  | { do: 'actStart'; act: string }
  | { do: 'inject'; inject: string }
  | { do: 'otherwise'; inject: string }
  | {
      do: 'propagate';
      switch: string;
      scope: string;
      rows: { component: string; factor: number }[];
      step: number;
      last: boolean;
    }
  | { do: 'refill'; switch: string; component: string }
  | { do: 'run'; run: string }
  | { do: 'ask'; ask: string }
  | { do: 'hold'; systems: string[] }
  | { do: 'pageLimit'; page: string }
  | { do: 'pageTwice'; page: string }
  | { do: 'pageAnswer'; page: string }
  | { do: 'takeCommand'; role: PlayRole }
  | { do: 'giveBack'; role: PlayRole }
  | { do: 'promise'; promise: string }
  | { do: 'ring' }
  | { do: 'autopilot' };

export interface TimerRow {
  id: string;
  kind: TimerKind;
  dueAt: DrillTime;
  work: TimerWork;
}

interface Seat {
  roles: Role[];
  occupant: Occupant;
}

export interface Page {
  target: string;
  role: PlayRole | null;
  /** Seat that sent it; null when the system escalated. */
  sender: string | null;
  /** Seat it rings at; null when nobody hears it. */
  seat: string | null;
  sentAt: DrillTime;
  limitMs: number;
  note: string;
  state: 'sent' | 'acknowledged' | 'declined' | 'unanswered' | 'escalated';
}

/** Work under way at a desk: a query, a suite, a probe or a seal. One per seat at a time. */
export interface Run {
  kind: 'query' | 'suite' | 'probe' | 'seal';
  id: string;
  targets: string[];
  n: number;
  seats: string[];
  startedAt: DrillTime;
  readyAt: DrillTime;
}

export interface SwitchScopeState {
  state: 'waitingKey' | 'applied' | 'effective';
  options: string[];
  /** Options of a later press that take the place of the above once they are in effect. Null: no change is under way. */
  next: string[] | null;
  appliedAt: DrillTime;
  effectiveAt: DrillTime | null;
  /** Whose key is still missing; null when nobody's. */
  waitsFor: PlayRole | null;
}

export interface Statement {
  version: number;
  kind: 'statement' | 'holding' | 'reactive';
  clauses: StatementClause[];
  freeText: string;
  cleared: PlayRole[];
  published: boolean;
}

/** Something that a player wrote to somebody outside the room. */
export interface Letter {
  kind: LetterKind;
  /** Who wrote it: the seat, and the role it was written as. */
  seat: string;
  role: Role;
  /** The message it answers. */
  inject: string | null;
  /** Null: it waits. */
  end: LetterEnd | null;
  /** The seat was given away since. */
  isLeft: boolean;
}

/** How an inject stands before it goes out. */
export interface Standing {
  state: DrillState['injects'][string]['state'];
  dueAt: DrillTime | null;
  text: { from?: string; subject?: string; body?: string };
  to: PlayRole[] | null;
  /** A facilitator gave it its time: nothing brings it sooner. */
  moved: boolean;
}

/** What facilitators made of one inject. */
export interface InjectPlan extends Pick<Standing, 'text' | 'to' | 'moved'> {
  /** Counts every change. */
  version: number;
  /** The change that touched each part last, and who made it. */
  touched: Partial<Record<RevisedPart | 'standing', { version: number; by: string | null }>>;
  /** One of their own. */
  own: OwnInject | null;
  /** Changes that can be taken back, the last one last, with what stood before each. */
  undo: { seq: number; what: PlanChange; before: Standing }[];
}

/** Everything a drill is, as plain data; the chart snapshot is XState's own and is saved through `Chart.save`. */
export interface DrillState {
  seq: number;
  /** Drill time of the last event. */
  at: DrillTime;
  /** The clock may not read less than this: the target of a skip whose timers may still be elapsing. */
  floor: DrillTime;
  phase: Phase;
  act: string | null;
  /** Everything stands for something real; `ran`: the clock ran until then. */
  stop: { ran: boolean } | null;
  /** Which facilitator did what last, to the clock and to each inject. */
  hands: Record<string, Account & { did: string; at: DrillTime }>;
  /** Which facilitator drives; null while nobody took over. */
  driver: Account | null;
  speed: number;
  /** How much longer everybody has for everything; see `clock/pace.ts`. */
  timeFactor: number;
  seats: Record<string, Seat>;
  /** Desks whose duties another one has besides its own, by seat. */
  covers: Covers;
  /** Roles that are in the call, with how they came in. */
  joined: Partial<Record<PlayRole, { at: DrillTime; how: 'firstOnCall' | 'page' | 'rung' }>>;
  timers: Record<string, TimerRow>;
  chart: ChartSnapshot | null;
  active: readonly string[];
  /** By region of the chart: when it last moved, and the innermost state it left, as a path below the region. */
  moved: Record<string, { at: DrillTime; from: string }>;
  flags: Record<string, Json>;
  milestones: Record<string, DrillTime>;
  declaredAt: DrillTime | null;
  severity: Severity | null;
  commander: PlayRole | null;
  handOff: { from: PlayRole; to: PlayRole } | null;
  pages: Record<string, Page>;
  owners: Partial<Record<OwnerArea, { role: PlayRole; accepted: boolean }>>;
  heard: Record<string, DrillTime>;
  counts: { tasks: number; runs: number; asks: number; statements: number; decisions: number; adHoc: number };
  /** Tasks given on the call, by id. */
  tasks: Record<string, { role: PlayRole; by: string | null; isAccepted: boolean; done: boolean }>;
  /** What replies have promised, by inject. */
  promises: Record<string, { role: PlayRole; dueAt: DrillTime; state: 'open' | 'kept' | 'late' | 'broken' }>;
  asks: Record<string, { role: PlayRole; request: ColleagueRequest; by: string }>;
  injects: Record<
    string,
    {
      /** `planned`: its time or its cause brings it. `shelved`: only a hand does. `dropped`: thrown away. */
      state: 'planned' | 'delivered' | 'withheld' | 'held' | 'skipped' | 'shelved' | 'dropped';
      dueAt: DrillTime | null;
      to: PlayRole[];
      /** The offered reply that was given; null also where it was answered in words. */
      reply: string | null;
      /** It takes an answer. */
      asks: boolean;
      answered: boolean;
      /** Its moment passed: no answer is taken any more. */
      closed: boolean;
      /** As it was read, with what was filled in then; null while it has not gone out. */
      message: Message | null;
      /** Desks that have it from a colleague. */
      sentOnTo: PlayRole[];
      /** The seat that put it on the board. */
      pinnedBy: string | null;
    }
  >;
  /** What facilitators made of injects before they went out. */
  plans: Record<string, InjectPlan>;
  runs: Record<string, Run>;
  offers: Record<
    string,
    {
      kind: 'query' | 'suite';
      targets: string[];
      n: number;
      seat: string;
      role: PlayRole;
      waitsFor: PlayRole;
    }
  >;
  cards: Record<string, EvidenceCard>;
  /** Evidence ids by seat. */
  held: Record<string, string[]>;
  pinned: Record<string, DrillTime>;
  approvals: Record<string, PlayRole[]>;
  raw: Record<string, 'posted' | 'purged'>;
  readings: Record<string, ProbeReading>;
  sealed: string[];
  lost: Record<string, DrillTime>;
  hold: string[];
  holdEffective: boolean;
  frozen: Record<string, DrillTime>;
  switches: Record<string, Record<string, SwitchScopeState>>;
  authorised: Record<string, string[]>;
  world: WorldState;
  /** Steps of the true rates, for readings that arrive with a lag. */
  history: { at: DrillTime; rates: Record<string, number> }[];
  residual: number;
  decisions: DecisionRecord[];
  /** What each desk reads out of a finding for an option. */
  marks: { evidence: string; option: string; role: PlayRole; mark: EvidenceMark }[];
  /** Options the team has set aside. */
  aside: string[];
  /** Welfare cases the desks have been shown. */
  openCases: string[];
  welfare: Record<string, WelfareAction[]>;
  duties: Record<string, 'notify' | 'assess' | 'not-applicable'>;
  /** When the first notice of a duty went out by itself. */
  notices: Record<string, DrillTime>;
  /** The notice that the call has in front of it, by duty. Its version counts on after it went out. */
  noticeDrafts: Record<
    string,
    {
      version: number;
      clauses: StatementClause[];
      words: string;
      cleared: PlayRole[];
      by: Actor | null;
      isOut: boolean;
    }
  >;
  spokesperson: PlayRole | null;
  narrative: boolean;
  statements: Record<string, Statement>;
  outreach: Record<string, DrillTime>;
  /** Whom of a group letters went to so far, by group; only where it is written to one by one. */
  outreachReached: Record<string, string[]>;
  /** The text to a group that the call has in front of it, by group. */
  outreachDrafts: Record<
    string,
    {
      version: number;
      clauses: StatementClause[];
      freeText: string;
      to?: string[];
      cleared: PlayRole[];
      by: Actor | null;
      /** It went to some of its group; what follows is a text of its own. */
      isOut?: boolean;
    }
  >;
  /** What players wrote to anybody outside the room, and to the facilitator, by id. */
  letters: Record<string, Letter>;
  /** Free answers that a facilitator judged: the reply each counts as, null for none. By inject. */
  judged: Record<string, string | null>;
  evaluation: Evaluation;
  /** The server acts on hints by itself. */
  autopilot: boolean;
  /** For the facilitator's hints alone; no rule of the drill reads it. */
  watched: {
    /** When a seat last gave a command. */
    acted: Record<string, DrillTime>;
    /** When the version in front of the call was written, by text. */
    drafted: Record<string, DrillTime>;
    actStartedAt: DrillTime;
    /** Ids of hints that were left alone or acted on. */
    dismissed: string[];
  };
}
