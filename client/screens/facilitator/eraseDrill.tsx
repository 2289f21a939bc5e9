import { useState } from 'react';
import type { DrillListItem } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Button, Dialog, Problem, TextField } from '../../components/kit.tsx';
import { wordsOf } from './loading.ts';

const plain = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** For good, so the code has to be typed: nobody does that by mistake. */
export function EraseDrill({ drill, onErased }: { drill: DrillListItem; onErased: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const close = (): void => {
    setOpen(false);
    setTyped('');
    setRefusal(null);
  };
  const erase = (): void => {
    setBusy(true);
    setRefusal(null);
    request(PATHS.drillErase(drill.drillId), { method: 'POST', body: { confirm: typed } })
      .then(
        () => {
          close();
          onErased();
        },
        (error: unknown) => setRefusal(wordsOf(error)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Button
        tone="quiet"
        onPress={() => setOpen(true)}
        aria-label={`Delete for good… ${drill.title}, ${drill.code}`}
      >
        Delete for good…
      </Button>
      <Dialog
        title={`Delete for good: ${drill.title}`}
        isOpen={isOpen}
        onClose={close}
        footer={
          <>
            <Button big onPress={close}>
              Keep the drill
            </Button>
            <Button tone="danger" big isDisabled={busy || plain(typed) !== plain(drill.code)} onPress={erase}>
              Delete it for good
            </Button>
          </>
        }
      >
        <p className="text-base">
          The log, the scorecard, the names of the people and everything they wrote go from this server, and
          nobody can bring them back. Backups and files somebody has saved are not touched: take home what you
          must keep first.
        </p>
        <TextField
          label={`Type the code of this drill, ${drill.code}`}
          value={typed}
          onChange={setTyped}
          autoFocus
        />
        {refusal && <Problem>{refusal}</Problem>}
      </Dialog>
    </>
  );
}
