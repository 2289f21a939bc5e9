import type { Stage } from '../../../shared/api.ts';
import type { PlayedOn } from '../../../shared/playOn.ts';
import { formatDrillTime } from '../../../shared/time.ts';

export const STAGE_WORDS: Record<Stage, string> = {
  lobby: 'In the lobby',
  briefing: 'Briefing',
  running: 'Running',
  paused: 'Paused',
  hotWash: 'Hot wash',
  debrief: 'Debrief open',
};

export const SETTING_WORDS = {
  remote: 'Everyone is remote',
  room: 'Everyone is in one room',
  mixed: 'Some in the room, some remote',
} as const;

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
export const dayOf = (iso: string): string => DAY.format(new Date(iso));

/** Which drill and minute it plays on from. */
export const playedOnLine = ({ title, code, minute }: PlayedOn): string =>
  `Plays on from ${title} (${code}) at ${formatDrillTime(minute)}.`;
