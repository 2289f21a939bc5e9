import { own } from '../../keyed.ts';
import type { LineTable } from '../lineTable.ts';
import { named } from '../names.ts';
import type { View } from '../view.ts';
import { inWords, roleName, roleNames, severityName } from '../wording.ts';
import type { PagingEvents } from './events.ts';

const target = (view: View, page: string, fallback: string): string =>
  own(view.pages, page)?.title ?? fallback;

export const pagingLines: LineTable<keyof PagingEvents> = {
  'incident.declared': (view, { data }) =>
    `Declared ${severityName(view, data.severity)}${data.summary ? `: ${data.summary}` : '.'}`,
  'severity.changed': (view, { data }) =>
    `Changed ${severityName(view, data.from)} to ${severityName(view, data.to)}${data.reason ? `: ${data.reason}` : '.'}`,
  'page.sent': (_view, { data }) => `Paged ${data.title}${data.note ? `: ${data.note}` : '.'}`,
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
    return `${data.automatic ? 'The rota escalated' : 'Escalated'} ${target(view, data.page, inWords(data.target))} to ${to || 'nobody: no one is behind it'}.`;
  },
  'role.joined': (view, { data }) =>
    `${roleName(view, data.role)} is in the call${data.how === 'firstOnCall' ? ', first on call' : ''}.`,
  'seat.joinedUnpaged': (view, { data }) =>
    `${data.by} rang ${roleNames(view, data.roles)}; no page had reached them.`,
};
