import { useEffect, useState } from 'react';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import type { SavedWhatIf, WhatIfAnswer, WhatIfEdit, WhatIfResult } from '../../../shared/whatIf.ts';
import { RequestFailed, request } from '../../api/http.ts';

type Loaded =
  | { state: 'loading' }
  | { state: 'failed'; words: string }
  | { state: 'ready'; answer: WhatIfAnswer };

const wordsOf = (error: unknown): string =>
  error instanceof RequestFailed ? error.message : 'That did not work. Try again in a moment.';

/** How the what-ifs of a drill begin; asked again by `retry`. */
function useStart(drillId: string) {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what asks again
  useEffect(() => {
    const stop = new AbortController();
    setLoaded({ state: 'loading' });
    request<WhatIfAnswer>(FACILITATOR_PATHS.whatIfs(drillId), { signal: stop.signal })
      .then((answer) => setLoaded({ state: 'ready', answer }))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) setLoaded({ state: 'failed', words: wordsOf(error) });
      });
    return () => stop.abort();
  }, [drillId, attempt]);
  return { loaded, setLoaded, retry: () => setAttempt((count) => count + 1) };
}

/** What can be asked about a drill, and what came of the last question. */
export function useWhatIf(drillId: string) {
  const { loaded, setLoaded, retry } = useStart(drillId);
  const [result, setResult] = useState<WhatIfResult | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function during<T>(work: () => Promise<T>): Promise<T | null> {
    setBusy(true);
    setProblem(null);
    try {
      return await work();
    } catch (error) {
      setProblem(wordsOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  }
  const savedNow = (saved: SavedWhatIf[] | null): boolean => {
    if (saved)
      setLoaded((known) =>
        known.state === 'ready' ? { ...known, answer: { ...known.answer, saved } } : known,
      );
    return saved !== null;
  };
  return {
    loaded,
    result,
    problem,
    isBusy,
    retry,
    show: (kept: WhatIfResult | null) => {
      setProblem(null);
      setResult(kept);
    },
    ask: async (edits: WhatIfEdit[]): Promise<void> => {
      const told = await during(() =>
        request<WhatIfResult>(FACILITATOR_PATHS.whatIfTry(drillId), { method: 'POST', body: { edits } }),
      );
      setResult(told);
    },
    keep: async (name: string, edits: WhatIfEdit[]): Promise<boolean> =>
      savedNow(
        await during(() =>
          request<SavedWhatIf[]>(FACILITATOR_PATHS.whatIfs(drillId), {
            method: 'POST',
            body: { name, edits },
          }),
        ),
      ),
    rename: async (id: number, name: string): Promise<boolean> =>
      savedNow(
        await during(() =>
          request<SavedWhatIf[]>(FACILITATOR_PATHS.whatIf(drillId, id), { method: 'PUT', body: { name } }),
        ),
      ),
    remove: async (id: number): Promise<boolean> =>
      savedNow(
        await during(() =>
          request<SavedWhatIf[]>(FACILITATOR_PATHS.whatIf(drillId, id), { method: 'DELETE' }),
        ),
      ),
  };
}

export type WhatIfDoing = ReturnType<typeof useWhatIf>;
