import { useMemo } from 'react';
import type { RunView } from '../../../../../shared/drill/lookups/view.ts';
import { useView } from '../../../../connection/context.tsx';
import { byId, useDesk, withRole } from '../desk.ts';
import { handsOn, runTitle, waitWords } from './hands.ts';

export interface Hands {
  run: RunView | null;
  /** What runs, by name. */
  title: string;
  /** Why nothing else can be started; null: it can. */
  waits: string | null;
}

export function useHands(): Hands {
  const run = useView(handsOn);
  const kits = useView((view) => view.kits);
  const desk = useDesk();
  return useMemo(() => {
    const all = [...desk.kits, ...Object.values(kits).flatMap((kit) => kit ?? [])];
    if (!run) return { run, title: '', waits: null };
    const title = runTitle(
      run,
      withRole(all, 'queries'),
      withRole(all, 'suites'),
      byId(all.flatMap(({ probes }) => probes)),
    );
    return { run, title, waits: waitWords(title, run) };
  }, [run, kits, desk.kits]);
}
