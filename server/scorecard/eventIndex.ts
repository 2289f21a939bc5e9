import type { EventType, LogEvent, LogEventOf } from '../../shared/drill/events.ts';
import type { DrillTime } from '../../shared/time.ts';

/** A point in the log: when it counts from, and the event that proves it. */
export interface Moment {
  at: DrillTime;
  seq: number;
}

/** The log by event type, in log order, so that a criterion never scans events that are not its own. */
export interface EventIndex {
  all<T extends EventType>(type: T): readonly LogEventOf<T>[];
  first<T extends EventType>(type: T): LogEventOf<T> | undefined;
  last<T extends EventType>(type: T): LogEventOf<T> | undefined;
  /** When the event of this number came; undefined where the log holds none. */
  at(seq: number): DrillTime | undefined;
}

export function indexEvents(events: readonly LogEvent[]): EventIndex {
  const byType = new Map<EventType, LogEvent[]>();
  for (const event of events) {
    const known = byType.get(event.type);
    if (known) known.push(event);
    else byType.set(event.type, [event]);
  }
  const times = new Map(events.map(({ seq, at }) => [seq, at]));
  const all = <T extends EventType>(type: T) => (byType.get(type) ?? []) as unknown as LogEventOf<T>[];
  return {
    all,
    first: (type) => all(type)[0],
    last: (type) => all(type).at(-1),
    at: (seq) => times.get(seq),
  };
}

/** A spoken act counts from when it was said, not from when somebody tapped it in. */
export const happened = (event: { at: DrillTime; data: object }): DrillTime =>
  'happenedAt' in event.data && typeof event.data.happenedAt === 'number' ? event.data.happenedAt : event.at;

export const momentOf = (event: { at: DrillTime; seq: number; data: object }): Moment => ({
  at: happened(event),
  seq: event.seq,
});

export const byTime = (a: Moment, b: Moment): number => a.at - b.at || a.seq - b.seq;
