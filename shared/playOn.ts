import { z } from 'zod';
import type { DrillTime } from './time.ts';

/** Which drill and minute another plays on from. */
export interface PlayedOn {
  drill: string;
  code: string;
  title: string;
  minute: DrillTime;
}
/** A drill as lists and lobbies show it. */
export interface PlaysOn {
  /** Null: it begins at its own start. */
  playedOn: PlayedOn | null;
}
/** POST /api/drills/:id/play-on: a new drill from a past minute of this one, in drill ms. Answers `DrillDetail`, 201. */
export const playOnBody = z.strictObject({
  minute: z
    .number('must be a drill time in milliseconds')
    .int('must be a drill time in whole milliseconds')
    .min(0, 'lies before the start of the drill; choose T+00:00 or later')
    .max(1e9, 'lies after the end of the drill; choose an earlier minute'),
});
/** GET /api/drills/:id/play-on (facilitator): from which minutes this drill can be played on, and what happened when. */
export interface PlayOnOffer {
  title: string;
  code: string;
  from: DrillTime;
  /** The end, or how far it has come. */
  until: DrillTime;
  moments: { at: DrillTime; words: string }[];
}
