import type { CommandName, PayloadInput } from '../drill/parseCommand.ts';
import type { Json } from '../json.ts';
import type { PlayRole } from '../roles.ts';
import type { DrillTime, DurationMs } from '../time.ts';
import type { ChartConfig } from './chart.ts';
import type { DecisionSet } from './decision.ts';
import type { EvidenceItem, Query, Suite } from './evidence.ts';
import type { Expectations } from './expectations.ts';
import type { InjectRow } from './msel.ts';
import type { OrganisationProfile } from './organisation.ts';
import type { Paging } from './paging.ts';
import type { Comms, Duty, People } from './people.ts';
import type { Predicate } from './predicate.ts';
import type { RubricData, ScopeQuestion } from './rubric.ts';
import type { World } from './world.ts';

/** A stretch of play. The clock jumps from one act's end to the next one's start; the world runs on in between. */
export interface Act {
  id: string;
  title: string;
  startsAt: DrillTime;
  endsAt: DrillTime;
  /** Wall label in the story, for the header: "Tue 14:10 UTC". */
  storyClock: string;
}

export interface RoleCard {
  role: PlayRole;
  title: string;
  brief: string;
  /** What this desk alone can see or do. */
  yours: string[];
}

/**
 * A drawn detail that varies per seed and never changes the truth (RULE-13). Any text of the scenario may say `{{draw.<id>}}`;
 * any condition may read the fact `draw.<id>`, so that a row or a guard belongs to one choice only.
 */
export interface Draw {
  id: string;
  oneOf: string[];
  /** Words that go with the choice, one per entry of `oneOf`: `{{draw.<id>.<word>}}`. They may quote a draw above this one. */
  words?: Record<string, string[]>;
  /**
   * Places of the scenario that go with the choice, one value per entry: `delays.pressDeadline`, `msel.journalist.at`,
   * `world.switches.answers-off.scopes.app.secondKey`. Steps are keys, or the id of an item in a list; null leaves the place as it is written.
   * Ground truth cannot be set: the scenario check refuses it.
   */
  sets?: { place: string; to: Json[] }[];
}

/**
 * A moment that the seed deals, so that a second drill of the same scenario does not run to the same minute: which of these rows comes,
 * when, and whether any does. Beats are drawn apart from each other and from the draws, so that adding one never shifts another.
 */
export interface Beat {
  id: string;
  /** One of them comes, at one of its times; the others only come if the facilitator sends them. */
  oneOf: { inject: string; at: DrillTime[] }[];
  /** In so many drills of a hundred none of them comes; left out, one always does. */
  absentPercent?: number;
}

export interface FacilitatorGuide {
  purpose: string;
  before: string[];
  during: string[];
  hotWash: string[];
  traps: string[];
}

interface ParLine<N extends CommandName> {
  at: DrillTime;
  role: PlayRole;
  command: N;
  payload: PayloadInput<N>;
  /** What the seat's own screen must show first: conditions of `parPlan.ts`, with commas between them. */
  after?: string;
  /** A row of a beat that this line belongs to: it moves in time with the row, and is left out where the seed leaves the row out. */
  follows?: string;
}

/** A scheduled action of the par plan: what a well-drilled team does, and when. */
export type ParAction<N extends CommandName = CommandName> = { [Name in N]: ParLine<Name> }[N];

interface CriticalTask {
  id: string;
  title: string;
  /** The objective it serves, by id: `o1` is the first. */
  objective?: string;
  /** The criteria of the scorecard that show it, by id. */
  criteria?: string[];
  /** An evaluator in the room looks for it. */
  watched?: true;
}

export interface Scenario {
  id: string;
  /** An event list is played and nothing else: no world with a truth to find, and only what such a drill can show is scored. */
  plain?: true;
  version: string;
  variant: string;
  variantTitle: string;
  title: string;
  family: string;
  summary: string;
  contentNote: string;
  objectives: string[];
  /** What has to be done if the objectives are to be met, and who sees whether it was. */
  tasks?: CriticalTask[];
  /** A drill of it is planned only once its list is approved. */
  approval?: 'required';
  durationMinutes: { briefing: number; play: number; hotWash: number };
  organisation: OrganisationProfile;
  roles: RoleCard[];
  acts: Act[];
  draws: Draw[];
  /** Rows of `msel` whose time the seed deals. */
  beats?: Beat[];
  world: World;
  evidence: EvidenceItem[];
  queries: Query[];
  suites: Suite[];
  /** What an estimate of the scope counts, as it stands behind a number: "people affected" where nothing is said. */
  scopeUnit?: string;
  scopeQuestions: { id: ScopeQuestion; title: string; answers: { id: string; title: string }[] }[];
  sealParts: { id: string; title: string }[];
  holdSystems: { id: string; title: string }[];
  /** Raw items that may be posted where they should not be. */
  rawItems: { id: string; title: string }[];
  /** Everything else than evidence that a flag may be called; the check refuses names outside this list. */
  flags: string[];
  msel: InjectRow[];
  chart: ChartConfig;
  /** Named delays of the chart. */
  delays: Record<string, DurationMs>;
  paging: Paging;
  decision: DecisionSet;
  comms: Comms;
  duties: Duty[];
  people: People;
  /** What happens when retention runs out or an altering switch comes first: thing and whether hold or freeze saves it. */
  losses: { thing: string; title: string; at: DrillTime; savedBy: Predicate; consequence: string }[];
  cannedLines: Partial<Record<PlayRole, string>>;
  rubric: RubricData;
  guide: FacilitatorGuide;
  parPlan: ParAction[];
  /** What the scenario check proves about this variant's world; nothing in a drill reads it. */
  expectations?: Expectations;
}

/** Type-checks a scenario where it is written. Returns it untouched. */
export const defineScenario = <const S extends Scenario>(scenario: S): S => scenario;
