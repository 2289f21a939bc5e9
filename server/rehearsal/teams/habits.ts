import { ringingPages } from '../../../shared/drill/select.ts';
import type { View } from '../../../shared/drill/view.ts';
import type { DrillTime, DurationMs } from '../../../shared/time.ts';
import type { Act } from './policy.ts';

/** Picks up whatever rings, some time after it started ringing, with one press. */
export function answerPager(view: View, at: DrillTime, afterMs: DurationMs): Act[] {
  const due = ringingPages(view).filter((page) => at - page.sentAt >= afterMs);
  return due.length > 0
    ? [{ name: 'acknowledgePage', payload: { pages: ringingPages(view).map(({ page }) => page) } }]
    : [];
}

/** Goes after pages this seat sent that nobody answered, or that were turned away. */
export function chasePages(view: View, at: DrillTime, afterMs: DurationMs): Act[] {
  return Object.values(view.pages)
    .filter(
      ({ sender, state, dueAt, answer }) =>
        sender?.seat === view.me.seat &&
        ((state === 'unanswered' && at - dueAt >= afterMs) ||
          (state === 'declined' && at - (answer?.at ?? at) >= afterMs)),
    )
    .map(({ page }) => ({ name: 'escalatePage', payload: { page } }));
}

/** Remembers what a policy has done, so that a plan is a list of things done once. */
export class Once {
  readonly #done = new Set<string>();
  readonly #tries = new Map<string, { count: number; at: DrillTime }>();

  /** True while `key` is open: not done, and not tried again within half a minute or more than a dozen times. */
  open(key: string, at: DrillTime): boolean {
    if (this.#done.has(key)) return false;
    const tried = this.#tries.get(key);
    return !tried || (at - tried.at >= 30_000 && tried.count < 12);
  }

  tried(key: string, at: DrillTime): void {
    this.#tries.set(key, { count: (this.#tries.get(key)?.count ?? 0) + 1, at });
  }

  done(key: string): void {
    this.#done.add(key);
  }

  isDone(key: string): boolean {
    return this.#done.has(key);
  }
}

/** A thing to do once, when its time has come and the screen shows what it needs. */
export interface BotTask {
  key: string;
  at: DrillTime;
  when?: (view: View) => boolean;
  /** Takes the desk for a while (a look-up, a suite, a probe, a seal): one of these per glance. */
  desk?: true;
  act: (view: View, at: DrillTime) => Act | null;
}

/** Answers after which trying again is pointless: somebody did it, or it is somebody else's to do. */
const OVER = new Set(['alreadyDone', 'notYourRole']);

/** Works through a list: at most `perGlance` acts at a time, each tried again when it was refused for now. */
export function workThrough(tasks: readonly BotTask[], once: Once, perGlance: number) {
  return ({
    view,
    at,
    answers,
  }: {
    view: View;
    at: DrillTime;
    answers: { tag: string; answer: { ok: boolean } | { ok: false; rejection: { code: string } } }[];
  }): Act[] => {
    for (const { tag, answer } of answers)
      if (answer.ok || ('rejection' in answer && OVER.has(answer.rejection.code))) once.done(tag);
    const acts: Act[] = [];
    let deskTaken = false;
    for (const task of tasks) {
      if (acts.length >= perGlance) break;
      if (task.desk && deskTaken) continue;
      if (at < task.at || !once.open(task.key, at) || (task.when && !task.when(view))) continue;
      const act = task.act(view, at);
      if (!act) continue;
      once.tried(task.key, at);
      deskTaken ||= task.desk ?? false;
      acts.push({ ...act, tag: task.key });
    }
    return acts;
  };
}
