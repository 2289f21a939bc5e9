import type { RunView } from '../../../../../shared/drill/lookups/view.ts';
import type { View } from '../../../../../shared/drill/view.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';

type Titled = readonly { id: string; title: string }[];

/** A time in a column, where nobody takes it for a time of day. */
export const mmss = (at: number): string => formatDrillTime(at).replace('T+', '');

/** What one piece of work is called at this desk. */
export function runTitle({ kind, id, targets }: RunView, queries: Titled, suites: Titled, probes: Titled) {
  if (kind === 'seal') return 'sealing evidence';
  if (kind === 'probe')
    return targets.length === 1
      ? `probing ${probes.find((probe) => probe.id === targets[0])?.title ?? 'one place'}`
      : `probing ${targets.length} places`;
  const known = (kind === 'query' ? queries : suites).find((item) => item.id === id)?.title;
  return known ?? (kind === 'query' ? 'a look-up' : 'a suite');
}

/**
 * The one thing a seat is on: look-ups, suites, probes and seals take the same pair of hands, and so do two roles at one seat. Null:
 * they are free.
 */
export const handsOn = ({ running }: Pick<View, 'running'>): RunView | null =>
  Object.values(running).find(({ mine }) => mine) ?? null;

/** Why a button waits: what runs, and until when. */
export const waitWords = (title: string, run: RunView): string =>
  `Busy until ${mmss(run.readyAt)}: ${title}.`;
