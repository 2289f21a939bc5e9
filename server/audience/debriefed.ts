import type { LogEvent } from '../../shared/drill/events.ts';
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
export const asDebriefed = (events: readonly LogEvent[]): DebriefedLog =>
  events
    .filter((event) => reaches(event, EVERY_SEAT))
    .map((event) => ({
      ...event,
      commandId: null,
      ...visible(event, EVERY_SEAT),
    })) as readonly LogEvent[] as DebriefedLog;
