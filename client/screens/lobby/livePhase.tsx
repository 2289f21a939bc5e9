import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Lobby, SeatTicket } from '../../../shared/api.ts';
import { dropTicket } from '../../api/tickets.ts';
import { useAwayFollows, useSteppedOut } from '../../components/away.ts';
import { EmergencyLive } from '../../components/emergencyLive.tsx';
import { later } from '../../components/later.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { Bye, ConnectionBar } from '../../components/shellConnection.tsx';
import { stop } from '../../components/sound.ts';
import { CareButton, SteppedOut } from '../../components/support.tsx';
import { Connected, useView, useWire } from '../../connection/context.tsx';
import { OwnClock, ownClockOf } from '../practice/alone.ts';
import { useLineOpen } from '../warRoom/privateLine/openLine.ts';

const Briefing = lazy(async () => ({ default: (await import('../briefing/briefing.tsx')).Briefing }));
const WarRoom = later(async () => ({ default: (await import('../warRoom/index.tsx')).WarRoom }));
// Of the two desks the other one is fetched after the first paint: an acknowledged page opens it at once.
const OffCallDesk = later(async () => ({
  default: (await import('../warRoom/offCallDesk.tsx')).OffCallDesk,
}));
const Pager = lazy(() => import('../warRoom/pages/pager.tsx'));
const PrivateLine = later(() => import('../warRoom/privateLine/privateLine.tsx'));
const HotWash = lazy(async () => ({ default: (await import('../scorecard/index.tsx')).HotWash }));

/** Everything of a drill that needs the live connection: briefing, desk, war room, hot wash. */
export default function Room({ ticket, lobby }: { ticket: SeatTicket; lobby: Lobby }) {
  const identity = useMemo(
    () => ({ drillId: ticket.drillId, seat: ticket.seat, token: ticket.token }),
    [ticket],
  );
  return (
    <OwnClock.Provider value={ownClockOf(lobby, ticket.seat)}>
      <Connected identity={identity}>
        <Stage ticket={ticket} lobby={lobby} />
      </Connected>
    </OwnClock.Provider>
  );
}

function Stage({ ticket, lobby }: { ticket: SeatTicket; lobby: Lobby }) {
  const bye = useWire((wire) => wire.bye);
  // Until the first effect has run, the lobby's word stands: nothing may be drawn for a moment that they stepped away from.
  const [atFirst] = useState(lobby.you?.steppedOut ?? false);
  const [hasFollowed, setFollowed] = useState(false);
  useEffect(() => setFollowed(true), []);
  const isAway = useSteppedOut();
  const isOut = hasFollowed ? isAway : atFirst;
  const told = useWire(({ presence }) => {
    const mine = presence.find(({ seat }) => seat === ticket.seat);
    return mine ? mine.steppedOut !== null : null;
  });
  useAwayFollows(atFirst, told);
  useEffect(() => stop, []);
  useEffect(() => {
    if (bye === 'unknownToken' || bye === 'revoked') dropTicket(ticket);
    // The lobby then says which seat it is now.
    if (bye === 'moved') location.reload();
  }, [bye, ticket]);

  if (bye)
    return (
      <Shell width="full">
        <Bye reason={bye} />
      </Shell>
    );
  return (
    <>
      <ConnectionBar />
      <EmergencyLive />
      {isOut && (
        <Shell width="full">
          <Suspense fallback={null}>
            <SteppedOut token={ticket.token} />
          </Suspense>
        </Shell>
      )}
      {/* Hidden, not taken away: what was typed is still there on the return. */}
      <div hidden={isOut}>
        <Suspense fallback={<Opening />}>
          <Screen ticket={ticket} lobby={lobby} />
        </Suspense>
        <BetweenUs />
      </div>
    </>
  );
}

/** In every phase: a question about the drill waits for none. Nobody who never asks fetches the code for it. */
function BetweenUs() {
  const hasLines = useView(({ privateLines }) => privateLines.length > 0);
  const isOpen = useLineOpen();
  return (
    // The region is there before its first words, or they would not be spoken.
    <div role="status">
      {(hasLines || isOpen) && (
        <Suspense fallback={null}>
          <PrivateLine />
        </Suspense>
      )}
    </div>
  );
}

const Opening = () => (
  <Shell>
    <Loading>Opening the room…</Loading>
  </Shell>
);

function Screen({ ticket, lobby }: { ticket: SeatTicket; lobby: Lobby }) {
  const hasAnything = useView((view) => view.revision > 0);
  const phase = useView((view) => view.phase);
  const inCall = useView((view) => view.me.inCall);
  // An observer holds none of the drill's seats and looks into the call from the start.
  const observes = !lobby.seats.some(({ seat }) => seat === ticket.seat);
  if (!hasAnything) return <Opening />;
  switch (phase) {
    case 'lobby':
      return <Briefing lobby={lobby} />;
    case 'running':
    case 'paused':
      return (
        <>
          {inCall || observes ? <WarRoom /> : <OffCallDesk />}
          {/* Beside them, so that it stays while an acknowledged page opens the call. */}
          <Suspense fallback={null}>
            <Pager />
          </Suspense>
        </>
      );
    case 'hotWash':
    case 'debrief':
      return <AfterTheDrill />;
  }
}

/** The words after the last decision still stand under the EXERCISE tag. */
function AfterTheDrill() {
  useTitle('Hot wash');
  return (
    <Shell width="full" title={<span className="font-semibold">Hot wash</span>} actions={<CareButton />}>
      <HotWash />
    </Shell>
  );
}
