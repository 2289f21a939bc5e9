import { lazy, Suspense, useMemo } from 'react';
import { Link, useSearch } from 'wouter';
import { ticketFor } from '../../api/tickets.ts';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { H1, PLAIN_BUTTON, PRIMARY_BUTTON, Trouble } from '../../components/shellPlain.tsx';
import { useLobby } from './useLobby.ts';

const LobbyScreen = lazy(async () => ({ default: (await import('./lobby.tsx')).LobbyScreen }));
const SeatLink = lazy(() => import('./seatLink.tsx'));
const Room = lazy(() => import('./livePhase.tsx'));

/** A participant's drill from the lobby to the debrief. The address names the drill, and the seat if this device holds several. */
export default function Play({ drillId }: { drillId: string }) {
  const seat = new URLSearchParams(useSearch()).get('seat') ?? undefined;
  const ticket = useMemo(() => ticketFor(drillId, seat), [drillId, seat]);
  const { lobby, failure, isGone, reload } = useLobby(ticket);

  if (ticket === null) return <NoSeat words="This device holds no seat in that drill." />;
  if (isGone)
    return (
      <NoSeat words="This seat is not yours any more: the facilitator freed it, or you left it on another device." />
    );
  if (lobby === null)
    return (
      <Shell width="column">
        {failure ? (
          <div className="flex flex-col items-start gap-3">
            <H1>Your seat could not be opened</H1>
            <Trouble>{failure.message}</Trouble>
            <button type="button" className={PLAIN_BUTTON} onClick={reload}>
              Try again
            </button>
          </div>
        ) : (
          <Loading>Opening your seat…</Loading>
        )}
      </Shell>
    );
  return (
    <Suspense
      fallback={
        <Shell>
          <Loading>Opening the room…</Loading>
        </Shell>
      }
    >
      {lobby.stage === 'lobby' ? (
        <>
          <LobbyScreen ticket={ticket} lobby={lobby} failure={failure} onChange={reload} />
          <Suspense fallback={null}>
            <SeatLink ticket={ticket} />
          </Suspense>
        </>
      ) : (
        <Room ticket={ticket} lobby={lobby} />
      )}
    </Suspense>
  );
}

function NoSeat({ words }: { words: string }) {
  useTitle('No seat');
  return (
    <Shell width="column">
      <div className="flex flex-col items-start gap-4">
        <H1>No seat here</H1>
        <p className="text-base text-fg-2">
          {words} Take a seat with the drill code, or open your seat here from the device that has it.
        </p>
        <Link href="/j" className={PRIMARY_BUTTON}>
          Enter a drill code
        </Link>
      </div>
    </Shell>
  );
}
