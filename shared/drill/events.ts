import type { Role } from '../roles.ts';
import type { DrillTime } from '../time.ts';
import type { CallEvents } from './call/events.ts';
import type { ClockEvents } from './clock/events.ts';
import type { DecisionEvents } from './decision/events.ts';
import type { EvaluationEvents } from './evaluation/events.ts';
import type { Account } from './given.ts';
import type { HintsEvents } from './hints/events.ts';
import type { InjectsEvents } from './injects/events.ts';
import type { LookupsEvents } from './lookups/events.ts';
import type { PagingEvents } from './paging/events.ts';
import type { PeopleEvents } from './people/events.ts';
import type { PreservationEvents } from './preservation/events.ts';
import type { ReviewEvents } from './review/events.ts';
import type { SeatsEvents } from './seats/events.ts';
import type { SimCellEvents } from './simCell/events.ts';
import type { StatementsEvents } from './statements/events.ts';
import type { SwitchesEvents } from './switches/events.ts';

export interface EventData
  extends ClockEvents,
    SeatsEvents,
    InjectsEvents,
    PagingEvents,
    CallEvents,
    LookupsEvents,
    PreservationEvents,
    SwitchesEvents,
    DecisionEvents,
    StatementsEvents,
    PeopleEvents,
    ReviewEvents,
    SimCellEvents,
    HintsEvents,
    EvaluationEvents {}
export type EventType = keyof EventData;

/** Who caused an event. Null in the envelope: the drill itself did. */
export interface Actor {
  seat: string;
  role: Role;
  /** Which facilitator or evaluator it was. Participants never see this: to them it was the facilitator, or an evaluator. */
  account?: Account;
}

/** A fact that has not been numbered yet: what `decide` and reactions return. */
export type NewEvent = { [T in EventType]: { type: T; data: EventData[T]; by?: Actor } }[EventType];
export type NewEventOf<T extends EventType> = { type: T; data: EventData[T]; by?: Actor };

/**
 * A logged fact. `seq` counts from 1 without gaps; `step` is the seq of the first event of its batch;
 * `at` is drill time in ms. `commandId` is on every event of the step a command caused, and nowhere else.
 * `data.happenedAt`, where there is one, is when it was said aloud: up to three minutes before `at`, and what scores use (RULE-2).
 */
export interface LogEventOf<T extends EventType> {
  seq: number;
  step: number;
  at: DrillTime;
  type: T;
  by: Actor | null;
  commandId: string | null;
  data: EventData[T];
}
export type LogEvent = { [T in EventType]: LogEventOf<T> }[EventType];

/** What a viewer gets: no seq and no step, because gaps would betray hidden things. */
export interface VisibleEventOf<T extends EventType> {
  at: DrillTime;
  type: T;
  by: Actor | null;
  data: EventData[T];
}
export type VisibleEvent = { [T in EventType]: VisibleEventOf<T> }[EventType];
