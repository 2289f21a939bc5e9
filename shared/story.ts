import type { LogEvent } from './drill/events.ts';
import { foldEvent } from './drill/foldEvent.ts';
import { emptyView } from './drill/view.ts';
import { titleIn } from './roleNames.ts';
import type { Scorecard } from './scorecard.ts';
import type { DrillTime } from './time.ts';
import { formatDrillTime } from './time.ts';

/** One numbered line of the timeline: what a link from a point leads to. */
export interface Moment {
  seq: number;
  at: DrillTime;
  /** `T+07:30`, ready to show. */
  time: string;
  who: string;
  text: string;
}

/** What the drill was called, and what happened in it by number. */
export interface Story {
  title: string;
  variantTitle: string;
  /** Null: this place may not read the numbered log. */
  moments: Moment[] | null;
}

/** Events that a scorecard points at. */
export const citedBy = (card: Scorecard): Set<number> =>
  new Set([
    ...card.blocks.flatMap(({ criteria }) => criteria.flatMap(({ evidence }) => evidence)),
    ...card.gates.flatMap(({ evidence }) => evidence),
    ...card.answers.flatMap(({ evidence }) => evidence),
  ]);

/** Words for events that are silent in a timeline but carry points. */
function silentWords(event: LogEvent): string | null {
  switch (event.type) {
    case 'world.changed':
      return `Harm now runs at ${(event.data.residual * 100).toFixed(1)} % of its start.`;
    case 'statement.checked':
      return 'The published words were checked against the world.';
    case 'outreach.checked':
      return 'What was written to people was checked against the world.';
    case 'notice.checked':
      return 'What was written in a notice was checked against the world.';
    default:
      return null;
  }
}

/** The whole log as lines with their numbers, in the words every timeline uses. `wanted` events get a line even where timelines are silent. */
export function momentsOf(events: readonly LogEvent[], wanted: ReadonlySet<number>): Moment[] {
  let view = emptyView();
  const moments: Moment[] = [];
  for (const event of events) {
    const lines = view.timeline.length;
    view = foldEvent(view, event);
    const line = view.timeline.length > lines ? view.timeline.at(-1)?.text : null;
    const text = line ?? (wanted.has(event.seq) ? (silentWords(event) ?? event.type) : null);
    if (text === null) continue;
    moments.push({
      seq: event.seq,
      at: event.at,
      time: formatDrillTime(event.at),
      who: event.by ? titleIn(view.names, event.by.role) : '',
      text,
    });
  }
  return moments;
}
