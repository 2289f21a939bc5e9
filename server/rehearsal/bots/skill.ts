import type { DrillTime, DurationMs } from '../../../shared/time.ts';
import { minutes, seconds } from '../../../shared/time.ts';
import { draw } from '../../kernel/draw.ts';
import type { BotTask } from '../teams/habits.ts';

/** How well a team does what it does: how quick, how complete, how careful. */
export interface Skill {
  /** Picks up its own pager, and goes after other people's, this long after it could. */
  answersAfter: DurationMs;
  chasesAfter: DurationMs;
  /** Presses per glance. */
  perGlance: number;
  /** Sees more on the policy's list than what is ticked: dead on-call lists, roles it forgot. */
  readsTheList: boolean;
  /** Thinks of what a switch leaves open: sessions that are running, a card for people who look for help, the scope with another key. */
  thinksOfTheRest: boolean;
  decidesAt: DrillTime;
  /** Fills in the whole decision record. */
  fullRecord: boolean;
  /** What becomes of a plan in these hands. */
  shape: (tasks: readonly BotTask[]) => BotTask[];
}

/** People who have done this many times. */
export const practised: Skill = {
  answersAfter: seconds(15),
  chasesAfter: seconds(20),
  perGlance: 2,
  readsTheList: true,
  thinksOfTheRest: true,
  decidesAt: minutes(30),
  fullRecord: true,
  shape: (tasks) => [...tasks],
};

/** What nobody forgets, because the room would stop without it. */
const NEVER_FORGOTTEN = /^(declare|page|owner|accept|authorise|press|key|decide|reply|draft|publish|pin)/;

/**
 * People who are good at their jobs and have never done this. Everything comes later than it could: the team as a whole by its own
 * measure, each thing by one of its own. Some things are forgotten altogether. Which, the seed and the seat say.
 */
export function unpractised(seed: number, seat: string): Skill {
  const chance = (...keys: string[]): number => draw(seed, 'novice', ...keys);
  // The same for all seats of a team: some calls hesitate as one, some are nearly brisk.
  const pace = 1.15 + 0.3 * chance('pace');
  const memory = 0.24 + 0.1 * chance('memory');
  return {
    answersAfter: seconds(40 + 70 * chance('answers', seat)),
    chasesAfter: minutes(1 + 3 * chance('chases', seat)),
    perGlance: 1,
    readsTheList: false,
    thinksOfTheRest: chance('rest') < 0.35,
    decidesAt: minutes(30.5 + 4 * chance('decides')),
    fullRecord: false,
    shape: (tasks) =>
      tasks
        .filter(({ key }) => NEVER_FORGOTTEN.test(key) || chance('forgets', seat, key) >= memory)
        .map((task) =>
          task.key === 'decide'
            ? task
            : { ...task, at: task.at * pace + minutes(1.5 + 2.5 * chance('late', seat, task.key)) },
        ),
  };
}
