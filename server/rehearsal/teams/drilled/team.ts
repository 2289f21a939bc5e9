import { seconds } from '../../../../shared/time.ts';
import type { View } from '../../../../shared/view/view.ts';
import type { Todo } from '../habits.ts';
import { answerPager, chasePages, Once, workThrough } from '../habits.ts';
import type { Team } from '../policy.ts';
import { callWork } from './callWork.ts';
import { decisionWork } from './decisionWork.ts';
import type { Desk } from './desk.ts';
import type { Idea } from './idea.ts';
import { leverWork } from './leverWork.ts';
import { lookWork } from './lookWork.ts';
import { wordWork } from './wordWork.ts';

/**
 * People who know the craft: they page well, look everything up, keep evidence, brief, update, write with care, and record a full
 * decision. What they lack is an open mind: the remedy is the idea's, whatever turns up. Reads nothing but its own screen.
 */
export const drilledTeam =
  (idea: Idea, options: { alone?: boolean } = {}): Team =>
  ({ seat, roles, seed }) => {
    const desk: Desk = { seat, roles, seed, idea, alone: options.alone ?? false };
    const once = new Once();
    let work: ReturnType<typeof workThrough> | null = null;
    return (moment) => {
      const { view, at } = moment;
      work ??= workThrough(todos(desk, view), once, 2);
      return [...answerPager(view, at, seconds(15)), ...chasePages(view, at, seconds(20)), ...work(moment)];
    };
  };

/** Urgent things first: what does not fit into one glance waits for the next. */
function todos(desk: Desk, view: View): Todo[] {
  const kits = Object.values(view.me.kits);
  return [
    ...callWork(desk),
    ...leverWork(desk, kits, view),
    ...decisionWork(desk, kits),
    ...lookWork(desk, kits),
    ...wordWork(desk, kits),
  ];
}
