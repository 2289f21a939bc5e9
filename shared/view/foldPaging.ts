import type { Actor } from '../event/event.ts';
import type { PagingEvents } from '../event/paging.ts';
import { own, withEntry } from '../keyed.ts';
import type { DrillTime } from '../time.ts';
import { joinRole } from './foldLifecycle.ts';
import type { ChannelEntry, PageView } from './pagingView.ts';
import type { FoldTable } from './table.ts';
import type { View } from './view.ts';

const say = (view: View, entry: ChannelEntry): View => ({ ...view, channel: [...view.channel, entry] });

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
  const { page, target, role, note, limitMs, seat } = data;
  const titles = Object.values(view.me.kits).flatMap((kit) => kit?.pageTargets ?? []);
  const known: PageView = own(view.pages, page) ?? {
    page,
    target,
    title: titles.find(({ id }) => id === target)?.title ?? target,
    role,
    severity: null,
    note,
    sentAt: at,
    limitMs,
    dueAt: at + limitMs,
    sender: null,
    answersTo: null,
    state: 'sent',
    seat: null,
    answer: null,
    escalated: null,
  };
  return { ...known, state: 'delivered', seat };
};

const by = (actor: Actor | null, at: DrillTime) => ({ at, by: actor });

export const paging: FoldTable<keyof PagingEvents> = {
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
  'briefing.posted': (view, { at, by: actor, data }) =>
    say(view, { kind: 'briefing', ...by(actor, at), ...data }),
  'update.posted': (view, { at, by: actor, data }) =>
    say(view, { kind: 'update', ...by(actor, at), ...data }),
  'message.posted': (view, { at, by: actor, data }) =>
    say(view, { kind: 'message', ...by(actor, at), ...data }),
  'heard.logged': (view, { at, by: actor, data }) => say(view, { kind: 'heard', ...by(actor, at), ...data }),
  'owner.set': (view, { data }) => ({
    ...view,
    owners: withEntry(view.owners, data.area, {
      role: data.role,
      namedAt: data.happenedAt,
      acceptedAt: null,
    }),
  }),
  'owner.accepted': (view, { data }) => {
    const namedAt = own(view.owners, data.area)?.namedAt ?? data.happenedAt;
    return {
      ...view,
      owners: withEntry(view.owners, data.area, { role: data.role, namedAt, acceptedAt: data.happenedAt }),
    };
  },
  'command.handedOver': (view, { data }) => ({
    ...view,
    handOff: { from: data.from, to: data.to, at: data.happenedAt },
  }),
  'command.taken': (view, { data }) => ({ ...view, commander: data.role, handOff: null }),
  'task.assigned': (view, { at, by: actor, data }) => ({
    ...view,
    tasks: [...view.tasks, { ...data, ...by(actor, at) }],
  }),
  'colleague.asked': (view, { at, by: actor, data }) => ({
    ...view,
    asks: withEntry(view.asks, data.ask, { ...data, by: actor, askedAt: at, answer: null }),
  }),
  'colleague.answered': (view, { at, data: { ask, ok, words } }) => {
    const known = own(view.asks, ask);
    return known
      ? { ...view, asks: withEntry(view.asks, ask, { ...known, answer: { at, ok, words } }) }
      : view;
  },
};
