import { useCallback, useEffect, useState } from 'react';
import { RequestFailed, request } from '../../api/http.ts';

export const wordsOf = (error: unknown): string =>
  error instanceof RequestFailed ? error.message : 'That did not work. Try again in a moment.';

/** An answer of the API, read when shown, again on `reload`, and every `everyMs` where that is given. */
export function useAnswer<T>(
  path: string,
  everyMs: number | null = null,
): { answer: T | null; failure: string | null; reload: () => void; put: (answer: T) => void } {
  const [answer, setAnswer] = useState<T | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const load = useCallback(
    async (signal?: AbortSignal): Promise<void> => {
      try {
        const found = await request<T>(path, signal ? { signal } : {});
        if (signal?.aborted) return;
        setAnswer(found);
        setFailure(null);
      } catch (error) {
        if (!signal?.aborted) setFailure(wordsOf(error));
      }
    },
    [path],
  );
  useEffect(() => {
    const stop = new AbortController();
    void load(stop.signal);
    const timer = everyMs === null ? null : setInterval(() => void load(stop.signal), everyMs);
    return () => {
      stop.abort();
      if (timer !== null) clearInterval(timer);
    };
  }, [load, everyMs]);
  return { answer, failure, reload: () => void load(), put: setAnswer };
}
