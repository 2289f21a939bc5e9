import { formatDrillTime } from '../../time.ts';
import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import { inWords } from '../wording.ts';
import type { ClockEvents } from './events.ts';

export const clockLines: LineTable<keyof ClockEvents> = {
  'drill.started': () => 'The drill started.',
  'act.started': (_view, { data }) => `${data.title} opened; the story clock reads ${data.storyClock}.`,
  'act.ended': () => 'The act closed.',
  'drill.paused': (_view, { data }) =>
    `The clock was stopped by ${data.by === 'someone' ? 'someone' : 'the facilitator'}${data.reason ? `: ${data.reason}` : ''}.`,
  'drill.resumed': () => 'The clock runs again.',
  'speed.changed': (_view, { data }) => `The clock runs at ${data.speed}x.`,
  'clock.skipped': (_view, { data }) => `The clock jumped to ${formatDrillTime(data.to)}; the world ran on.`,
  'clock.restarted': () => 'The server was away. No drill time was lost.',
  'drill.ended': () => 'The drill ended.',
  'timer.elapsed': quiet,
  'timer.setAside': (_view, { data }) => `Set aside, because it went wrong: ${data.timer}. ${data.because}`,
  'command.accepted': quiet,
  'flag.set': quiet,
  'milestone.reached': (_view, { data }) => `Milestone: ${inWords(data.milestone)}.`,
};
