import { useMemo, useSyncExternalStore } from 'react';
import { MINUTE } from '../../../../shared/time.ts';
import { useConnection, useView } from '../../../connection/context.tsx';
import { useDesk } from '../desk/desk.ts';
import { useDraft } from '../desk/drafts.ts';
import { useUpdateDue } from '../figures.tsx';
import type { Need } from '../needsYou.ts';
import { needsYou } from '../needsYou.ts';

const NONE: readonly string[] = [];
/** Which mentions their reader has put away. Only this device knows. */
export const useSeenMentions = () => useDraft<readonly string[]>('needs.seen', NONE);

/** An update that is due sooner than this needs whoever writes it. */
const SOON_MS = 5 * MINUTE;

/** When this desk owes the next update, once that is near: the clock is asked every second and draws nothing before. */
function useUpdateNear(): number | null {
  const { ticks } = useConnection();
  const { isCommander } = useDesk();
  const dueAt = useUpdateDue();
  const isNear = useSyncExternalStore(
    ticks.subscribe,
    () => dueAt !== null && ticks.now() >= dueAt - SOON_MS,
  );
  return isCommander && isNear ? dueAt : null;
}

/** Recomputed with the view, and when an update comes near; the clock does not reach it otherwise. */
export function useNeeds(): Need[] {
  const view = useView((whole) => whole);
  const [seen] = useSeenMentions();
  const updateAt = useUpdateNear();
  return useMemo(
    () => needsYou(view, updateAt).filter(({ kind, key }) => kind !== 'mention' || !seen.includes(key)),
    [view, seen, updateAt],
  );
}
