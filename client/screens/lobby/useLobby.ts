import { useCallback, useEffect, useState } from 'react';
import type { Lobby, SeatTicket } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { RequestFailed, request } from '../../api/http.ts';
import { dropTicket, moveTicket } from '../../api/tickets.ts';
import { playPath } from '../join/code.ts';

const REFRESH_MS = 2_000;

/**
 * The lobby as a seat sees it, read again every two seconds until the room opens; from then on the connection tells.
 * A seat the server does not know any more is forgotten here too.
 */
export function useLobby(ticket: SeatTicket | null): {
  lobby: Lobby | null;
  failure: RequestFailed | null;
  isGone: boolean;
  reload: () => void;
} {
  const [lobby, setLobby] = useState<Lobby | null>(null);
  const [failure, setFailure] = useState<RequestFailed | null>(null);
  const [isGone, setIsGone] = useState(false);

  const load = useCallback(
    async (signal?: AbortSignal): Promise<void> => {
      if (ticket === null) return;
      try {
        const found = await request<Lobby>(PATHS.lobby, {
          token: ticket.token,
          ...(signal ? { signal } : {}),
        });
        if (signal?.aborted) return;
        if (found.you && found.you.seat !== ticket.seat) {
          const { seat, name } = found.you;
          location.replace(playPath(moveTicket(ticket, { seat, name })));
          return;
        }
        setLobby(found);
        setFailure(null);
      } catch (error) {
        if (signal?.aborted || !(error instanceof RequestFailed)) return;
        setFailure(error);
        if (error.status === 401 || error.status === 403) {
          dropTicket(ticket);
          setIsGone(true);
        }
      }
    },
    [ticket],
  );
  const isWaiting = !isGone && (lobby === null || lobby.stage === 'lobby');
  useEffect(() => {
    if (!isWaiting) return;
    const stopped = new AbortController();
    void load(stopped.signal);
    const timer = setInterval(() => void load(stopped.signal), REFRESH_MS);
    return () => {
      clearInterval(timer);
      stopped.abort();
    };
  }, [load, isWaiting]);
  return { lobby, failure, isGone, reload: () => void load() };
}
