import { Suspense, useState } from 'react';
import type { View } from '../../../shared/drill/view.ts';
import { later } from '../../components/later.tsx';
import { useConnection, useIsWatching } from '../../connection/context.tsx';
import { useDraft } from './desk/drafts.ts';

const BriefDialog = later(() => import('./briefDialog.tsx'));

const isFirst = ({ me, joined }: View): boolean =>
  me.activeRoles.some((role) => joined[role]?.how === 'firstOnCall');

/** Opens once, when somebody comes into a call that was going on without them. */
export function EntryBrief() {
  const { store } = useConnection();
  const [read, setRead] = useDraft('brief.read', false);
  // What had happened on entering: it must not change while it is being read.
  const [view] = useState(() => store.getState().view);
  const isWatching = useIsWatching();
  if (isWatching || read || view.revision === 0 || isFirst(view) || view.timeline.length === 0) return null;
  return (
    <Suspense>
      <BriefDialog view={view} onClose={() => setRead(true)} />
    </Suspense>
  );
}
