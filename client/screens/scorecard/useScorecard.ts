import { useEffect, useState } from 'react';
import type { ApiError, Lobby } from '../../../shared/api.ts';
import { bearer, PATHS } from '../../../shared/paths.ts';
import type { Scorecard } from '../../../shared/scorecard.ts';
import { RequestFailed, request } from '../../api/http.ts';
import type { Story } from './moments.ts';
import { storyFromLog } from './moments.ts';
import { citedBy } from './scoreWords.ts';

/** A server may send the story with the card. Where it does not, the screen looks for it. */
type Told = Scorecard & { story?: Story };

type Loaded =
  | { state: 'loading' }
  /** The facilitator has not opened the debrief. */
  | { state: 'closed' }
  | { state: 'failed'; words: string }
  | { state: 'ready'; card: Scorecard; story: Story | null };

/** The scorecard, then the story behind its numbers. The card is shown without waiting for the story. */
export function useScorecard(drillId: string, token?: string): { loaded: Loaded; retry: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what asks again
  useEffect(() => {
    const stop = new AbortController();
    const load = async (): Promise<void> => {
      const card = await request<Told>(PATHS.scorecard(drillId), {
        signal: stop.signal,
        ...(token ? { token } : {}),
      });
      setLoaded({ state: 'ready', card, story: card.story ?? null });
      if (card.story) return;
      const story = await storyOf(drillId, card, token, stop.signal);
      if (story && !stop.signal.aborted) setLoaded({ state: 'ready', card, story });
    };
    setLoaded({ state: 'loading' });
    load().catch((error: unknown) => {
      if (!stop.signal.aborted) setLoaded(refused(error));
    });
    return () => stop.abort();
  }, [drillId, token, attempt]);
  return { loaded, retry: () => setAttempt((count) => count + 1) };
}

function refused(error: unknown): Loaded {
  if (!(error instanceof RequestFailed))
    return { state: 'failed', words: 'The scorecard could not be read. Try again in a moment.' };
  return error.status === 403 ? { state: 'closed' } : { state: 'failed', words: error.message };
}

/** A facilitator reads the log. A seat may not: it learns the drill's title, and reads the timeline on its own screen. */
async function storyOf(
  drillId: string,
  card: Told,
  token: string | undefined,
  signal: AbortSignal,
): Promise<Story | null> {
  try {
    if (token) {
      const { title } = await request<Lobby>(PATHS.lobby, { token, signal });
      return { title, variantTitle: '', moments: null };
    }
    const log = await exportText(drillId, 'log.jsonl', token, signal);
    return storyFromLog(log, new Set(citedBy(card).keys()));
  } catch {
    return null;
  }
}

export const exportText = async (
  drillId: string,
  file: string,
  token?: string,
  signal?: AbortSignal,
): Promise<string> => (await exportFile(drillId, file, token, signal)).text();

/** An export as it is. A seat proves itself with its token, a facilitator with the session's cookie. */
export async function exportFile(
  drillId: string,
  file: string,
  token?: string,
  signal?: AbortSignal,
): Promise<Blob> {
  const response = await fetch(PATHS.exportFile(drillId, file), {
    credentials: 'same-origin',
    ...(token ? { headers: { authorization: bearer(token) } } : {}),
    ...(signal ? { signal } : {}),
  });
  if (response.ok) return await response.blob();
  const told = (await response.json().catch(() => null)) as ApiError | null;
  throw new RequestFailed(
    response.status,
    told?.error?.code ?? 'failed',
    response.status === 401
      ? 'Your facilitator can save this file and hand it out. Print and JSON work here.'
      : (told?.error?.message ?? 'The file could not be read. Try again in a moment.'),
  );
}
