import { useState } from 'react';
import { FACILITATOR_PATHS } from '../../../../shared/facilitatorPaths.ts';
import type { ImportAnswer, ImportDecisions } from '../../../../shared/importing.ts';
import { RequestFailed, request } from '../../../api/http.ts';
import { useAnswer, wordsOf } from '../../facilitator/loading.ts';

interface Change {
  decisions?: ImportDecisions;
  isPlain?: boolean;
  updates?: string | null;
}
export type Decide = (change: Change) => void;

/** One upload that is being decided about. The server holds it, so that a reload loses nothing. */
export function useImport(id: string) {
  const { answer, failure, reload, put } = useAnswer<ImportAnswer>(FACILITATOR_PATHS.import(id));
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async (
    path: string,
    method: 'POST' | 'PUT',
    body: object,
  ): Promise<ImportAnswer | null> => {
    if (!answer || isBusy) return null;
    setBusy(true);
    setProblem(null);
    try {
      const next = await request<ImportAnswer>(path, {
        method,
        body: { ...body, revision: answer.revision },
      });
      put(next);
      return next;
    } catch (error) {
      setProblem(wordsOf(error));
      // Somebody decided in another window, or it is gone: what stands on the server is shown.
      if (error instanceof RequestFailed && (error.status === 409 || error.status === 410)) reload();
      return null;
    } finally {
      setBusy(false);
    }
  };
  const decide: Decide = (change) => {
    if (!answer) return;
    const { decisions, isPlain, updates } = answer;
    void attempt(FACILITATOR_PATHS.import(id), 'PUT', { decisions, isPlain, updates, ...change });
  };
  return {
    answer,
    failure,
    problem,
    isBusy,
    decide,
    undo: () => void attempt(FACILITATOR_PATHS.importUndo(id), 'POST', {}),
    save: (packId: string, title: string) =>
      attempt(FACILITATOR_PATHS.importSave(id), 'POST', { packId, title }),
  };
}

/** A word of the sheet with a meaning, or without one again. */
export function withWord(
  words: Record<string, string> | undefined,
  theirs: string,
  ours: string | null,
): Record<string, string> {
  const rest = Object.entries(words ?? {}).filter(([word]) => word !== theirs);
  return Object.fromEntries(ours === null ? rest : [...rest, [theirs, ours]]);
}
