import { useState } from 'react';
import type { DrillListItem, TextsRemoved } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Button, Dialog, Problem } from '../../components/kit.tsx';
import { counted } from './drillWords.ts';
import { wordsOf } from './loading.ts';

/** For somebody who asks that their words go: the drill and its score stay, and what was proven about them. */
export function RemoveTexts({ drill }: { drill: DrillListItem }) {
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<{ removed: number } | { refusal: string } | null>(null);
  const close = (): void => {
    setOpen(false);
    setTold(null);
  };
  const remove = (): void => {
    setBusy(true);
    setTold(null);
    request<TextsRemoved>(PATHS.drillTexts(drill.drillId), { method: 'POST' })
      .then(setTold, (error: unknown) => setTold({ refusal: wordsOf(error) }))
      .finally(() => setBusy(false));
  };
  const isDone = told !== null && 'removed' in told;
  return (
    <>
      <Button
        tone="quiet"
        onPress={() => setOpen(true)}
        aria-label={`Remove personal texts… ${drill.title}, ${drill.code}`}
      >
        Remove personal texts…
      </Button>
      <Dialog
        title={`Remove personal texts: ${drill.title}`}
        isOpen={isOpen}
        onClose={close}
        footer={
          isDone ? (
            <Button tone="primary" big onPress={close}>
              Done
            </Button>
          ) : (
            <>
              <Button big onPress={close}>
                Keep the texts
              </Button>
              <Button tone="danger" big isDisabled={busy} onPress={remove}>
                Remove them for good
              </Button>
            </>
          )
        }
      >
        {isDone ? (
          <p role="status" className="text-base">
            {told.removed === 0
              ? 'There was nothing left to remove.'
              : `${counted(told.removed, 'text was', 'texts were')} removed. In ${told.removed === 1 ? 'its place' : 'their place'} everybody now reads “[removed]”.`}
          </p>
        ) : (
          <>
            <p className="text-base">
              These go from this server for good: the names of facilitators, the reasons of pauses, who read a
              welfare case and on what basis, notes of evaluators, and the answers of the hot wash. What-ifs
              kept with the drill go too, as they repeat such words. Nobody can bring them back.
            </p>
            <p className="text-base">
              All else stays: who did what and when, messages, statements, and the score. The record can still
              be verified. Backups, files somebody has saved and the improvement plan are not touched.
            </p>
          </>
        )}
        {told && 'refusal' in told && <Problem>{told.refusal}</Problem>}
      </Dialog>
    </>
  );
}
