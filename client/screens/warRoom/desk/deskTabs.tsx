import { Suspense } from 'react';
import { later } from '../../../components/later.tsx';
import { Empty, Tag } from '../../../components/panel.tsx';
import { Tabs } from '../../../components/tabs.tsx';
import { useView } from '../../../connection/context.tsx';
import { useRoom } from '../room.tsx';
import { Note, Stack } from './card.tsx';
import { useDesk } from './desk.ts';
import { useArrivals } from './lookups/arrivals.ts';
import { SECTION_TITLES, sectionHolding, sectionsFor } from './sections.ts';
import { WaitingForYou } from './waitingForYou.tsx';

const Content = later(() => import('./content.tsx'));

/** The middle of the war room: everything this seat can do, all its roles together. */
export function Centre() {
  const { section: chosen, showSection } = useRoom();
  const { roles, kits, isCommander } = useDesk();
  const inCall = useView(({ me }) => me.inCall);
  const { fresh } = useArrivals();
  if (roles.length === 0) return <Empty>This place watches and does not act.</Empty>;
  const sections = sectionsFor(roles, kits, { isCommander });
  return (
    <Stack>
      {!inCall && (
        <Note>You are not in the call yet. You can read your desk; acknowledge a page to act.</Note>
      )}
      <WaitingForYou />
      <Tabs
        label="Your desk"
        selected={chosen && sectionHolding(sections, chosen)}
        onSelect={showSection}
        items={sections.map((section) => ({
          id: section.id,
          title:
            section.id === 'evidence' && fresh > 0 ? (
              <>
                {SECTION_TITLES.evidence}{' '}
                <Tag tone="act">
                  {fresh}
                  <span className="max-[767px]:sr-only"> new</span>
                </Tag>
              </>
            ) : (
              SECTION_TITLES[section.id]
            ),
          content: (
            <Suspense fallback={<Empty>Opening…</Empty>}>
              <Content section={section} />
            </Suspense>
          ),
        }))}
      />
    </Stack>
  );
}
