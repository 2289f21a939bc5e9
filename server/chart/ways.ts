import type { DrawnWay } from '../../shared/drawnChart.ts';
import type { ChartAction, ChartEvent } from '../../shared/scenario/chart.ts';
import type { DurationMs } from '../../shared/time.ts';
import { MINUTE, SECOND } from '../../shared/time.ts';
import { conditionWords } from './conditions.ts';
import { EVENT_WORDS } from './events.ts';
import type { Names } from './names.ts';
import { plain } from './names.ts';
import type { RegionWay } from './regions.ts';

/** `3 min`, `90 s`, `6 min 30 s` */
export function durationWords(ms: DurationMs): string {
  const seconds = Math.round(ms / SECOND);
  if (seconds % 60 === 0) return `${seconds / 60} min`;
  if (seconds < 2 * 60) return `${seconds} s`;
  return `${Math.floor(ms / MINUTE)} min ${seconds % 60} s`;
}

/** How long a delay of the chart runs: a name, or whole milliseconds. */
const delayOf = (name: string, delays: Readonly<Record<string, DurationMs>>): DurationMs =>
  Object.hasOwn(delays, name) ? (delays[name] ?? 0) : Number(name);

const eventWords = (event: string) =>
  EVENT_WORDS[event as ChartEvent] ?? { label: plain(event), when: plain(event) };

/** What stands on its line. */
export function labelOf({ event, delay }: RegionWay, delays: Readonly<Record<string, DurationMs>>): string {
  if (delay) return durationWords(delayOf(delay.name, delays));
  return event === null ? 'at once' : eventWords(event).label;
}

export function actionWords(action: ChartAction, names: Names): string {
  switch (action.type) {
    case 'deliver': {
      const { inject, afterMs = 0 } = action.params;
      return `sends ${names.inject(inject)}${afterMs > 0 ? ` ${durationWords(afterMs)} later` : ''}`;
    }
    case 'setFlag':
      return `takes note: ${plain(action.params.flag)}`;
    case 'deploy':
      return `deploys ${names.component(action.params.component)}`;
    case 'lose':
      return `loses ${plain(action.params.thing)}`;
    case 'reach':
      return `marks “${plain(action.params.milestone)}”`;
  }
}

export function wayInWords(
  way: RegionWay,
  delays: Readonly<Record<string, DurationMs>>,
  names: Names,
): DrawnWay {
  const { id, from, to, event, delay, guard, actions } = way;
  const ms = delay ? delayOf(delay.name, delays) : null;
  return {
    id,
    from,
    to,
    when: ms !== null ? `after ${durationWords(ms)}` : event === null ? 'at once' : eventWords(event).when,
    given: guard ? conditionWords(guard, names) : null,
    does: actions.map((action) => actionWords(action, names)),
    timer: delay && ms !== null ? { id: delay.timer, ms } : null,
  };
}
