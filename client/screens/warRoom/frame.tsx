import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { fetchTheRest } from '../../components/later.tsx';
import { useNames } from '../../components/names.ts';
import { Shell, useTitle } from '../../components/shell.tsx';
import { CareButton } from '../../components/support.tsx';
import { useView } from '../../connection/context.tsx';
import { Announcer } from './announcer.tsx';
import { Bars } from './bars.tsx';
import { Dialogs } from './dialogs.tsx';
import { useKeys } from './keys.ts';
import { usePager } from './pager.ts';
import { anyKit } from './pages/pagePolicy.ts';
import { useRoom } from './room.tsx';
import { Strip } from './strip.tsx';
import { Key } from './userText.tsx';

/** "Incident at Corvane · Tuesday afternoon", and who I am in it. */
function DrillLine() {
  const { title } = useNames();
  const company = useView(({ me }) => anyKit(me.kits)?.company.company ?? null);
  const act = useView((view) => view.act?.title ?? null);
  const summary = useView((view) => view.declared?.summary ?? '');
  const roles = useView(({ me }) => me.roles);
  return (
    <div className="flex min-w-0 flex-col leading-tight max-[767px]:max-w-[calc(100vw-132px)]">
      <h1 dir="auto" className="line-clamp-1 font-semibold [overflow-wrap:anywhere]">
        {summary || (company ? `Incident at ${company}` : 'Incident')}
      </h1>
      <p className="line-clamp-1 text-small text-fg-2">
        {roles.length > 0 ? (
          <>
            You are <strong className="text-fg">{roles.map(title).join(', ')}</strong>
          </>
        ) : (
          'You observe'
        )}
        {act && ` · ${act}`}
      </p>
    </div>
  );
}

/** What war room and off-call desk have around them: header, bars, clock, dialogs, the pager and the keys. */
export function RoomFrame({ name, children }: { name: string; children: ReactNode }) {
  const room = useRoom();
  // Off call, the desk itself offers it.
  const offersDeclare = useView(({ declared, me }) => declared === null && me.inCall);
  useEffect(fetchTheRest, []);
  useTitle(name);
  usePager();
  useKeys();
  return (
    <Shell
      width="full"
      tagsItself
      title={<DrillLine />}
      actions={
        <>
          {offersDeclare && (
            <Button tone="primary" onPress={() => room.open({ kind: 'declare' })}>
              <span>
                Declare<span className="max-[767px]:hidden"> an incident</span>
              </span>
            </Button>
          )}
          <span className="max-[767px]:hidden">
            <Button tone="quiet" onPress={() => room.open({ kind: 'palette' })}>
              Commands <Key>⌘K</Key>
            </Button>
          </span>
          <span className="max-[767px]:hidden">
            <CareButton />
          </span>
        </>
      }
    >
      <div className="flex min-w-0 flex-col md:h-[calc(100dvh-58px)]">
        <Strip />
        <Bars />
        {children}
      </div>
      <Announcer />
      <Dialogs />
    </Shell>
  );
}
