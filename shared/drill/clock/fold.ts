import { withEntry } from '../../keyed.ts';
import { formatDrillTime } from '../../time.ts';
import type { FoldTable } from '../foldTable.ts';
import { keep, setControl } from '../foldTable.ts';
import { closed } from '../injects/closeReplies.ts';
import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import { inWords } from '../wording.ts';
import type { ClockEvents } from './events.ts';

export const clockFolds: FoldTable<keyof ClockEvents> = {
  'drill.started': (view, { at }) => ({ ...view, phase: 'running', startedAt: at }),
  'act.started': (view, { at, data }) => ({ ...view, act: { ...data, startedAt: at } }),
  // The clock jumps: nobody waits through the night for yesterday's answer.
  'act.ended': (view, { at }) => ({ ...view, act: null, feed: view.feed.map((item) => closed(item, at)) }),
  'drill.paused': (view, { at, data }) => ({ ...view, phase: 'paused', pause: { at, ...data } }),
  'drill.resumed': (view) => ({ ...view, phase: 'running', pause: null }),
  'speed.changed': (view, { data }) => ({ ...view, speed: data.speed }),
  'timeFactor.set': (view, { data }) => ({ ...view, timeFactor: data.factor }),
  'clock.skipped': (view, { data }) => ({ ...view, skips: [...view.skips, data] }),
  'clock.restarted': (view, { at, data }) => {
    const next = { ...view, restarts: [...view.restarts, { at, ...data }] };
    return view.phase === 'running'
      ? { ...next, phase: 'paused', pause: { at, reason: '', by: 'restart' } }
      : next;
  },
  'drill.ended': (view, { at, data }) => ({
    ...view,
    phase: 'hotWash',
    act: null,
    pause: null,
    stop: null,
    ended: { at, ending: data.ending },
  }),
  'exercise.stopped': (view, { at, data }) =>
    data.lobby ? view : { ...view, stop: { at, reason: data.reason } },
  'exercise.continued': (view) => (view.stop ? { ...view, stop: null } : view),
  'controls.taken': keep,
  'timer.elapsed': keep,
  'timer.setAside': keep,
  'command.accepted': keep,
  'flag.set': (view, { data }) =>
    setControl(view, ({ flags }) => ({ flags: withEntry(flags, data.flag, data.value) })),
  'milestone.reached': (view, { at, data }) =>
    setControl(view, ({ milestones }) => ({
      milestones: Object.hasOwn(milestones, data.milestone)
        ? milestones
        : withEntry(milestones, data.milestone, at),
    })),
};

export const clockLines: LineTable<keyof ClockEvents> = {
  'drill.started': () => 'The drill started.',
  'act.started': (_view, { data }) => `${data.title} opened; the story clock reads ${data.storyClock}.`,
  'act.ended': () => 'The act closed.',
  'drill.paused': (_view, { data }) =>
    `The clock was stopped by ${data.by === 'someone' ? 'someone' : 'the facilitator'}${data.reason ? `: ${data.reason}` : ''}.`,
  'drill.resumed': () => 'The clock runs again.',
  'speed.changed': (_view, { data }) => `The clock runs at ${data.speed}x.`,
  'timeFactor.set': (_view, { data }) =>
    data.factor === 1 ? 'Time limits are as written.' : `Time limits are stretched ×${data.factor}.`,
  'clock.skipped': (_view, { data }) => `The clock jumped to ${formatDrillTime(data.to)}; the world ran on.`,
  'clock.restarted': () => 'The server was away. No drill time was lost.',
  'drill.ended': () => 'The drill ended.',
  'exercise.stopped': (_view, { data }) =>
    `The exercise was stopped for a real emergency${data.lobby ? ' in the lobby' : ''}${data.reason ? `: ${data.reason}` : ''}.`,
  'exercise.continued': (_view, { data }) =>
    data.lobby ? 'The stop in the lobby was over.' : 'The real emergency is over; the exercise goes on.',
  'controls.taken': () => 'A facilitator took the controls.',
  'timer.elapsed': quiet,
  'timer.setAside': (_view, { data }) => `Set aside, because it went wrong: ${data.timer}. ${data.because}`,
  'command.accepted': quiet,
  'flag.set': quiet,
  'milestone.reached': (_view, { data }) => `Milestone: ${inWords(data.milestone)}.`,
};
