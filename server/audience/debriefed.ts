import type { LogEvent, LogEventOf } from '../../shared/drill/events.ts';
import { reaches } from './audience.ts';
import { ALL, DEBRIEF } from './groups.ts';
import { visible } from './visible.ts';

declare const debriefed: unique symbol;
/**
 * A log as it may be read aloud to everybody in the debrief, with its event numbers. Whatever is written down to be shown or handed on is
 * made from this one and takes no other, whoever asks for it: a paper that a facilitator takes home is forwarded too.
 */
export type DebriefedLog = readonly LogEvent[] & { readonly [debriefed]: true };

const EVERY_SEAT = [ALL, DEBRIEF];

/** What every seat, observers among them, sees once the debrief is open. Command ids stay behind: they belong to whoever sent them. */
export const asDebriefed = (events: readonly LogEvent[]): DebriefedLog => {
  const shown = openNotes(events);
  return events
    .flatMap((event) => (reaches(event, EVERY_SEAT) ? event : (shown.get(event.seq) ?? [])))
    .map((event) => ({
      ...event,
      commandId: null,
      ...visible(event, EVERY_SEAT),
    })) as readonly LogEvent[] as DebriefedLog;
};

/**
 * Evaluators' notes as the debrief may read them, by their number: the last words of each, without those that are private or were taken
 * back. A single event cannot tell, so no screen of a seat is ever sent one; it reads them with the scorecard.
 */
function openNotes(events: readonly LogEvent[]): Map<number, LogEvent> {
  const notes = new Map<string, LogEventOf<'note.taken'>>();
  for (const event of events) {
    if (event.type === 'note.taken') notes.set(event.data.note, event);
    const before = event.type === 'note.edited' ? notes.get(event.data.note) : undefined;
    if (before && event.type === 'note.edited')
      notes.set(event.data.note, { ...before, data: { ...before.data, ...event.data } });
    if (event.type === 'note.withdrawn') notes.delete(event.data.note);
  }
  return new Map(
    [...notes.values()].filter(({ data }) => !data.isPrivate).map((event) => [event.seq, event]),
  );
}
