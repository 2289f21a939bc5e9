import { withEntry } from '../../keyed.ts';
import { isMine, without } from '../foldTable.ts';
import type { View } from '../view.ts';
import type { RunView } from './view.ts';

export const start = (view: View, run: Omit<RunView, 'mine'>): View => ({
  ...view,
  running: withEntry(view.running, run.run, { ...run, mine: isMine(view, run.seats) }),
  offers: without(view.offers, run.id),
});

export const finish = (view: View, run: string): View => ({ ...view, running: without(view.running, run) });
