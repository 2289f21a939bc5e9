import type { Actor, LogEvent, VisibleEvent } from '../../shared/drill/events.ts';
import { CONTROL, DEBRIEF } from './groups.ts';

/** Endings that say only that time was up; any other id may name how the story truly ended. */
const NEUTRAL_ENDINGS = ['time', 'facilitator'];

type Shown = { by: Actor | null; data: object };

/**
 * What a viewer in these groups sees of an event that reaches them. Sequence, step and command id never leave the server (VIEW-2),
 * and neither do the few fields that would tell more than the event itself.
 */
export function visible(event: LogEvent, groups: readonly string[]): VisibleEvent {
  const { by, data } = shown(event, groups);
  return { at: event.at, type: event.type, by: unnamed(by, groups), data } as VisibleEvent;
}

/** Which of several facilitators it was is for those who run the drill; to everybody else it was the facilitator. */
const unnamed = (by: Actor | null, groups: readonly string[]): Actor | null =>
  by?.account && !groups.includes(CONTROL) ? { seat: by.seat, role: by.role } : by;

function shown(event: LogEvent, groups: readonly string[]): Shown {
  const { by, data } = event;
  const isControl = groups.includes(CONTROL);
  const knowsAll = isControl || groups.includes(DEBRIEF);
  switch (event.type) {
    case 'drill.created':
      // Control runs what was drawn, and does not learn its name before everybody does.
      return event.data.sealed !== true || groups.includes(DEBRIEF)
        ? { by, data }
        : { by, data: { ...event.data, variant: 'sealed', seed: 0, hash: '' } };
    case 'drill.paused':
      // Anybody may stop the clock without being named, in the debrief too; what they wrote is for the facilitator alone.
      if (event.data.by !== 'someone') return { by, data };
      return { by: null, data: isControl ? data : { ...event.data, reason: '' } };
    case 'exercise.stopped':
      // What happened to somebody is not for every desk to read.
      return { by, data: isControl ? data : { ...data, reason: '' } };
    case 'drill.ended':
      return { by, data: knowsAll || NEUTRAL_ENDINGS.includes(event.data.ending) ? data : { ending: '' } };
    case 'inject.delivered':
      // The script is the facilitator's, and injects fired by hand must look like any other.
      return knowsAll ? { by, data } : { by: null, data: { ...event.data, phoneScript: null, adHoc: false } };
    case 'evidence.sealed':
      // What a full seal would have held is the rubric's answer.
      return { by, data: knowsAll ? data : { ...event.data, missing: [] } };
    default:
      return { by, data };
  }
}
