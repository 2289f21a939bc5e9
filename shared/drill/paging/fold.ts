import { own, withEntry } from '../../keyed.ts';
import { isPlayRole } from '../../roles.ts';
import type { DrillTime } from '../../time.ts';
import type { FoldTable } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { named } from '../names.ts';
import { by } from '../noted.ts';
import { joinRole } from '../seats/seating.ts';
import type { View } from '../view.ts';
import { inWords, roleName, roleNames, severityName } from '../wording.ts';
import type { PagingEvents } from './events.ts';
import type { PageView } from './view.ts';

const setPage = (view: View, page: string, change: Partial<PageView>): View => {
  const known = own(view.pages, page);
  return known ? { ...view, pages: withEntry(view.pages, page, { ...known, ...change }) } : view;
};

const hangUp = (view: View, page: string): View =>
  view.myPages.includes(page) ? { ...view, myPages: view.myPages.filter((item) => item !== page) } : view;

const answered = (
  view: View,
  page: string,
  state: 'acknowledged' | 'declined',
  at: DrillTime,
  { name, words }: { name: string; words: string },
): View => hangUp(setPage(view, page, { state, answer: { at, name, words } }), page);

/** A page that rings here may be all this seat knows of it: whoever is not in the call does not see pages being sent. */
const ringing = (view: View, data: PagingEvents['page.delivered'], at: DrillTime): PageView => {
  const { page, target, role, note, limitMs, seat, from, severity = null } = data;
  const titles = Object.values(view.me.kits).flatMap((kit) => kit?.pageTargets ?? []);
  const known: PageView = own(view.pages, page) ?? {
    page,
    target,
    title: titles.find(({ id }) => id === target)?.title ?? target,
    role,
    severity,
    note,
    sentAt: at,
    limitMs,
    dueAt: at + limitMs,
    sender: null,
    from: isPlayRole(from) ? from : null,
    answersTo: null,
    state: 'sent',
    seat: null,
    answer: null,
    escalated: null,
  };
  return { ...known, state: 'delivered', seat };
};

export const pagingFolds: FoldTable<keyof PagingEvents> = {
  'incident.declared': (view, { by: actor, data }) => ({
    ...view,
    declared: { at: data.happenedAt, severity: data.severity, summary: data.summary, by: actor },
    severity: data.severity,
  }),
  'severity.changed': (view, { at, by: actor, data }) => ({
    ...view,
    severity: data.to,
    severityChanges: [...view.severityChanges, { ...data, ...by(actor, at) }],
  }),
  'page.sent': (view, { at, by: sender, data }) => {
    const page: PageView = {
      ...data,
      sentAt: at,
      dueAt: at + data.limitMs,
      sender,
      from: sender?.role && isPlayRole(sender.role) ? sender.role : null,
      state: 'sent',
      seat: null,
      answer: null,
      escalated: null,
    };
    return { ...view, pages: withEntry(view.pages, data.page, page) };
  },
  'page.delivered': (view, { at, data }) => ({
    ...view,
    pages: withEntry(view.pages, data.page, ringing(view, data, at)),
    myPages: data.seat === view.me.seat ? [...view.myPages, data.page] : view.myPages,
  }),
  'page.acknowledged': (view, { at, data }) => answered(view, data.page, 'acknowledged', at, data),
  'page.declined': (view, { at, data }) => answered(view, data.page, 'declined', at, data),
  // It keeps ringing: a late answer is better than none.
  'page.unanswered': (view, { data }) => setPage(view, data.page, { state: 'unanswered' }),
  'page.escalated': (view, { at, data: { page, to, newPage, automatic } }) =>
    hangUp(
      setPage(view, page, { state: 'escalated', escalated: { at, to, page: newPage, automatic } }),
      page,
    ),
  'role.joined': (view, { at, data }) => joinRole(view, data.role, at, data.how),
  'seat.joinedUnpaged': (view, { at, data }) =>
    data.roles.reduce((next, role) => joinRole(next, role, at, 'rung'), view),
};

const target = (view: View, page: string, fallback: string): string =>
  own(view.pages, page)?.title ?? fallback;

export const pagingLines: LineTable<keyof PagingEvents> = {
  'incident.declared': (view, { data }) =>
    `Declared ${severityName(view, data.severity)}${data.summary ? `: ${data.summary}` : '.'}`,
  'severity.changed': (view, { data }) =>
    `Changed ${severityName(view, data.from)} to ${severityName(view, data.to)}${data.reason ? `: ${data.reason}` : '.'}`,
  'page.sent': (view, { at, by: sender, data }) => {
    // One page to many carries one note: it is read once.
    const isSaid = Object.values(view.pages).some(
      (page) =>
        page.page !== data.page &&
        page.sentAt === at &&
        page.note === data.note &&
        page.sender?.seat === sender?.seat,
    );
    return `Paged ${data.title}${data.note && !isSaid ? `: ${data.note}` : '.'}`;
  },
  'page.delivered': (view, { data }) =>
    `A page rang for ${target(view, data.page, roleName(view, data.role))}.`,
  'page.acknowledged': (view, { data }) =>
    `${target(view, data.page, data.name)} acknowledged${data.words ? `: ${data.words}` : '.'}`,
  'page.declined': (view, { data }) =>
    `${target(view, data.page, data.name)} declined${data.words ? `: ${data.words}` : '.'}`,
  'page.unanswered': (view, { data }) => `No answer from ${target(view, data.page, inWords(data.target))}.`,
  'page.escalated': (view, { data }) => {
    // The page to whoever is next may come after this: the on-call list has their title too.
    const to = data.to && named(view, ({ pageTargets }) => pageTargets, data.to);
    return `${data.automatic ? 'The on-call list escalated' : 'Escalated'} ${target(view, data.page, inWords(data.target))} to ${to || 'nobody: no one is behind it'}.`;
  },
  'role.joined': (view, { data }) =>
    `${roleName(view, data.role)} is in the call${data.how === 'firstOnCall' ? ', first on call' : ''}.`,
  'seat.joinedUnpaged': (view, { data }) =>
    `${data.by} rang ${roleNames(view, data.roles)}; no page had reached them.`,
};
