import type { LogEvent } from '../../shared/drill/events.ts';
import { foldEvent } from '../../shared/drill/foldEvent.ts';
import type { View } from '../../shared/drill/view.ts';
import { emptyView } from '../../shared/drill/view.ts';
import { formatDrillTime } from '../../shared/time.ts';
import type { Style } from './terminalStyle.ts';
import { fold } from './terminalStyle.ts';
import { grouping, INDENT, tell } from './timelineLine.ts';
import type { Titles } from './titles.ts';

/** One line of the story: when, who, what, and the events it tells of. */
export interface TimelineEntry {
  events: readonly LogEvent[];
  /** Name of the role that did it; empty when nobody at the table did. */
  who: string;
  words: string;
}

/** Turns a log into the lines a facilitator reads, as it comes: what one press did at one instant makes one line. */
export class Timeline {
  readonly #style: Style;
  readonly #titles: Titles;
  /** What a facilitator knows by now: the lines take their names from it. */
  #view: View = emptyView();
  #open: LogEvent[] = [];
  #key: string | null = null;

  constructor(style: Style, titles: Titles) {
    this.#style = style;
    this.#titles = titles;
  }

  /** The lines that this event finishes; its own line may wait for more of its kind. */
  push(event: LogEvent): TimelineEntry[] {
    this.#titles.learn(event);
    this.#view = foldEvent(this.#view, event);
    if (tell([event], this.#view, this.#style, this.#titles) === null) return [];
    const group = grouping(event);
    const key = group === null ? null : `${event.type} ${event.at} ${event.by?.role ?? ''} ${group}`;
    if (key !== null && key === this.#key) {
      this.#open.push(event);
      return [];
    }
    const done = this.end();
    this.#open = [event];
    this.#key = key;
    return key === null ? [...done, ...this.end()] : done;
  }

  /** What still waits. */
  end(): TimelineEntry[] {
    const events = this.#open;
    this.#open = [];
    this.#key = null;
    const words = tell(events, this.#view, this.#style, this.#titles);
    return words === null ? [] : [{ events, who: this.#titles.role(events[0]?.by?.role ?? ''), words }];
  }
}

const WIDTH = 88;

/** An entry as a terminal shows it. */
export function timelineText({ events, who, words }: TimelineEntry, s: Style): string {
  const time = formatDrillTime(events[0]?.at ?? 0).padEnd(13);
  return `${s.dim(time)} ${s.bold(who.padEnd(3))} ${fold(words, WIDTH, ' '.repeat(INDENT))}`;
}
