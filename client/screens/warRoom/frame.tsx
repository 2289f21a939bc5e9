import type { ReactNode } from 'react';
import { Suspense, useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { fetchTheRest, later } from '../../components/later.tsx';
import { useNames } from '../../components/names.ts';
import { Shell, useTitle } from '../../components/shell.tsx';
import { CareButton } from '../../components/support.tsx';
import { useIsWatching, useView } from '../../connection/context.tsx';
import { Bars } from './bars.tsx';
import { Dialogs } from './dialogs.tsx';
import { Containment, DrillClock, OnTheCall, UpdateDue } from './figures.tsx';
import { KeyLine } from './keyLine.tsx';
import { useKeys } from './keys.ts';
import { anyKit } from './pages/pagePolicy.ts';
import { useRoom } from './room.tsx';
import { PhoneStrip, Standing } from './strip.tsx';
import { Key } from './userText.tsx';
import { useWide } from './useWide.ts';

/** What is spoken is what comes from now on; what was there before the paint is read. */
const Announcer = later(() => import('./announcer.tsx'));

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

/** What war room and off-call desk have around them: header, bars, clock, dialogs and the keys. */
export function RoomFrame({ name, children }: { name: string; children: ReactNode }) {
  const room = useRoom();
  // Off call, the desk itself offers it.
  const offersDeclare = useView(({ declared, me }) => declared === null && me.inCall);
  useEffect(fetchTheRest, []);
  useTitle(name);
  useKeys();
  const isWide = useWide();
  const isWatching = useIsWatching();
  return (
    <Shell
      width="full"
      fills
      tagsItself
      title={
        isWide ? (
          <div className="flex min-w-0 items-center gap-3 overflow-hidden">
            <Standing />
            <DrillLine />
          </div>
        ) : (
          <DrillLine />
        )
      }
      actions={
        <>
          {isWide && <Figures />}
          {offersDeclare && (
            <Button tone="primary" onPress={() => room.open({ kind: 'declare' })}>
              <span>
                Declare<span className="max-[1199px]:hidden"> an incident</span>
              </span>
            </Button>
          )}
          {isWide && (
            <>
              {!isWatching && (
                <span className="max-[1023px]:hidden">
                  <Button tone="quiet" onPress={() => room.open({ kind: 'palette' })}>
                    <span className="max-[1399px]:sr-only">Commands</span> <Key>⌘K</Key>
                  </Button>
                </span>
              )}
              {!isWatching && <CareButton onOpen={() => room.open({ kind: 'care' })} />}
            </>
          )}
        </>
      }
    >
      <div className="flex min-w-0 flex-col md:min-h-0 md:flex-1">
        {!isWide && <PhoneStrip />}
        <Bars />
        {children}
        <KeyLine />
      </div>
      <Suspense>
        <Announcer />
      </Suspense>
      <Dialogs />
    </Shell>
  );
}

/** The figures of the header, in their order; the ones that can be read elsewhere go first where there is no room. */
const Figures = () => (
  <div className="flex items-center gap-4">
    <Containment />
    <span className="max-[1279px]:hidden">
      <UpdateDue />
    </span>
    <DrillClock />
    <span className="max-[1023px]:hidden">
      <OnTheCall />
    </span>
  </div>
);
