import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Lobby } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { RequestFailed, request } from '../../api/http.ts';
import { ticketFor } from '../../api/tickets.ts';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { H1, PRIMARY_BUTTON, Trouble } from '../../components/shellPlain.tsx';
import { plainCode, playPath } from './code.ts';
import { SeatForm } from './seatForm.tsx';

// Whoever comes by a link needs neither.
const CodeForm = lazy(() => import('./codeForm.tsx'));
const NoDrill = lazy(() => import('./noDrill.tsx'));

const REFRESH_MS = 4_000;

/** From a code to a seat. The code comes from the address (a link, a QR) or is typed here. */
export function Join({ code }: { code: string }) {
  const wanted = plainCode(code);
  return wanted === '' ? <EnterCode /> : <TakeSeat code={wanted} />;
}

function EnterCode() {
  useTitle('Join a drill');
  return (
    <Shell width="column">
      <div className="flex flex-col gap-5">
        <H1>Join a drill</H1>
        <Suspense fallback={<Loading />}>
          <CodeForm />
        </Suspense>
      </div>
    </Shell>
  );
}

function TakeSeat({ code }: { code: string }) {
  const [lobby, setLobby] = useState<Lobby | null>(null);
  const [failure, setFailure] = useState<RequestFailed | null>(null);
  useTitle(lobby ? `Join ${lobby.title}` : 'Join a drill');

  const load = useCallback(
    (signal?: AbortSignal) =>
      request<Lobby>(PATHS.join(code), signal ? { signal } : {}).then(
        (found) => {
          setLobby(found);
          setFailure(null);
        },
        (error: unknown) => {
          if (!signal?.aborted && error instanceof RequestFailed) setFailure(error);
        },
      ),
    [code],
  );
  // Who sits where changes while people choose, and a free seat that is gone is a bad surprise.
  useEffect(() => {
    const stopped = new AbortController();
    void load(stopped.signal);
    const timer = setInterval(() => document.hidden || void load(stopped.signal), REFRESH_MS);
    return () => {
      clearInterval(timer);
      stopped.abort();
    };
  }, [load]);

  if (lobby === null)
    return (
      <Shell width="column">
        {failure ? (
          <Suspense fallback={<Trouble>{failure.message}</Trouble>}>
            <NoDrill code={code} failure={failure} onRetry={() => void load()} />
          </Suspense>
        ) : (
          <Loading>Looking for drill {code}…</Loading>
        )}
      </Shell>
    );
  const held = ticketFor(lobby.drillId);
  const mine = held && lobby.seats.find(({ seat }) => seat === held.seat);
  return (
    <Shell width="column" supportLines={lobby.supportLines}>
      <div className="flex flex-col gap-5">
        <div className="flex flex-col gap-1">
          <p className="text-small tracking-wider text-fg-3 tabular-nums">{lobby.code}</p>
          <H1>{lobby.title}</H1>
          <p className="text-base text-fg-2">{lobby.summary}</p>
        </div>
        <section
          aria-labelledby="content-note"
          className="rounded-panel border border-line-strong bg-panel p-3"
        >
          <h2 id="content-note" className="text-body font-semibold">
            What you will meet
          </h2>
          <p className="mt-1 text-body text-fg-2">{lobby.contentNote}</p>
          <p className="mt-2 text-body text-fg-2">
            This is an exercise: nothing you press touches production. You can step out at any time, without a
            reason. If this topic is not for you today, tell the facilitator and take another part.
          </p>
        </section>
        {failure && <Trouble>{failure.message}</Trouble>}
        {held && (
          <a href={playPath(held)} className={PRIMARY_BUTTON}>
            Go back to your seat{mine ? `: ${mine.titles[0] ?? mine.seat}` : ''}
          </a>
        )}
        <SeatForm code={code} lobby={lobby} onTaken={() => void load()} />
      </div>
    </Shell>
  );
}
