import type { LogEvent } from '../../shared/drill/events.ts';
import type { SeatPlan } from '../../shared/roles.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { Scorecard } from '../../shared/scorecard.ts';
import { scoreDrill } from '../scorecard/scoreDrill.ts';
import type { UntrueText } from './claims.ts';
import type { HeadlessRun, Refusal, ScriptedAct } from './headless.ts';
import { playHeadless } from './headless.ts';
import { rehearsalLog } from './rehearsalLog.ts';
import { lineUpNamed } from './teams/teams.ts';
import { untrueTexts } from './untrueTexts.ts';
import { statesVisited } from './visited.ts';

/** One drill to play and score. Plain JSON, so that it can cross to a worker. */
export interface DrillJob {
  scenario: Scenario;
  /** As after `--team`: `par`, `novice`, `solo:safety-lead` and so on. */
  team: string;
  seed: number;
  /** Only with `--script`-like plays; the team plays beside it. */
  script?: readonly ScriptedAct[];
  /** Other seats than the team brings along. */
  seats?: readonly SeatPlan[];
  /** For the team `remembers`: the variant whose debrief it has seen. */
  remembered?: Scenario;
  /** Send the log back as well. Without it only the score and the acts cross from a worker. */
  keepEvents?: boolean;
  /** Say which chart states the drill was in on its way; costs one more fold of the log. */
  keepStates?: boolean;
  /** Hold every text that reached people against the facts of that moment; costs one more fold of the log. */
  checkTexts?: boolean;
}

export interface DrillResult {
  card: Scorecard;
  acts: HeadlessRun['acts'];
  refusals: Refusal[];
  /** The remedy on record when Act 1 closed, or the first after it; null: none was recorded. */
  decided: string | null;
  /** Chart states the drill was in at its end, as dotted paths. */
  active: readonly string[];
  /** Those it was in at any time, when `keepStates` asked for them; else empty. */
  visited: readonly string[];
  /** Texts that said what was not so, when `checkTexts` asked for them; else empty. */
  untrue: readonly UntrueText[];
  /** The log, when `keepEvents` asked for it; else empty. */
  events: readonly LogEvent[];
}

export class UnknownTeam extends Error {}

/** Plays and scores one drill in this thread. The same job gives the same result anywhere. */
export async function playJob(job: DrillJob): Promise<DrillResult> {
  const { scenario, seed } = job;
  const lineUp = lineUpNamed(job.team, scenario, job.remembered);
  if ('problem' in lineUp) throw new UnknownTeam(lineUp.problem);
  const run = await playHeadless({
    scenario,
    seed,
    team: lineUp.team,
    seats: job.seats ?? lineUp.seats,
    solo: lineUp.solo,
    log: rehearsalLog(),
    drillId: `${scenario.variant}-${job.team}-${seed}`,
    script: job.script ?? [],
  });
  const card = scoreDrill(run.header, run.events);
  return {
    card,
    acts: run.acts,
    refusals: run.refusals,
    decided: standing(run)?.option ?? null,
    active: run.state.active,
    visited: job.keepStates ? statesVisited(scenario, seed, run.events) : [],
    untrue: job.checkTexts ? untrueTexts(scenario, seed, run.events, card) : [],
    events: job.keepEvents ? run.events : [],
  };
}

/** The decision that the scorecard judges. */
function standing({ events, header }: HeadlessRun): { option: string } | undefined {
  const decisions = events.flatMap((event) => (event.type === 'decision.recorded' ? [event] : []));
  const { actOneEndsAt } = header.scenario.rubric;
  return (decisions.findLast(({ at }) => at <= actOneEndsAt) ?? decisions[0])?.data;
}
