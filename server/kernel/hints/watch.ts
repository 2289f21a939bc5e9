import type { LogEvent } from '../../../shared/drill/events.ts';
import { withEntry } from '../../../shared/keyed.ts';
import type { DrillState } from '../state.ts';

type Watched = DrillState['watched'];

/** The drafts that have waited since, by what they are: `statement:...`, `outreach:...`, `notice:...`. */
function drafted(event: LogEvent): string | null {
  switch (event.type) {
    case 'statement.drafted':
      return `statement:${event.data.statement}`;
    case 'outreach.drafted':
      return `outreach:${event.data.group}`;
    case 'notice.drafted':
      return `notice:${event.data.duty}`;
    default:
      return null;
  }
}

/** What hints need and no rule does: when a seat last acted, when the act began, when a text was written. */
export function watch(watched: Watched, event: LogEvent): Watched {
  const text = drafted(event);
  let next = watched;
  if (event.by && event.commandId !== null)
    next = { ...next, acted: withEntry(next.acted, event.by.seat, event.at) };
  if (text !== null) next = { ...next, drafted: withEntry(next.drafted, text, event.at) };
  if (event.type === 'act.started') next = { ...next, actStartedAt: event.at };
  return next;
}
