import type { LogEventOf } from '../../../shared/drill/events.ts';
import { own } from '../../../shared/keyed.ts';
import type { DrillTime } from '../../../shared/time.ts';
import { formatDrillTime, MINUTE } from '../../../shared/time.ts';
import type { DebriefedLog } from '../../audience/debriefed.ts';
import { plural } from '../../scorecard/phrasing.ts';
import type { ReportDocument } from '../document/document.ts';

/** From the first second to the last, and how much of it was moved past. */
export function durationWords(events: DebriefedLog): string {
  const end = events.find(({ type }) => type === 'drill.ended')?.at ?? events.at(-1)?.at ?? 0;
  const skipped = skips(events).reduce((sum, { from, to }) => sum + (to - from), 0);
  const minutes = (span: DrillTime): string => plural(Math.round(span / MINUTE), 'minute');
  return skipped > 0
    ? `${minutes(end)} of drill time, ${minutes(skipped)} of them moved past by the clock`
    : `${minutes(end)} of drill time`;
}

const skips = (events: DebriefedLog): LogEventOf<'clock.skipped'>['data'][] =>
  events.flatMap((event) => (event.type === 'clock.skipped' ? [event.data] : []));

const WHY = {
  skip: 'the facilitator moved the clock on',
  act: 'the next act began later in the story',
} as const;

/** Everything that was done to the clock, one line each. */
export function clockPart(out: ReportDocument, events: DebriefedLog): void {
  out.heading(3, 'The clock');
  const lines = [
    ...skips(events).map(
      ({ from, to, why }) =>
        `From ${formatDrillTime(from)} to ${formatDrillTime(to)}: ${own(WHY, why)}. Nobody could act in between, and the world ran on.`,
    ),
    ...events.flatMap((event) =>
      event.type === 'drill.paused'
        ? `Paused at ${formatDrillTime(event.at)}${event.data.by === 'facilitator' ? ' by the facilitator' : ' by somebody who took part'}. Nothing ran meanwhile.`
        : event.type === 'exercise.stopped'
          ? `Stopped at ${formatDrillTime(event.at)} for something real.`
          : [],
    ),
  ];
  if (lines.length === 0) out.paragraph('The clock ran from start to end: no skips, no pauses.');
  else out.list(lines);
}

/** The same for the first page: a team that was moved past ten minutes did not idle through them. */
export function clockWords(events: DebriefedLog): string[] {
  const moved = skips(events).filter(({ why }) => why === 'skip');
  const pauses = events.filter(({ type }) => type === 'drill.paused').length;
  const spans = moved.map(({ from, to }) => `from ${formatDrillTime(from)} to ${formatDrillTime(to)}`);
  return [
    spans.length > 0
      ? `The facilitator moved the clock on ${spans.join(', ')}: nobody could act in between, and the world ran on.`
      : '',
    pauses > 0 ? `The drill was paused ${pauses === 1 ? 'once' : plural(pauses, 'time')}.` : '',
  ];
}
