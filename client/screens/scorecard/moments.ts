import type { LogEvent } from '../../../shared/event/event.ts';
import type { LogHeader } from '../../../shared/event/header.ts';
import { TITLE } from '../../../shared/roleNames.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { foldEvent } from '../../../shared/view/foldEvent.ts';
import { emptyView } from '../../../shared/view/view.ts';

/** One numbered line of the timeline: what a link from a point leads to. */
export interface Moment {
  seq: number;
  at: DrillTime;
  /** `T+07:30`, ready to show. */
  time: string;
  who: string;
  text: string;
}

/** Lines by number; an event that carries points but has no line of its own still gets a row a link can lead to. */
export function timelineRows(
  moments: readonly Moment[],
  cited: ReadonlyMap<number, string[]>,
): Omit<Moment, 'at'>[] {
  const known = new Set(moments.map(({ seq }) => seq));
  const bare = [...cited.keys()]
    .filter((seq) => !known.has(seq))
    .map((seq) => ({ seq, time: '', who: '', text: '' }));
  return [...moments, ...bare].sort((a, b) => a.seq - b.seq);
}

/** What the drill was called, and what happened in it by number. */
export interface Story {
  title: string;
  variantTitle: string;
  /** Null: this place may not read the numbered log. */
  moments: Moment[] | null;
}

/** Words for events that are silent in a timeline but carry points. */
function silentWords(event: LogEvent): string | null {
  switch (event.type) {
    case 'world.changed':
      return `Harm now runs at ${(event.data.residual * 100).toFixed(1)} % of its start.`;
    case 'statement.checked':
      return 'The published words were checked against the world.';
    case 'outreach.checked':
      return 'What was written to people was checked against the world.';
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
      who: event.by ? TITLE[event.by.role] : '',
      text,
    });
  }
  return moments;
}

/** An exported log: its first line is the header, every other one an event. */
export function storyFromLog(text: string, wanted: ReadonlySet<number>): Story {
  const [first = '{}', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  const { scenario } = JSON.parse(first) as LogHeader;
  return {
    title: scenario.title,
    variantTitle: scenario.variantTitle,
    moments: momentsOf(
      rest.map((line) => JSON.parse(line) as LogEvent),
      wanted,
    ),
  };
}

/** "self-harm-minor" as words, until a better name arrives. */
export const plainTitle = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
