import { openInjects } from '../../../shared/drill/select.ts';
import type { View } from '../../../shared/drill/view.ts';
import { formatDrillTime, MINUTE } from '../../../shared/time.ts';
import type { Connection } from '../../connection/connection.ts';
import { containmentLine } from './containmentLine.ts';
import { updateDueAt } from './desk/call/cadence.ts';
import { anyKit } from './pages/pagePolicy.ts';
import { say } from './spoken.ts';
import { taskLinesFor } from './tasks/taskList.ts';
import type { Limit } from './told.ts';

/** Every limit this desk knows of that is still to come or was just passed. */
export function limitsOf(view: View): Limit[] {
  const cards = anyKit(view.me.kits)?.company.severities ?? [];
  const { lineAt } = containmentLine(cards, view.severity);
  const every = cards.find(({ severity }) => severity === view.severity)?.updateEveryMs ?? null;
  const updateAt = updateDueAt(view, every);
  // The line belongs to the first act.
  const isItsAct = lineAt !== null && (view.act === null || view.act.startedAt <= lineAt);
  return [
    ...(isItsAct ? [{ called: 'the containment line', at: lineAt }] : []),
    ...(updateAt !== null && view.me.inCall ? [{ called: 'the next update', at: updateAt }] : []),
    ...openInjects(view).flatMap(({ from, answerBy }) =>
      answerBy === undefined ? [] : [{ called: `the time to answer ${from}`, at: answerBy }],
    ),
    ...taskLinesFor({ ...view, commander: null }).flatMap(({ done, kind, text, dueAt }) =>
      done === null ? [{ called: `the time of your ${kind}, ${text}`, at: dueAt }] : [],
    ),
    ...view.myPages.flatMap((id) => {
      const page = view.pages[id];
      return page ? [{ called: `the limit of your page, ${page.title}`, at: page.dueAt }] : [];
    }),
  ];
}

/** The clocks never speak by themselves; asked, they say what the header shows. */
export function speakClocks({ store, ticks }: Connection): void {
  const now = ticks.now();
  const left = limitsOf(store.getState().view).map(({ called, at }) =>
    at > now ? `${Math.ceil((at - now) / MINUTE)} min to ${called}` : `${called} has passed`,
  );
  say({ words: [`Drill clock ${formatDrillTime(now)}`, ...left].join('. '), place: null });
}
