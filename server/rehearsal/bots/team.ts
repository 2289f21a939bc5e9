import type { View } from '../../../shared/drill/view.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import type { BotTask } from '../teams/habits.ts';
import { answerPager, chasePages, Once, workThrough } from '../teams/habits.ts';
import type { Team } from '../teams/policy.ts';
import { callTasks } from './callTasks.ts';
import { decisionTasks } from './decisionTasks.ts';
import type { Desk } from './desk.ts';
import { lookupTasks } from './lookupTasks.ts';
import { memoryOf } from './memory.ts';
import type { Skill } from './skill.ts';
import { practised } from './skill.ts';
import { statementTasks } from './statementTasks.ts';
import type { Strategy } from './strategy.ts';
import { switchTasks } from './switchTasks.ts';

/**
 * People who know what a call needs: they page, look things up, keep evidence, brief, update, write, and record a decision. The hand says
 * how well, the idea which remedy, whatever turns up. Reads nothing but its own screen, so it fits any scenario.
 */
export const botTeam =
  (
    strategy: Strategy,
    options: {
      alone?: boolean;
      skill?: (seed: number, seat: string) => Skill;
      remembers?: Scenario;
    } = {},
  ): Team =>
  ({ seat, roles, seed }) => {
    const skill = options.skill?.(seed, seat) ?? practised;
    const memory = options.remembers ? memoryOf(options.remembers, seed) : null;
    const desk: Desk = { seat, roles, seed, strategy, skill, alone: options.alone ?? false, memory };
    const once = new Once();
    let work: ReturnType<typeof workThrough> | null = null;
    return (moment) => {
      const { view, at } = moment;
      work ??= workThrough(skill.shape(tasks(desk, view)), once, skill.perGlance);
      return [
        ...answerPager(view, at, skill.answersAfter),
        ...chasePages(view, at, skill.chasesAfter),
        ...work(moment),
      ];
    };
  };

/** Urgent things first: what does not fit into one glance waits for the next. */
function tasks(desk: Desk, view: View): BotTask[] {
  const kits = Object.values(view.me.kits);
  return [
    ...callTasks(desk),
    ...switchTasks(desk, kits, view),
    ...decisionTasks(desk, kits),
    ...lookupTasks(desk, kits),
    ...statementTasks(desk, kits),
  ];
}
