import type { EventType } from '../../../shared/drill/events.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { Desk } from '../alone/desk.ts';
import type { DrillRecord } from '../record.ts';

/** What the record knows besides the bare events: read once from the log, for all criteria alike. */
export type RecordFact = Exclude<keyof DrillRecord, 'scenario' | 'seed' | 'log' | 'items' | 'calledFor'>;

/** What of its own row a rule needs to score by. */
export interface Scored {
  id: string;
  max: number;
}

/** What a rule found in the log. */
export interface Found {
  /** Unrounded; thresholds have been applied already. */
  points: number;
  why: string;
  /** Shown only when something was lost. */
  fullMarks: string;
  evidence: readonly (number | null | undefined)[];
  /** Where the scenario asks for another thing in its place, that thing's name. */
  title?: string;
}

/** What there was for a person to watch. */
export interface Watch {
  happened: boolean;
  why: string;
  fullMarks: string;
  evidence: Found['evidence'];
}

interface Row {
  title: string;
  /** Most that it pays. What a person judges stands beside the total and never in it. */
  max: number;
  /** A task its block stands or falls with: ratings follow from these, never from a percentage. */
  critical?: true;
  /** Any drill shows it, whatever its story, so it is scored where an event list is played without one: who was called, who led, who was told. */
  inAnyDrill?: true;
  /** It can be earned in this act only; any other in the first. */
  act?: 2;
  /** Events and facts that it is scored by. */
  reads: readonly (EventType | RecordFact)[];
  /** Injects without which it cannot be earned, besides those whose row names it. */
  hangsOn?: (scenario: Scenario) => readonly string[];
}

/** Scored by the log. */
export interface AutomaticRow extends Row {
  by: 'log';
  score: (record: DrillRecord, row: Scored) => Found;
  /** Most that one desk can earn of it while everybody else is silent. An over-estimate wherever the scenario leaves it open. */
  alone: (desk: Desk, row: Scored) => number;
  /** Where there is nothing to contain, the scenario's own check of this id is scored in its place. */
  replaceable?: true;
}

/** Nothing in the log can tell: somebody who listened says what it was worth. */
export interface ObservedRow extends Row {
  by: 'person';
  watch: (record: DrillRecord) => Watch;
}

export type CriterionRow = AutomaticRow | ObservedRow;
/** The criteria of a block by id, in the order in which they are shown. Ids stand in logs and packs, so they stay as they are. */
export type CriterionRows = Readonly<Record<string, CriterionRow>>;
