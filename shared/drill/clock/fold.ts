import { withEntry } from '../../keyed.ts';
import type { FoldTable } from '../foldTable.ts';
import { keep, setControl } from '../foldTable.ts';
import { closed } from '../injects/closeReplies.ts';
import type { ClockEvents } from './events.ts';

export const clockFolds: FoldTable<keyof ClockEvents> = {
  'drill.started': (view, { at }) => ({ ...view, phase: 'running', startedAt: at }),
  'act.started': (view, { at, data }) => ({ ...view, act: { ...data, startedAt: at } }),
  // The clock jumps: nobody waits through the night for yesterday's answer.
  'act.ended': (view, { at }) => ({ ...view, act: null, feed: view.feed.map((item) => closed(item, at)) }),
  'drill.paused': (view, { at, data }) => ({ ...view, phase: 'paused', pause: { at, ...data } }),
  'drill.resumed': (view) => ({ ...view, phase: 'running', pause: null }),
  'speed.changed': (view, { data }) => ({ ...view, speed: data.speed }),
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
    ended: { at, ending: data.ending },
  }),
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
