import type { PagingEvents } from '../../../shared/drill/paging/events.ts';
import { own, withEntry } from '../../../shared/keyed.ts';
import type { ApplyTable } from '../applyTable.ts';
import { keep } from '../applyTable.ts';
import type { DrillState, Page, TimerRow } from '../state.ts';
import { arm, disarm } from '../timers.ts';
import { answerTimer as answer, answerDelay } from './pageAnswer.ts';

const setPage = (state: DrillState, page: string, change: Partial<Page>): DrillState => {
  const known = own(state.pages, page);
  return known ? { ...state, pages: withEntry(state.pages, page, { ...known, ...change }) } : state;
};

const limit = (page: string): string => `page-limit:${page}`;

const twice = (page: string): string => `page-twice:${page}`;

export const pagingChanges: ApplyTable<keyof PagingEvents> = {
  'incident.declared': (_c, state, { data }) => ({
    ...state,
    declaredAt: data.happenedAt,
    severity: data.severity,
  }),
  'severity.changed': (_c, state, { data }) => ({ ...state, severity: data.to }),
  'page.sent': (c, state, { data, at, by }) => {
    const delay = answerDelay(c, state, data.target);
    const rows: TimerRow[] = [
      {
        id: limit(data.page),
        kind: 'page',
        dueAt: at + data.limitMs,
        work: { do: 'pageLimit', page: data.page },
      },
      {
        id: twice(data.page),
        kind: 'page',
        dueAt: at + 2 * data.limitMs,
        work: { do: 'pageTwice', page: data.page },
      },
    ];
    if (delay !== null)
      rows.push({
        id: answer(data.page),
        kind: 'page',
        dueAt: at + delay,
        work: { do: 'pageAnswer', page: data.page },
      });
    const page: Page = {
      target: data.target,
      role: data.role,
      sender: by?.seat ?? null,
      seat: null,
      sentAt: at,
      limitMs: data.limitMs,
      note: data.note,
      state: 'sent',
    };
    return arm({ ...state, pages: withEntry(state.pages, data.page, page) }, ...rows);
  },
  'page.delivered': (_c, state, { data }) => setPage(state, data.page, { seat: data.seat }),
  'page.acknowledged': (_c, state, { data }) =>
    disarm(
      setPage(state, data.page, { state: 'acknowledged' }),
      limit(data.page),
      twice(data.page),
      answer(data.page),
    ),
  'page.declined': (_c, state, { data }) =>
    disarm(setPage(state, data.page, { state: 'declined' }), limit(data.page), answer(data.page)),
  'page.unanswered': (_c, state, { data }) => setPage(state, data.page, { state: 'unanswered' }),
  'page.escalated': (_c, state, { data }) =>
    disarm(setPage(state, data.page, { state: 'escalated' }), twice(data.page), answer(data.page)),
  'role.joined': (_c, state, { data, at }) => ({
    ...state,
    joined: { ...state.joined, [data.role]: own(state.joined, data.role) ?? { at, how: data.how } },
  }),
  'seat.joinedUnpaged': keep,
};
