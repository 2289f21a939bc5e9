import type { FoldTable } from '../foldTable.ts';
import { keep } from '../foldTable.ts';
import type { LineTable } from '../lineTable.ts';
import { quiet } from '../lineTable.ts';
import type { HintsEvents } from './events.ts';

export const hintsFolds: FoldTable<keyof HintsEvents> = {
  'hint.dismissed': keep,
  'autopilot.set': (view, { data }) => ({ ...view, autopilot: { ...view.autopilot, isOn: data.on } }),
  'autopilot.nudged': (view, { at, data: { kind, inject } }) => ({
    ...view,
    autopilot: { ...view.autopilot, nudges: [...view.autopilot.nudges, { at, kind, inject }] },
  }),
};

export const hintsLines: LineTable<keyof HintsEvents> = {
  'hint.dismissed': quiet,
  'autopilot.set': (_view, { data }) => `The autopilot was switched ${data.on ? 'on' : 'off'}.`,
  'autopilot.nudged': (view, { data }) => {
    const sent = view.feed.find(({ inject }) => inject === data.inject);
    return sent ? `The autopilot sent "${sent.subject}" from ${sent.from}.` : 'The autopilot sent a message.';
  },
};
