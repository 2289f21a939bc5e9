import type { LogEvent } from '../../../shared/drill/events.ts';
import type { Predicate } from '../../../shared/scenario/predicate.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { holds } from '../../kernel/predicate.ts';
import type { ReplayFacts } from '../watch.ts';

/** From this event on a condition held, or held no longer. */
interface Turn {
  seq: number;
  holds: boolean;
}
/** How a condition went through the drill: every event that turned it. */
type Course = readonly Turn[];

/** Reads the log once for all conditions that anybody will ask about. */
export function courses(
  scenario: Scenario,
  events: readonly LogEvent[],
  conditions: readonly Predicate[],
  replayFacts: ReplayFacts,
): ReadonlyMap<Predicate, Course> {
  const turns = new Map<Predicate, Turn[]>(conditions.map((condition) => [condition, []]));
  if (conditions.length > 0)
    replayFacts(scenario, events, (facts, { seq }) => {
      for (const [condition, course] of turns) {
        const now = holds(condition, facts);
        if (now !== (course.at(-1)?.holds ?? null)) course.push({ seq, holds: now });
      }
    });
  return turns;
}

/** What made it so by then: the event that turned it last. Null: it was so from the first event on, or was not. */
export function madeSo(course: Course, seq: number): number | null {
  const turned = course.filter((turn) => turn.seq <= seq);
  const last = turned.at(-1);
  return turned.length > 1 && last?.holds ? last.seq : null;
}

/** The event that made it so afterwards. Null: nothing did. */
export const becameSo = (course: Course, seq: number): number | null =>
  course.find((turn) => turn.seq > seq && turn.holds)?.seq ?? null;
