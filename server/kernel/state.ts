import type { ColleagueRequest, OwnerArea } from '../../shared/drill/call/events.ts';
import type { TimerKind } from '../../shared/drill/clock/events.ts';
import type { DecisionRecord } from '../../shared/drill/decision/events.ts';
import type { Actor } from '../../shared/drill/events.ts';
import type { EvidenceCard, ProbeReading } from '../../shared/drill/lookups/events.ts';
import type { Severity } from '../../shared/drill/paging/events.ts';
import type { StatementClause } from '../../shared/drill/statements/events.ts';
import type { Json } from '../../shared/json.ts';
import type { Occupant, PlayRole, Role } from '../../shared/roles.ts';
import type { WelfareAction } from '../../shared/scenario/people.ts';
import type { DrillTime } from '../../shared/time.ts';
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
  | { do: 'ring' };

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
  state: 'sent' | 'acknowledged' | 'declined' | 'unanswered' | 'escalated';
}

/** Work under way at a desk: a query, a suite, a probe or a seal. One per seat at a time. */
export interface Run {
  kind: 'query' | 'suite' | 'probe' | 'seal';
  id: string;
  targets: string[];
  n: number;
  seats: string[];
  readyAt: DrillTime;
}

export interface SwitchScopeState {
  state: 'authorised' | 'waitingKey' | 'applied' | 'effective';
  options: string[];
  appliedAt: DrillTime;
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

/** Everything a drill is, as plain data; the chart snapshot is XState's own and is saved through `Chart.save`. */
export interface DrillState {
  seq: number;
  /** Drill time of the last event. */
  at: DrillTime;
  /** The clock may not read less than this: the target of a skip whose timers may still be elapsing. */
  floor: DrillTime;
  phase: Phase;
  act: string | null;
  speed: number;
  seats: Record<string, Seat>;
  /** Roles that are in the call, with how they came in. */
  joined: Partial<Record<PlayRole, { at: DrillTime; how: 'firstOnCall' | 'page' | 'rung' }>>;
  timers: Record<string, TimerRow>;
  chart: ChartSnapshot | null;
  active: readonly string[];
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
  asks: Record<string, { role: PlayRole; request: ColleagueRequest; by: string }>;
  injects: Record<
    string,
    {
      state: 'delivered' | 'withheld' | 'held' | 'skipped';
      dueAt: DrillTime | null;
      to: PlayRole[];
      reply: string | null;
      /** Its moment passed: no reply is taken any more. */
      closed: boolean;
    }
  >;
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
  /** Welfare cases the desks have been shown. */
  openCases: string[];
  welfare: Record<string, WelfareAction[]>;
  duties: Record<string, 'notify' | 'assess' | 'not-applicable'>;
  spokesperson: PlayRole | null;
  narrative: boolean;
  statements: Record<string, Statement>;
  outreach: Record<string, DrillTime>;
  /** The text to a group that the call has in front of it, by group. */
  outreachDrafts: Record<
    string,
    {
      version: number;
      clauses: StatementClause[];
      freeText: string;
      cleared: PlayRole[];
      by: Actor | null;
    }
  >;
}
