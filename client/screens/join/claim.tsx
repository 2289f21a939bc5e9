import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { SeatTicket } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { RequestFailed, request } from '../../api/http.ts';
import { keepTicket } from '../../api/tickets.ts';
import { Shell, useTitle } from '../../components/shell.tsx';
import { H1, PRIMARY_BUTTON, QUIET_BUTTON, Trouble } from '../../components/shellPlain.tsx';
import { playPath } from './code.ts';

/** A one-time link to a seat. It waits for a press: a chat program that previews the link must not use it up. */
export default function Claim({ claimKey }: { claimKey: string }) {
  useTitle('Open your seat here');
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailed | null>(null);
  const claim = () => {
    setBusy(true);
    setFailure(null);
    request<SeatTicket>(PATHS.claim, { method: 'POST', body: { key: claimKey } }).then(
      (ticket) => {
        keepTicket(ticket);
        go(playPath(ticket), { replace: true });
      },
      (error: unknown) => {
        setBusy(false);
        setFailure(
          error instanceof RequestFailed
            ? error
            : new RequestFailed(0, 'failed', 'That did not work. Try again.'),
        );
      },
    );
  };
  return (
    <Shell width="column">
      <div className="flex flex-col items-start gap-4">
        <H1>Open your seat on this device</H1>
        <p className="text-base text-fg-2">
          The link works once, within five minutes. Your seat stays open on the other device too; both show
          the same.
        </p>
        {failure && <Trouble>{failure.message}</Trouble>}
        <button type="button" className={`${PRIMARY_BUTTON} w-full`} disabled={busy} onClick={claim}>
          {busy ? 'Opening…' : 'Open my seat here'}
        </button>
        {failure && (
          <p className="text-body text-fg-2">
            Make a new link on the device where you sit: lobby, “Another device”. Or{' '}
            <Link href="/j" className={QUIET_BUTTON}>
              join with the drill code
            </Link>
          </p>
        )}
      </div>
    </Shell>
  );
}
