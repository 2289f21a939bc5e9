import type { EventType } from '../event/event.ts';
import type { InjectEvents } from '../event/injects.ts';
import type { LifecycleEvents } from '../event/lifecycle.ts';
import type { PagingEvents } from '../event/paging.ts';
import { own } from '../keyed.ts';
import { formatDrillTime } from '../time.ts';
import type { Line } from './lineTable.ts';
import { quiet } from './lineTable.ts';
import { outcomeLines } from './outcomeLines.ts';
import type { View } from './view.ts';
import { AREA_WORDS, gradeName, HEARD_WORDS, roleName, roleNames } from './words.ts';

const target = (view: View, page: string, fallback: string): string =>
  own(view.pages, page)?.title ?? fallback;

/** News by its subject, in quotes. */
const subject = (view: View, inject: string): string =>
  `"${view.feed.find((card) => card.inject === inject)?.subject ?? inject}"`;

/** What an event says in the timeline, in words a participant understands; null where a line would only be noise. */
export const LINES: { [T in EventType]: Line<T> } = {
  ...outcomeLines,
  ...({
    'drill.created': quiet,
    'organisation.named': quiet,
    'seat.assigned': (view, { data }) =>
      view.startedAt === null || data.roles.length === 0
        ? null
        : `${roleNames(view, data.roles)} changed hands.`,
    'role.briefed': quiet,
    'drill.started': () => 'The drill started.',
    'act.started': (_view, { data }) => `${data.title} opened; the story clock reads ${data.storyClock}.`,
    'act.ended': () => 'The act closed.',
    'drill.paused': (_view, { data }) =>
      `The clock was stopped by ${data.by === 'someone' ? 'someone' : 'the facilitator'}${data.reason ? `: ${data.reason}` : ''}.`,
    'drill.resumed': () => 'The clock runs again.',
    'speed.changed': (_view, { data }) => `The clock runs at ${data.speed}x.`,
    'clock.skipped': (_view, { data }) =>
      `The clock jumped to ${formatDrillTime(data.to)}; the world ran on.`,
    'clock.restarted': () => 'The server was away. No drill time was lost.',
    'drill.ended': () => 'The drill ended.',
    'debrief.opened': (_view, { data }) => `The debrief opened: ${data.variantTitle}.`,
    'timer.elapsed': quiet,
    'timer.setAside': (_view, { data }) => `Set aside, because it went wrong: ${data.timer}. ${data.because}`,
    'command.accepted': quiet,
    'flag.set': quiet,
    'milestone.reached': (_view, { data }) => `Milestone: ${data.milestone}.`,
  } satisfies { [T in keyof LifecycleEvents]: Line<T> }),
  ...({
    'inject.delivered': (view, { data }) =>
      `${data.from} to ${roleNames(view, data.to)}, ${data.channel}: ${data.subject}`,
    'inject.withheld': (_view, { data }) => `Not sent, ${data.inject}: ${data.because}.`,
    'inject.held': (_view, { data }) => `Held back: ${data.inject}.`,
    'inject.released': (_view, { data }) => `Released: ${data.inject}.`,
    'inject.skipped': (_view, { data }) => `Skipped: ${data.inject}.`,
    'inject.answered': (view, { data }) => `Answered ${subject(view, data.inject)}: ${data.label}`,
    'inject.lapsed': (view, { data }) => `No answer in time to ${subject(view, data.inject)}.`,
    // Somebody may well have answered; what the log knows is that what it called for was not done by then.
    'inject.unanswered': (view, { data }) =>
      `What ${subject(view, data.inject)} called for was not done in time.`,
  } satisfies { [T in keyof InjectEvents]: Line<T> }),
  ...({
    'incident.declared': (view, { data }) =>
      `Declared ${gradeName(view, data.severity)}${data.summary ? `: ${data.summary}` : '.'}`,
    'severity.changed': (view, { data }) =>
      `Changed ${gradeName(view, data.from)} to ${gradeName(view, data.to)}${data.reason ? `: ${data.reason}` : '.'}`,
    'page.sent': (_view, { data }) => `Paged ${data.title}${data.note ? `: ${data.note}` : '.'}`,
    'page.delivered': (view, { data }) =>
      `A page rang for ${target(view, data.page, roleName(view, data.role))}.`,
    'page.acknowledged': (view, { data }) =>
      `${target(view, data.page, data.name)} acknowledged${data.words ? `: ${data.words}` : '.'}`,
    'page.declined': (view, { data }) =>
      `${target(view, data.page, data.name)} declined${data.words ? `: ${data.words}` : '.'}`,
    'page.unanswered': (view, { data }) => `No answer from ${target(view, data.page, data.target)}.`,
    'page.escalated': (view, { data }) => {
      const to = data.newPage ? target(view, data.newPage, data.to ?? '') : data.to;
      return `${data.automatic ? 'The rota escalated' : 'Escalated'} ${target(view, data.page, data.target)} to ${to || 'nobody: no one is behind it'}.`;
    },
    'role.joined': (view, { data }) =>
      `${roleName(view, data.role)} is in the call${data.how === 'firstOnCall' ? ', first on call' : ''}.`,
    'seat.joinedUnpaged': (view, { data }) =>
      `${data.by} rang ${roleNames(view, data.roles)}; no page had reached them.`,
    'briefing.posted': (_view, { data }) => `Briefed the call: ${data.text}`,
    'update.posted': (_view, { data }) =>
      `Update (${data.audience})${data.nextAt === null ? '' : `, next at ${formatDrillTime(data.nextAt)}`}: ${data.text}`,
    'message.posted': quiet,
    'heard.logged': (view, { data }) =>
      `Heard: ${roleName(view, data.role)} ${own(HEARD_WORDS, data.act) ?? data.act}.`,
    'owner.set': (view, { data }) =>
      `Gave ${own(AREA_WORDS, data.area) ?? data.area} to ${roleName(view, data.role)}, who has to accept.`,
    'owner.accepted': (view, { data }) =>
      `${roleName(view, data.role)} accepted ownership for ${own(AREA_WORDS, data.area) ?? data.area}.`,
    'command.handedOver': (view, { data }) =>
      `${roleName(view, data.from)} offered command to ${roleName(view, data.to)}.`,
    'command.taken': (view, { data }) => `${roleName(view, data.role)} has command.`,
    'task.assigned': (view, { data }) =>
      `Gave ${roleName(view, data.role)} a task, due ${formatDrillTime(data.dueAt)}: ${data.text}`,
    'colleague.asked': (view, { data }) => `Asked ${roleName(view, data.role)} for help.`,
    'colleague.answered': (view, { data }) => `${roleName(view, data.role)}: ${data.words}`,
  } satisfies { [T in keyof PagingEvents]: Line<T> }),
};
