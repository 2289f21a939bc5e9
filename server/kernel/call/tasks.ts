import type { callCommands } from '../../../shared/drill/call/commands.ts';
import { own } from '../../../shared/keyed.ts';
import type { Rejection } from '../../../shared/rejection.ts';
import type { PlayRole, Role } from '../../../shared/roles.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { seatOf } from '../facts.ts';
import type { RuleTable, Situation } from '../rules.ts';
import { accept, actingRole, event, inCallOrRefuse, refuse, titled } from '../rules.ts';

/** The desk whose it is, in the call or not; or whoever has command, for them. */
function ownerOrCommander(
  situation: Situation<'acceptTask'> | Situation<'finishTask'> | Situation<'keepPromise'>,
  owner: PlayRole,
  what: string,
): { role: Role } | { rejection: Rejection } {
  const { c, state, command } = situation;
  const mine = own(state.seats, command.seat)?.roles ?? [];
  const isNamed = (role: PlayRole): boolean =>
    mine.includes(role) && (command.role === null || command.role === role);
  if (isNamed(owner)) return { role: owner };
  if (state.commander !== null && isNamed(state.commander)) return { role: state.commander };
  return refuse('notYourRole', `${what} is for ${titled(c, [owner])}, or whoever has command.`);
}

type TaskCommand = Extract<
  keyof typeof callCommands,
  'assignTask' | 'acceptTask' | 'withdrawTask' | 'finishTask' | 'keepPromise'
>;

/** What somebody has to do by a time: given on the call, or promised in an answer. */
export const taskRules: RuleTable<TaskCommand> = {
  assignTask: (situation) => {
    const { c, state, command, at } = situation;
    const acting = inCallOrRefuse(situation, [state.commander]);
    if ('rejection' in acting) return acting;
    const { role, text, dueInMs } = command.payload;
    const seat = seatOf(state, role);
    if (seat === null) return refuse('notFound', `Nobody holds ${titled(c, [role])} in this drill.`);
    const task = `task-${state.counts.tasks + 1}`;
    const dueAt = at + dueInMs;
    const given = event('task.assigned', { task, role, text, dueAt });
    if (own(state.seats, seat)?.occupant !== 'colleague' || !Object.hasOwn(state.joined, role))
      return accept(acting.role, given);
    // A scripted colleague on the call repeats what they heard; what they can do about it they are asked for.
    const words = `Heard: ${text} By ${formatDrillTime(dueAt)}.`;
    return accept(acting.role, given, { ...event('task.accepted', { task, words }), by: { seat, role } });
  },
  acceptTask: (situation) => {
    const { state, command } = situation;
    const { task, words } = command.payload;
    const known = own(state.tasks, task);
    if (!known) return refuse('notFound', 'There is no such task.');
    if (known.done) return refuse('alreadyDone', 'That task is done.');
    if (known.isAccepted) return refuse('alreadyDone', 'That task was said back.');
    const acting = ownerOrCommander(situation, known.role, 'That task');
    if ('rejection' in acting) return acting;
    if (acting.role === known.role && words.trim() === '')
      return refuse('malformed', 'Say it back in your words: what you do, and by when.');
    return accept(acting.role, event('task.accepted', { task, words }));
  },
  withdrawTask: (situation) => {
    const { state, command } = situation;
    const { task } = command.payload;
    const known = own(state.tasks, task);
    if (!known) return refuse('notFound', 'There is no such task.');
    if (known.done) return refuse('alreadyDone', 'That task is done.');
    const mine = own(state.seats, command.seat)?.roles ?? [];
    if (known.by !== command.seat && !mine.some((role) => role === state.commander))
      return refuse('notYourRole', 'Whoever gave that task takes it back, or whoever has command.');
    return accept(actingRole(situation, [state.commander]), event('task.withdrawn', { task }));
  },
  finishTask: (situation) => {
    const { state, command } = situation;
    const { task, words } = command.payload;
    const known = own(state.tasks, task);
    if (!known) return refuse('notFound', 'There is no such task.');
    if (known.done) return refuse('alreadyDone', 'That task is done.');
    const acting = ownerOrCommander(situation, known.role, 'That task');
    return 'rejection' in acting ? acting : accept(acting.role, event('task.finished', { task, words }));
  },
  keepPromise: (situation) => {
    const { state, command } = situation;
    const { promise, words } = command.payload;
    const known = own(state.promises, promise);
    if (!known) return refuse('notFound', 'Nothing of that kind was promised.');
    if (known.state === 'kept' || known.state === 'late')
      return refuse('alreadyDone', 'That promise is kept.');
    const acting = ownerOrCommander(situation, known.role, 'That promise');
    return 'rejection' in acting
      ? acting
      : accept(
          acting.role,
          event('promise.kept', { promise, late: known.state === 'broken', words, role: known.role }),
        );
  },
};
