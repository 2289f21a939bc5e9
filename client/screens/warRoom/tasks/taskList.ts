import type { View } from '../../../../shared/drill/view.ts';
import type { PlayRole } from '../../../../shared/roles.ts';
import type { DrillTime } from '../../../../shared/time.ts';

/** One thing that somebody has to do by a time: given on the call, or promised in an answer. */
export interface TaskLine {
  key: string;
  kind: 'task' | 'promise';
  id: string;
  text: string;
  role: PlayRole;
  dueAt: DrillTime;
  /** The seat that gave it; null for a promise, which its own desk made. */
  givenBy: string | null;
  /** When it was said back, and in which words; null for a promise: it was said by whoever owes it. */
  saidBack: { at: DrillTime; words: string | null } | null;
  /** When it was done, and what came of it; null while it is owed. `late`: after it fell due. */
  done: { at: DrillTime; late: boolean; words: string | null } | null;
}

type Known = Pick<View, 'tasks' | 'promises'>;

/** What is owed first, the next due on top; then what is done, the last done on top. */
export function taskLines({ tasks, promises }: Known): TaskLine[] {
  const given = tasks
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(
      ({ task, text, role, dueAt, accepted, done, by }): TaskLine => ({
        key: `task:${task}`,
        kind: 'task',
        id: task,
        text,
        role,
        dueAt,
        givenBy: by?.seat ?? null,
        saidBack: accepted && { at: accepted.at, words: accepted.words || null },
        done: done && { at: done.at, late: done.at > dueAt, words: done.words || null },
      }),
    );
  const promised = Object.values(promises).map(
    ({ promise, task, role, dueAt, state, kept }): TaskLine => ({
      key: `promise:${promise}`,
      kind: 'promise',
      id: promise,
      text: task,
      role,
      dueAt,
      givenBy: null,
      saidBack: null,
      done: kept && { at: kept.at, late: state === 'late', words: kept.words },
    }),
  );
  return [...given, ...promised].sort((a, b) => {
    if (a.done && b.done) return b.done.at - a.done.at;
    if (a.done || b.done) return a.done ? 1 : -1;
    return a.dueAt - b.dueAt;
  });
}

/** Those this seat sees over its desk: its own, and all of them while it has command. */
export function taskLinesFor(view: Known & Pick<View, 'me' | 'commander'>): TaskLine[] {
  const { me, commander } = view;
  const commands = commander !== null && me.roles.includes(commander);
  return taskLines(view).filter(({ role }) => commands || me.roles.includes(role));
}
