import { useCallback, useEffect, useState } from 'react';
import type { SessionAnswer } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { RequestFailed, request } from '../../api/http.ts';

/** Who is signed in on this browser. Null while the first answer is on its way. */
export function useSession(): {
  session: SessionAnswer | null;
  failure: RequestFailed | null;
  reload: () => void;
} {
  const [session, setSession] = useState<SessionAnswer | null>(null);
  const [failure, setFailure] = useState<RequestFailed | null>(null);
  const reload = useCallback(() => {
    setFailure(null);
    request<SessionAnswer>(PATHS.session).then(setSession, (error: unknown) =>
      setFailure(error instanceof RequestFailed ? error : new RequestFailed(0, 'failed', String(error))),
    );
  }, []);
  useEffect(reload, [reload]);
  return { session, failure, reload };
}
