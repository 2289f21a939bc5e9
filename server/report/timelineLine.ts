import type { EventType, LogEvent, LogEventOf } from '../../shared/drill/events.ts';
import { LINES } from '../../shared/drill/lines.ts';
import type { Line } from '../../shared/drill/lineTable.ts';
import type { View } from '../../shared/drill/view.ts';
import { own } from '../../shared/keyed.ts';
import { facilitatorLine, moreFor } from './facilitatorLines.ts';
import { LOOK } from './lineLook.ts';
import type { Style } from './terminalStyle.ts';
import type { Titles } from './titles.ts';

/** Where the words of a line begin: after the time and who. */
export const INDENT = 18;

/** Items in one phrase; with semicolons where an item holds a comma of its own. */
const joined = (items: readonly string[]): string =>
  items.join(items.some((item) => item.includes(',')) ? '; ' : ', ');

/**
 * What a facilitator is told of events of one kind that belong together (usually one): the line that everybody reads, and what only a
 * facilitator may know besides. Null for facts that would only be noise.
 */
export function tell(events: readonly LogEvent[], view: View, s: Style, t: Titles): string | null {
  const [event] = events;
  if (!event) return null;
  const look = own(LOOK, event.type);
  // A colleague who does as asked says nothing that the log does not show by itself.
  if (look === 'silent' || (event.type === 'colleague.answered' && event.data.ok)) return null;
  const named = titled(together(events, view, t), t);
  const words =
    facilitatorLine(named, t) ?? (own(LINES, event.type) as Line<EventType>)(view, named as never);
  if (words === null) return null;
  const more = moreFor(named, t);
  const line = more === null ? words : `${words} ${more}`;
  return look === undefined ? line : own(s, look)(line);
}

/** Events that make one line when they come at one instant from one hand; what must agree besides. Null: a line of its own. */
export function grouping(event: LogEvent): string | null {
  switch (event.type) {
    case 'page.sent':
    case 'page.acknowledged':
    case 'page.unanswered':
    case 'evidence.pinned':
      return '';
    case 'evidence.received':
      return event.data.evidence;
    case 'switch.effective':
      return event.data.switch;
    case 'welfare.decided':
      return event.data.actions.join();
    default:
      return null;
  }
}

/** Events of one group as the one event whose line tells of them all. */
function together(events: readonly LogEvent[], view: View, t: Titles): LogEvent {
  const [event] = events as [LogEvent];
  if (events.length === 1) return event;
  const each = <T extends EventType>(_type: T, pick: (data: LogEventOf<T>['data']) => string): string =>
    joined((events as unknown as LogEventOf<T>[]).map(({ data }) => pick(data)));
  const target = (page: string, otherwise: string): string => own(view.pages, page)?.title ?? otherwise;
  switch (event.type) {
    case 'page.sent':
      return { ...event, data: { ...event.data, title: each(event.type, ({ title }) => title) } };
    case 'page.acknowledged': {
      const name = each(event.type, (data) => target(data.page, data.name));
      return { ...event, data: { ...event.data, page: '', name, words: '' } };
    }
    case 'page.unanswered': {
      const named = each(event.type, (data) => target(data.page, data.target));
      return { ...event, data: { ...event.data, page: '', target: named } };
    }
    case 'evidence.pinned':
      return { ...event, data: { ...event.data, title: each(event.type, ({ title }) => title) } };
    case 'evidence.received': {
      const seats = (events as LogEventOf<'evidence.received'>[]).flatMap(({ data }) => data.seats);
      return { ...event, data: { ...event.data, seats: [...new Set(seats)] } };
    }
    case 'switch.effective': {
      const id = event.data.switch;
      return {
        ...event,
        data: { ...event.data, scope: each(event.type, ({ scope }) => t.scope(id, scope)) },
      };
    }
    case 'welfare.decided':
      return {
        ...event,
        data: { ...event.data, case: each(event.type, (data) => t.welfareCase(data.case)) },
      };
    default:
      return event;
  }
}

/** With titles in place of ids that no desk has a title for: a line says an id it does not know as it is. */
function titled(event: LogEvent, t: Titles): LogEvent {
  switch (event.type) {
    case 'drill.paused':
      // Whoever stops the clock without being named is not quoted either.
      return event.data.by === 'someone' ? { ...event, data: { ...event.data, reason: '' } } : event;
    case 'exercise.stopped':
      // What happened to somebody is in the log for facilitators, not in a paper for everybody.
      return { ...event, data: { ...event.data, reason: '' } };
    case 'inject.skipped':
      return { ...event, data: { ...event.data, inject: t.inject(event.data.inject) } };
    case 'inject.revised':
      return { ...event, data: { ...event.data, inject: t.inject(event.data.inject) } };
    case 'inject.unskipped':
      return { ...event, data: { ...event.data, inject: t.inject(event.data.inject) } };
    case 'inject.changeUndone':
      return { ...event, data: { ...event.data, inject: t.inject(event.data.inject) } };
    case 'evidence.lost':
      return { ...event, data: { ...event.data, thing: t.loss(event.data.thing) } };
    case 'component.deployed':
      return { ...event, data: { component: t.component(event.data.component) } };
    default:
      return event;
  }
}
