import { Suspense } from 'react';
import { later } from '../../../components/later.tsx';
import { Empty, Tag } from '../../../components/panel.tsx';
import { Tabs } from '../../../components/tabs.tsx';
import { useView } from '../../../connection/context.tsx';
import { useRoom } from '../room.tsx';
import { useColleagues } from './call/useColleagues.ts';
import { Note, Stack } from './card.tsx';
import { useDesk } from './desk.ts';
import { useArrivals } from './lookups/arrivals.ts';
import { PANEL_TITLES, panelsFor } from './panels.ts';
import { WaitingForYou } from './waitingForYou.tsx';

const Content = later(() => import('./content.tsx'));

/** The middle of the war room: everything this seat can do, all its roles together. */
export function Centre() {
  const { panel, showPanel } = useRoom();
  const { roles, kits, isCommander } = useDesk();
  const inCall = useView(({ me }) => me.inCall);
  const { fresh } = useArrivals();
  const hasColleagues = useColleagues().length > 0;
  if (roles.length === 0) return <Empty>This place watches and does not act.</Empty>;
  const panels = panelsFor(roles, kits, { isCommander, hasColleagues });
  return (
    <Stack>
      {!inCall && (
        <Note>You are not in the call yet. You can read your desk; acknowledge a page to act.</Note>
      )}
      <WaitingForYou />
      <Tabs
        label="Your desk"
        selected={panel}
        onSelect={showPanel}
        items={panels.map((id) => ({
          id,
          title:
            id === 'evidence' && fresh > 0 ? (
              <>
                {PANEL_TITLES[id]} <Tag tone="act">{fresh} new</Tag>
              </>
            ) : (
              PANEL_TITLES[id]
            ),
          content: (
            <Suspense fallback={<Empty>Opening…</Empty>}>
              <Content panel={id} />
            </Suspense>
          ),
        }))}
      />
    </Stack>
  );
}
