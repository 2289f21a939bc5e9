import { useEffect, useState } from 'react';
import { request } from '../../api/http.ts';

/** An answer to whoever holds a seat, read again when `again` changes. What cannot be read is tried again then. */
export function useSeatAnswer<T>(path: string, token: string | null, again = ''): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` is what asks again
  useEffect(() => {
    if (token === null) return;
    const stop = new AbortController();
    request<T>(path, { token, signal: stop.signal }).then(setAnswer, () => undefined);
    return () => stop.abort();
  }, [path, token, again]);
  return answer;
}
