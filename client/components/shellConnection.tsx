import { Suspense } from 'react';
import { Link } from 'wouter';
import type { ByeReason } from '../../shared/protocol.ts';
import { later } from './later.tsx';
import { useTitle } from './shell.tsx';
import { H1, PLAIN_BUTTON, PRIMARY_BUTTON } from './shellPlain.tsx';

const Bar = later(() => import('./connectionBar.tsx'));

/** Comes after the first paint: whoever has only just opened a screen has a connection, or sees that it is still opening. */
export const ConnectionBar = () => (
  <Suspense>
    <Bar />
  </Suspense>
);

const BYE: Record<ByeReason, { title: string; what: string; then: 'join' | 'signIn' | 'reload' | 'home' }> = {
  unknownToken: {
    title: 'This seat is not yours any more',
    what: 'The facilitator freed it, or somebody left it on another device. Take a seat again with the drill code.',
    then: 'join',
  },
  revoked: {
    title: 'This seat was freed',
    what: 'The facilitator freed it, or you left it on another device. Ask them if that is a surprise, then take a seat again with the drill code.',
    then: 'join',
  },
  moved: {
    title: 'You sit somewhere else now',
    what: 'The facilitator gave you another seat. Reload, and your new desk opens.',
    then: 'reload',
  },
  notSignedIn: {
    title: 'You are signed out',
    what: 'The drill goes on. Sign in again and you are back in it.',
    then: 'signIn',
  },
  playAlong: {
    title: 'You play along',
    what: 'You see no desk of its own. Go back to the console.',
    then: 'home',
  },
  noSuchSeat: {
    title: 'This drill has no such seat',
    what: 'The desk you asked for is not one of this drill. Go back to the console and choose another one.',
    then: 'home',
  },
  drillGone: {
    title: 'This drill is not on this server',
    what: 'It was removed, or the address belongs to another server. Ask the facilitator for the drill code.',
    then: 'home',
  },
  oldScreen: {
    title: 'Muster was updated',
    what: 'This page is older than the server. Reload it: your seat and the drill are kept.',
    then: 'reload',
  },
  unopened: {
    title: 'This drill cannot be opened',
    what: 'The server cannot read what this drill has written so far. Nothing of it is lost. Tell the facilitator; the list of drills says why.',
    then: 'home',
  },
  replaced: {
    title: 'Open in too many windows',
    what: 'You have this drill open in several other windows or on other devices, and this one was the oldest. The drill goes on there. To use this window, close one of the others, then reload.',
    then: 'reload',
  },
  tooFast: {
    title: 'Too much was sent at once',
    what: 'More came from your windows than a person sends, so this one was disconnected. Everything that was answered is kept. Wait a few seconds, then reload.',
    then: 'reload',
  },
  tooMany: {
    title: 'No room for another connection',
    what: 'Too many windows are open in this drill or at this address. Close those you do not need, wait a minute, then reload this one.',
    then: 'reload',
  },
  foreignOrigin: {
    title: 'The server does not accept this address',
    what: 'Open Muster at the address the facilitator shared. The server prints it when it starts.',
    then: 'home',
  },
};

/** The server hung up for good: why, and the one thing to do. */
export function Bye({ reason }: { reason: ByeReason }) {
  const { title, what, then } = BYE[reason];
  useTitle(title);
  return (
    <div className="mx-auto flex max-w-[440px] flex-col items-start gap-4 px-4 py-10">
      <H1>{title}</H1>
      <p className="text-base text-fg-2">{what}</p>
      {then === 'join' && (
        <Link href="/j" className={PRIMARY_BUTTON}>
          Enter a drill code
        </Link>
      )}
      {then === 'signIn' && (
        <Link href={`/signin?next=${encodeURIComponent(location.pathname)}`} className={PRIMARY_BUTTON}>
          Sign in
        </Link>
      )}
      {then === 'reload' && (
        <button type="button" className={PRIMARY_BUTTON} onClick={() => location.reload()}>
          Reload
        </button>
      )}
      {then !== 'home' || (
        <Link href="/" className={PLAIN_BUTTON}>
          To the start page
        </Link>
      )}
    </div>
  );
}
