import type { View } from '../../../../shared/drill/view.ts';
import type { Scenario } from '../../../../shared/scenario/scenario.ts';
import type { Chore } from '../habits.ts';
import { answerPager, chasePages, Once, workThrough } from '../habits.ts';
import type { Team } from '../policy.ts';
import { callWork } from './callWork.ts';
import { decisionWork } from './decisionWork.ts';
import type { Desk } from './desk.ts';
import type { Hand } from './hand.ts';
import { practised } from './hand.ts';
import type { Idea } from './idea.ts';
import { lookWork } from './lookWork.ts';
import { memoryOf } from './memory.ts';
import { switchWork } from './switchWork.ts';
import { wordWork } from './wordWork.ts';

/**
 * People who know what a call needs: they page, look things up, keep evidence, brief, update, write, and record a decision. The hand says
 * how well, the idea which remedy, whatever turns up. Reads nothing but its own screen, so it fits any scenario.
 */
export const craftTeam =
  (
    idea: Idea,
    options: {
      alone?: boolean;
      hand?: (seed: number, seat: string) => Hand;
      remembers?: Scenario;
    } = {},
  ): Team =>
  ({ seat, roles, seed }) => {
    const hand = options.hand?.(seed, seat) ?? practised;
    const memory = options.remembers ? memoryOf(options.remembers, seed) : null;
    const desk: Desk = { seat, roles, seed, idea, hand, alone: options.alone ?? false, memory };
    const once = new Once();
    let work: ReturnType<typeof workThrough> | null = null;
    return (moment) => {
      const { view, at } = moment;
      work ??= workThrough(hand.shape(chores(desk, view)), once, hand.perGlance);
      return [
        ...answerPager(view, at, hand.answersAfter),
        ...chasePages(view, at, hand.chasesAfter),
        ...work(moment),
      ];
    };
  };

/** Urgent things first: what does not fit into one glance waits for the next. */
function chores(desk: Desk, view: View): Chore[] {
  const kits = Object.values(view.me.kits);
  return [
    ...callWork(desk),
    ...switchWork(desk, kits, view),
    ...decisionWork(desk, kits),
    ...lookWork(desk, kits),
    ...wordWork(desk, kits),
  ];
}
